/**
 * Figures with all that says what they are: degree, sign, currency, multiplier, unit, part of the day, month and year. Two are one
 * where their keys are: what is compared is the value in the unit's base, not how it is written.
 */

import { joined, phraseAt } from './lexicon';
import { numberPhraseAt, romanValue } from './number-phrases';
import type { Token } from './tokens';
import { PARTS_OF_DAY } from './words/date-words';
import { DEGREES, DEGREES_BEHIND, SCALES, VAGUE } from './words/number-words';
import { UNITS } from './words/units';
import { clockKey, dateKey, isDay, monthKey, readWrittenFigure, type WrittenFigure } from './written-figures';

export interface Figure {
  /** Tokens, the last one exclusive: all of it, and the number itself. */
  from: number;
  to: number;
  numberFrom: number;
  numberTo: number;
  /** Value, unit, sign. */
  key: string;
  /** Over, under, about …; empty where it is exact. */
  degree: string;
  isDate: boolean;
  hasUnit: boolean;
  /** Vài, mấy: no value. */
  isVague: boolean;
}

interface Amount {
  low: number;
  high: number;
  /** What makes it unequal to the same value: a vague word, an unsure separator. */
  remark: string;
  to: number;
}

const CURRENCIES = new Set(['$', '€', '£', '¥', '₫', '₩', 'usd', 'vnd', 'eur', 'us$']);
const DATE_CUES = new Set(['ngày', 'mồng', 'mùng', 'sáng', 'trưa', 'chiều', 'tối', 'đêm', 'hôm']);
/** Behind one of these a dash with a space is a minus, not a dash between clauses. */
const BEFORE_MINUS = new Set([
  'từ',
  'đến',
  'là',
  'ở',
  'mức',
  'còn',
  'xuống',
  'giảm',
  'tăng',
  'đạt',
  'lên',
  'trưởng',
  'tới',
]);
const FIRST_YEAR = 1000;
const MOST_MINUTES = 59;
const LONGEST_DEGREE_WORDS = 4;
const LONGEST_UNIT_WORDS = 4;

/** The figure that begins at a token, with what stands before its number; null where none does. */
export function figureAt(tokens: readonly Token[], at: number, isVietnamese: boolean): Figure | null {
  const date = isVietnamese ? dateAt(tokens, at) : null;
  if (date) return date;
  if (tokens[at]?.text === '(') return bracketedAt(tokens, at, isVietnamese);
  const degree = degreeAt(tokens, at);
  let next = at + degree.length;
  const sign = signAt(tokens, next);
  next += sign.length;
  const currency = currencyAt(tokens, next);
  next += currency.length;
  const measured = measuredAt(tokens, next, isVietnamese, currency.unit);
  if (!measured) return null;
  const behind = DEGREES_BEHIND[joined(tokens, measured.to, 2) ?? ''];
  // 20 hộ trở lên
  const counted = phraseAt(tokens, measured.to, isVietnamese);
  const behindCounted =
    counted?.entry.isCounted === true
      ? DEGREES_BEHIND[joined(tokens, measured.to + counted.length, 2) ?? '']
      : undefined;
  return {
    from: at,
    to: behind === undefined ? measured.to : measured.to + 2,
    numberFrom: next,
    numberTo: measured.numberTo,
    key: sign.sign + measured.key,
    degree: behind ?? behindCounted ?? degree.degree,
    isDate: measured.isDate,
    hasUnit: measured.hasUnit,
    isVague: measured.isVague === true,
  };
}

function degreeAt(tokens: readonly Token[], at: number): { degree: string; length: number } {
  const sign = tokens[at];
  if (sign?.kind === 'sign')
    return { degree: DEGREES[sign.text] ?? '', length: DEGREES[sign.text] === undefined ? 0 : 1 };
  for (let length = LONGEST_DEGREE_WORDS; length > 0; length -= 1) {
    const degree = DEGREES[joined(tokens, at, length) ?? ''];
    if (degree !== undefined) return { degree, length };
  }
  return { degree: '', length: 0 };
}

