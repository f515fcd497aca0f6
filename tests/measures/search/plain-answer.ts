/** What the plain model says to a query. Articles can be added some at a time: a collection cut into words finds no room at once. */

import type { CountedBeside, Counts } from '../../../lib/index/count-matches';
import type { SeriesAsked } from '../../../lib/index/count-over-time';
import type { ArticleId } from '../../../lib/model/ids';
import { filterValuesOf, type TimelineUnit, toBarStart, toDay } from '../../../lib/search/filter-article';
import { type ArticleMatch, matchSearchable, type SearchableArticle } from '../../../lib/search/match-article';
import { compareMatches } from '../../../lib/search/order';
import { FACETS, type FacetCount, type SearchQuery, type ValueSeries } from '../../../lib/search/query';

export interface Answer {
  ids: ArticleId[];
  total: number;
  isSettled: boolean;
  counts: Counts;
}

/** What a timeline is asked for where it is not said. */
export const TIMELINE: TimelineUnit = 'week';

/** Facets and bars, counted in the plainest way. */
export class PlainCounts {
  readonly #unit: TimelineUnit;
  readonly #counts = new Map(FACETS.map((facet) => [facet, new Map<string, number>()]));
  readonly #bars = new Map<string, number>();
  readonly #series: SeriesAsked | undefined;
  /** Of each value the first days of the bars that its articles are in, each as often. */
  readonly #starts = new Map<string, string[]>();
  #total = 0;

  constructor(unit: TimelineUnit, series?: SeriesAsked) {
    this.#unit = unit;
    this.#series = series;
  }

  add({ values, day }: CountedBeside['counted'][number]): void {
    this.#total += 1;
    for (const facet of FACETS) for (const value of values[facet]) addOne(this.#counts.get(facet), value);
    if (day === undefined) return;
    addOne(this.#bars, toBarStart(day, this.#unit));
    if (this.#series === undefined) return;
    for (const value of values[this.#series.facet]) {
      this.#starts.set(value, [...(this.#starts.get(value) ?? []), toBarStart(day, this.#series.unit)]);
    }
  }

  get counts(): Counts {
    return {
      total: this.#total,
      isSettled: true,
      facets: Object.fromEntries([...this.#counts].map(([facet, counts]) => [facet, toFacetCounts(counts)])),
      timeline: [...this.#bars]
        .map(([from, count]) => ({ from, count }))
        .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
      ...(this.#series && { series: this.#toSeries(this.#series.most) }),
    };
  }

  #toSeries(most: number): ValueSeries[] {
    const counts = [...this.#starts].map(([value, starts]) => ({ value, count: starts.length }));
    return counts
      .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1))
      .slice(0, most)
      .map((one) => {
        const starts = this.#starts.get(one.value) ?? [];
        const bars = [...new Set(starts)].toSorted().map((from) => ({
          from,
          count: starts.filter((start) => start === from).length,
        }));
        return { ...one, bars };
      });
  }
}

export class PlainAnswer {
  readonly #query: SearchQuery;
  readonly #page: { limit: number; skipped: number };
  /** As many as the page needs. */
  #first: ArticleMatch[] = [];
  #total = 0;
  readonly #counts: PlainCounts;

  constructor(
    query: SearchQuery,
    page: { limit: number; skipped: number },
    unit: TimelineUnit = TIMELINE,
    series?: SeriesAsked,
  ) {
    this.#query = query;
    this.#page = page;
    this.#counts = new PlainCounts(unit, series);
  }

  add(searchables: readonly SearchableArticle[]): void {
    const { order, isReversed } = this.#query;
    const { limit, skipped } = this.#page;
    const matches: ArticleMatch[] = [];
    for (const searchable of searchables) {
      const match = matchSearchable(this.#query, searchable);
      if (match === null) continue;
      matches.push(match);
      this.#counts.add(toCounted(searchable));
    }
    this.#total += matches.length;
    this.#first = [...this.#first, ...matches]
      .toSorted((one, other) => compareMatches(one, other, order, isReversed))
      .slice(0, skipped + limit);
  }

  get answer(): Answer {
    return {
      ids: this.#first.slice(this.#page.skipped).map(({ id }) => id),
      total: this.#total,
      isSettled: true,
      counts: this.#counts.counts,
    };
  }
}

export function toCounted(searchable: SearchableArticle) {
  const { publishedAt } = searchable.article;
  return { values: filterValuesOf(searchable), day: publishedAt && toDay(publishedAt.iso) };
}

function addOne(counts: Map<string, number> | undefined, value: string): void {
  counts?.set(value, (counts.get(value) ?? 0) + 1);
}

function toFacetCounts(counts: ReadonlyMap<string, number>): FacetCount[] {
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
}
