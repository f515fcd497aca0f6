/** A moment as a page shows it, in Vietnamese time (+07:00). */

import type { PressDate } from '../../model/article';

/** `hour` and `minute` are absent where only the day is known, `second` where it is not shown. */
export interface PrintedMoment {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
}

/** Minutes east of Greenwich. Vietnam has no summer time. */
export const VIETNAM_OFFSET = 7 * 60;

export const FIRST_YEAR = 1990;
const LAST_YEAR = 2100;

/** False for a 16/72/2020, a 30 February, a 25:00. */
export function isPossible({ year, month, day, hour = 0, minute = 0, second = 0 }: PrintedMoment): boolean {
  if (year < FIRST_YEAR || year > LAST_YEAR || month < 1 || month > 12 || day < 1) return false;
  if (day > new Date(Date.UTC(year, month, 0)).getUTCDate()) return false;
  return hour >= 0 && hour <= 23 && minute >= 0 && minute <= 59 && second >= 0 && second <= 59;
}

/** The same moment on Vietnamese clocks. `offset` is the zone that it was given in, in minutes. */
export function toVietnamClock(moment: PrintedMoment, offset: number): PrintedMoment {
  if (moment.hour === undefined || moment.minute === undefined || offset === VIETNAM_OFFSET) return moment;
  const shifted = new Date(
    Date.UTC(moment.year, moment.month - 1, moment.day, moment.hour, moment.minute + VIETNAM_OFFSET - offset),
  );
  return {
    ...moment,
    year: shifted.getUTCFullYear(),
    month: shifted.getUTCMonth() + 1,
    day: shifted.getUTCDate(),
    hour: shifted.getUTCHours(),
    minute: shifted.getUTCMinutes(),
  };
}

export function isSameDay(left: PrintedMoment, right: PrintedMoment): boolean {
  return left.year === right.year && left.month === right.month && left.day === right.day;
}

export function toPressDate(moment: PrintedMoment, words: string): PressDate {
  const { year, month, day, hour, minute, second } = moment;
  const date = `${year}-${pad(month)}-${pad(day)}`;
  if (hour === undefined || minute === undefined) return { iso: `${date}T00:00:00+07:00`, precision: 'day', words };
  const precision = second === undefined ? 'minute' : 'second';
  return { iso: `${date}T${pad(hour)}:${pad(minute)}:${pad(second ?? 0)}+07:00`, precision, words };
}

function pad(value: number): string {
  return String(value).padStart(2, '0');
}
