/**
 * The grammar of dates that readers see on Vietnamese news pages. The day comes before the month, always. A date with a
 * month 72 cannot be read; what was meant is never guessed.
 */

import { type ClockTime, VIETNAM_OFFSET } from '../../model/vietnam-time';
import { MONTH_PATTERN, monthOf } from './month-names';
import { FIRST_YEAR, inVietnam, isPossible } from './press-date';

export interface VisibleDate {
  /** Null where the words have the shape of a date that does not exist. */
  moment: ClockTime | null;
  /** The words that it was read from, weekday and zone included. */
  words: string;
  /** Where the words stand in the text. */
  start: number;
  end: number;
  /** What the words before say that the date is. */
  label: 'published' | 'modified' | 'none';
}

const WEEKDAY_PATTERN =
  '(?:(?:thứ|thu) ?(?:hai|ba|tư|năm|sáu|bảy|bẩy|[2-7])|\\bt[2-7](?!\\d)|ch(?:ủ|úa) ?nhật|cn|星期.|' +
  '(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|fri|sat|sun)\\b\\.?)';
/** Bounded: several of them in a row must not make a hostile line slow. */
const GAP_PATTERN = '[\\s,|•·‧∙–—;:()-]{0,9}';
const TIME_PATTERN =
  "(?<hour>\\d{1,2}) ?(?:[:：](?=\\d\\d|\\d['’])|(?:[hg](?![a-zà-ỹ])|giờ)(?! ?trước))" +
  // One figure counts minutes only where their mark says so: "9:5" may be a score.
  "(?: ?(?<minute>\\d{2}|\\d(?=['’])))?(?:[:'](?<second>\\d{2}))?(?: ?phút|['’])?(?: ?(?<half>(?:[ap]\\.?m|sa|ch)(?!\\p{L})\\.?))?";
/** A number alone is no zone: "08:15 - 12 bình luận". The sign of "GMT+7" gets lost in addresses and forms. */
const ZONE_PATTERN =
  '(?=gmt|utc|z\\b|[+-]\\d\\d:?\\d\\d(?!\\d))(?<utc>gmt|utc|z\\b)?(?: ?(?<sign>[+-]?) ?(?<zoneHour>\\d{1,2})(?::?(?<zoneMinute>\\d{2}))?(?!\\d))?';

/** Dates by shape. Named groups: day, month or name, year. */
const DATE_SHAPES = [
  // A time may stand right against it, where only style parts the two.
  String.raw`(?:(?<![\d/.-])|(?<=:\d\d))(?<day>\d{1,2}) ?(?<mark>[/.-]) ?(?<month>\d{1,2}) ?\k<mark> ?(?<year>\d{4})(?!\d(?!\d?[:h]\d))`,
  String.raw`(?<![\d/.-])(?<year>\d{4})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<day>\d{1,2})(?!\d)`,
  String.raw`(?<!\d)(?<day>\d{1,2}) ?tháng ?(?<month>\d{1,2}) ?(?:,|năm|,? năm|/|-)? ?(?<year>\d{4})(?!\d)`,
  String.raw`(?<!\d)(?<year>\d{4}) ?年 ?(?<month>\d{1,2}) ?月 ?(?<day>\d{1,2}) ?日`,
  String.raw`\b(?<name>${MONTH_PATTERN})[.,]? (?<day>\d{1,2})(?:st|nd|rd|th)?(?:,? |/)(?<year>\d{4})(?!\d)`,
  String.raw`(?<!\d)(?<day>\d{1,2})(?:st|nd|rd|th|er)? (?:de )?(?<name>${MONTH_PATTERN})\.?,? (?:de )?(?<year>\d{4})(?!\d)`,
  // A year in two digits, last, since any other shape tells more.
  String.raw`(?<![\d/.-])(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{1,2})(?![/.-]?\d)`,
].map((shape) => new RegExp(shape, 'gu'));
/** Only these shapes have no words in them. */
const NUMERIC_SHAPES = DATE_SHAPES.filter((_, index) => index < 2 || index > 5);
const HAS_MONTH = new RegExp(`tháng|年|${MONTH_PATTERN}`);

const BEFORE_DATE = new RegExp(`(?:${WEEKDAY_PATTERN}${GAP_PATTERN})?(?:ngày ?)?$`, 'u');
const TIME_BEFORE = new RegExp(
  `${TIME_PATTERN}(?: ?${ZONE_PATTERN})?${GAP_PATTERN}(?:${WEEKDAY_PATTERN}${GAP_PATTERN})?(?:ngày ?)?$`,
  'u',
);
const WEEKDAY_BEFORE = new RegExp(`${WEEKDAY_PATTERN}${GAP_PATTERN}$`, 'u');
const TIME_AFTER = new RegExp(
  `^${GAP_PATTERN}(?:г\\.|${WEEKDAY_PATTERN})?${GAP_PATTERN}(?:(?:vào )?lúc|at|à|a las|в|t)?${GAP_PATTERN}${TIME_PATTERN}`,
  'u',
);
const ZONE_AFTER = new RegExp(`^ ?\\(?${ZONE_PATTERN}\\)?`, 'u');

