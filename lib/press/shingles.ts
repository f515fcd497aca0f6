/**
 * The shingles of a text: what two outlets that print the same text have in common, whatever each puts around it. A
 * shingle is a run of words of the key, as a number of 32 bits, so case, tone placement, signs and paragraphs do not count.
 */

import type { Block, BlockKind } from '../model/article';
import { toKey } from '../text/key';
import { sharesOf, wordRunsOf } from '../text/word-runs';

/** Syllables in a row. Set phrases and titles of office are shared by many articles; this many of their runs are not. */
const SHINGLE_WORDS = 5;
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

/** What an outlet takes over; headline, captions and end lines it writes anew. */
const TAKEN_OVER: readonly BlockKind[] = ['lead', 'paragraph', 'heading', 'quote', 'item', 'cell'];

/** Of what an outlet takes over from an article. Empty where that is too short. */
export function shinglesOfArticle({ blocks }: { blocks: readonly Block[] }): Set<number> {
  return shinglesOf(blocks.filter(({ kind }) => TAKEN_OVER.includes(kind)).map(({ text }) => text));
}

/** Empty where the text is too short to be told from others of its form. */
export function shinglesOf(texts: readonly string[]): Set<number> {
  const { words } = toKey(texts.join('\n'));
  return words.length < FEWEST_WORDS ? new Set() : wordRunsOf(words, SHINGLE_WORDS);
}

/** The smallest ones: two texts of the same shingles have the same sketch (Broder's min-wise sampling). */
export function sketchOf(shingles: ReadonlySet<number>): number[] {
  // Numbers of 32 bits sort many times quicker by themselves than by a function.
  return [...Uint32Array.from(shingles).sort().subarray(0, SKETCH_SIZE)];
}

/** Whether one of two texts is the other in print, edited, cut or added to at most. Texts without shingles never are. */
export function isSameInPrint(one: ReadonlySet<number>, other: ReadonlySet<number>): boolean {
  const [ofShorter, ofLonger] = sharesOf(one, other);
  return ofShorter >= LEAST_OF_SHORTER && ofLonger >= LEAST_OF_LONGER;
}
