/**
 * Figures with all that says what they are: degree, sign, currency, multiplier, unit, part of the day, month and year. Two are one
 * where their keys are: what is compared is the value in the unit's base, not how it is written.
 */

import { dateAt } from './date-phrases';
import type { Figure } from './figure';
import { joined, phraseAt } from './lexicon';
import { measuredAt } from './measures';
import type { Token } from './tokens';
import {
  CHINESE_NUMBERS,
  DEGREES,
  DEGREES_BEHIND,
  ENGLISH_NUMBERS,
  ONES,
  ORDINALS,
  SCALES,
  TENS,
  VAGUE,
} from './words/number-words';

const CURRENCIES = new Set(['$', '€', '£', '¥', '₫', '₩', 'usd', 'vnd', 'eur', 'us$']);
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
const LONGEST_DEGREE_WORDS = 4;

/** Words that a figure can begin with. All others are passed over at a look. */
const FIRST_WORDS: ReadonlySet<string> = new Set(
  [
    ...Object.keys(DEGREES).map((phrase) => phrase.split(' ')[0] ?? ''),
    ...[ONES, TENS, SCALES, ORDINALS, ENGLISH_NUMBERS].flatMap((words) => Object.keys(words)),
    ...[...VAGUE].map((phrase) => phrase.split(' ')[0] ?? ''),
    ...CHINESE_NUMBERS,
    ...CURRENCIES,
    ...'us âm nửa hàng cả ngày mồng mùng tháng quý'.split(' '),
  ].filter((word) => word !== ''),
);
const ROMAN_LETTERS = /^[ivxlcdm]+$/;

function canBegin({ kind, text }: Token): boolean {
  if (kind === 'word') return FIRST_WORDS.has(text) || ROMAN_LETTERS.test(text);
  return kind !== 'stop' || text === '(';
}

/** The figure that begins at a token, with what stands before its number; null where none does. */
export function figureAt(tokens: readonly Token[], at: number, isVietnamese: boolean): Figure | null {
  const first = tokens[at];
  if (!first || !canBegin(first)) return null;
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
