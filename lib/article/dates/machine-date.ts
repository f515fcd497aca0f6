/** Dates that a page writes for machines: meta elements, `datetime` attributes, JSON-LD. */

import { type ClockTime, VIETNAM_OFFSET } from '../../model/vietnam-time';
import { canonicalText } from '../../text/canonical-text';
import { findVisibleDates } from './date-grammar';
import { inVietnam, isPossible } from './press-date';

/** ISO 8601 and what passes for it here: a space before the time or the zone, no colon in the zone, fractions. */
const ISO_DATE =
  /^(\d{4})-(\d{1,2})-(\d{1,2})(?:(?:T|\s+)(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d+)?)?\s*(?:(Z)|([+-])(\d{2}):?(\d{2})?)?)?$/i;
/** A portal puts the zone between date and time, with nothing in between. */
const ZONE_FIRST = /^(\d{4})-(\d{2})-(\d{2})\+07(?::?00)?(\d{2}):(\d{2}):(\d{2})$/;

/**
 * The moment on Vietnamese clocks; null where `written` is no date. Without a zone it is Vietnamese time already.
 * Midnight to the second on those clocks is a CMS that knew only the day.
 */
export function parseMachineDate(written: string): ClockTime | null {
  const text = canonicalText(written);
  const iso = ISO_DATE.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, utc, sign, zoneHour, zoneMinute] = iso;
    return finish([year, month, day, hour, minute, second], offsetOf(utc, sign, zoneHour, zoneMinute));
  }
  const zoneFirst = ZONE_FIRST.exec(text);
  if (zoneFirst !== null) return finish(zoneFirst.slice(1), VIETNAM_OFFSET);
  return text.length > 60 ? null : (findVisibleDates(text)[0]?.moment ?? null);
}

function finish(parts: (string | undefined)[], offset: number): ClockTime | null {
  const [year = 0, month = 0, day = 0, hour, minute, second] = parts.map((part) =>
    part === undefined ? undefined : Number(part),
  );
  const moment: ClockTime = { year, month, day };
  if (hour !== undefined && minute !== undefined) Object.assign(moment, { hour, minute });
  if (second !== undefined) moment.second = second;
  if (!isPossible(moment)) return null;
  const here = inVietnam(moment, offset);
  const isMidnight = here.hour === 0 && here.minute === 0 && (second ?? 0) === 0;
  return isMidnight ? { year: here.year, month: here.month, day: here.day } : here;
}

function offsetOf(utc?: string, sign?: string, hour?: string, minute = '0'): number {
  if (utc !== undefined) return 0;
  if (sign === undefined || hour === undefined) return VIETNAM_OFFSET;
  return (sign === '-' ? -1 : 1) * (Number(hour) * 60 + Number(minute));
}
