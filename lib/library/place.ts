/** Where in the library the reader is, as the page's address has it: so back, forward and a bookmark lead there again. */

import type { ArticleId } from '../model/ids';
import { TIMELINE_UNITS, type TimelineUnit } from '../search/filter-article';

export const LIBRARY_TABS = ['articles', 'highlights', 'deleted', 'health'] as const;

export interface LibraryPlace {
  tab: (typeof LIBRARY_TABS)[number];
  /** What stands in the field: words, filters and order. */
  typed: string;
  /** The same news is one row. Of articles alone. */
  isGrouped: boolean;
  /** Null: the timeline is folded. */
  unit: TimelineUnit | null;
  /** The article that stands beside the list. */
  open: ArticleId | null;
}

export const FIRST_PLACE: LibraryPlace = { tab: 'articles', typed: '', isGrouped: false, unit: null, open: null };

/** Longer ones are no address that this page has made. */
const LONGEST_TYPED = 2_000;
const ID = /^[\w-]{1,100}$/;

/** The address behind the page's name: nothing where the library is as it opens. */
export function toLibraryAddress({ tab, typed, isGrouped, unit, open }: LibraryPlace): string {
  const parameters = new URLSearchParams();
  if (tab !== FIRST_PLACE.tab) parameters.set('tab', tab);
  const asked = typed.trim();
  if (asked !== '') parameters.set('q', asked);
  if (isGrouped) parameters.set('grouped', '1');
  if (unit !== null) parameters.set('by', unit);
  if (open !== null) parameters.set('open', open);
  const text = parameters.toString();
  return text === '' ? '' : `?${text}`;
}

/** From any address: what says nothing that the library knows is as it opens. */
export function parseLibraryAddress(search: string): LibraryPlace {
  const parameters = new URLSearchParams(search);
  const oneOf = <Value extends string>(name: string, values: readonly Value[]) =>
    values.find((value) => value === parameters.get(name));
  const id = parameters.get('open') ?? '';
  const typed = (parameters.get('q') ?? '').slice(0, LONGEST_TYPED).trim();
  return {
    tab: oneOf('tab', LIBRARY_TABS) ?? FIRST_PLACE.tab,
    // Behind a space the last word is whole, and not the beginning of one.
    typed: typed === '' ? '' : `${typed} `,
    isGrouped: parameters.get('grouped') === '1',
    unit: oneOf('by', TIMELINE_UNITS) ?? null,
    open: ID.test(id) ? (id as ArticleId) : null,
  };
}
