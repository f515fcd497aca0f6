/** From what a page shows of a date to a date of the press, on Vietnamese clocks. */

import type { PressDate } from '../../model/article';
import { type ClockTime, toIsoMoment, toVietnamClock, VIETNAM_OFFSET } from '../../model/vietnam-time';

export const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** False for a 16/72/2020, a 30 February, a 25:00. */
export function isPossible({ year, month, day, hour = 0, minute = 0, second = 0 }: ClockTime): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false;
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
}

/** The same moment on Vietnamese clocks; a day without a time stays. `offset`: minutes east of Greenwich of the clock given. */
export function inVietnam(shown: ClockTime, offset: number): ClockTime {
  const { year, month, day, hour, minute } = shown;
  if (hour === undefined || minute === undefined || offset === VIETNAM_OFFSET) return shown;
  const { second: _, ...there } = toVietnamClock(Date.UTC(year, month - 1, day, hour, minute - offset));
  return { ...shown, ...there };
}

export function isSameDay(left: ClockTime, right: ClockTime): boolean {
  return left.year === right.year && left.month === right.month && left.day === right.day;
}

/** `words`: what the date was read from. */
export function toPressDate(shown: ClockTime, words: string): PressDate {
  const { year, month, day, hour, minute, second } = shown;
  if (hour === undefined || minute === undefined) {
    return { iso: toIsoMoment({ year, month, day }), precision: 'day', words };
  }
  return { iso: toIsoMoment(shown), precision: second === undefined ? 'minute' : 'second', words };
}
