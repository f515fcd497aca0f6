/** The list of highlights by the index beside that of the plain model. */

import type { Counts } from '../../../lib/index/count-matches';
import type { ArticleHighlights, HighlightsBeside } from '../../../lib/index/highlights/answer-highlights';
import { answerHighlights, countHighlightMatches } from '../../../lib/index/highlights/answer-highlights';
import { besideIn, highlightsIn } from '../../../lib/index/highlights/highlight-answers';
import type { Sqlite } from '../../../lib/index/sqlite';
import { createVerdicts, type Verdicts } from '../../../lib/index/verdicts';
import type { ArticleId } from '../../../lib/model/ids';
import { toDay } from '../../../lib/search/filter-article';
import { compareHighlights, type HighlightMatch, type HighlightQuery } from '../../../lib/search/highlights';
import type { SearchableArticle } from '../../../lib/search/match-article';
import { highlightValuesOf, inTextOrder, matchHighlights } from '../../../lib/search/match-highlights';
import { FACETS } from '../../../lib/search/query';
import { askUntilSettled, SETTLED_AT_ONCE, seriesOf, unitOf } from './compare';
import { PlainCounts } from './plain-answer';

export interface HighlightsSaid {
  matches: HighlightMatch[];
  total: number;
  isSettled: boolean;
  counts: Counts;
}

/** What the plain model says: every highlight of every article, one by one. */
export function highlightsPlainly(
  query: HighlightQuery,
  searchables: readonly SearchableArticle[],
  { limit, skipped }: { limit: number; skipped: number },
): HighlightsSaid {
  const found = searchables.flatMap((searchable) =>
    matchHighlights(query, searchable).map((match) => ({ match, searchable })),
  );
  const counted = found.map(({ match, searchable }) => {
    const highlight = inTextOrder(searchable.highlights)[match.place];
    if (highlight === undefined) throw new Error('no such place');
    const { publishedAt } = searchable.article;
    return { values: highlightValuesOf(searchable, highlight), day: publishedAt && toDay(publishedAt.iso) };
  });
  const plain = new PlainCounts(unitOf({ skipped }), seriesOf({ limit, skipped }));
  for (const one of counted) plain.add(one);
  return {
    matches: found
      .map(({ match }) => match)
      .toSorted((one, other) => compareHighlights(one, other, query))
      .slice(skipped, skipped + limit),
    total: found.length,
    isSettled: true,
    counts: plain.counts,
  };
}

/** What the index says, where it is behind with `changed`: asked until it is settled. */
export async function highlightsByIndex(
  sql: Sqlite,
  query: HighlightQuery,
  searchables: ReadonlyMap<ArticleId, SearchableArticle>,
  changed: readonly ArticleId[],
  page: { limit: number; skipped: number },
): Promise<HighlightsSaid> {
  const read = (ids: readonly ArticleId[]) => ids.map((id) => searchables.get(id)).filter((one) => one !== undefined);
  const match = async (ids: readonly ArticleId[]): Promise<ArticleHighlights[]> =>
    read(ids).flatMap((searchable) => {
      const highlights = matchHighlights(query, searchable);
      return highlights.length > 0 ? [{ id: searchable.article.id, highlights }] : [];
    });
  const besideOf = (verdicts: Verdicts<ArticleHighlights>): HighlightsBeside => ({
    changed,
    isWhole: true,
    settle: verdicts.settleBy('', match, 0),
    ...besideIn(read(changed).flatMap((searchable) => highlightsIn(query, searchable) ?? [])),
  });
  const begin = () => createVerdicts<ArticleHighlights>({ now: () => 0, atOnce: SETTLED_AT_ONCE });
  const toCount = begin();
  const counts = await askUntilSettled(() =>
    countHighlightMatches(sql, query, besideOf(toCount), {
      facets: FACETS,
      timeline: unitOf(page),
      series: seriesOf(page),
    }),
  );
  const toFind = begin();
  const found = await askUntilSettled(() => answerHighlights(sql, query, besideOf(toFind), page));
  return { ...found, counts };
}
