/** Whether two texts are two states of one article. */

import { foldScripts } from '../text/script-characters';
import { sharesOf, wordRunsOf } from '../text/word-runs';
import type { Block } from './article';

/** Words in a row that two texts have in common only if one was made from the other. */
const RUN_WORDS = 4;
/** An edited article keeps most of its words, two articles of one paper share set phrases: a tenth at the very most. */
const LEAST_OF_SHORTER = 0.3;

/**
 * True where a good part of the shorter text stands in the longer one. Measured over runs of four syllables (Broder's
 * containment of shingles); texts too short for one run must be equal.
 */
export function isSameText(left: readonly Pick<Block, 'text'>[], right: readonly Pick<Block, 'text'>[]): boolean {
  const [ofShorter] = sharesOf(runsOf(left), runsOf(right));
  return ofShorter >= LEAST_OF_SHORTER;
}

/** A text that is shorter than a run is one run. */
function runsOf(blocks: readonly Pick<Block, 'text'>[]): Set<number> {
  const words = blocks.flatMap(
    ({ text }) =>
      foldScripts(text)
        .toLowerCase()
        .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [],
  );
  return wordRunsOf(words, Math.max(1, Math.min(words.length, RUN_WORDS)));
}
