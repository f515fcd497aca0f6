/** Times of the day. */

import { type Amount, dated, type Measured } from './figure';
import { phraseAt } from './lexicon';
import type { Token } from './tokens';
import { unitAt } from './unit-phrases';
import { PARTS_OF_DAY } from './words/date-words';
import { clockKey } from './written-figures';

const MOST_MINUTES = 59;

/** 7 giờ 30 (phút), 8 giờ sáng; hours without either are a time that passes. */
export function clockAt(
  tokens: readonly Token[],
  { low, high, to, remark }: Amount,
  isVietnamese: boolean,
): Measured | null {
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

export function partOfDayAt(tokens: readonly Token[], at: number): string | null {
  const phrase = phraseAt(tokens, at, true);
  return phrase?.length === 1 && PARTS_OF_DAY.has(phrase.text) ? ` ${phrase.text}` : null;
}
