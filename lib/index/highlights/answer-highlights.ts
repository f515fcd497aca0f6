/** Which highlights match, in their order, and how they are counted: from the index, and from what it does not hold yet. */

import type { ArticleId } from '../../model/ids';
import { compareHighlights, type HighlightMatch, type HighlightQuery } from '../../search/highlights';
import { type CountedBeside, type Counts, type CountsAsked, CountTally, countIndexed } from '../count-matches';
import { ALWAYS } from '../expression';
import { docsOf } from '../find-docs';
import { mergedWindow } from '../merged-window';
import type { Sqlite } from '../sqlite';
import type { Settle } from '../verdicts';
import {
  articlesOf,
  countHighlights,
  findHighlights,
  type HighlightsSought,
  highlightSource,
  keepHighlightHits,
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
    const find = (from: number, count: number) => findHighlights(sql, sought, query, count, from);
    const matches = mergedWindow({ find, others, compare }, { limit, skipped });
    return { matches, total: countHighlights(sql, sought) + others.length, isSettled: beside.isWhole };
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
  let sought = soughtOf(sql, query, beside);
  let isSettled = beside.isWhole;
  if (!isSure(sought)) {
    const settled = await settleAll(sql, query, sought, beside);
    isSettled &&= settled.isSettled;
    keepHighlightHits(sql, settled.found);
    sought = { own: ALWAYS, article: ALWAYS, day: {}, made: {}, without: [], isOfHits: true };
  }
  const tally = new CountTally(asked);
  countIndexed(sql, highlightSource(sql, sought), asked, tally);
  tally.addAll(beside.counted);
  return tally.toCounts(countHighlights(sql, sought) + beside.counted.length, isSettled);
}

function soughtOf(sql: Sqlite, query: HighlightQuery, { changed }: HighlightsBeside): HighlightsSought {
  return { ...toHighlightQuestion(sql, query), without: docsOf(sql, changed) };
}

const isSure = ({ own, article }: HighlightsSought): boolean => own.isSure && article.isSure;

/** Every highlight that matches, where the index alone cannot tell: the candidates' articles are read. */
async function settleAll(sql: Sqlite, query: HighlightQuery, sought: HighlightsSought, { settle }: HighlightsBeside) {
  const { matches, isWhole } = await settle(articlesOf(sql, sought, query));
  const found = matches.flatMap(({ highlights }) => highlights);
  return { found, total: found.length, isSettled: isWhole };
}
