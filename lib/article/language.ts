/** The language of an article, by its own text: what pages declare is wrong too often. */

import type { ArticleLanguage } from '../model/article';

const SAMPLE = 4_000;
const VIETNAMESE = /[ăâđêôơưĂÂĐÊÔƠƯạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ]/gu;
const WORDS: readonly (readonly [ArticleLanguage, RegExp])[] = [
  ['en', /\b(?:the|and|of|to|in|for|with|that|on|is|was)\b/gi],
  ['fr', /\b(?:le|la|les|des|et|du|une|dans|pour|que|est)\b/gi],
  ['es', /\b(?:el|los|las|del|y|una|en|para|que|por|con)\b/gi],
];

/** `und` where the text is too short or of another language. */
export function languageOf(text: string): ArticleLanguage {
  const sample = text.slice(0, SAMPLE);
  const letters = sample.match(/\p{L}/gu)?.length ?? 0;
  if (letters < 20) return 'und';
  if ((sample.match(/\p{Script=Han}/gu)?.length ?? 0) > letters * 0.3) return 'zh';
  if ((sample.match(/\p{Script=Cyrillic}/gu)?.length ?? 0) > letters * 0.3) return 'ru';
  if ((sample.match(VIETNAMESE)?.length ?? 0) > letters * 0.06) return 'vi';
  let best: ArticleLanguage = 'und';
  let most = letters / 120;
  for (const [language, words] of WORDS) {
    const count = sample.match(words)?.length ?? 0;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}
