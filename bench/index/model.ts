/** What the plain model says of a collection, and how long it looks through it. */

import type { SearchQuery } from '../../lib/search/query';
import { searchableOf } from '../../tests/measures/search/compare';
import { type Answer, PlainAnswer } from '../../tests/measures/search/plain-answer';
import { inventCollection } from './collection';

const ARTICLES_AT_ONCE = 500;

export interface ModelAnswers {
  answers: Answer[];
  /** Of each query, milliseconds over articles that are cut into words already. */
  times: number[];
  /** Of all texts, in UTF-8. */
  textBytes: number;
  /** How many match the first query with each of the bursts beside, those before it included. */
  totalsWithBursts: number[];
}

/** Looks through the first `count` articles, each cut into words once for all queries; then through `bursts` of those behind them. */
export function askModel(
  queries: readonly SearchQuery[],
  count: number,
  limit: number,
  bursts: readonly number[],
): ModelAnswers {
  const plain = queries.map((query) => new PlainAnswer(query, { limit, skipped: 0 }));
  const times = queries.map(() => 0);
  let textBytes = 0;
  for (let from = 0; from < count; from += ARTICLES_AT_ONCE) {
    const batch = inventCollection(from, Math.min(count, from + ARTICLES_AT_ONCE));
    textBytes += batch.textBytes;
    const searchables = batch.articles.map(searchableOf);
    for (const [at, one] of plain.entries()) {
      const begun = performance.now();
      one.add(searchables);
      times[at] = (times[at] ?? 0) + performance.now() - begun;
    }
  }
  const answers = plain.map(({ answer }) => answer);
  const [first] = plain;
  let end = count;
  const totalsWithBursts = bursts.map((burst) => {
    first?.add(inventCollection(end, end + burst).articles.map(searchableOf));
    end += burst;
    return first?.answer.total ?? 0;
  });
  return { answers, times, textBytes, totalsWithBursts };
}
