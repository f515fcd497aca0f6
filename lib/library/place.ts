/** Where in the library the reader is, as the page's address has it: so back, forward and a bookmark lead there again. */

import type { ArticleId } from '../model/ids';
import { TIMELINE_UNITS, type TimelineUnit } from '../search/filter-article';
import type { Period } from '../search/period';
import { isCalendarText } from './periods';

export const LIBRARY_TABS = ['articles', 'highlights', 'deleted', 'health'] as const;

/** What stands under the timeline: a period beside another, or the values of a facet over time. */
export const LIBRARY_CHARTS = ['compare', 'outlet', 'topic', 'tone'] as const;
export type LibraryChart = (typeof LIBRARY_CHARTS)[number];

export interface LibraryPlace {
  tab: (typeof LIBRARY_TABS)[number];
  /** What stands in the field: words, filters and order. */
  typed: string;
  /** The same news is one row. Of articles alone. */
  isGrouped: boolean;
  /** Null: the timeline is folded. */
  unit: TimelineUnit | null;
  /** Null: the timeline alone. */
  chart: LibraryChart | null;
  /** What a period is compared with; null: the one just before it. */
  against: Period | null;
  /** The article that stands beside the list. */
  open: ArticleId | null;
}

export const FIRST_PLACE: LibraryPlace = {
  tab: 'articles',
  typed: '',
  isGrouped: false,
  unit: null,
  chart: null,
  against: null,
  open: null,
};

/** Longer ones are no address that this page has made. */
const LONGEST_TYPED = 2_000;
const ID = /^[\w-]{1,100}$/;
/** Between the two days of a period. */
const TO = '_';

/** The address behind the page's name: nothing where the library is as it opens. */
export function toLibraryAddress(place: LibraryPlace): string {
  const { tab, typed, isGrouped, unit, chart, against, open } = place;
  const parameters = new URLSearchParams();
  if (tab !== FIRST_PLACE.tab) parameters.set('tab', tab);
  const asked = typed.trim();
  if (asked !== '') parameters.set('q', asked);
  if (isGrouped) parameters.set('grouped', '1');
  if (unit !== null) parameters.set('by', unit);
  if (chart !== null) parameters.set('chart', chart);
  if (against !== null) parameters.set('against', `${against.from}${TO}${against.to}`);
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
    chart: oneOf('chart', LIBRARY_CHARTS) ?? null,
    against: parseAgainst(parameters.get('against') ?? ''),
    open: ID.test(id) ? (id as ArticleId) : null,
  };
}

function parseAgainst(text: string): Period | null {
  const [from, to, ...rest] = text.split(TO);
  return rest.length === 0 && isCalendarText(from) && isCalendarText(to) && from <= to ? { from, to } : null;
}
