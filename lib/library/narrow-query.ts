/** Filters put to a query and taken from it, as facets, periods and orders are pressed. */

import { toNameKey } from '../search/filter-article';
import type { Facet, SearchFilters, SearchOrder, SearchQuery } from '../search/query';

const LISTS = {
  outlet: 'outlets',
  level: 'levels',
  color: 'colors',
  tag: 'tags',
  tone: 'tones',
  topic: 'topics',
  status: 'statuses',
  state: 'states',
} as const satisfies Partial<Record<Facet, keyof SearchFilters>>;

/** Of each facet that has two values and no list: what its first value is. */
const FLAGS = {
  read: { filter: 'isRead', yes: 'read' },
  marks: { filter: 'hasHighlights', yes: 'marked' },
} as const;

/** Facets that are pressed; the others of the index are periods, which the timeline has. */
export const PRESSED_FACETS = [
  'outlet',
  'level',
  'color',
  'tag',
  'topic',
  'tone',
  'status',
  'state',
  'read',
  'marks',
] as const satisfies readonly Facet[];
export type PressedFacet = (typeof PRESSED_FACETS)[number];

export function isChosen({ filters }: SearchQuery, facet: PressedFacet, value: string): boolean {
  if (facet === 'read' || facet === 'marks') {
    const { filter, yes } = FLAGS[facet];
    return filters[filter] === (value === yes);
  }
  return indexIn(filters[LISTS[facet]], value) >= 0;
}

export function hasChosen({ filters }: SearchQuery, facet: PressedFacet): boolean {
  if (facet === 'read' || facet === 'marks') return filters[FLAGS[facet].filter] !== undefined;
  return (filters[LISTS[facet]] ?? []).length > 0;
}

/** The query with the value where it did not have it, and without it where it did. */
export function toggleFacet(query: SearchQuery, facet: PressedFacet, value: string): SearchQuery {
  const isOn = isChosen(query, facet, value);
  if (facet === 'read' || facet === 'marks') {
    const { filter, yes } = FLAGS[facet];
    return withFilter(query, filter, isOn ? undefined : value === yes);
  }
  const list: readonly string[] = query.filters[LISTS[facet]] ?? [];
  const at = indexIn(list, value);
  return withFilter(query, LISTS[facet], at >= 0 ? list.toSpliced(at, 1) : [...list, value]);
}

/** What the facet's counts are of: its own values are choices beside each other. */
export function withoutFacet(query: SearchQuery, facet: PressedFacet): SearchQuery {
  return withFilter(query, facet === 'read' || facet === 'marks' ? FLAGS[facet].filter : LISTS[facet], undefined);
}

/** Of days, both included; null takes an end away. */
export function withPeriod(query: SearchQuery, { from, to }: { from: string | null; to: string | null }): SearchQuery {
  return withFilter(withFilter(query, 'from', from ?? undefined), 'to', to ?? undefined);
}

export function withOrder(query: SearchQuery, order: SearchOrder, isReversed: boolean): SearchQuery {
  const { isReversed: _before, ...rest } = query;
  return { ...rest, order, ...(isReversed && { isReversed }) };
}

function withFilter<Key extends keyof SearchFilters>(query: SearchQuery, key: Key, value: unknown): SearchQuery {
  const { [key]: _before, ...others } = query.filters;
  const isNothing = value === undefined || (Array.isArray(value) && value.length === 0);
  return { ...query, filters: isNothing ? others : { ...others, [key]: value } };
}

/** Names are one name with and without diacritics, as the language has it. */
function indexIn(list: readonly string[] | undefined, value: string): number {
  const key = toNameKey(value);
  return (list ?? []).findIndex((one) => one === value || toNameKey(one) === key);
}
