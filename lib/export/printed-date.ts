/** Dates of the press as they are printed, by the clock of their own offset, whatever this machine's zone is. */

import type { IsoMoment, PressDate } from '../model/article';
import { isVietnamTime, toMoment } from '../model/vietnam-time';

const DAY = /^(\d{4})-(\d{2})-(\d{2})/;

/** `07/03/2026`; null where it is no ISO date. */
export function toPrintedDay(iso: IsoMoment): string | null {
  const [, year, month, day] = DAY.exec(iso) ?? [];
  return year === undefined ? null : `${day}/${month}/${year}`;
}

/** `2026-03-07`, to sort by; null where it is no ISO date. */
export function toSortableDay(iso: IsoMoment): string | null {
  return DAY.exec(iso)?.[0] ?? null;
}

/** ISO 8601 with +07:00; the day alone where no time was printed. */
export function toVietnamTime({ iso, precision }: PressDate): string {
  if (precision === 'day') return toSortableDay(iso) ?? iso;
  const time = Date.parse(iso);
  return isVietnamTime(iso) || Number.isNaN(time) ? iso : toMoment(time).replace('.000', '');
}
