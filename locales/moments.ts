/** Dates as Vietnamese newspapers print them, dd/mm/yyyy HH:mm, in either language of the interface. */

import type { IsoMoment, PressDate } from '../lib/model/article';
import { toMoment } from '../lib/model/vietnam-time';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;

/** +07:00 as `Date.getTimezoneOffset` counts it: minutes from local time to UTC. */
const VIETNAM_OFFSET = -420;

/** A day, `2026-03-07`, as 07/03/2026. */
export function showDay(day: string): string {
  return day.split('-').reverse().join('/');
}

/**
 * A date of the press by the clock that it was printed with (its own offset), whatever this machine's zone is.
 * Without a time where none was printed. What is no ISO date comes back as the words on the page.
 */
export function showPressDate({ iso, precision, words }: PressDate): string {
  const parts = WRITTEN.exec(iso);
  if (parts === null) return words;
  const [, year, month, day, hour, minute] = parts;
  const date = `${day}/${month}/${year}`;
  return precision === 'day' || hour === undefined ? date : `${date} ${hour}:${minute}`;
}

/**
 * A moment by Vietnam's clock, whatever this machine's zone is: `03/11/2026 08:05`. Where the machine's clock shows another
 * time, `zone` says whose it is: `03/11/2026 08:05 (giờ Việt Nam)`; null where the screen says so itself. The empty string
 * where it is no moment.
 */
export function showMoment(iso: IsoMoment, zone: string | null): string {
  const milliseconds = Date.parse(iso);
  if (Number.isNaN(milliseconds)) return '';
  const written = showPressDate({ iso: toMoment(milliseconds), precision: 'minute', words: '' });
  return zone === null ? written : nameZone(written, milliseconds, zone);
}

/** The day that it is in Vietnam, `weekdays` from Sunday on: `Thứ Ba, 03/11/2026`; the zone as in `showMoment`. */
export function showToday(now: Date, weekdays: readonly string[], zone: string): string {
  const iso = toMoment(now.getTime());
  const [day = ''] = iso.split('T');
  const weekday = weekdays[new Date(day).getUTCDay()] ?? '';
  return nameZone(`${weekday}, ${showPressDate({ iso, precision: 'day', words: '' })}`, now.getTime(), zone);
}

function nameZone(text: string, milliseconds: number, zone: string): string {
  return new Date(milliseconds).getTimezoneOffset() === VIETNAM_OFFSET ? text : `${text} (${zone})`;
}
