/** What the reader may be about to type: the names of fields, and the values of the field that is being filled in. */

import { foldTonePlacement } from '../text/fold-text';
import { quote } from './describe-query';
import { toNameKey } from './filter-article';
import { closedValuesOf, type KnownValues } from './known-values';
import { SPOKEN_PERIODS } from './period';
import { QUERY_FIELDS, type QueryField, type QueryFieldRow, toFieldKey } from './query-fields';
import { type QueryToken, readTokens } from './read-tokens';
import { haveDiacritics, searchWordsOf } from './words';

export interface Completion {
  field: QueryField;
  /** The value; absent where the field's name alone is completed. */
  value?: string;
  /** What then stands in the field, ready for more. */
  typed: string;
}

/** So many are read at a glance. */
const MOST_COMPLETIONS = 6;
/** Every second word begins like some field with its first letter. */
const LEAST_LETTERS = 2;

/** Completions of the end of what was typed, the likeliest first; none behind a space, unless a field's colon stands before it. */
export function completeQuery(typed: string, known: KnownValues, language: 'vi' | 'en'): Completion[] {
  const text = typed.normalize('NFC').replace(/\s+/g, ' ').trimStart();
  const tokens = readTokens(text.trimEnd());
  const field = fieldAtEnd(tokens);
  if (field !== null) return completeValue(text, field, known, language);
  const last = tokens.at(-1);
  return last?.kind === 'word' && last.end === text.length ? completeName(text, last, language) : [];
}

/** The field whose value is being typed: its name is the last token but for words without a field between. */
function fieldAtEnd(tokens: readonly QueryToken[]): (QueryToken & { kind: 'field' }) | null {
  const at = tokens.findLastIndex(({ kind }) => kind !== 'word');
  const token = tokens[at];
  return token?.kind === 'field' && token.row.kind !== 'text' && token.row.kind !== 'flag' ? token : null;
}

function completeValue(
  text: string,
  { row, end }: QueryToken & { kind: 'field' },
  known: KnownValues,
  language: 'vi' | 'en',
): Completion[] {
  const rest = text.slice(end);
  const comma = Math.max(rest.lastIndexOf(','), rest.lastIndexOf(';')) + 1;
  const begun = rest.slice(comma).trim();
  const before = text.slice(0, end) + rest.slice(0, comma);
  // A value that is whole and has a space behind it is done with.
  const names = valuesOf(row, known, language);
  const key = toNameKey(begun);
  if (key !== '' && /\s$/.test(text) && names.some((name) => toNameKey(name) === key)) return [];
  const places = names.map((name) => ({ name, at: ` ${toNameKey(name)}`.indexOf(` ${key}`) }));
  return [...places.filter(({ at }) => at === 0), ...places.filter(({ at }) => at > 0)]
    .slice(0, MOST_COMPLETIONS)
    .map(({ name }) => ({ field: row.field, value: name, typed: `${before}${quote(name)} ` }));
}

function valuesOf(row: QueryFieldRow, known: KnownValues, language: 'vi' | 'en'): readonly string[] {
  switch (row.kind) {
    case 'open':
      return known[row.field] ?? [];
    case 'closed':
      return [...new Set(closedValuesOf(row.field).map((value) => value[language][0]))];
    case 'date':
      return SPOKEN_PERIODS[language];
    default:
      return [];
  }
}

function completeName(text: string, last: QueryToken & { text: string }, language: 'vi' | 'en'): Completion[] {
  const key = toFieldKey(last.text);
  if (key.length < LEAST_LETTERS || !/^\p{L}+$/u.test(last.text)) return [];
  const before = text.slice(0, last.end - last.text.length);
  // Who types diacritics means them: "lũ" is no beginning of `lưu:`.
  const isPlain = !haveDiacritics(searchWordsOf(last.text));
  const exact = foldTonePlacement(last.text);
  const begins = (name: string) =>
    (isPlain ? toFieldKey(name) : foldTonePlacement(name)).startsWith(isPlain ? key : exact);
  const own = QUERY_FIELDS.filter((row) => begins(row[language][0]));
  return own.slice(0, MOST_COMPLETIONS).map((row) => {
    const name = row[language][0];
    return { field: row.field, typed: before + (row.kind === 'flag' ? `${name} ` : `${name}: `) };
  });
}
