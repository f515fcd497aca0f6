/** The index's answers beside those of the plain model. */

import { answerQuery } from '../../../lib/index/answer-query';
import { type CountedBeside, type Counts, countMatches } from '../../../lib/index/count-matches';
import { toEntry } from '../../../lib/index/entry';
import type { Sqlite } from '../../../lib/index/sqlite';
import { applyChange } from '../../../lib/index/write-entries';
import type { ArticleId } from '../../../lib/model/ids';
import { outletOf } from '../../../lib/outlets/outlet-of';
import { filterValuesOf, toBarStart, toDay } from '../../../lib/search/filter-article';
import {
  type ArticleMatch,
  matchSearchable,
  type SearchableArticle,
  toSearchableArticle,
} from '../../../lib/search/match-article';
import { compareMatches } from '../../../lib/search/order';
import { FACETS, type FacetCount, type SearchQuery } from '../../../lib/search/query';
import type { Kept } from './invented';

export interface Answer {
  ids: ArticleId[];
  total: number;
  counts: Counts;
}

const TIMELINE = 'week';

export function putIn(sql: Sqlite, { article, highlights }: Kept): void {
  sql.transact(() => applyChange(sql, { id: article.id, entry: toEntry(article, highlights) }));
}

export const searchableOf = ({ article, highlights }: Kept): SearchableArticle =>
  toSearchableArticle(article, highlights, outletOf(article.host));

/** What the plain model says. */
export function answerPlainly(
  query: SearchQuery,
  searchables: readonly SearchableArticle[],
  { limit, skipped }: { limit: number; skipped: number },
): Answer {
  const matches = matchesOf(query, searchables).toSorted((one, other) =>
    compareMatches(one, other, query.order, query.isReversed),
  );
  const matched = new Set(matches.map(({ id }) => id));
  const values = searchables.filter(({ article }) => matched.has(article.id)).map(toCounted);
  const countOf = (all: readonly string[]): FacetCount[] =>
    [...Map.groupBy(all, (value) => value)]
      .map(([value, same]) => ({ value, count: same.length }))
      .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  const days = values.flatMap(({ day }) => (day === undefined ? [] : [toBarStart(day, TIMELINE)]));
  return {
    ids: matches.slice(skipped, skipped + limit).map(({ id }) => id),
    total: matches.length,
    counts: {
      total: matches.length,
      facets: Object.fromEntries(FACETS.map((facet) => [facet, countOf(values.flatMap((one) => one.values[facet]))])),
      timeline: countOf(days)
        .map(({ value, count }) => ({ from: value, count }))
        .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
    },
  };
}

/** What the index says, where it is behind with `changed`. */
export async function answerByIndex(
  sql: Sqlite,
  query: SearchQuery,
  searchables: ReadonlyMap<ArticleId, SearchableArticle>,
  changed: readonly ArticleId[],
  page: { limit: number; skipped: number },
): Promise<Answer> {
  const read = (ids: readonly ArticleId[]) => ids.map((id) => searchables.get(id)).filter((one) => one !== undefined);
  const matching = matchesOf(query, read(changed));
  const beside: CountedBeside = {
    changed,
    matching,
    match: async (ids) => matchesOf(query, read(ids)),
    counted: read(matching.map(({ id }) => id)).map(toCounted),
  };
  const counts = await countMatches(sql, query, beside, { facets: FACETS, timeline: TIMELINE });
  return { ...(await answerQuery(sql, query, beside, page)), counts };
}

function matchesOf(query: SearchQuery, searchables: readonly SearchableArticle[]): ArticleMatch[] {
  return searchables.map((one) => matchSearchable(query, one)).filter((match) => match !== null);
}

function toCounted(searchable: SearchableArticle) {
  const { publishedAt } = searchable.article;
  return { values: filterValuesOf(searchable), day: publishedAt && toDay(publishedAt.iso) };
}
