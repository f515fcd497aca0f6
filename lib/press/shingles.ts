/**
 * The shingles of a text: what two outlets that print the same text have in common, whatever each puts around it. A
 * shingle is a run of words of the key, as a number of 32 bits, so case, tone placement, signs and paragraphs do not count.
 */

import { toKey } from '../text/key';

/** Syllables in a row. Set phrases and titles of office are shared by many articles; this many of their runs are not. */
const RUN_WORDS = 5;
/** A text of fewer words has no shingles: two-line notices of one form are alike without being one text. */
const FEWEST_WORDS = 40;
/**
 * How many shingles stand for a text in an index. Of two texts that just pass for one (`isSameInPrint`), a quarter of
 * all their shingles is common: that fewer than two of 24 are is a case of one in a hundred.
 */
const SKETCH_SIZE = 24;
/** How much of the shorter text stands in the longer one … */
const LEAST_OF_SHORTER = 0.6;
/** … and of the longer one in the shorter, so that a round-up of the day is no reprint of each item in it. */
const LEAST_OF_LONGER = 0.3;

/** Empty where the text is too short to be told from others of its form. */
export function shinglesOf(texts: readonly string[]): Set<number> {
  const { words } = toKey(texts.join('\n'));
  const shingles = new Set<number>();
  if (words.length < FEWEST_WORDS) return shingles;
  const hashes = words.map(hashOf);
  for (let end = RUN_WORDS; end <= hashes.length; end += 1) {
    let hash = 0;
    for (let at = end - RUN_WORDS; at < end; at += 1)
      hash = Math.imul(hash ^ (hashes[at] ?? 0), 0x9e3779b1) + 0x7f4a7c15;
    shingles.add(mix(hash));
  }
  return shingles;
}

/** The smallest ones: two texts of the same shingles have the same sketch (Broder's min-wise sampling). */
export function sketchOf(shingles: ReadonlySet<number>): number[] {
  return [...shingles].sort((one, other) => one - other).slice(0, SKETCH_SIZE);
}

/** Whether one of two texts is the other in print, edited, cut or added to at most. Texts without shingles never are. */
export function isSameInPrint(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [shorter, longer] = one.size <= other.size ? [one, other] : [other, one];
  if (shorter.size === 0) return false;
  let shared = 0;
  for (const shingle of shorter) if (longer.has(shingle)) shared += 1;
  return shared / shorter.size >= LEAST_OF_SHORTER && shared / longer.size >= LEAST_OF_LONGER;
}

function hashOf(word: string): number {
  let hash = 0x811c9dc5;
  for (let index = 0; index < word.length; index += 1) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
  return mix(hash);
}

/** Every bit of the result depends on every bit of the value (the end of MurmurHash3 by Austin Appleby, public domain). */
function mix(value: number): number {
  let mixed = Math.imul(value ^ (value >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 16)) >>> 0;
}
