/** What a reader selects: seeded stretches of an article's text. */

import type { Block } from '../../../lib/model/article';
import type { TextPosition } from '../../../lib/model/highlight';
import type { Random } from '../../workshop/random';

export const SELECTIONS = ['3–5 words', '8–14 words', 'sentence', 'paragraph', 'across blocks'] as const;
export type SelectionKind = (typeof SELECTIONS)[number];

/** Cells and end lines are seldom marked. */
const MARKED = new Set<Block['kind']>(['headline', 'lead', 'paragraph', 'heading', 'item', 'quote', 'figure']);

interface Span {
  start: number;
  end: number;
}

/** Null where the article has no such stretch. */
export function selectIn(blocks: readonly Block[], kind: SelectionKind, random: Random): TextPosition | null {
  const least = { '3–5 words': 5, '8–14 words': 14, sentence: 6, paragraph: 6, 'across blocks': 8 }[kind];
  const able = blocks.flatMap((block, index) =>
    MARKED.has(block.kind) && wordsOf(block.text).length >= least ? [index] : [],
  );
  if (kind === 'across blocks') return selectAcross(blocks, able, random);
  if (able.length === 0) return null;
  const index = random.pick(able);
  const text = blocks[index]?.text ?? '';
  const span = spanIn(text, kind, random);
  return span && { startBlock: index, startOffset: span.start, endBlock: index, endOffset: span.end };
}

function spanIn(text: string, kind: SelectionKind, random: Random): Span | null {
  if (kind === 'paragraph') return { start: 0, end: text.length };
  if (kind === 'sentence') {
    const able = sentencesOf(text).filter(({ start, end }) => wordsOf(text.slice(start, end)).length >= 6);
    return able.length > 0 ? random.pick(able) : null;
  }
  const words = wordsOf(text);
  const count = kind === '3–5 words' ? 3 + random.below(3) : 8 + random.below(7);
  const first = random.below(words.length - count + 1);
  return { start: words[first]?.start ?? 0, end: words[first + count - 1]?.end ?? 0 };
}

/** From within one block into the next. */
function selectAcross(blocks: readonly Block[], able: readonly number[], random: Random): TextPosition | null {
  const pairs = able.filter((index) => able.includes(index + 1));
  if (pairs.length === 0) return null;
  const index = random.pick(pairs);
  const first = wordsOf(blocks[index]?.text ?? '');
  const second = wordsOf(blocks[index + 1]?.text ?? '');
  return {
    startBlock: index,
    startOffset: first[random.below(first.length - 3)]?.start ?? 0,
    endBlock: index + 1,
    endOffset: second[3 + random.below(second.length - 3)]?.end ?? 0,
  };
}

/** White space parts words here. */
export function wordsOf(text: string): Span[] {
  return Array.from(text.matchAll(/\S+/g), ({ 0: word, index }) => ({ start: index, end: index + word.length }));
}

export function sentencesOf(text: string): Span[] {
  return Array.from(text.matchAll(/\S.*?(?:[.!?…]["”’)]?(?=\s|$)|$)/g), ({ 0: sentence, index }) => ({
    start: index,
    end: index + sentence.length,
  }));
}
