/** Moments of our own: when something was kept or deleted. Always in the time of Vietnam, which has no summer time. */

import type { IsoMoment } from './article';

const OFFSET_MS = 7 * 60 * 60 * 1000;
const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Milliseconds since the epoch as `2026-03-07T08:05:00.000+07:00`. One form for all, so that moments made here sort as
 * strings. Throws RangeError outside the years that a Date holds.
 */
export function toMoment(milliseconds: number): IsoMoment {
  return new Date(milliseconds + OFFSET_MS).toISOString().replace('Z', '+07:00');
}

/** The calendar day in Vietnam that a moment falls on, as a running number; NaN where it is no moment. */
export function dayOfMoment(moment: IsoMoment): number {
  return Math.floor((Date.parse(moment) + OFFSET_MS) / DAY_MS);
}
