/** What a page means by "Cập nhật: …" where it shows no other time. */

import { type ClockTime, toIsoMoment } from '../../model/vietnam-time';
import { isSameDay } from './press-date';

/**
 * True where the one time shown is that of a change. It is when the article appeared as a rule, since many outlets'
 * templates call their only time so; not where machines are told of an earlier publication, or of a change at that very
 * moment and of no publication at all.
 */
export function tellsUpdate(shown: ClockTime, published: ClockTime | null, changed: ClockTime | null): boolean {
  if (published !== null) return isBefore(published, shown);
  return changed !== null && isSameDay(shown, changed) && isSameTime(shown, changed);
}

/** True where the one time of a live report is that of its last entry: machines are told of that very minute, and of an earlier beginning. */
export function tellsUpdateOfLive(shown: ClockTime, published: ClockTime | null, changed: ClockTime | null): boolean {
  if (published === null || changed === null || shown.hour === undefined || changed.hour === undefined) return false;
  return isBefore(published, shown) && isSameDay(shown, changed) && isSameTime(shown, changed);
}

/** A day without a time is before no moment of that day. */
function isBefore(left: ClockTime, right: ClockTime): boolean {
  if (!isSameDay(left, right)) return toIsoMoment(left) < toIsoMoment(right);
  const [one, other] = [minuteOf(left), minuteOf(right)];
  return one !== undefined && other !== undefined && one < other;
}

/** The same minute; a day without a time may be any. */
function isSameTime(left: ClockTime, right: ClockTime): boolean {
  const [one, other] = [minuteOf(left), minuteOf(right)];
  return one === undefined || other === undefined || one === other;
}

function minuteOf({ hour, minute = 0 }: ClockTime): number | undefined {
  return hour === undefined ? undefined : hour * 60 + minute;
}
