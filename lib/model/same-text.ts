/** Whether two texts are two states of one article. */

import type { Block } from './article';

/** Words in a row that two texts have in common only if one was made from the other. */
const WORDS_OF_SHINGLE = 4;
/** An edited article keeps most of its words, two articles of one paper share set phrases: a tenth at the very most. */
const MIN_SHARED = 0.3;

/**
 * True where a good part of the shorter text stands in the longer one. Measured over runs of four syllables (Broder's
 * containment of shingles); texts too short for one run must be equal.
 */
export function isSameText(left: readonly Pick<Block, 'text'>[], right: readonly Pick<Block, 'text'>[]): boolean {
  const [one, other] = [shinglesOf(left), shinglesOf(right)];
  const [fewer, more] = one.size <= other.size ? [one, other] : [other, one];
  if (fewer.size === 0) return false;
  let shared = 0;
  for (const shingle of fewer) if (more.has(shingle)) shared += 1;
  return shared / fewer.size >= MIN_SHARED;
}

function shinglesOf(blocks: readonly Pick<Block, 'text'>[]): Set<string> {
  const words = blocks.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []);
  if (words.length > 0 && words.length < WORDS_OF_SHINGLE) return new Set([words.join(' ')]);
  const shingles = new Set<string>();
  for (let end = WORDS_OF_SHINGLE; end <= words.length; end += 1)
    shingles.add(words.slice(end - WORDS_OF_SHINGLE, end).join(' '));
  return shingles;
}
