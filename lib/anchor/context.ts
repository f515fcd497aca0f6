/** Compares what stands around a place with what stood around a quote. */

import { align } from './align';
import { CONTEXT_LENGTH } from './describe';
import type { Index } from './searchable';
import type { Sought } from './sought';

/** One side of a place. */
export interface Side {
  /** Words of the context that are there in stretches of several: a single word in common is chance. */
  run: number;
  /** Those of them that follow each other from the quote outwards. */
  next: number;
  /** Words of the context that are missing between others that are there: where a look-alike differs. */
  holes: number;
  /** Those of the holes that begin with a capital: other names, another event. */
  names: number;
  /** True where nothing of the context is missing. */
  isWhole: boolean;
  /** True where the agreement ends in the middle of a sentence, on the quote's side or on the place's. */
  isTorn: boolean;
}

/** Words that may stand between a quote and its context: an advert, a sentence put in. */
const MOST_WORDS_BETWEEN = 30;
/** Fewer words in a row, away from the quote, are chance. */
const SHORTEST_RUN_WORDS = 3;
/** So many words may be the same where two different sentences begin, or end. */
const MOST_ALIKE_WORDS = 4;
const SENTENCE_BOUNDARY = /[.!?\u2026:;\n"]/;

/** The context before a quote, or after it, against the words that stand before or after a place. Figures count as equal. */
export function compareSide(index: Index, sought: Sought, place: number, step: -1 | 1): Side {
  const origin = step < 0 ? sought.from - 1 : sought.to;
  const left = outward(sought.plain, origin, step, sought.plain.length);
  const right = outward(index.plain, step < 0 ? place - 1 : place, step, left.length + MOST_WORDS_BETWEEN);
  const there = step < 0 ? place - 1 : place;
  let run = 0;
  while (run < left.length && left[run] === right[run]) run += 1;
  let next = run;
  let reached = run;
  let reachedRight = run;
  let holes = 0;
  let names = 0;
  if (run < left.length) {
    const { partners } = align(left.subarray(run), right.subarray(run));
    const begin = run;
    for (let at = 0; at < partners.length; ) {
      let to = at + 1;
      if ((partners[at] ?? -1) >= 0) {
        while (to < partners.length && partners[to] === (partners[to - 1] ?? 0) + 1) to += 1;
        // The more is missing, the more must follow: else it is another text that has a few words in common.
        const gap = begin + at - reached;
        const put = begin + (partners[at] ?? 0) - reachedRight;
        if (to - at >= Math.max(SHORTEST_RUN_WORDS, 2 * gap, gap > 0 ? put / 2 : 0)) {
          // A whole sentence that was taken out, with nothing put in its place, does not make this another text. Where
          // it opened with the same words as the next one, the cut may lie up to `back` words nearer to the quote.
          let back = 0;
          const isParted = () =>
            [reached, begin + at].every((edge) => isBoundary(sought, origin + step * (edge - back), step)) &&
            isBoundary(index, there + step * (reachedRight - back), step);
          while (back < MOST_ALIKE_WORDS && !isParted() && left[begin + at - back - 1] === left[reached - back - 1])
            back += 1;
          const isTakenOut = put === 0 && isParted();
          if (isTakenOut) reached = begin + at;
          for (; reached < begin + at; reached += 1) {
            holes += 1;
            if (isCapital(sought, origin + step * reached)) names += 1;
          }
          run += to - at;
          reached = begin + to;
          reachedRight = begin + (partners[to - 1] ?? 0) + 1;
        }
      }
      at = to;
    }
    // The alignment may have paired words that recur further out: the nearer ones follow here.
    for (; reached < left.length && left[reached] === right[reachedRight]; reached += 1) {
      reachedRight += 1;
      run += 1;
    }
  }
  const isPartedAt = (edge: number) =>
    isBoundary(index, there + step * edge, step) && isBoundary(sought, origin + step * edge, step);
  // Another sentence may open with the same few words: then the context ends where the sentence before it did.
  if (reached === run && reached < left.length) {
    for (let edge = reached; edge >= Math.max(0, reached - MOST_ALIKE_WORDS); edge -= 1) {
      if (!isPartedAt(edge)) continue;
      run = edge;
      next = edge;
      reached = edge;
      reachedRight = edge;
      break;
    }
  }
  const isPartedThere = isBoundary(index, there + step * reachedRight, step);
  const isParted = isPartedThere && isBoundary(sought, origin + step * reached, step);
  // Where the context began or ended with the text itself, a place in the middle of a sentence is another one.
  const atTextEdge = (step < 0 ? sought.start : sought.text.length - sought.end) < CONTEXT_LENGTH;
  const isWhole = reached === left.length && (isPartedThere || !atTextEdge);
  return { run, next, holes, names, isWhole, isTorn: !isWhole && !isParted };
}

/** Words from a place outwards. */
function outward(ids: Int32Array, from: number, step: -1 | 1, most: number): Int32Array {
  if (step > 0) return ids.subarray(from, from + most);
  return ids.slice(Math.max(0, from + 1 - most), from + 1).reverse();
}

function isCapital({ text, starts }: Sought, word: number): boolean {
  const letter = text.charAt(starts[word] ?? 0);
  return letter !== letter.toLowerCase();
}

/** True where a sentence or a block ends between a word and the one that is nearer to the quote. */
function isBoundary(
  { folded, starts, ends }: Pick<Index, 'folded' | 'starts' | 'ends'>,
  word: number,
  step: -1 | 1,
): boolean {
  const [first, second] = step < 0 ? [word, word + 1] : [word - 1, word];
  if (first < 0 || second >= starts.length) return true;
  return SENTENCE_BOUNDARY.test(folded.slice(ends[first] ?? 0, starts[second] ?? folded.length));
}
