/** Invented articles by the thousand: syllables by Zipf, and the set phrases that official texts share. Seeded. */

import type { Block, ReadArticle } from '../../../lib/model/article';
import { fingerprintOf } from '../../../lib/text/fingerprint';
import { numbersFrom } from '../../workshop/random';

const ONSETS = 'b c ch d đ g gi h kh l m n ng nh ph qu r s t th tr v x'.split(' ');
const RIMES =
  'a á à ai ám an áng ao âm ân ất âu e én ê ết i ích iên iểu inh o óc oan ôi ông ở ơn u úc ung ư ước ương'.split(' ');
const SYLLABLES = ONSETS.flatMap((onset) => RIMES.map((rime) => onset + rime));
const PARAGRAPHS = 10;
const WORDS = 70;
/** Of so many set phrases each article has some, the first ones more often. */
const PHRASES = 40;
const PHRASES_OF_ARTICLE = 4;
const WORDS_OF_PHRASE = 14;

const wordsOf = (random: () => number, count: number): string =>
  Array.from({ length: count }, () => SYLLABLES[Math.floor(SYLLABLES.length ** random()) - 1] ?? 'và').join(' ');

const phrases = Array.from({ length: PHRASES }, (_, at) => wordsOf(numbersFrom(9_000_000 + at), WORDS_OF_PHRASE));

/** The text of article `number`: some 700 syllables. */
export function textOf(number: number): string[] {
  const random = numbersFrom(number);
  const paragraphs = Array.from({ length: PARAGRAPHS }, () => `${wordsOf(random, WORDS)}.`);
  for (let phrase = 0; phrase < PHRASES_OF_ARTICLE; phrase += 1) {
    const at = Math.floor(random() * PARAGRAPHS);
    paragraphs[at] = `${phrases[Math.floor(PHRASES * random() ** 2)] ?? ''} ${paragraphs[at] ?? ''}`;
  }
  return paragraphs;
}

export function articleAt(host: string, number: number, paragraphs: readonly string[]): ReadArticle {
  const address = `https://${host}/bai-${number}.html`;
  const headline = `Bài ${host} ${number}`;
  const blocks: Block[] = [
    { kind: 'headline', text: headline },
    ...paragraphs.map((text): Block => ({ kind: 'paragraph', text })),
  ];
  return {
    ...{ addresses: [address], url: address, host, language: 'vi', headline, authors: [], blocks },
    fingerprint: fingerprintOf(blocks),
  };
}

/** What another outlet makes of a text. */
export const REPRINTS: Record<string, (paragraphs: readonly string[], random: () => number) => string[]> = {
  'word for word, a line added': (paragraphs) => ['Theo hãng tin, sau đây là toàn văn bài viết.', ...paragraphs],
  'every 25th word another': (paragraphs, random) => paragraphs.map((text) => replaceWords(text, 25, random)),
  'the last third cut': (paragraphs) => paragraphs.slice(0, Math.ceil((paragraphs.length * 2) / 3)),
  'as much text added as it has': (paragraphs, random) => [
    ...paragraphs,
    ...paragraphs.map(() => wordsOf(random, WORDS)),
  ],
};

function replaceWords(text: string, each: number, random: () => number): string {
  return text
    .split(' ')
    .map((word, at) => (at % each === each - 1 ? wordsOf(random, 1) : word))
    .join(' ');
}