function signAt(tokens: readonly Token[], at: number): { sign: string; length: number } {
  const token = tokens[at];
  if (token?.text === 'âm' && (tokens[at + 1]?.kind === 'number' || tokens[at + 1]?.kind === 'word'))
    return { sign: '-', length: 1 };
  if (token?.kind !== 'sign') return { sign: '', length: 0 };
  if (token.text === '+' || token.text === '±') return { sign: token.text, length: 1 };
  const isMinus = token.text === '-' && isMinusAt(tokens, at);
  return isMinus ? { sign: '-', length: 1 } : { sign: '', length: 0 };
}

function isMinusAt(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  const number = tokens[at + 1];
  if (number?.kind !== 'number' && !CURRENCIES.has(number?.text ?? '')) return false;
  const isParted = before === undefined || before.kind === 'stop' || tokens[at]?.isGlued !== true;
  if (number?.isGlued === true) return isParted;
  const unit = tokens[at + 2]?.text ?? '';
  return before === undefined || before.kind === 'stop' || BEFORE_MINUS.has(before.text) || /^[%‰°]/.test(unit);
}

function currencyAt(tokens: readonly Token[], at: number): { unit: string; length: number } {
  const first = tokens[at];
  const follows = (length: number) => tokens[at + length]?.kind === 'number';
  if (first?.text === 'us' && tokens[at + 1]?.text === '$' && follows(2)) return { unit: '$', length: 2 };
  return CURRENCIES.has(first?.text ?? '') && follows(1)
    ? { unit: first?.text ?? '', length: 1 }
    : { unit: '', length: 0 };
}

/** "(14)" in a balance is less than nothing; a year in brackets is a year. */
function bracketedAt(tokens: readonly Token[], at: number, isVietnamese: boolean): Figure | null {
  const inner = tokens[at + 1]?.kind === 'number' ? figureAt(tokens, at + 1, isVietnamese) : null;
  if (
    !inner ||
    tokens[inner.to]?.text !== ')' ||
    inner.degree !== '' ||
    (inner.hasUnit && tokens[inner.to - 1]?.text !== '%')
  )
    return null;
  const value = Number(tokens[at + 1]?.text);
  if (value >= 1900 && value <= 2100) return null;
  return { ...inner, from: at, to: inner.to + 1, key: `()${inner.key}` };
}

interface Measured {
  key: string;
  to: number;
  numberTo: number;
  isDate: boolean;
  hasUnit: boolean;
  isVague?: boolean;
}

/** Number, multiplier, unit; or a date, a time, a code in digits. */
function measuredAt(tokens: readonly Token[], at: number, isVietnamese: boolean, currency: string): Measured | null {
  const token = tokens[at];
  const written = token?.kind === 'number' || token?.kind === 'code' ? readToken(token, isVietnamese) : null;
  if (written && written.form !== 'amount' && written.form !== 'span' && written.form !== 'parts') {
    const part = written.form === 'clock' ? partOfDayAt(tokens, at + 1) : null;
    const to = at + (part === null ? 1 : 2);
    return { key: written.key + (part ?? ''), to, numberTo: to, isDate: written.form !== 'code', hasUnit: true };
  }
  if (written?.form === 'parts') {
    const { left, right, sign } = written;
    if (isDay(left, right) && DATE_CUES.has(tokens[at - 1]?.text ?? '')) return dated(dateKey(left, right), at + 1);
    const isShare = sign === '/' && left < right && right < 13;
    if (!isShare) return { key: `${left}${sign}${right}`, to: at + 1, numberTo: at + 1, isDate: false, hasUnit: false };
  }
  if (written?.form === 'span' && isDay(written.low, written.high) && DATE_CUES.has(tokens[at - 1]?.text ?? ''))
    return dated(dateKey(written.low, written.high), at + 1);
  const amount = amountAt(tokens, at, isVietnamese, written);
  if (!amount) return null;
  const clock = clockAt(tokens, amount, isVietnamese);
  if (clock) return clock;
  const unit = unitAt(tokens, amount.to, isVietnamese) ?? unitNamed(currency, amount.to);
  let { low, high } = amount;
  let to = unit?.to ?? amount.to;
  const numberTo = amount.to;
  // Half of the unit before it: một tháng rưỡi.
  if (unit && tokens[to]?.text === 'rưỡi') {
    low += 0.5;
    high += 0.5;
    to += 1;
  }
  const second = low === high ? endOfSpan(tokens, to, isVietnamese, unit?.base ?? '', low) : null;
  const last = second?.unit ?? unit;
  if (second) {
    high = second.high;
    to = second.to;
  }
  const factor = last?.factor ?? 1;
  const values = low === high ? plainOf(low * factor) : `${plainOf(low * factor)}..${plainOf(high * factor)}`;
  const key = `${values}${amount.remark} ${last?.base ?? ''}`;
  return {
    key,
    to,
    numberTo: second ? second.numberTo : numberTo,
    isDate: false,
    hasUnit: last !== null && last !== undefined,
    isVague: VAGUE.has(amount.remark),
  };
}

