/** Periods as readers type them: a day, a week, a month, a quarter, a year, in figures or in words. By Vietnam's calendar. */

import { parseTypedDate } from '../model/typed-date';
import { toVietnamClock } from '../model/vietnam-time';
import { foldText } from '../text/fold-text';

/** From the first day to the last, both included: `2026-03-07`. */
export interface Period {
  from: string;
  to: string;
}

/** Days by how they are said, folded: from so many days after today to so many. */
const DAYS: Readonly<Record<string, number>> = {
  'hom nay': 0,
  nay: 0,
  today: 0,
  'hom qua': -1,
  yesterday: -1,
  'hom kia': -2,
};
const THIS_PERIOD = /^(?:(tuan|thang|nam) nay|this (week|month|year))$/;
const LAST_PERIOD = /^(?:(tuan|thang|nam) (?:truoc|qua|roi|ngoai)|last (week|month|year))$/;
const UNITS: Readonly<Record<string, 'week' | 'month' | 'year' | undefined>> = {
  tuan: 'week',
  week: 'week',
  thang: 'month',
  month: 'month',
  nam: 'year',
  year: 'year',
};
const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const ROMAN_QUARTERS = ['i', 'ii', 'iii', 'iv'];

/** Completions of a date, in each language. */
export const SPOKEN_PERIODS = {
  vi: [
    'hôm nay',
    'hôm qua',
    'tuần này',
    'tuần trước',
    '7 ngày qua',
    'tháng này',
    'tháng trước',
    'năm nay',
    'năm ngoái',
  ],
  en: [
    'today',
    'yesterday',
    'this week',
    'last week',
    'last 7 days',
    'this month',
    'last month',
    'this year',
    'last year',
  ],
} as const;

/** `now` in milliseconds since the epoch. */
export function parsePeriod(text: string, now: number): Period | 'unclear-date' | 'no-such-date' {
  const typed = foldText(text);
  const clock = toVietnamClock(now);
  const today: Day = [clock.year, clock.month, clock.day];
  return spoken(typed, today) ?? byMonthOrYear(typed, today) ?? byDay(typed, today);
}

/** Year, month from 1, day; a month or a day beyond its bounds is carried over. */
type Day = readonly [year: number, month: number, day: number];

function spoken(typed: string, today: Day): Period | null {
  const [year, month, day] = today;
  const offset = DAYS[typed];
  if (offset !== undefined) return days([year, month, day + offset], [year, month, day + offset]);
  const past = /^(?:last |past )?(\d{1,3}) (ngay|tuan|thang|days?|weeks?|months?)(?: (?:qua|gan day|nay|truoc))?$/.exec(
    typed,
  );
  if (past !== null) {
    const count = Number(past[1]);
    const unit = past[2] ?? '';
    if (/^(?:thang|month)/.test(unit)) return days([year, month - count, day + 1], today);
    return days([year, month, day + 1 - count * (/^(?:tuan|week)/.test(unit) ? 7 : 1)], today);
  }
  const [, behind, english] = THIS_PERIOD.exec(typed) ?? LAST_PERIOD.exec(typed) ?? [];
  const unit = UNITS[behind ?? english ?? ''];
  const back = THIS_PERIOD.test(typed) ? 0 : 1;
  switch (unit) {
    case 'year':
      return days([year - back, 1, 1], [year - back, 12, 31]);
    case 'month':
      return days([year, month - back, 1], [year, month - back + 1, 0]);
    case 'week': {
      const monday = day - ((weekdayOf(today) + 6) % 7) - 7 * back;
      return days([year, month, monday], [year, month, monday + 6]);
    }
    default:
      return null;
  }
}

function byMonthOrYear(typed: string, today: Day): Period | null {
  const year = /^(?:nam )?([12]\d{3})$/.exec(typed)?.[1];
  if (year !== undefined) return days([Number(year), 1, 1], [Number(year), 12, 31]);
  const quarter = /^(?:quy |q)([1-4]|iv|i{1,3})(?:(?:\s*[/.-]\s*| (?:nam )?)(\d{4}))?$/.exec(typed);
  if (quarter !== null) {
    const [, written = '', ofYear] = quarter;
    const number = ROMAN_QUARTERS.indexOf(written) + 1 || Number(written);
    return months(ofYear, number * 3 - 2, 3, today);
  }
  const english = /^([a-z]{3})[a-z]*\.?(?: (\d{4}))?$/.exec(typed);
  const named = MONTHS.indexOf(english?.[1] ?? '') + 1;
  if (named > 0) return months(english?.[2], named, 1, today);
  const month =
    /^(?:thang )?(1[0-2]|0?[1-9])\s*[/.-]\s*(\d{4})$/.exec(typed) ??
    /^thang (1[0-2]|0?[1-9])(?: nam (\d{4}))?$/.exec(typed);
  if (month !== null) return months(month[2], Number(month[1]), 1, today);
  const iso = /^(\d{4})-(1[0-2]|0[1-9])$/.exec(typed);
  return iso && months(iso[1], Number(iso[2]), 1, today);
}

/** So many months; without a year the last such ones that have begun. */
function months(ofYear: string | undefined, first: number, count: number, [year, month]: Day): Period {
  const inYear = ofYear === undefined ? (first > month ? year - 1 : year) : Number(ofYear);
  return days([inYear, first, 1], [inYear, first + count, 0]);
}

function byDay(typed: string, today: Day): Period | 'unclear-date' | 'no-such-date' {
  const written = typed
    .replace(/^ngay /, '')
    .replace(/^(\d{4})-(\d{1,2})-(\d{1,2})$/, '$3/$2/$1')
    .replace(/^(\d{1,2}) thang (\d{1,2})(?: nam (\d{4}))?$/, (_all, day, month, year) =>
      [day, month, year ?? ''].join('/'),
    )
    .replace(/^(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{2})$/, '$1/$2/20$3')
    .replace(/\/$/, '');
  const short = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(written);
  if (short === null) return dayOf(written);
  const [year] = today;
  const thisYear = dayOf(`${short[1]}/${short[2]}/${year}`);
  const isAhead = typeof thisYear !== 'string' && thisYear.from > toText(today);
  // A 29 February is looked for in the years before.
  return isAhead || thisYear === 'no-such-date' ? lastSuch(short[1] ?? '', short[2] ?? '', year - 1) : thisYear;
}

function lastSuch(day: string, month: string, from: number): Period | 'unclear-date' | 'no-such-date' {
  for (let year = from; year > from - 8; year -= 1) {
    const found = dayOf(`${day}/${month}/${year}`);
    if (typeof found !== 'string') return found;
  }
  return 'no-such-date';
}

function dayOf(written: string): Period | 'unclear-date' | 'no-such-date' {
  const date = parseTypedDate(written);
  if (typeof date === 'string') return date;
  const day = date.iso.slice(0, 'yyyy-mm-dd'.length);
  return { from: day, to: day };
}

function days(from: Day, to: Day): Period {
  return { from: toText(from), to: toText(to) };
}

function toText([year, month, day]: Day): string {
  return new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 'yyyy-mm-dd'.length);
}

function weekdayOf([year, month, day]: Day): number {
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
