/** A date as a Vietnamese reader types it: day, month, year, then the time where it is known. Always Vietnamese time. */

import type { PressDate } from './article';
import { toIsoMoment, toMoment } from './vietnam-time';

const TYPED_DATE =
  /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?:[\s,-]+(\d{1,2})\s*(?:[:hg]|giờ)\s*(\d{2})?(?:\s*phút)?)?$/iu;

/** The moment, or why there is none: it cannot be understood, or no calendar and no clock has it. */
export function parseTypedDate(text: string): Omit<PressDate, 'words'> | 'unclear-date' | 'no-such-date' {
  const typed = TYPED_DATE.exec(text.normalize('NFC').trim());
  if (typed === null) return 'unclear-date';
  const [day = 0, month = 0, year = 0, hour = 0, minute = 0] = typed.slice(1).map((part = '0') => Number(part));
  const iso = toIsoMoment({ year, month, day, hour, minute });
  const time = Date.parse(iso);
  // 24:00 and a 31 April are carried over by some engines, refused by others.
  if (Number.isNaN(time) || !toMoment(time).startsWith(iso.slice(0, 16))) return 'no-such-date';
  return { iso, precision: typed[4] === undefined ? 'day' : 'minute' };
}
