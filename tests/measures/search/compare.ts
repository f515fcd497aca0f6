/** The index's answers beside those of the plain model. */

import { answerQuery } from '../../../lib/index/answer-query';
import { type CountedBeside, countMatches } from '../../../lib/index/count-matches';
import type { SeriesAsked } from '../../../lib/index/count-over-time';
import { toEntry } from '../../../lib/index/entry';
import type { Sqlite } from '../../../lib/index/sqlite';
import { createVerdicts, type Verdicts } from '../../../lib/index/verdicts';
import { applyChange } from '../../../lib/index/write-entries';
import type { ArticleId } from '../../../lib/model/ids';
import { outletOf } from '../../../lib/outlets/outlet-of';
import { TIMELINE_UNITS, type TimelineUnit } from '../../../lib/search/filter-article';
import {
  type ArticleMatch,
  matchSearchable,
  type SearchableArticle,
  toSearchableArticle,
} from '../../../lib/search/match-article';
import { FACETS, SERIES_FACETS, type SearchQuery } from '../../../lib/search/query';
import type { Kept } from './invented';
import { type Answer, PlainAnswer, TIMELINE, toCounted } from './plain-answer';

/** Each unit of the timeline in its turn. */
export const unitOf = ({ skipped }: { skipped: number }): TimelineUnit =>
  TIMELINE_UNITS[skipped % TIMELINE_UNITS.length] ?? 'day';

/** Each facet over time in its turn, and few of its values. */
export const seriesOf = ({ limit, skipped }: { limit: number; skipped: number }): SeriesAsked => ({
  facet: SERIES_FACETS[(limit + skipped) % SERIES_FACETS.length] ?? 'outlet',
  unit: unitOf({ skipped: skipped + 1 }),
  most: 1 + (skipped % 3),
});

export function putIn(sql: Sqlite, { article, highlights }: Kept): void {
  sql.transact(() => applyChange(sql, { id: article.id, entry: toEntry(article, highlights) }));
}

export const searchableOf = ({ article, highlights }: Kept): SearchableArticle =>
  toSearchableArticle(article, highlights, outletOf(article.host));

/** What the plain model says. */
export function answerPlainly(
  query: SearchQuery,
  searchables: readonly SearchableArticle[],
  page: { limit: number; skipped: number },
  unit: TimelineUnit = TIMELINE,
  series?: SeriesAsked,
): Answer {
  const plain = new PlainAnswer(query, page, unit, series);
  plain.add(searchables);
  return plain.answer;
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
  series?: SeriesAsked,
): Promise<Answer> {
  const read = (ids: readonly ArticleId[]) => ids.map((id) => searchables.get(id)).filter((one) => one !== undefined);
  const matching = matchesOf(query, read(changed));
  const counted = read(matching.map(({ id }) => id)).map(toCounted);
  /** Of one job. Time is over as soon as it has begun. */
  const besideOf = (verdicts: Verdicts): CountedBeside => {
    const settle = verdicts.settleBy('', async (ids) => matchesOf(query, read(ids)), 0);
    return { changed, matching, counted, isWhole: true, settle };
  };
  const begin = () => createVerdicts({ now: () => 0, atOnce: SETTLED_AT_ONCE });
  const toCount = begin();
  const counts = await askUntilSettled(() =>
    countMatches(sql, query, besideOf(toCount), {
      facets: FACETS,
      timeline: unitOf(page),
      ...(series && { series }),
    }),
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
