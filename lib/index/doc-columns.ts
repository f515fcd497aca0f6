/** The columns of documents: what they are ordered by and counted as, beside their words. */

import type { ColumnLayout, Columns } from './columns';

/**
 * Documents below it are in the order of their dates, so the newest are found by going back through the numbers; what came
 * later with an earlier date has a number from here on, and is sorted when it is asked for.
 */
export const FIRST_LATE = 2 ** 40;

type Moment = 'published' | 'saved' | 'read' | 'headline';
type Count = 'day' | 'savedDay' | 'outlet' | 'names' | 'signs';

/**
 * Moments are milliseconds since the epoch, not a number where there is none; `headline`: `headlineRank`. Days are days in
 * Vietnam (20260307), 0 where there is none. `outlet`: the number of a name; `names`: that of a set of names (`names.ts`).
 */
export const DOC_COLUMNS: ColumnLayout<Moment, Count> = {
  table: 'doc_columns',
  floats: ['published', 'saved', 'read', 'headline'],
  ints: ['day', 'savedDay', 'outlet', 'names', 'signs'],
  sign: 'signs',
  rows: 128,
};

export type DocColumns = Columns<Moment, Count>;

/** Bits of `signs`. */
export const IS_THERE = 1;
export const IS_READ = 2;
export const IS_MARKED = 4;
/** Combinations of these. */
export const SIGNS = 8;

export const momentIn = (column: number | undefined): number | null =>
  column === undefined || Number.isNaN(column) ? null : column;

const RANKED_LETTERS = 7;
const LETTERS = 128;

/** A number that is never greater than that of a headline behind it; headlines that begin alike have the same. */
export function headlineRank(headline: string): number {
  let rank = 0;
  let isTold = true;
  for (let at = 0; at < RANKED_LETTERS; at += 1) {
    // The end comes before any letter.
    let letter = 0;
    if (isTold && at < headline.length) {
      const code = headline.charCodeAt(at);
      letter = Math.max(1, Math.min(code, LETTERS - 1));
      // Behind a letter that stands for several nothing tells them apart any more.
      isTold = letter === code && code !== 1 && code !== LETTERS - 1;
    }
    rank = rank * LETTERS + letter;
  }
  return rank;
}
