/** Places: stretches of the article's words, and the position that each one is. */

import type { TextPosition } from '../model/highlight';
import { type Index, toPosition } from './searchable';
import type { Sought } from './sought';

/** A stretch of the article's words, the last one exclusive, and how much speaks for it. */
export interface Place {
  first: number;
  last: number;
  score: number;
}

/** Fewer words in a row stand in many a sentence. */
export const FEWEST_TELLING_WORDS = 8;
/** By how much the score of the best place must lead, in words. */
export const LEAST_LEAD = 3;

export function bestOf<P extends Place>(places: readonly P[]): P | undefined {
  return places.reduce<P | undefined>((best, place) => (best && best.score >= place.score ? best : place), undefined);
}

/** True where a block, or the text, begins before a word. */
export function isEdge({ folded, starts, ends }: Pick<Index, 'folded' | 'starts' | 'ends'>, word: number): boolean {
  return word === 0 || word === starts.length || folded.slice(ends[word - 1], starts[word]).includes('\n');
}

/** From words to characters: the quote may cut its first and last word, and may begin and end with signs. */
export function positionOfWords(
  index: Index,
  sought: Sought,
  first: number,
  last: number,
  isFirstWord: boolean,
  isLastWord: boolean,
): TextPosition {
  const { folded, starts, ends, from, to, start, end } = sought;
  const wordStart = starts[from] ?? start;
  const wordEnd = ends[to - 1] ?? end;
  const cutStart = isFirstWord ? Math.max(0, start - wordStart) : 0;
  const cutEnd = isLastWord ? Math.max(0, wordEnd - end) : 0;
  const before = folded.slice(start, Math.max(start, wordStart));
  const after = folded.slice(Math.min(end, wordEnd), end);
  return toPosition(
    index,
    passSigns(index.folded, (index.starts[first] ?? 0) + cutStart, before, -1),
    passSigns(index.folded, (index.ends[last - 1] ?? 0) - cutEnd, after, 1),
  );
}

/** Goes on over the same signs, outwards; white space does not count. */
function passSigns(text: string, from: number, signs: string, step: -1 | 1): number {
  let at = from;
  const list = signs.replace(/\s/g, '').split('');
  for (const sign of step < 0 ? list.reverse() : list) {
    let next = at;
    const peek = () => text.charAt(step < 0 ? next - 1 : next);
    while (/\s/.test(peek())) next += step;
    if (peek() !== sign) break;
    at = next + step;
  }
  return at;
}
