/** Dates as Vietnamese newspapers print them, dd/mm/yyyy HH:mm, in either language of the interface. */

import type { IsoMoment, PressDate } from '../lib/model/article';

const WRITTEN = /^(\d{4})-(\d{2})-(\d{2})(?:T(\d{2}):(\d{2}))?/;

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

/** A moment by this machine's clock; the empty string where it is none. */
export function showMoment(iso: IsoMoment): string {
  const moment = new Date(iso);
  if (Number.isNaN(moment.getTime())) return '';
  return `${showDay(moment)} ${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

/** The day of a moment by this machine's clock. */
export function showDay(moment: Date): string {
  return `${twoDigits(moment.getDate())}/${twoDigits(moment.getMonth() + 1)}/${moment.getFullYear()}`;
}

const twoDigits = (value: number): string => String(value).padStart(2, '0');
