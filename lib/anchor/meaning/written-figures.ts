/** A figure in digits, as one token writes it: an amount, a date, a time of day, a span, or something else with digits. */

import { romanValue } from './number-phrases';

export type WrittenFigure =
  /** `isUnsure`: 1,200 in Vietnamese is 1.2 to some and 1 200 to others, so it equals neither. */
  | { form: 'amount'; value: number; isUnsure: boolean }
  | { form: 'span'; low: number; high: number }
  | { form: 'parts'; left: number; right: number; sign: string }
  | { form: 'date' | 'clock' | 'month' | 'code'; key: string };

const AMOUNT = /^[0-9]+(?:[.,][0-9]+)*$/;
const FULL_DATE = /^([0-9]{1,2})([./-])([0-9]{1,2})\2([0-9]{4}|[0-9]{2})$/;
const MONTH = /^([0-9]{1,2})[/.-]([0-9]{4})$/;
const CLOCK = /^([0-9]{1,2})(?:h|g|:)([0-9]{2})?(?:'|p|ph)?$/;
const TWO = /^([0-9.,]+)([/-])([0-9.,]+)$/;
const POWER = /^([0-9]+)([²³¹⁰⁴-⁹⁻]+)$/;
const LAST_DAY = 31;
const LAST_MONTH = 12;
const FRACTIONS: Readonly<Record<string, number>> = {
  '¼': 1 / 4,
  '½': 1 / 2,
  '¾': 3 / 4,
  '⅓': 1 / 3,
  '⅔': 2 / 3,
  '⅕': 1 / 5,
  '⅖': 2 / 5,
  '⅗': 3 / 5,
  '⅘': 4 / 5,
  '⅙': 1 / 6,
  '⅚': 5 / 6,
  '⅛': 1 / 8,
  '⅜': 3 / 8,
  '⅝': 5 / 8,
  '⅞': 7 / 8,
};

export function readWrittenFigure(text: string, isVietnamese: boolean): WrittenFigure {
  if (/^[ivxlcdm]+$/.test(text)) return { form: 'amount', value: romanValue(text), isUnsure: false };
  const fraction = FRACTIONS[text];
  if (fraction !== undefined) return { form: 'amount', value: fraction, isUnsure: false };
  if (AMOUNT.test(text) && !FULL_DATE.test(text)) return { form: 'amount', ...amountOf(text, isVietnamese) };
  const date = FULL_DATE.exec(text);
  if (date && isDay(Number(date[1]), Number(date[3])))
    return { form: 'date', key: dateKey(Number(date[1]), Number(date[3]), Number(date[4])) };
  const month = MONTH.exec(text);
  if (month && Number(month[1]) <= LAST_MONTH)
    return { form: 'month', key: monthKey(Number(month[1]), Number(month[2])) };
  const clock = CLOCK.exec(text);
  if (clock && Number(clock[1]) <= 24) return { form: 'clock', key: clockKey(Number(clock[1]), Number(clock[2] ?? 0)) };
  const two = TWO.exec(text);
  if (two && AMOUNT.test(two[1] ?? '') && AMOUNT.test(two[3] ?? '')) {
    const left = amountOf(two[1] ?? '', isVietnamese).value;
    const right = amountOf(two[3] ?? '', isVietnamese).value;
    // Only a day can stand before a smaller month: 28/2 is no share, and 28-2 no span.
    if (left > right && isDay(left, right)) return { form: 'date', key: dateKey(left, right) };
    if (two[2] === '-' && left < right) return { form: 'span', low: left, high: right };
    return { form: 'parts', left, right, sign: two[2] ?? '' };
  }
  const power = POWER.exec(text);
  if (power) return { form: 'code', key: `${power[1]}^${power[2]?.normalize('NFKC')}` };
  return { form: 'code', key: text };
}

export function isDay(day: number, month: number): boolean {
  return (
    Number.isInteger(day) && day > 0 && day <= LAST_DAY && Number.isInteger(month) && month > 0 && month <= LAST_MONTH
  );
}

export function dateKey(day: number, month: number, year?: number): string {
  return year === undefined ? `day ${day}.${month}` : `day ${day}.${month}.${year < 100 ? 2000 + year : year}`;
}

export function monthKey(month: number, year: number): string {
  return `month ${month}.${year}`;
}

export function clockKey(hour: number, minute: number): string {
  return `clock ${hour}:${minute}`;
}

/** Vietnamese parts thousands by points and decimals by a comma, English the other way round. */
function amountOf(text: string, isVietnamese: boolean): { value: number; isUnsure: boolean } {
  const points = text.split('.').length - 1;
  const commas = text.split(',').length - 1;
  const plain = (decimal: '.' | ',' | '') => {
    const digits = decimal === '' ? text.replace(/[.,]/g, '') : text.replaceAll(decimal === '.' ? ',' : '.', '');
    return Number(digits.replace(',', '.'));
  };
  if (points + commas === 0) return { value: Number(text), isUnsure: false };
  if (points > 0 && commas > 0)
    return { value: plain(text.lastIndexOf('.') > text.lastIndexOf(',') ? '.' : ','), isUnsure: false };
  const isGrouped = /^[1-9][0-9]{0,2}(?:[.,][0-9]{3})+$/.test(text);
  if (!isGrouped) {
    return points + commas === 1
      ? { value: plain(points > 0 ? '.' : ','), isUnsure: false }
      : { value: plain(''), isUnsure: true };
  }
  const isOwn = isVietnamese ? points > 0 : commas > 0;
  return { value: plain(''), isUnsure: !isOwn && points + commas === 1 };
}