function readToken({ text }: Token, isVietnamese: boolean): WrittenFigure {
  if (/^[ivxlcdm]+$/.test(text)) return { form: 'amount', value: romanValue(text), isUnsure: false };
  return readWrittenFigure(text, isVietnamese);
}

function dated(key: string, to: number): Measured {
  return { key, to, numberTo: to, isDate: true, hasUnit: true };
}

function amountAt(
  tokens: readonly Token[],
  at: number,
  isVietnamese: boolean,
  written: WrittenFigure | null,
): Amount | null {
  let amount: Amount | null = null;
  if (written?.form === 'amount') {
    amount = { low: written.value, high: written.value, remark: written.isUnsure ? '?' : '', to: at + 1 };
    const next = tokens[at + 1];
    // 2½
    if (next?.isGlued && next.kind === 'number' && /^[¼-¾⅐-⅞]$/.test(next.text)) {
      const half = readToken(next, isVietnamese);
      if (half.form === 'amount')
        amount = { ...amount, low: amount.low + half.value, high: amount.high + half.value, to: at + 2 };
    }
  } else if (written?.form === 'span') amount = { low: written.low, high: written.high, remark: '', to: at + 1 };
  else if (written?.form === 'parts') {
    const share = written.left / written.right;
    amount = { low: share, high: share, remark: '', to: at + 1 };
  } else {
    const phrase = numberPhraseAt(tokens, at, isVietnamese);
    if (phrase) amount = { low: phrase.value, high: phrase.value, remark: phrase.vague, to: phrase.to };
  }
  return amount && scaled(tokens, shared(tokens, amount, isVietnamese), isVietnamese);
}

/** Hai phần ba. */
function shared(tokens: readonly Token[], amount: Amount, isVietnamese: boolean): Amount {
  if (tokens[amount.to]?.text !== 'phần') return amount;
  const next = tokens[amount.to + 1];
  const of =
    next?.text === 'tư' ? { value: 4, to: amount.to + 2 } : numberPhraseAt(tokens, amount.to + 1, isVietnamese);
  if (!of || of.value <= 1 || next?.text === 'trăm' || next?.text === 'nghìn') return amount;
  return { ...amount, low: amount.low / of.value, high: amount.high / of.value, to: of.to };
}

function scaled(tokens: readonly Token[], amount: Amount, isVietnamese: boolean): Amount {
  let { low, high, to } = amount;
  let scale = 1;
  for (;;) {
    const token = tokens[to];
    const own = token?.kind === 'word' && token.text !== 'mươi' ? SCALES[token.text] : undefined;
    if (own === undefined || (phraseAt(tokens, to, isVietnamese)?.length ?? 0) > 1) break;
    low *= own;
    high *= own;
    scale = own;
    to += 1;
  }
  // 2 tỷ 300 triệu
  const next = tokens[to];
  const smaller = SCALES[tokens[to + 1]?.text ?? ''];
  if (scale > 1 && next?.kind === 'number' && smaller !== undefined && smaller < scale) {
    const more = readToken(next, isVietnamese);
    if (more.form === 'amount') {
      low += more.value * smaller;
      high += more.value * smaller;
      to += 2;
    }
  }
  if (scale > 1 && tokens[to]?.text === 'rưỡi') {
    low += scale / 2;
    high += scale / 2;
    to += 1;
  }
  return { ...amount, low, high, to };
}

