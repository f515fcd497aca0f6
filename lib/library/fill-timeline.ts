/** The timeline with the periods in which there is nothing: without them a gap of a year looks like the next day. */

import { max } from 'd3-array';
import { utcDay, utcMonday, utcMonth } from 'd3-time';
import { TIMELINE_UNITS, type TimelineUnit } from '../search/filter-article';
import type { Period } from '../search/period';
import type { TimelineBar } from '../search/query';
import { textOfDate } from './periods';

const INTERVALS = { day: utcDay, week: utcMonday, month: utcMonth } as const;
/** More cannot be told from each other, nor pressed. */
export const MOST_BARS = 400;

/** A bar with the last day of its period. */
export interface FilledBar extends TimelineBar {
  to: string;
}

export interface FilledTimeline {
  unit: TimelineUnit;
  bars: FilledBar[];
  /** The highest of them. */
  most: number;
}

/**
 * In periods of the unit that was wanted, or of the next longer one of which there are few enough. `shown`: a period that has its
 * bars also where nothing is of its first or last days.
 */
export function fillTimeline(
  bars: readonly TimelineBar[],
  wanted: TimelineUnit,
  shown: Period | null = null,
): FilledTimeline {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return { unit: wanted, bars: [], most: 0 };
  const begin = new Date(shown !== null && shown.from < first.from ? shown.from : first.from);
  const end = new Date(shown !== null && shown.to > last.from ? shown.to : last.from);
  const units = TIMELINE_UNITS.slice(TIMELINE_UNITS.indexOf(wanted));
  const unit = units.find((one) => INTERVALS[one].count(begin, end) < MOST_BARS) ?? 'month';
  const interval = INTERVALS[unit];
  const counts = inUnit(bars, unit);
  const starts = interval.range(interval.floor(begin), interval.offset(interval.floor(end), 1));
  const filled = starts.slice(-MOST_BARS).map((start) => {
    const from = textOfDate(start);
    return { from, to: textOfDate(utcDay.offset(interval.offset(start, 1), -1)), count: counts.get(from) ?? 0 };
  });
  return { unit, bars: filled, most: max(filled, ({ count }) => count) ?? 0 };
}

/** The counts of a value over time, in the order of bars that were filled. */
export function countsAlong(
  bars: readonly TimelineBar[],
  { unit, bars: filled }: Pick<FilledTimeline, 'unit' | 'bars'>,
): number[] {
  const counts = inUnit(bars, unit);
  return filled.map(({ from }) => counts.get(from) ?? 0);
}

/** How many bars a day's bar is behind another day's. */
export function barsBetween(earlier: string, later: string, unit: TimelineUnit): number {
  const interval = INTERVALS[unit];
  return interval.count(interval.floor(new Date(earlier)), interval.floor(new Date(later)));
}

function inUnit(bars: readonly TimelineBar[], unit: TimelineUnit): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { from, count } of bars) {
    const start = textOfDate(INTERVALS[unit].floor(new Date(from)));
    counts.set(start, (counts.get(start) ?? 0) + count);
  }
  return counts;
}
