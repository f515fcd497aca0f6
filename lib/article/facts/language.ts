/** The language of an article, by its own text: what pages declare is wrong too often. */

import type { ArticleLanguage } from '../../model/article';
import { toWords } from '../../text/letters';

const SAMPLE_LENGTH = 1_000;
const FEWEST_LETTERS = 20;
/** Letters of the Vietnamese alphabet that no other of the languages here has, beside those with two marks: ă đ ơ ư. */
const VIETNAMESE_LETTERS = new Set([0x102, 0x103, 0x110, 0x111, 0x1a0, 0x1a1, 0x1af, 0x1b0]);
const COMMON_WORDS: Readonly<Partial<Record<ArticleLanguage, ReadonlySet<string>>>> = {
  en: new Set(['the', 'and', 'of', 'to', 'in', 'for', 'with', 'that', 'on', 'is', 'was']),
  fr: new Set(['le', 'la', 'les', 'des', 'et', 'du', 'une', 'dans', 'pour', 'que', 'est']),
  es: new Set(['el', 'los', 'las', 'del', 'y', 'una', 'en', 'para', 'que', 'por', 'con']),
};

/** `und` where the text is too short or of another language. Text in NFC. */
export function detectLanguage(texts: Iterable<string>): ArticleLanguage {
  const sample = sampleOf(texts);
  let letters = 0;
  let vietnamese = 0;
  let han = 0;
  let cyrillic = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const code = sample.charCodeAt(index);
    if (code < 0x41) continue;
    letters += 1;
    if (code >= 0x4e00 && code <= 0x9fff) han += 1;
    else if (code >= 0x400 && code <= 0x4ff) cyrillic += 1;
    else if ((code >= 0x1ea0 && code <= 0x1ef9) || (code > 0x100 && VIETNAMESE_LETTERS.has(code))) vietnamese += 1;
  }
  if (letters < FEWEST_LETTERS) return 'und';
  if (han > letters * 0.3) return 'zh';
  if (cyrillic > letters * 0.3) return 'ru';
  if (vietnamese > letters * 0.04) return 'vi';
  return byWords(sample);
}

function byWords(sample: string): ArticleLanguage {
  const words = toWords(sample.toLowerCase());
  let best: ArticleLanguage = 'und';
  let most = words.length * 0.08;
  for (const [language, known] of Object.entries(COMMON_WORDS) as [ArticleLanguage, ReadonlySet<string>][]) {
    const count = words.filter((word) => known.has(word)).length;
    if (count > most) {
      best = language;
      most = count;
    }
  }
  return best;
}

function sampleOf(texts: Iterable<string>): string {
  let sample = '';
  for (const text of texts) {
    sample += ` ${text}`;
    if (sample.length >= SAMPLE_LENGTH) break;
  }
  return sample.slice(0, SAMPLE_LENGTH);
}