interface FoundUnit {
  base: string;
  factor: number;
  to: number;
}

/** The unit that begins at a token. A longer word that only begins like one is none: chỉ tiêu, năm học, công trình. */
function unitAt(tokens: readonly Token[], at: number, isVietnamese: boolean): FoundUnit | null {
  const first = tokens[at];
  if (first?.kind === 'sign') {
    const letter = first.text === '°' ? tokens[at + 1] : undefined;
    if (letter?.isGlued && (letter.text === 'c' || letter.text === 'f')) return unitNamed(`°${letter.text}`, at + 2);
    return unitNamed(first.text, at + 1);
  }
  if (first?.text === 'điểm' && tokens[at + 1]?.text === '%') return unitNamed('điểm %', at + 2);
  if (first?.text === 'us' && tokens[at + 1]?.text === '$') return unitNamed('$', at + 2);
  const longest = phraseAt(tokens, at, isVietnamese)?.length ?? 0;
  for (let length = LONGEST_UNIT_WORDS; length >= Math.max(1, longest); length -= 1) {
    const name = joined(tokens, at, length);
    if (name === null || !UNITS.has(name)) continue;
    const per = tokens[at + length];
    const of = tokens[at + length + 1];
    if (per?.text !== '/' || !per.isGlued || !of?.isGlued || of.kind === 'number') return unitNamed(name, at + length);
    const whole = unitNamed(`${name}/${of.text}`, at + length + 2);
    const unit = unitNamed(name, at + length + 2);
    return whole ?? (unit && { ...unit, base: `${unit.base}/${of.text}` });
  }
  return null;
}

function unitNamed(name: string, to: number): FoundUnit | null {
  const unit = UNITS.get(name);
  return unit ? { ...unit, to } : null;
}

/** The end of a span whose two figures have one unit: 6% - 7%, 6 đến 7%. */
function endOfSpan(
  tokens: readonly Token[],
  at: number,
  isVietnamese: boolean,
  base: string,
  low: number,
): { high: number; to: number; numberTo: number; unit: FoundUnit | null } | null {
  const link = tokens[at];
  const isLink =
    (link?.kind === 'sign' && link.text === '-') || link?.text === 'đến' || link?.text === 'tới' || link?.text === 'to';
  const next = tokens[at + 1];
  if (!isLink || next?.kind !== 'number') return null;
  const written = readToken(next, isVietnamese);
  const amount = written.form === 'amount' ? amountAt(tokens, at + 1, isVietnamese, written) : null;
  if (!amount || amount.low <= low || amount.remark !== '') return null;
  const unit = unitAt(tokens, amount.to, isVietnamese);
  if (base !== '' && unit?.base !== base) return null;
  return { high: amount.high, to: unit?.to ?? amount.to, numberTo: amount.to, unit };
}

/** 7 giờ 30 (phút), 8 giờ sáng; hours without either are a time that passes. */
function clockAt(tokens: readonly Token[], { low, high, to, remark }: Amount, isVietnamese: boolean): Measured | null {
  const hour = tokens[to]?.text;
  if (low !== high || remark !== '' || low > 24 || (hour !== 'giờ' && hour !== 'h')) return null;
  const minutes = tokens[to + 1];
  const value = minutes?.kind === 'number' ? Number(minutes.text) : Number.NaN;
  const hasMinutes = value <= MOST_MINUTES && !isUnitOfOther(tokens, to + 2, isVietnamese);
  let next = hasMinutes ? to + 2 : to + 1;
  if (hasMinutes && tokens[next]?.text === 'phút') next += 1;
  const part = partOfDayAt(tokens, next);
  if (!hasMinutes && part === null) return null;
  const end = part === null ? next : next + 1;
  return { ...dated(clockKey(low, hasMinutes ? value : 0) + (part ?? ''), end), numberTo: hasMinutes ? to + 2 : to };
}

function isUnitOfOther(tokens: readonly Token[], at: number, isVietnamese: boolean): boolean {
  return tokens[at]?.text !== 'phút' && unitAt(tokens, at, isVietnamese) !== null;
}

