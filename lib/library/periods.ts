/** Stretches of days, and the one before each of them. */

import { utcDay, utcMonth } from 'd3-time';
import type { Period } from '../search/period';

const DAY_TEXT = 'yyyy-mm-dd'.length;
const DAY = /^\d{4}-\d{2}-\d{2}$/;

export const textOfDate = (date: Date): string => date.toISOString().slice(0, DAY_TEXT);

/** Null where it does not say on which days it begins and ends, or ends before it begins. Without an end it ends `today`. */
export function periodOf(
  { from, to }: { from?: string | undefined; to?: string | undefined },
  today: string,
): Period | null {
  const end = to ?? today;
  return isCalendarText(from) && isCalendarText(end) && from <= end ? { from, to: end } : null;
}

export function isCalendarText(text: string | undefined): text is string {
  return text !== undefined && DAY.test(text) && !Number.isNaN(Date.parse(text));
}

export function daysIn({ from, to }: Period): number {
  return utcDay.count(new Date(from), new Date(to)) + 1;
}

/** The stretch as long as this one that ends on the day before it: of whole months as many months. */
export function periodBefore({ from, to }: Period): Period {
  const begin = new Date(from);
  const behind = utcDay.offset(new Date(to), 1);
  const isOfMonths = utcMonth.floor(begin).getTime() === begin.getTime() && begin < behind && isMonthStart(behind);
  const start = isOfMonths
    ? utcMonth.offset(begin, -utcMonth.count(begin, behind))
    : utcDay.offset(begin, -daysIn({ from, to }));
  return { from: textOfDate(start), to: textOfDate(utcDay.offset(begin, -1)) };
}

const isMonthStart = (date: Date): boolean => utcMonth.floor(date).getTime() === date.getTime();

/** What a reader mostly asks for, as it is today. */
export const RECENT_PERIODS = ['days', 'month', 'year'] as const;
export type RecentPeriod = (typeof RECENT_PERIODS)[number];
const RECENT_DAYS = 30;

export function recentPeriod(which: RecentPeriod, today: string): Period {
  const date = new Date(today);
  if (which === 'days') return { from: textOfDate(utcDay.offset(date, 1 - RECENT_DAYS)), to: today };
  const from = which === 'month' ? textOfDate(utcMonth.floor(date)) : `${today.slice(0, 'yyyy'.length)}-01-01`;
  return { from, to: today };
}
