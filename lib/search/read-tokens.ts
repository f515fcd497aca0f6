/** What was typed, cut into the pieces that the query language has. */

import { LETTERS } from '../text/letters';
import { type QueryFieldRow, queryFieldOf } from './query-fields';

interface Piece {
  /** Where it stands in what was typed: UTF-16 offsets, end exclusive. */
  start: number;
  end: number;
  /** A minus stands before it. */
  isNegated: boolean;
}

export type QueryToken = Piece &
  (
    | { kind: 'word' | 'phrase'; text: string }
    /** A field's name with its colon. */
    | { kind: 'field'; row: QueryFieldRow; text: string }
    | { kind: 'or' }
  );

const SPACES = /\s*/y;
const MINUS = /[-\u2212\u2013](?=[^\s-])/y;
const QUOTES = '"\u201c\u201d\u201e\u00ab\u00bb\uff02';
export const QUOTE_MARKS = new RegExp(`[${QUOTES}]`, 'g');
/** A quote that is not closed goes on to the end. */
const QUOTED = new RegExp(`[${QUOTES}]([^${QUOTES}]*)[${QUOTES}]?`, 'y');
const UNQUOTED = new RegExp(`[^\\s${QUOTES}]+`, 'y');
/** The names of fields have three words at most; the colon of an address leads to slashes. */
const FIELD_NAMES = [1, 2, 3].map(
  (words) => new RegExp(`([${LETTERS}]+(?: [${LETTERS}]+){${words - 1}}) ?[:\uff1a](?!//)`, 'y'),
);
/** Written in capitals, in either language. */
export const OR = /^(?:OR|HOẶC|HOAC|\|\|?)$/;

/** Of canonical text. Every character that is no space is in one of the pieces. */
export function readTokens(typed: string): QueryToken[] {
  const tokens: QueryToken[] = [];
  for (let at = skip(SPACES, typed, 0); at < typed.length; at = skip(SPACES, typed, at)) {
    const token = readToken(typed, at);
    tokens.push(token);
    at = token.end;
  }
  return tokens;
}

function readToken(typed: string, start: number): QueryToken {
  const at = skip(MINUS, typed, start);
  const isNegated = at > start;
  for (const pattern of FIELD_NAMES) {
    const [all = '', name = ''] = match(pattern, typed, at) ?? [];
    const row = queryFieldOf(name);
    if (row !== undefined) return { kind: 'field', row, text: name, start, end: at + all.length, isNegated };
  }
  const quoted = match(QUOTED, typed, at);
  if (quoted !== null) {
    return { kind: 'phrase', text: (quoted[1] ?? '').trim(), start, end: at + quoted[0].length, isNegated };
  }
  const [text = ''] = match(UNQUOTED, typed, at) ?? [];
  const piece = { start, end: at + text.length, isNegated };
  return OR.test(text) && !isNegated ? { kind: 'or', ...piece } : { kind: 'word', text, ...piece };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function skip(pattern: RegExp, text: string, at: number): number {
  return match(pattern, text, at) === null ? at : pattern.lastIndex;
}
