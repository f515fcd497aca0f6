/** Time on Vietnamese clocks, which have no summer time. The one place that knows how far they are from Greenwich. */

import type { IsoMoment } from './article';

/** Minutes east of Greenwich. */
export const VIETNAM_OFFSET = 7 * 60;
const VIETNAM_ZONE = '+07:00';
const MINUTE_MS = 60_000;
const DAY_MS = 24 * 60 * MINUTE_MS;

/** What a clock shows: months count from 1; `hour` and `minute` are absent where only the day is known. */
export interface ClockTime {
  year: number;
  month: number;
  day: number;
  hour?: number;
  minute?: number;
  second?: number;
}

/**
 * Milliseconds since the epoch as `2026-03-07T08:05:00.000+07:00`. One form for all, so that moments made here sort as
 * strings. Throws RangeError outside the years that a Date holds.
 */
export function toMoment(milliseconds: number): IsoMoment {
  return shifted(milliseconds).toISOString().replace('Z', VIETNAM_ZONE);
}

/** The calendar day in Vietnam that a moment falls on, as a running number; NaN where it is no moment. */
export function dayOfMoment(moment: IsoMoment): number {
  return Math.floor((Date.parse(moment) + VIETNAM_OFFSET * MINUTE_MS) / DAY_MS);
}

/** What Vietnamese clocks show at a moment, in milliseconds since the epoch. */
export function toVietnamClock(milliseconds: number): Required<ClockTime> {
  const date = shifted(milliseconds);
  return {
    year: date.getUTCFullYear(),
    month: date.getUTCMonth() + 1,
    day: date.getUTCDate(),
    hour: date.getUTCHours(),
    minute: date.getUTCMinutes(),
    second: date.getUTCSeconds(),
  };
}

/** The moment at which the day began that it is in Vietnam, in milliseconds since the epoch. */
export function startOfDay(milliseconds: number): number {
  const offset = VIETNAM_OFFSET * MINUTE_MS;
  return Math.floor((milliseconds + offset) / DAY_MS) * DAY_MS - offset;
}

/** What a Vietnamese clock shows as `2026-03-07T08:05:00+07:00`; what it does not show is zero. The clock is not checked. */
export function toIsoMoment({ year, month, day, hour = 0, minute = 0, second = 0 }: ClockTime): IsoMoment {
  const date = `${pad(year, 4)}-${pad(month)}-${pad(day)}`;
  return `${date}T${pad(hour)}:${pad(minute)}:${pad(second)}${VIETNAM_ZONE}`;
}

/** True where an ISO moment is written by Vietnamese clocks already. */
export function isVietnamTime(iso: IsoMoment): boolean {
  return iso.endsWith(VIETNAM_ZONE);
}

/** A Date whose UTC fields are what Vietnamese clocks show. */
function shifted(milliseconds: number): Date {
  return new Date(milliseconds + VIETNAM_OFFSET * MINUTE_MS);
}

function pad(value: number, length = 2): string {
  return String(value).padStart(length, '0');
}
