/** Numbers with multiplier and unit, reckoned into the unit's base; dates, times and codes that are written in digits. */

import { clockAt, partOfDayAt } from './clock-phrases';
import { type Amount, dated, type Measured } from './figure';
import { phraseAt } from './lexicon';
import { numberPhraseAt } from './number-phrases';
import type { Token } from './tokens';
import { type FoundUnit, unitAt, unitNamed } from './unit-phrases';
import { SCALES, VAGUE } from './words/number-words';
import { dateKey, isDay, readWrittenFigure, type WrittenFigure } from './written-figures';

const DATE_CUES = new Set(['ngày', 'mồng', 'mùng', 'sáng', 'trưa', 'chiều', 'tối', 'đêm', 'hôm']);

/** Number, multiplier, unit; or a date, a time, a code in digits. */
export function measuredAt(
  tokens: readonly Token[],
  at: number,
  isVietnamese: boolean,
  currency: string,
): Measured | null {
  const token = tokens[at];
  const written =
    token?.kind === 'number' || token?.kind === 'code' ? readWrittenFigure(token.text, isVietnamese) : null;
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
  const unit = currency === '' ? unitAt(tokens, amount.to, isVietnamese) : unitNamed(currency, amount.to);
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
      const half = readWrittenFigure(next.text, isVietnamese);
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
    const more = readWrittenFigure(next.text, isVietnamese);
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
  const written = readWrittenFigure(next.text, isVietnamese);
  const amount = written.form === 'amount' ? amountAt(tokens, at + 1, isVietnamese, written) : null;
  if (!amount || amount.low <= low || amount.remark !== '') return null;
  const unit = unitAt(tokens, amount.to, isVietnamese);
  if (base !== '' && unit?.base !== base) return null;
  return { high: amount.high, to: unit?.to ?? amount.to, numberTo: amount.to, unit };
}

/** A value without what reckoning adds in the last places. */
function plainOf(value: number): string {
  return String(Number(value.toPrecision(12)));
}
