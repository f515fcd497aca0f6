import type { SearchField } from '../../lib/search/query';
import type { QueryRemarkKind } from '../../lib/search/query-builder';
import type { QueryField } from '../../lib/search/query-fields';

/** Searching the collection: the field, what was understood, what was found. */
export interface SearchWords {
  label: string;
  /** What can be typed, beside words. */
  hint: string;
  /** Which keys do what, for those who listen. */
  keys: string;
  clear: string;
  results: string;
  completions: string;
  searching: string;
  found(count: number): string;
  /** So many are found so far, and there may be more. */
  atLeast(count: number): string;
  /** How many of those that were found stand in the list. */
  shown(count: number, all: number): string;
  more: string;
  noneTitle: string;
  none: string;
  /** The index is being made: so many of all articles are in it. */
  building(articles: number, all: number): string;
  /** There is no index; followed by the error's own words. */
  unavailable: string;
  /** Before the pieces of what was understood. */
  understood: string;
  fields: Record<QueryField, string>;
  /** Between terms of which one is enough. */
  or: string;
  /** Before what must not stand there. */
  without: string;
  /** A filter without a value, turned round. */
  notHas: Record<'hasHighlights' | 'hasNote' | 'read' | 'unread', string>;
  /** What was typed and is not looked for, or otherwise than it may have been meant. */
  remarks: Record<QueryRemarkKind, (typed: string) => string>;
  /** Where a passage stands, if not in the body. */
  places: Record<Exclude<SearchField, 'body'>, string>;
}
