/** Which highlights match, in their order, and how they are counted: from the index, and from what it does not hold yet. */

import type { ArticleId } from '../../model/ids';
import { compareHighlights, type HighlightMatch, type HighlightQuery } from '../../search/highlights';
import type { Bits } from '../bits';
import { type CountedBeside, type Counts, type CountsAsked, CountTally } from '../count-matches';
import { docsOf } from '../find-docs';
import { mergedWindow } from '../merged-window';
import type { Sqlite } from '../sqlite';
import type { Settle } from '../verdicts';
import {
  articlesOf,
  findHighlights,
  type HighlightsSought,
  highlightsMatching,
  highlightsNamed,
  tallyHighlights,
} from './find-highlights';
import { toHighlightQuestion } from './highlight-question';

/** What the records say of an article: those of its highlights that match. */
export interface ArticleHighlights {
  id: ArticleId;
  highlights: HighlightMatch[];
}

export interface HighlightsBeside extends Pick<CountedBeside, 'changed' | 'counted' | 'isWhole'> {
  /** Those of the changed articles that match. */
  matching: readonly HighlightMatch[];
  settle: Settle<ArticleHighlights>;
}

export interface FoundHighlights {
  matches: HighlightMatch[];
  /** All that match; where not all is settled, all that are known to. */
  total: number;
  /** False where there was no time to look at every candidate. */
  isSettled: boolean;
}

/** The highlights of a page: `limit` of them, behind the first `skipped`. */
export async function answerHighlights(
  sql: Sqlite,
  query: HighlightQuery,
  beside: HighlightsBeside,
  { limit, skipped }: { limit: number; skipped: number },
): Promise<FoundHighlights> {
  const sought = soughtOf(sql, query, beside);
  const compare = (one: HighlightMatch, other: HighlightMatch) => compareHighlights(one, other, query);
  const others = beside.matching;
  if (isSure(sought)) {
    const marks = highlightsMatching(sql, sought);
    const find = (from: number, count: number) => findHighlights(sql, marks, query, count, from);
    const matches = mergedWindow({ find, others, compare }, { limit, skipped });
    return { matches, total: marks.count + others.length, isSettled: beside.isWhole };
  }
  const { found, total, isSettled } = await settleAll(sql, query, sought, beside);
  const matches = [...found, ...others].toSorted(compare).slice(skipped, skipped + limit);
  return { matches, total: total + others.length, isSettled: isSettled && beside.isWhole };
}

export async function countHighlightMatches(
  sql: Sqlite,
  query: HighlightQuery,
  beside: HighlightsBeside,
  asked: CountsAsked,
): Promise<Counts> {
  const sought = soughtOf(sql, query, beside);
  let isSettled = beside.isWhole;
  let found: Bits;
  if (isSure(sought)) found = highlightsMatching(sql, sought);
  else {
    const settled = await settleAll(sql, query, sought, beside);
    isSettled &&= settled.isSettled;
    found = highlightsNamed(sql, settled.found);
  }
  const tally = new CountTally(asked);
  tallyHighlights(sql, found, tally);
  tally.addAll(beside.counted);
  return tally.toCounts(found.count + beside.counted.length, isSettled);
}

function soughtOf(sql: Sqlite, query: HighlightQuery, { changed }: HighlightsBeside): HighlightsSought {
  return { ...toHighlightQuestion(sql, query), without: docsOf(sql, changed) };
}

const isSure = ({ own, article }: HighlightsSought): boolean => own.isSure && article.isSure;

/** Every highlight that matches, where the index alone cannot tell: the candidates' articles are read. */
async function settleAll(sql: Sqlite, query: HighlightQuery, sought: HighlightsSought, { settle }: HighlightsBeside) {
  const { matches, isWhole } = await settle(articlesOf(sql, highlightsMatching(sql, sought), query));
  const found = matches.flatMap(({ highlights }) => highlights);
  return { found, total: found.length, isSettled: isWhole };
}
