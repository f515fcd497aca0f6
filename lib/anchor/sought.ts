/** What a highlight remembers, in the words of the article that it is looked for in. */

import type { Quote, TextPosition } from '../model/highlight';
import { isFigure } from '../text/figure-words';
import { toKey } from '../text/key';
import { CONTEXT_LENGTH } from './describe';
import { FIGURE_ID, type Index, wordAt } from './searchable';

/** The id of a word that the article does not have. */
const UNKNOWN_ID = -1;

export interface Sought {
  /** Prefix, quote and suffix as one text, and its words. Where the quote cuts a word, the whole word is the quote's. */
  text: string;
  words: string[];
  starts: number[];
  ends: number[];
  ids: Int32Array;
  /** The same, where all figures are one word. */
  plain: Int32Array;
  /** The quote's words: from, and up to. */
  from: number;
  to: number;
  /** Where the quote stands in `text`, and both folded. */
  start: number;
  end: number;
  folded: string;
  /** The article's word that stands where the quote stood: of many places those near it are tried. */
  near: number;
  /** The block that the quote began in. */
  block: number;
}

export function toSought(
  { exact, prefix, suffix }: Quote,
  index: Index,
  position: TextPosition,
  fold: (text: string) => string = (text) => text,
): Sought {
  const { idOf } = index;
  const text = prefix + exact + suffix;
  const key = toKey(fold(text));
  const start = prefix.length;
  const end = start + exact.length;
  // A context of full length was cut off, most likely within a word: that word is left out.
  const isCutBefore = prefix.length >= CONTEXT_LENGTH && (key.ends[0] ?? 0) <= start;
  const isCutAfter = suffix.length >= CONTEXT_LENGTH && (key.starts.at(-1) ?? 0) >= end;
  const pick = <T>(list: T[]) => list.slice(isCutBefore ? 1 : 0, isCutAfter ? -1 : undefined);
  const words = pick(key.words);
  const starts = pick(key.starts);
  const ends = pick(key.ends);
  const first = ends.findIndex((wordEnd) => wordEnd > start);
  const after = starts.findIndex((wordStart) => wordStart >= end);
  const from = first < 0 ? words.length : first;
  return {
    text,
    folded: key.folded,
    words,
    starts,
    ends,
    ids: Int32Array.from(words, (word) => idOf.get(word) ?? UNKNOWN_ID),
    plain: Int32Array.from(words, (word) => (isFigure(word) ? FIGURE_ID : (idOf.get(word) ?? UNKNOWN_ID))),
    from,
    to: Math.max(from, after < 0 ? words.length : after),
    start,
    end,
    near: wordAt(index, position),
    block: position.startBlock,
  };
}
