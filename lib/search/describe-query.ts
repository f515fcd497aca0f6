/** A query as it was understood: pieces that can be shown, and typed again. */

import { closedNameOf } from './known-values';
import type { SearchClause, SearchFilters, SearchQuery, SearchTerm } from './query';
import {
  type ClosedField,
  type DateField,
  type FlagField,
  fieldNameOf,
  type OpenField,
  queryFieldOf,
} from './query-fields';
import { OR, QUOTE_MARKS } from './read-tokens';

type QueryLanguage = 'vi' | 'en';

/** `typed`: what gives this piece again when it is parsed, in the language that it was described in. */
export type QueryPiece = { typed: string } & (
  | { kind: 'terms'; anyOf: readonly SearchTerm[]; excluded: boolean }
  | { kind: 'values'; field: OpenField; values: readonly string[] }
  /** As they are called in the language. */
  | { kind: 'named'; field: ClosedField; names: readonly string[] }
  /** A day: `2026-03-07`. */
  | { kind: 'day'; field: DateField; day: string }
  | { kind: 'flag'; field: FlagField; isNegated: boolean }
);

/** The pieces of a query, what is looked for first; none for a query that asks for everything. */
export function describeQuery(
  { clauses, filters, order, isReversed }: SearchQuery,
  language: QueryLanguage,
): QueryPiece[] {
  const pieces: QueryPiece[] = [
    ...clauses.map((clause) => describeClause(clause, language)),
    ...describeLists(filters, language),
    ...describePeriods(filters, language),
    ...describeFlags(filters, language),
  ];
  if (order === 'relevance' && isReversed !== true) return pieces;
  const name = closedNameOf('sort', `${isReversed === true ? '-' : ''}${order}`, language);
  return [
    ...pieces,
    { kind: 'named', field: 'sort', names: [name], typed: `${fieldNameOf('sort', language)}:${quote(name)}` },
  ];
}

/** What gives all of these pieces again. It ends so that the last word is not taken for the beginning of one. */
export function toTyped(pieces: readonly QueryPiece[]): string {
  let typed = '';
  for (const piece of pieces) {
    // "tờ" and `báo:` behind it would be one name of a field.
    const word = /[^\s:]+(?= $)/u.exec(typed)?.[0] ?? '';
    const name = /^[^\s:]+(?=:)/u.exec(piece.typed)?.[0];
    const isOneName = name !== undefined && queryFieldOf(`${word} ${name}`) !== undefined && word !== '';
    typed = `${isOneName ? `${typed.trimEnd()}. ` : typed}${piece.typed} `;
  }
  return typed;
}

function describeClause({ anyOf, excluded }: SearchClause, language: QueryLanguage): QueryPiece {
  // Of several that are excluded each is typed by itself: none of them may stand there.
  const typed = anyOf
    .map((term) => (excluded ? '-' : '') + typeTerm(term, language))
    .join(excluded ? ' ' : language === 'vi' ? ' HOẶC ' : ' OR ');
  return { kind: 'terms', anyOf, excluded, typed };
}

function typeTerm({ form, field, text }: SearchTerm, language: QueryLanguage): string {
  const name = field === undefined ? '' : `${fieldNameOf(field, language)}:`;
  if (form === 'phrase') return `${name}"${text}"`;
  if (field === 'tag') return name + quote(text);
  // A colon would make a field of a word; and what is a word of the language itself is parted from it by a sign.
  const written = text.replace(/[:\uff1a]/g, '.');
  if (form === 'prefix') return `${name}${written}*`;
  const isOwn = OR.test(written) || queryFieldOf(written)?.kind === 'flag';
  return name + written + (isOwn ? '.' : '');
}

const LISTS = [
  ['outlets', 'outlet'],
  ['tags', 'tag'],
  ['topics', 'topic'],
  ['authors', 'author'],
  ['sources', 'source'],
  ['colors', 'color'],
  ['tones', 'tone'],
  ['statuses', 'status'],
  ['states', 'state'],
  ['levels', 'level'],
] as const;

function describeLists(filters: SearchFilters, language: QueryLanguage): QueryPiece[] {
  return LISTS.flatMap(([list, field]): QueryPiece[] => {
    const values = filters[list] ?? [];
    if (values.length === 0) return [];
    const isOpen =
      field === 'outlet' || field === 'tag' || field === 'topic' || field === 'author' || field === 'source';
    const names = isOpen ? values : values.map((value) => closedNameOf(field, value, language));
    const typed = names.map((name) => `${fieldNameOf(field, language)}:${quote(name)}`).join(' ');
    return [isOpen ? { kind: 'values', field, values: names, typed } : { kind: 'named', field, names, typed }];
  });
}

function describePeriods(filters: SearchFilters, language: QueryLanguage): QueryPiece[] {
  const { from, to, savedFrom, savedTo } = filters;
  return [
    ...describePeriod(['date', 'from', 'to'], from, to, language),
    ...describePeriod(['saved', 'savedFrom', 'savedTo'], savedFrom, savedTo, language),
  ];
}

function describePeriod(
  [both, first, last]: readonly [DateField, DateField, DateField],
  from: string | undefined,
  to: string | undefined,
  language: QueryLanguage,
): QueryPiece[] {
  const piece = (field: DateField, day: string | undefined): QueryPiece[] =>
    day === undefined ? [] : [{ kind: 'day', field, day, typed: `${fieldNameOf(field, language)}:${typeDay(day)}` }];
  return from === to ? piece(both, from) : [...piece(first, from), ...piece(last, to)];
}

function describeFlags({ isRead, hasHighlights, hasNote }: SearchFilters, language: QueryLanguage): QueryPiece[] {
  const piece = (field: FlagField, isNegated: boolean): QueryPiece => ({
    kind: 'flag',
    field,
    isNegated,
    typed: (isNegated ? '-' : '') + fieldNameOf(field, language),
  });
  return [
    ...(isRead === undefined ? [] : [piece(isRead ? 'read' : 'unread', false)]),
    ...(hasHighlights === undefined ? [] : [piece('hasHighlights', !hasHighlights)]),
    ...(hasNote === undefined ? [] : [piece('hasNote', !hasNote)]),
  ];
}

/** As Vietnamese readers write a day: `7/3/2026`. */
function typeDay(day: string): string {
  return day.split('-').reverse().map(Number).join('/');
}

/** In quotes, unless it is one plain word; what stands in quotes has none of its own. */
export function quote(text: string): string {
  return /^[\p{L}\p{N}]+$/u.test(text) && !OR.test(text) ? text : `"${text.replace(QUOTE_MARKS, ' ').trim()}"`;
}
