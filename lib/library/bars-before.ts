/** The bars of the period that is compared with, each behind the bar that is as far into the period that is looked at. */

import type { TimelineUnit } from '../search/filter-article';
import type { Period } from '../search/period';
import { barsBetween, type FilledBar } from './fill-timeline';

/** By the place of a bar. A bar has none outside the period, and behind the end of the one that is compared with. */
export function barsBefore(
  bars: readonly FilledBar[],
  unit: TimelineUnit,
  { period, before }: { period: Period; before: Period },
): Map<number, FilledBar> {
  const shift = barsBetween(before.from, period.from, unit);
  const found = new Map<number, FilledBar>();
  for (const [place, bar] of bars.entries()) {
    if (bar.to < period.from || bar.from > period.to) continue;
    const earlier = bars[place - shift];
    if (earlier !== undefined && earlier.from <= before.to) found.set(place, earlier);
  }
  return found;
}
