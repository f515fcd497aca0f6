/** The index's answers beside those of the plain model. */

import { answerQuery } from '../../../lib/index/answer-query';
import { type CountedBeside, type Counts, countMatches } from '../../../lib/index/count-matches';
import { toEntry } from '../../../lib/index/entry';
import type { Sqlite } from '../../../lib/index/sqlite';
import { createVerdicts, type Verdicts } from '../../../lib/index/verdicts';
import { applyChange } from '../../../lib/index/write-entries';
import type { ArticleId } from '../../../lib/model/ids';
import { outletOf } from '../../../lib/outlets/outlet-of';
import { filterValuesOf, type TimelineUnit, toBarStart, toDay } from '../../../lib/search/filter-article';
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
  isSettled: boolean;
  counts: Counts;
}

const UNITS = ['day', 'week', 'month'] as const satisfies readonly TimelineUnit[];

/** Each unit of the timeline in its turn. */
export const unitOf = ({ skipped }: { skipped: number }): TimelineUnit => UNITS[skipped % UNITS.length] ?? 'day';

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
  return {
    ids: matches.slice(skipped, skipped + limit).map(({ id }) => id),
    total: matches.length,
    isSettled: true,
    counts: countPlainValues(values, unitOf({ skipped })),
  };
}

/** Counted in the plainest way. */
export function countPlainValues(values: CountedBeside['counted'], unit: TimelineUnit): Counts {
  const countOf = (all: readonly string[]): FacetCount[] =>
    [...Map.groupBy(all, (value) => value)]
      .map(([value, same]) => ({ value, count: same.length }))
      .toSorted((one, other) => other.count - one.count || (one.value < other.value ? -1 : 1));
  const days = values.flatMap(({ day }) => (day === undefined ? [] : [toBarStart(day, unit)]));
  return {
    total: values.length,
    isSettled: true,
    facets: Object.fromEntries(FACETS.map((facet) => [facet, countOf(values.flatMap((one) => one.values[facet]))])),
    timeline: countOf(days)
      .map(({ value, count }) => ({ from: value, count }))
      .toSorted((one, other) => (one.from < other.from ? -1 : 1)),
  };
}

/** So few candidates are looked at for an answer that most questions with any are asked again. */
export const SETTLED_AT_ONCE = 2;

/** What the index says, where it is behind with `changed`: asked until it is settled, and never says too much before. */
export async function answerByIndex(
  sql: Sqlite,
  query: SearchQuery,
  searchables: ReadonlyMap<ArticleId, SearchableArticle>,
  changed: readonly ArticleId[],
  page: { limit: number; skipped: number },
): Promise<Answer> {
  const read = (ids: readonly ArticleId[]) => ids.map((id) => searchables.get(id)).filter((one) => one !== undefined);
  const matching = matchesOf(query, read(changed));
  const counted = read(matching.map(({ id }) => id)).map(toCounted);
  /** Of one job. Time is over as soon as it has begun. */
  const besideOf = (verdicts: Verdicts): CountedBeside => {
    const settle = verdicts.settleBy('', async (ids) => matchesOf(query, read(ids)), 0);
    return { changed, matching, counted, settle };
  };
  const begin = () => createVerdicts({ now: () => 0, atOnce: SETTLED_AT_ONCE });
  const toCount = begin();
  const counts = await askUntilSettled(() =>
    countMatches(sql, query, besideOf(toCount), { facets: FACETS, timeline: unitOf(page) }),
  );
  const toFind = begin();
  const found = await askUntilSettled(() => answerQuery(sql, query, besideOf(toFind), page));
  return { ...found, counts };
}

export async function askUntilSettled<T extends { total: number; isSettled: boolean }>(
  ask: () => Promise<T>,
): Promise<T> {
  const before: number[] = [];
  for (;;) {
    const answer = await ask();
    if (before.some((total) => total > answer.total)) throw new Error(`${before.join(', ')} became ${answer.total}`);
    if (answer.isSettled) return answer;
    before.push(answer.total);
    if (before.length > MOST_ASKS) throw new Error('an answer is never settled');
  }
}

const MOST_ASKS = 200;

function matchesOf(query: SearchQuery, searchables: readonly SearchableArticle[]): ArticleMatch[] {
  return searchables.map((one) => matchSearchable(query, one)).filter((match) => match !== null);
}

function toCounted(searchable: SearchableArticle) {
  const { publishedAt } = searchable.article;
  return { values: filterValuesOf(searchable), day: publishedAt && toDay(publishedAt.iso) };
}
