/** A date as a Vietnamese reader types it: day, month, year, then the time where it is known. Always Vietnamese time. */

import type { PressDate } from './article';
import { toMoment } from './moment';

const TYPED_DATE =
  /^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})(?:[\s,-]+(\d{1,2})\s*(?:[:hg]|giờ)\s*(\d{2})?(?:\s*phút)?)?$/iu;

/** The moment, or why there is none: it cannot be understood, or no calendar and no clock has it. */
export function parseTypedDate(text: string): Omit<PressDate, 'words'> | 'unclear-date' | 'no-such-date' {
  const [, day = '', month = '', year = '', hour, minute = '00'] = TYPED_DATE.exec(text.normalize('NFC').trim()) ?? [];
  if (day === '') return 'unclear-date';
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  const iso = `${date}T${(hour ?? '00').padStart(2, '0')}:${minute}:00+07:00`;
  const time = Date.parse(iso);
  // 24:00 and a 31 April are carried over by some engines, refused by others.
  if (Number.isNaN(time) || !toMoment(time).startsWith(iso.slice(0, 16))) return 'no-such-date';
  return { iso, precision: hour === undefined ? 'day' : 'minute' };
}
