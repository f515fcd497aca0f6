/** The index's answers in a real browser beside what the plain model says of the records. */

import fc from 'fast-check';
import type { Article } from '../../lib/model/article';
import type { ArticleId } from '../../lib/model/ids';
import { outletOf } from '../../lib/outlets/outlet-of';
import { toSearchableArticle } from '../../lib/search/match-article';
import { FACETS, type SearchQuery } from '../../lib/search/query';
import { until } from '../e2e/harness/until';
import type { callerOf } from '../measures/bundle';
import { answerPlainly } from '../measures/search/compare';
import { query as anyQuery } from '../measures/search/invented';
import type { collectionPage, Records } from './collection-page';

export type CollectionPage = ReturnType<typeof callerOf<typeof collectionPage>>;

export interface Compared {
  /** Answers that were held to the model: those while the index was being made too. */
  answers: number;
  /** Answers while the index was being made. */
  unfinished: number;
  mismatches: string[];
}

const PAGE = { limit: 100 };
/** An index that is made again is whole by then. */
const WHOLE_MS = 60_000;
const EVERYTHING: SearchQuery = { clauses: [], filters: {}, order: 'published' };

/** So many queries of a seed, and the one for everything. */
export function queriesOf(seed: number, count: number): SearchQuery[] {
  return [EVERYTHING, ...fc.sample(anyQuery, { seed, numRuns: count })];
}

export function searchablesIn({ articles, highlights }: Records) {
  const highlightsOf = Map.groupBy(highlights, ({ articleId }) => articleId);
  return articles.map((article: Article) =>
    toSearchableArticle(article, highlightsOf.get(article.id) ?? [], outletOf(article.host)),
  );
}

/** Asks at once, however far the index is, and once more when it is whole. Nothing may be written meanwhile. */
export async function compareAnswers(page: CollectionPage, queries: readonly SearchQuery[]): Promise<Compared> {
  const compared: Compared = { answers: 0, unfinished: 0, mismatches: [] };
  const searchables = searchablesIn(await page('records'));
  const note = (query: SearchQuery, what: string) => compared.mismatches.push(`${what}: ${JSON.stringify(query)}`);
  for (const query of queries) {
    const plain = answerPlainly(query, searchables, { ...PAGE, skipped: 0 });
    const matching = new Set<ArticleId>(plain.ids);
    const answer = await until(
      'an answer of the whole index',
      async () => {
        const found = await settledSearch(page, query);
        compared.answers += 1;
        if (found.reach.kind === 'whole') return found;
        compared.unfinished += 1;
        const isRight = found.total <= plain.total && found.rows.every(({ articleId }) => matching.has(articleId));
        if (!isRight && plain.total <= PAGE.limit) note(query, 'too much while the index is made');
        return undefined;
      },
      WHOLE_MS,
    );
    const ids = answer.rows.map(({ articleId }) => articleId);
    if (ids.join() !== plain.ids.join() || answer.total !== plain.total) {
      note(query, `${answer.total} instead of ${plain.total}, ${ids.join()} instead of ${plain.ids.join()}`);
    }
    const { reach: _reach, ...counts } = await settledCount(page, query);
    compared.answers += 1;
    if (JSON.stringify(inOrder(counts)) !== JSON.stringify(inOrder(plain.counts))) note(query, 'counts');
  }
  return compared;
}

async function settledSearch(page: CollectionPage, query: SearchQuery) {
  for (;;) {
    const answer = await page('search', query, PAGE);
    if (answer?.isSettled) return answer;
  }
}

async function settledCount(page: CollectionPage, query: SearchQuery) {
  for (;;) {
    const asked = { facets: FACETS, timeline: 'week' as const };
    const counts = await page('count', query, asked);
    if (counts?.isSettled) return counts;
  }
}

/** The same whatever the order of its keys. */
function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value)
      .toSorted(([one], [other]) => (one < other ? -1 : 1))
      .map(([key, inner]) => [key, inOrder(inner)]),
  );
}
