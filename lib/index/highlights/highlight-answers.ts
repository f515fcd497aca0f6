/** The list of highlights as it is asked of the index's keeper. */

import type { ArticleId } from '../../model/ids';
import type { SearchPage } from '../../search/answer';
import { toDay } from '../../search/filter-article';
import { compareHighlights, type HighlightAnswer, type HighlightQuery } from '../../search/highlights';
import type { SearchableArticle } from '../../search/match-article';
import { highlightValuesOf, inTextOrder, matchHighlights } from '../../search/match-highlights';
import type { Collection } from '../../store/collection';
import { type Counts, type CountsAsked, countPlainly } from '../count-matches';
import type { IndexAccess, IndexCounts } from '../index-access';
import { pageOf } from '../page-of';
import { searchablesOf } from '../read-records';
import { createVerdicts, type VerdictOptions } from '../verdicts';
import {
  type ArticleHighlights,
  answerHighlights,
  countHighlightMatches,
  type FoundHighlights,
  type HighlightsBeside,
} from './answer-highlights';
import { toListedHighlight } from './listed-highlight';

export interface HighlightAnswers {
  /** The highlights as a list of their own. */
  searchHighlights(query: HighlightQuery, page: SearchPage): Promise<HighlightAnswer>;
  countHighlights(query: HighlightQuery, asked: CountsAsked): Promise<IndexCounts>;
}

/** What matches of articles that are looked through one by one. */
export function highlightsIn(
  query: HighlightQuery,
  searchables: Iterable<SearchableArticle>,
): Pick<HighlightsBeside, 'matching' | 'counted'> {
  const found = [...searchables].map((searchable) => ({ searchable, matching: matchHighlights(query, searchable) }));
  return {
    matching: found.flatMap(({ matching }) => matching),
    counted: found.flatMap(({ searchable, matching }) => {
      const { publishedAt } = searchable.article;
      const marks = inTextOrder(searchable.highlights);
      return matching.flatMap(({ place }) => {
        const mark = marks[place];
        const day = publishedAt && toDay(publishedAt.iso);
        return mark ? [{ values: highlightValuesOf(searchable, mark), day }] : [];
      });
    }),
  };
}

export function createHighlightAnswers(
  { withIndex, behindOf, withoutIndex }: IndexAccess,
  options: VerdictOptions,
): HighlightAnswers {
  const verdicts = createVerdicts<ArticleHighlights>(options);

  /** `behind`: what is looked through beside the index, and until when. */
  async function besideOf(
    collection: Collection,
    query: HighlightQuery,
    { changed, state, until }: Awaited<ReturnType<IndexAccess['behindOf']>>,
  ): Promise<HighlightsBeside> {
    const match = async (ids: readonly ArticleId[]): Promise<ArticleHighlights[]> =>
      [...(await searchablesOf(collection, ids))].flatMap(([id, searchable]) => {
        const highlights = matchHighlights(query, searchable);
        return highlights.length > 0 ? [{ id, highlights }] : [];
      });
    const settle = verdicts.settleBy(JSON.stringify([query, state]), match, until);
    return { changed, settle, ...highlightsIn(query, (await searchablesOf(collection, changed)).values()) };
  }

  /** What stands in the changed articles alone. */
  async function plainly(error: unknown, query: HighlightQuery) {
    const { collection, changed, reach } = await withoutIndex(error);
    return { collection, reach, ...highlightsIn(query, (await searchablesOf(collection, changed)).values()) };
  }

  async function toAnswer(
    collection: Collection,
    query: HighlightQuery,
    skipped: number,
    { matches, total, isSettled }: FoundHighlights,
    reach: HighlightAnswer['reach'],
  ): Promise<HighlightAnswer> {
    const read = await searchablesOf(collection, [...new Set(matches.map(({ id }) => id))]);
    const rows = matches.flatMap(({ id, place }) => {
      const searchable = read.get(id);
      return (searchable && toListedHighlight(query, searchable, place)) ?? [];
    });
    const next = skipped + matches.length;
    return { rows, total, isSettled, ...(next < total && matches.length > 0 && { next: String(next) }), reach };
  }

  return {
    async searchHighlights(query, asked) {
      const page = pageOf(asked);
      try {
        return await withIndex(async (ready) => {
          const beside = await besideOf(ready.collection, query, await behindOf(ready));
          const found = await answerHighlights(ready.sql, query, beside, page);
          return toAnswer(ready.collection, query, page.skipped, found, await ready.reach());
        });
      } catch (error) {
        const { collection, reach, matching } = await plainly(error, query);
        const matches = matching
          .toSorted((one, other) => compareHighlights(one, other, query))
          .slice(page.skipped, page.skipped + page.limit);
        return toAnswer(collection, query, page.skipped, { matches, total: matching.length, isSettled: true }, reach);
      }
    },
    async countHighlights(query, asked) {
      try {
        return await withIndex(async (ready) => {
          const beside = await besideOf(ready.collection, query, await behindOf(ready));
          const counts: Counts = await countHighlightMatches(ready.sql, query, beside, asked);
          return { ...counts, reach: await ready.reach() };
        });
      } catch (error) {
        const { counted, reach } = await plainly(error, query);
        return { ...countPlainly(counted, asked), reach };
      }
    },
  };
}
