/** The dates of a line, read once: headline, date and byline all ask for them. */

import { canonicalText } from '../../text/canonical-text';
import { hasLetter } from '../../text/letters';
import type { Line } from '../scan/scan';
import { findVisibleDates, type VisibleDate } from './date-grammar';

const known = new WeakMap<Line, VisibleDate[]>();

export function datesOf(line: Line): VisibleDate[] {
  let dates = known.get(line);
  if (dates === undefined) {
    dates = findVisibleDates(withHalfApart(line.text, line));
    known.set(line, dates);
  }
  return dates;
}

/** Cheap, since a pattern of all letters takes a millisecond to compile; a few lines have an hour so. */
const HAS_HALF = /\d ?(?:[ap]\.?m|[sſ]a|ch)/i;
const HALF_BEFORE_LETTER = /\d ?(?:[ap]\.?m|sa|ch)\.?\p{L}/iu;
const ENDS_WITH_HALF = /\d{1,2}[:h]\d{2}(?::\d{2})? ?(?:[ap]\.?m|sa|ch)\.?$/i;

/**
 * `text`, as long as it was: where "5:20 PM" ends one element and the next begins with a word that no white space parts from
 * it, a space stands for the word's first letter. Else the half of the day would be the beginning of that word.
 */
export function withHalfApart(text: string, { leaves }: Line): string {
  if (!HAS_HALF.test(text) || !HALF_BEFORE_LETTER.test(text)) return text;
  for (const { data } of leaves) {
    const time = ENDS_WITH_HALF.exec(canonicalText(data))?.[0];
    const start = time === undefined ? -1 : text.indexOf(time);
    if (time === undefined || start < 0) continue;
    const end = start + time.length;
    if (hasLetter(text.charAt(end))) return `${text.slice(0, end)} ${text.slice(end + 1)}`;
  }
  return text;
}
