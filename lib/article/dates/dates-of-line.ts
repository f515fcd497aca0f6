/** The dates of a line, read once: headline, date and byline all ask for them. */

import type { Line } from '../scan/scan';
import { findVisibleDates, type VisibleDate } from './date-grammar';

const known = new WeakMap<Line, VisibleDate[]>();

export function datesOf(line: Line): VisibleDate[] {
  let dates = known.get(line);
  if (dates === undefined) {
    dates = findVisibleDates(line.text);
    known.set(line, dates);
  }
  return dates;
}
