/** What the library shows beside its rows, with the names in the reader's language. */

import type { FacetName, FacetView, TimelineView } from '../../../components/library/views';
import type { Words } from '../../../locales/index';
import type { LibraryWords } from '../../../locales/library';
import { fillTimeline } from '../../library/fill-timeline';
import { isChosen, PRESSED_FACETS, type PressedFacet } from '../../library/narrow-query';
import { outletNameOf } from '../../outlets/outlet-of';
import type { TimelineUnit } from '../../search/filter-article';
import { closedNameOf } from '../../search/known-values';
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
      label: labelOf(facet, value, words, library),
      isChosen: facet === 'year' ? isYear(query, value) : isChosen(query, facet, value),
    }));
    return {
      facet,
      values: facet === 'year' ? values.toSorted((one, other) => (one.value < other.value ? 1 : -1)) : values,
    };
  });
}

function labelOf(facet: FacetName, value: string, words: Words, library: LibraryWords): string {
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

export function toTimelineView(
  { timeline }: LibraryCounts,
  { filters }: SearchQuery,
  unit: TimelineUnit,
): TimelineView {
  return { ...fillTimeline(timeline, unit), from: filters.from ?? null, to: filters.to ?? null };
}

/** The bars as text for a spreadsheet, with their name in front. */
export function toTimelineText({ bars }: Pick<TimelineView, 'bars'>, { tableHead }: LibraryWords): string {
  const rows = bars.map(({ from, to, count }) => (from === to ? `${from}\t${count}` : `${from} – ${to}\t${count}`));
  return [`${tableHead.period}\t${tableHead.count}`, ...rows].join('\n');
}
