/**
 * What a reader types, as a query. Words, "phrases", -exclusion, OR between words, fields (`tít: lũ`) and filters (`báo: nhandan`),
 * names and values with or without diacritics, in Vietnamese or English. Nothing that can be typed is an error: what is not
 * understood is looked for as words, and what is not asked for is told in a remark.
 */

import { canonicalText } from '../text/canonical-text';
import type { KnownValues } from './known-values';
import type { SearchTerm } from './query';
import { type ParsedQuery, QueryBuilder } from './query-builder';
import { queryFieldOf, type TextField } from './query-fields';
import { type QueryToken, readTokens } from './read-tokens';
import { readValue, type ValueRead } from './read-value';
import { searchWordsOf } from './words';

export interface ParseOptions {
  /** Milliseconds since the epoch: what "today" and a date without a year mean. */
  now: number;
  known?: KnownValues;
}

/** The longest text that is read, in UTF-16 units: more than any headline has. */
export const LONGEST_QUERY = 500;

type FieldToken = QueryToken & { kind: 'field' };
type FilterRow = Exclude<FieldToken['row'], { kind: 'text' | 'flag' }>;
type TextToken = QueryToken & { kind: 'word' | 'phrase' };

const NO_MORE: ValueRead = { kind: 'none', tokens: 0, why: 'unfinished' };

export function parseQuery(typed: string, options: ParseOptions): ParsedQuery {
  const whole = canonicalText(typed);
  // Letters of other planes are not cut in two.
  const text = whole.slice(0, LONGEST_QUERY).replace(/[\ud800-\udbff]$/, '');
  const isBeingTyped = text === whole && !/\s$/.test(typed);
  const walk = new TokenWalk(text, isBeingTyped, options);
  return walk.parse(whole.slice(text.length).trim());
}

/** Goes through the tokens once. */
class TokenWalk {
  private readonly builder = new QueryBuilder();
  private readonly tokens: QueryToken[];
  private readonly text: string;
  private readonly isBeingTyped: boolean;
  private readonly options: ParseOptions;
  /** The token that is next. */
  private at = 0;

  constructor(text: string, isBeingTyped: boolean, options: ParseOptions) {
    this.text = text;
    this.isBeingTyped = isBeingTyped;
    this.options = options;
    this.tokens = readTokens(text);
  }

  parse(rest: string): ParsedQuery {
    for (let token = this.tokens[0]; token !== undefined; token = this.tokens[this.at]) {
      this.at += 1;
      if (token.kind === 'or') this.builder.addOr(this.typed(token));
      else if (token.kind === 'field') this.takeField(token);
      else this.takeText(token);
    }
    if (rest !== '') this.builder.remark('too-long', rest);
    return this.builder.finish();
  }

  /** A word or a phrase; a word may be the name of a filter that has no value. */
  private takeText(token: TextToken): void {
    const row = token.kind === 'word' ? queryFieldOf(token.text) : undefined;
    if (row?.kind === 'flag') this.builder.setFlag(row.field, token.isNegated, this.typed(token));
    else this.takeTerm(token, undefined, token.isNegated);
  }

  private takeTerm(token: TextToken, field: TextField | undefined, isNegated: boolean): void {
    const term = this.toTerm(token, isNegated);
    if (term === null) this.builder.remark('no-words', this.typed(token));
    else this.builder.addTerm(field === undefined ? term : { ...term, field }, isNegated);
  }

  private toTerm(token: TextToken, isNegated: boolean): SearchTerm | null {
    const words = searchWordsOf(token.text);
    const [first] = words;
    const last = words.at(-1);
    if (first === undefined || last === undefined) return null;
    if (token.kind === 'phrase') return { form: 'phrase', text: token.text };
    // Whoever types on makes the last word longer; what is excluded would come and go with each letter.
    const isLast = this.isUnfinished(token) && last.end === token.text.length && !isNegated;
    const isPrefix = isLast || token.text.charAt(last.end) === '*';
    return { form: isPrefix ? 'prefix' : 'word', text: token.text.slice(first.start, last.end) };
  }

  private takeField(token: FieldToken): void {
    const { row, isNegated } = token;
    if (row.kind === 'flag') this.builder.setFlag(row.field, isNegated, this.typed(token));
    else if (row.kind === 'text') this.takeTextIn(row.field, token);
    else this.takeFilter(token, row);
  }

  private takeTextIn(field: TextField, token: FieldToken): void {
    const value = this.tokens[this.at];
    if (value === undefined || value.kind === 'field' || value.kind === 'or') {
      this.builder.remark('unfinished', this.typed(token));
      return;
    }
    this.at += 1;
    this.takeTerm(value, field, token.isNegated || value.isNegated);
  }

  private takeFilter(token: FieldToken, row: FilterRow): void {
    const first = this.readNext(row);
    // Until a value is understood the reader is told, and what is there is looked for as it stands.
    if (first.kind === 'none') {
      const isGone = first.why === 'no-words' || first.why === 'unfinished';
      this.builder.remark(token.isNegated ? 'cannot-exclude' : first.why, this.typed(token, 1));
      if (isGone || token.isNegated) this.at += first.tokens;
      else this.takeName(token.text);
      return;
    }
    for (let read: ValueRead = first; read.kind !== 'none'; read = read.goesOn ? this.readNext(row) : NO_MORE) {
      this.takeValue(read, token.isNegated, this.typed(token, read.tokens));
      this.at += read.tokens;
    }
  }

  private readNext(row: FilterRow): ValueRead {
    const isUnfinished = (last: QueryToken) => this.isUnfinished(last);
    return readValue(row, this.tokens.slice(this.at), { ...this.options, isUnfinished });
  }

  private takeValue(read: Exclude<ValueRead, { kind: 'none' }>, isNegated: boolean, typed: string): void {
    const { builder } = this;
    if (read.field === 'sort') builder.setOrder(read.values[0] ?? 'relevance', isNegated, typed);
    else if (read.field === 'tag' && isNegated)
      for (const text of read.values) builder.addTerm({ form: 'word', text, field: 'tag' }, true);
    else if (isNegated) builder.remark('cannot-exclude', typed);
    else if (read.kind === 'period') builder.addPeriod(read.field, read.period);
    else builder.addValues(read.field, read.values);
  }

  /** What was taken for a field's name was meant as words. */
  private takeName(name: string): void {
    for (const text of name.split(' ')) this.builder.addTerm({ form: 'word', text }, false);
  }

  /** True where the reader may still be typing this token. */
  private isUnfinished(token: QueryToken): boolean {
    return this.isBeingTyped && token.end === this.text.length;
  }

  /** The token as it was typed, with so many more behind it that are next. */
  private typed(token: QueryToken, more = 0): string {
    return this.text.slice(token.start, this.tokens[this.at + more - 1]?.end ?? token.end);
  }
}
