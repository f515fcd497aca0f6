/** The value of a filter in what was typed: as many words as are understood together, or what stands in quotes. */

import { canonicalText } from '../text/canonical-text';
import { toNameKey } from './filter-article';
import { closedValuesNamed, isInKnown, type KnownValues, spellAsKnown } from './known-values';
import { type Period, parsePeriod, SPOKEN_PERIODS } from './period';
import type { ClosedField, DateField, OpenField, QueryFieldRow } from './query-fields';
import type { QueryToken } from './read-tokens';

type Understood =
  | { kind: 'values'; field: OpenField | ClosedField; values: string[] }
  | { kind: 'period'; field: DateField; period: Period };

/** `tokens`: how many it takes. `goesOn`: a comma follows, and after it another value. */
export type ValueRead = { tokens: number } & (
  | (Understood & { goesOn: boolean })
  | { kind: 'none'; why: 'unfinished' | 'unknown-value' | 'no-such-date' | 'no-words' }
);

interface ReadingOptions {
  now: number;
  known?: KnownValues;
  /** True where the reader may still be typing this token. */
  isUnfinished: (token: QueryToken) => boolean;
}

type ValueField = Exclude<QueryFieldRow, { kind: 'text' | 'flag' }>;
type TextToken = QueryToken & { kind: 'word' | 'phrase' };

/** No value has more words. */
const MAX_WORDS = 8;
const COMMA = /[,;]+$/;
const COMMA_BETWEEN = /[,;]/;
const SIGNS_BEHIND = /[.,;]+$/;

export function readValue(row: ValueField, tokens: readonly QueryToken[], options: ReadingOptions): ValueRead {
  const run = runOf(tokens);
  const [first] = run;
  if (first === undefined) return { kind: 'none', tokens: 0, why: 'unfinished' };
  if (toNameKey(first.text) === '') return { kind: 'none', tokens: 1, why: 'no-words' };
  let why: 'unknown-value' | 'no-such-date' = 'unknown-value';
  for (let count = run.length; count > 0; count -= 1) {
    const text = textOf(run.slice(0, count));
    const found = understandList(row, text, first, options) ?? understand(row, text, count, options);
    if (found === 'no-such-date') why = found;
    else if (found !== null) return { ...found, tokens: count, goesOn: COMMA.test(run[count - 1]?.text ?? '') };
  }
  return readBeginning(row, run, options) ?? { kind: 'none', tokens: 0, why };
}

/** The tokens that may be the value's: one phrase, or words up to a comma. */
function runOf(tokens: readonly QueryToken[]): TextToken[] {
  const run: TextToken[] = [];
  for (const token of tokens.slice(0, MAX_WORDS)) {
    const isText = token.kind === 'word' || token.kind === 'phrase';
    if (!isText || (run.length > 0 && (token.kind === 'phrase' || token.isNegated))) break;
    run.push(token);
    if (token.kind === 'phrase' || COMMA.test(token.text)) break;
  }
  return run;
}

function textOf(run: readonly TextToken[]): string {
  return canonicalText(
    run
      .map(({ text }) => text)
      .join(' ')
      .replace(SIGNS_BEHIND, ''),
  );
}

function understand(
  row: ValueField,
  text: string,
  words: number,
  options: ReadingOptions,
): Understood | 'no-such-date' | null {
  const { now, known = {} } = options;
  if (row.kind === 'date') {
    const period = parsePeriod(text, now);
    if (period === 'unclear-date') return null;
    return period === 'no-such-date' ? period : { kind: 'period', field: row.field, period };
  }
  if (row.kind === 'open') {
    const names = known[row.field];
    return words === 1 || isInKnown(text, names)
      ? { kind: 'values', field: row.field, values: [spellAsKnown(text, names)] }
      : null;
  }
  const values = closedValuesNamed(row.field, text, known, false);
  return values.length > 0 ? { kind: 'values', field: row.field, values } : null;
}

/** "đỏ,vàng" in one: all of them, or none. */
function understandList(row: ValueField, text: string, first: TextToken, options: ReadingOptions): Understood | null {
  const parts = text.split(COMMA_BETWEEN).filter((part) => toNameKey(part) !== '');
  if (first.kind === 'phrase' || row.kind === 'date' || parts.length < 2) return null;
  const found = parts.map((part) => understand(row, part, 1, options));
  const values = found.flatMap((one) =>
    one !== null && one !== 'no-such-date' && one.kind === 'values' ? one.values : [],
  );
  return found.includes(null) ? null : { kind: 'values', field: row.field, values };
}

/** What is being typed and may become a value: names of the program's are taken by their beginning, a date is waited for. */
function readBeginning(row: ValueField, run: readonly TextToken[], options: ReadingOptions): ValueRead | null {
  const last = run.at(-1);
  if (last === undefined || last.kind === 'phrase' || !options.isUnfinished(last)) return null;
  const text = textOf(run);
  if (row.kind === 'closed') {
    const values = closedValuesNamed(row.field, text, options.known ?? {}, true);
    return values.length > 0 ? { kind: 'values', field: row.field, values, tokens: run.length, goesOn: false } : null;
  }
  if (row.kind !== 'date') return null;
  const key = toNameKey(text);
  const isBeginning =
    /^[\d\s/.-]+$/.test(text) ||
    [...SPOKEN_PERIODS.vi, ...SPOKEN_PERIODS.en].some((spoken) => toNameKey(spoken).startsWith(key));
  return isBeginning ? { kind: 'none', tokens: run.length, why: 'unfinished' } : null;
}