function partOfDayAt(tokens: readonly Token[], at: number): string | null {
  const phrase = phraseAt(tokens, at, true);
  return phrase?.length === 1 && PARTS_OF_DAY.has(phrase.text) ? ` ${phrase.text}` : null;
}

/** Dates with words in them: ngày 30 tháng 4 năm 2025, 30 tháng 4, tháng 4/2025, mồng 3, quý II/2025, năm 2025. */
function dateAt(tokens: readonly Token[], at: number): Figure | null {
  const first = tokens[at]?.text ?? '';
  const make = (key: string, to: number, numberFrom = at + 1): Figure => ({
    from: at,
    to,
    numberFrom,
    numberTo: to,
    key,
    degree: '',
    isDate: true,
    hasUnit: true,
    isVague: false,
  });
  if (first === 'ngày' || first === 'mồng' || first === 'mùng') {
    const isLunar = first !== 'ngày';
    const day = wholeAt(tokens, at + 1);
    if (!day || day.value > 31) return null;
    const month = !isLunar && tokens[day.to]?.text === 'tháng' ? wholeAt(tokens, day.to + 1) : null;
    if (!month || !isDay(day.value, month.value))
      return isLunar || tokens[at + 1]?.kind === 'number'
        ? make(`${isLunar ? 'lunar' : 'day'} ${day.value}`, day.to)
        : null;
    const year = yearAt(tokens, month.to);
    return make(dateKey(day.value, month.value, year?.value), year?.to ?? month.to);
  }
  if (first === 'tháng') {
    const written =
      tokens[at + 1]?.kind === 'code' || tokens[at + 1]?.kind === 'number'
        ? readWrittenFigure(tokens[at + 1]?.text ?? '', true)
        : null;
    if (written?.form === 'month') return make(written.key, at + 2);
    const month = wholeAt(tokens, at + 1);
    if (!month || month.value > 12) return null;
    const year = yearAt(tokens, month.to);
    return make(year ? monthKey(month.value, year.value) : `month ${month.value}`, year?.to ?? month.to);
  }
  if (first === 'quý') {
    const quarter = wholeAt(tokens, at + 1);
    if (!quarter || quarter.value > 4) return null;
    const year = yearAt(tokens, quarter.to);
    return make(`quarter ${quarter.value}.${year?.value ?? ''}`, year?.to ?? quarter.to);
  }
  if (tokens[at]?.kind === 'number' && tokens[at + 1]?.text === 'tháng') {
    const day = wholeAt(tokens, at);
    const month = wholeAt(tokens, at + 2);
    if (!day || !month || tokens[at + 2]?.kind !== 'number' || !isDay(day.value, month.value)) return null;
    if (phraseAt(tokens, month.to, true)?.entry.isMeasure === true && tokens[month.to]?.text !== 'năm') return null;
    const year = yearAt(tokens, month.to);
    return make(dateKey(day.value, month.value, year?.value), year?.to ?? month.to, at);
  }
  return null;
}

function wholeAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const token = tokens[at];
  if (token?.kind === 'number') {
    const written = readToken(token, true);
    return written.form === 'amount' && Number.isInteger(written.value) ? { value: written.value, to: at + 1 } : null;
  }
  // Behind a word of dates "một" is no article: mồng một.
  if (token?.text === 'một' && SCALES[tokens[at + 1]?.text ?? ''] === undefined) return { value: 1, to: at + 1 };
  const phrase = numberPhraseAt(tokens, at, true);
  return phrase?.vague === '' && Number.isInteger(phrase.value) ? phrase : null;
}

/** năm 2025, /2025, -2025 */
function yearAt(tokens: readonly Token[], at: number): { value: number; to: number } | null {
  const link = tokens[at];
  const isLink = link?.text === 'năm' || (link?.isGlued === true && (link.text === '/' || link.text === '-'));
  const year = isLink ? wholeAt(tokens, at + 1) : null;
  return year && year.value >= FIRST_YEAR ? year : null;
}

/** A value without what reckoning adds in the last places. */
function plainOf(value: number): string {
  return String(Number(value.toPrecision(12)));
}
