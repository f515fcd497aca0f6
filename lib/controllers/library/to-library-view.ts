/** What the library shows beside its rows, with the names in the reader's language. */

import type { ArticleListView, FacetName, FacetView, TimelineView } from '../../../components/library/views';
import type { Words } from '../../../locales/index';
import type { LibraryWords } from '../../../locales/library';
import { barsBefore } from '../../library/bars-before';
import { type FilledBar, fillTimeline } from '../../library/fill-timeline';
import { isChosen, PRESSED_FACETS, type PressedFacet } from '../../library/narrow-query';
import { outletNameOf } from '../../outlets/outlet-of';
import type { TimelineUnit } from '../../search/filter-article';
import { closedNameOf } from '../../search/known-values';
import type { Period } from '../../search/period';
import type { SearchQuery } from '../../search/query';
import type { LibraryCounts } from './library-counts';

/** In the order in which they stand. */
const SHOWN_FACETS = [
  'outlet',
  'level',
  'year',
  'topic',
  'tag',
  'color',
  'tone',
  'status',
  'read',
  'marks',
  'state',
] as const satisfies readonly FacetName[];

/**
 * Whether grouping the same news is offered: of one article and of none there is nothing to group. Where it is on it stays, to be
 * switched off, and it stands there while the first rows come, since most lists are longer.
 */
export function canGroup(
  { total, isWaiting }: Pick<ArticleListView, 'total' | 'isWaiting'>,
  isGrouped: boolean,
): boolean {
  return isWaiting || isGrouped || total > 1;
}

/** The first and the last day of a year. */
export function periodOfYear(year: string): { from: string; to: string } {
  return { from: `${year}-01-01`, to: `${year}-12-31` };
}

export function isYear({ filters }: SearchQuery, year: string): boolean {
  const { from, to } = periodOfYear(year);
  return filters.from === from && filters.to === to;
}

export function toFacetViews(
  { facets }: LibraryCounts,
  query: SearchQuery,
  words: Words,
  library: LibraryWords,
): FacetView[] {
  return SHOWN_FACETS.map((facet) => {
    const counted = facets[facet] ?? [];
    const values = counted.map(({ value, count }) => ({
      value,
      count,
      label: facetLabel(facet, value, words, library),
      isChosen: facet === 'year' ? isYear(query, value) : isChosen(query, facet, value),
    }));
    return {
      facet,
      values: facet === 'year' ? values.toSorted((one, other) => (one.value < other.value ? 1 : -1)) : values,
    };
  });
}

/** A value of a facet as it is called. */
export function facetLabel(facet: FacetName, value: string, words: Words, library: LibraryWords): string {
  const { language } = words;
  switch (facet) {
    case 'outlet':
      return outletNameOf(value, language);
    case 'color':
      return value in words.colours ? words.colours[value as keyof Words['colours']].meaning : value;
    case 'read':
    case 'marks':
      return value in library.facetValues ? library.facetValues[value as keyof LibraryWords['facetValues']] : value;
    case 'level':
    case 'tone':
    case 'status':
    case 'state':
      return asLabel(closedNameOf(facet, value, language));
    default:
      return value;
  }
}

/** A query's word as it stands alone in a list: with a capital. */
const asLabel = (name: string): string => name.charAt(0).toLocaleUpperCase('vi') + name.slice(1);

export function isPressedFacet(facet: FacetName): facet is PressedFacet {
  return PRESSED_FACETS.some((one) => one === facet);
}

/** `compared`: the bars of the earlier period stand behind those of the period that is looked at. */
export function toTimelineView(
  { timeline }: LibraryCounts,
  { filters }: SearchQuery,
  unit: TimelineUnit,
  compared: { period: Period; before: Period } | null,
): TimelineView {
  const filled = fillTimeline(timeline, unit, compared?.period ?? null);
  const before = compared === null ? new Map<number, FilledBar>() : barsBefore(filled.bars, filled.unit, compared);
  return { ...filled, from: filters.from ?? null, to: filters.to ?? null, before };
}