const MODIFIED_LABEL =
  /(?:cập ?nhật|chỉnh sửa|sửa đổi|updated?|modified|mis à jour|actualizad[oa]|обновлено|更新)\D{0,24}$/u;
const PUBLISHED_LABEL =
  /(?:ngày đăng|đăng ngày|đăng lúc|đăng tải|xuất bản|phát hành|posted|publi(?:shed|é|cado)|опубликовано|发布)\D{0,24}$/u;

/** Every date in `text` (canonical), in order. Deciding which one belongs to an article is the caller's. */
export function findVisibleDates(text: string): VisibleDate[] {
  if (!/\d{4}|\d[/.-]\d\d?[/.-]\d/.test(text)) return [];
  const found: VisibleDate[] = [];
  // In lower case the grammar needs no case folding of its own, which costs more than all the rest.
  const lower = text.toLowerCase();
  const read = lower.length === text.length ? lower : text;
  for (const shape of HAS_MONTH.test(read) ? DATE_SHAPES : NUMERIC_SHAPES) {
    for (const match of read.matchAll(shape)) {
      if (found.some((date) => match.index < date.end && match.index + match[0].length > date.start)) continue;
      const date = readDate(text, read, match);
      if (date !== null) found.push(date);
    }
  }
  return found.sort((left, right) => left.start - right.start);
}

function readDate(text: string, read: string, match: RegExpMatchArray & { index: number }): VisibleDate | null {
  const { day = '', month, name, year = '' } = match.groups ?? {};
  const number = name === undefined ? Number(month) : monthOf(name);
  if (number === null) return null;
  const date: ClockTime = { year: fullYear(year), month: number, day: Number(day) };
  // A year before there was a Web is a date of history, never one of publication.
  if (date.year >= 1000 && date.year < FIRST_YEAR) return null;
  const before = read.slice(0, match.index);
  const after = read.slice(match.index + match[0].length);
  let start = match.index - (BEFORE_DATE.exec(before)?.[0].length ?? 0);
  let end = match.index + match[0].length;
  let time = TIME_AFTER.exec(after);
  let zone: RegExpExecArray | null = null;
  if (time !== null) {
    end += time[0].length;
    zone = ZONE_AFTER.exec(read.slice(end));
    end += zone?.[0].length ?? 0;
  } else {
    time = TIME_BEFORE.exec(before);
    zone = ZONE_AFTER.exec(after);
    if (time !== null) {
      start = Math.min(start, time.index - (WEEKDAY_BEFORE.exec(before.slice(0, time.index))?.[0].length ?? 0));
      end += zone?.[0].length ?? 0;
    }
  }
  const moment = withTime(date, time?.groups ?? {}, zone?.groups ?? time?.groups ?? {});
  const words = tidy(text.slice(start, end).trim());
  const label = labelOfDate(read.slice(0, start));
  const exists = isPossible(moment);
  // "10.12.15" is a date where a label or a time says so.
  if (year.length < 4 && label === 'none' && (moment.hour === undefined || !exists)) return null;
  return { moment: exists ? moment : null, words, start, end, label };
}

function fullYear(year: string): number {
  const number = Number(year);
  return year.length !== 2 ? number : number + (number < 90 ? 2000 : 1900);
}

/** A bracket that opens before the date closes after it; a space parts date and time. */
function tidy(words: string): string {
  const bare = words.endsWith(')') && !words.includes('(') ? words.slice(0, -1).trimEnd() : words;
  return bare.replace(/(\d{4}|:\d\d)(?=\d)/, '$1 ');
}

function withTime(date: ClockTime, time: Record<string, string>, zone: Record<string, string>): ClockTime {
  if (time.hour === undefined) return date;
  const hour = hourOf(Number(time.hour), time.half);
  // A CMS that knows no time prints midnight, and a 12-hour clock prints that as 12:00 AM.
  if (hour === 0 && time.minute === '00' && (time.second ?? '00') === '00' && time.hour === '12') return date;
  const moment: ClockTime = { ...date, hour, minute: Number(time.minute ?? 0) };
  if (time.second !== undefined) moment.second = Number(time.second);
  if (!isPossible(moment)) return date;
  return inVietnam(moment, offsetOf(zone));
}

/** A 24-hour clock with AM or PM printed beside it stays a 24-hour clock. */
function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined || hour > 12) return hour;
  const isAfternoon = /^(?:p|ch)/.test(half);
  if (hour === 12) return isAfternoon ? 12 : 0;
  return isAfternoon && hour > 0 ? hour + 12 : hour;
}

function offsetOf({ utc, sign, zoneHour, zoneMinute = '0' }: Record<string, string>): number {
  if (zoneHour === undefined) return utc === undefined ? VIETNAM_OFFSET : 0;
  const minutes = Number(zoneHour) * 60 + Number(zoneMinute);
  return minutes > 14 * 60 ? VIETNAM_OFFSET : sign === '-' ? -minutes : minutes;
}

/** What the words before a date say that it is. */
export function labelOfDate(before: string): VisibleDate['label'] {
  if (MODIFIED_LABEL.test(before)) return 'modified';
  return PUBLISHED_LABEL.test(before) ? 'published' : 'none';
}
