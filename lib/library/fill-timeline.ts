/** The timeline with the periods in which there is nothing: without them a gap of a year looks like the next day. */

import { max } from 'd3-array';
import { utcDay, utcMonday, utcMonth } from 'd3-time';
import { TIMELINE_UNITS, type TimelineUnit } from '../search/filter-article';
import type { TimelineBar } from '../search/query';

const INTERVALS = { day: utcDay, week: utcMonday, month: utcMonth } as const;
const DAY_TEXT = 'yyyy-mm-dd'.length;
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

const toText = (date: Date): string => date.toISOString().slice(0, DAY_TEXT);

/** In periods of the unit that was wanted, or of the next longer one of which there are few enough. */
export function fillTimeline(bars: readonly TimelineBar[], wanted: TimelineUnit): FilledTimeline {
  const [first, last] = [bars[0], bars.at(-1)];
  if (first === undefined || last === undefined) return { unit: wanted, bars: [], most: 0 };
  const begin = new Date(first.from);
  const end = new Date(last.from);
  const units = TIMELINE_UNITS.slice(TIMELINE_UNITS.indexOf(wanted));
  const unit = units.find((one) => INTERVALS[one].count(begin, end) < MOST_BARS) ?? 'month';
  const interval = INTERVALS[unit];
  const counts = new Map<string, number>();
  for (const { from, count } of bars) {
    const start = toText(interval.floor(new Date(from)));
    counts.set(start, (counts.get(start) ?? 0) + count);
  }
  const starts = interval.range(interval.floor(begin), interval.offset(interval.floor(end), 1));
  const filled = starts.slice(-MOST_BARS).map((start) => {
    const from = toText(start);
    return { from, to: toText(utcDay.offset(interval.offset(start, 1), -1)), count: counts.get(from) ?? 0 };
  });
  return { unit, bars: filled, most: max(filled, ({ count }) => count) ?? 0 };
}
