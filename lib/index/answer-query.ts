/** Which articles match a query, in their order: from the index, and from what it does not hold yet. */

import type { ArticleId } from '../model/ids';
import type { ArticleMatch } from '../search/match-article';
import { compareMatches } from '../search/order';
import type { SearchQuery } from '../search/query';
import { docsInOrder, docsMatching, docsOf, findDocs, keysOf, type Narrowing } from './find-docs';
import { mergedWindow } from './merged-window';
import { type IndexQuestion, type QuestionArticles, type QuestionPart, toQuestion } from './question';
import type { DocsSought } from './snapshot';
import type { Sqlite } from './sqlite';
import type { Settle, Settled } from './verdicts';

/** What the index is behind with, and what it cannot tell by itself. */
export interface Beside {
  /** Articles that changed since: what the index says of them does not count. */
  changed: readonly ArticleId[];
  /** Those of them that match. */
  matching: readonly ArticleMatch[];
  /** There was time to look at all that changed. */
  isWhole: boolean;
  /** Looks at candidates of the index, as far as there is time. */
  settle: Settle;
}

export interface FoundIds {
  ids: ArticleId[];
  /** All that match; where not all is settled, all that are known to. */
  total: number;
  /** False where there was no time to look at every candidate: others may match, and come before these. */
  isSettled: boolean;
}

/** The articles of a page: `limit` of them, behind the first `skipped`. */
export async function answerQuery(
  sql: Sqlite,
  query: SearchQuery,
  beside: Beside,
  page: { limit: number; skipped: number },
): Promise<FoundIds> {
  const question = toQuestion(sql, query);
  const narrowing = toNarrowing(sql, question, beside);
  const { ids, doubtful, isSettled } = await firstIds(sql, query, question, narrowing, beside, page);
  const indexed = docsMatching(sql, soughtBy(question.sure), narrowing).count;
  const total = indexed + doubtful + beside.matching.length;
  return { ids, total, isSettled };
}

/** The same without the total: `doubtful` are those in it that the index alone could not tell of. */
export async function firstIds(
  sql: Sqlite,
  query: SearchQuery,
  { sure, doubtful }: IndexQuestion,
  narrowing: Narrowing,
  beside: Beside,
  { limit, skipped }: { limit: number; skipped: number },
): Promise<Omit<FoundIds, 'total'> & { doubtful: number }> {
  const compare = (one: ArticleMatch, other: ArticleMatch) => compareMatches(one, other, query.order, query.isReversed);
  const wanted = skipped + limit;
  const parts = partsOf(sure, query);
  if (!doubtful && parts.every(({ isSure }) => isSure)) {
    const find = (from: number, count: number) => findInParts(sql, query, parts, narrowing, { from, count });
    const matches = mergedWindow({ find, others: beside.matching, compare }, { limit, skipped });
    return { ids: matches.map(({ id }) => id), doubtful: 0, isSettled: beside.isWhole };
  }
  const settled = doubtful && (await matchCandidates(sql, query, doubtful, narrowing, beside));
  const found: ArticleMatch[] = [];
  const others: ArticleMatch[] = [...beside.matching, ...(settled?.matches ?? [])];
  let isSettled = settled?.isWhole !== false && beside.isWhole;
  for (const part of parts) {
    if (found.length >= wanted) break;
    const taken = await takePart(sql, query, part, narrowing, beside, wanted - found.length);
    found.push(...taken.found);
    others.push(...taken.others);
    isSettled &&= taken.isSettled;
  }
  const ids = [...found, ...others].toSorted(compare).slice(skipped, wanted);
  return { ids: ids.map(({ id }) => id), doubtful: settled?.matches.length ?? 0, isSettled };
}

export function toNarrowing(
  sql: Sqlite,
  { day, savedDay }: IndexQuestion,
  { changed }: Pick<Beside, 'changed'>,
): Narrowing {
  return { day, savedDay, without: docsOf(sql, changed) };
}

/** Which of these match, where the index alone cannot tell: they are read, those that would come first before others. */
export async function matchCandidates(
  sql: Sqlite,
  query: SearchQuery,
  candidates: QuestionArticles,
  narrowing: Narrowing,
  { settle }: Beside,
): Promise<Settled> {
  const docs = partsOf(candidates, query).flatMap((part) =>
    docsInOrder(sql, docsMatching(sql, part, narrowing), query.order, query.isReversed ?? false),
  );
  const matches: ArticleMatch[] = [];
  // There may be as many as articles: nothing is looked up of those that there is no time for.
  for (let at = 0; at < docs.length; at += LOOKED_UP_AT_ONCE) {
    const ids = keysOf(sql, docs.slice(at, at + LOOKED_UP_AT_ONCE)).map(({ id }) => id);
    const settled = await settle(ids);
    matches.push(...settled.matches);
    if (!settled.isWhole) return { matches, isWhole: false };
  }
  return { matches, isWhole: true };
}

const LOOKED_UP_AT_ONCE = 200;

/** Only by relevance are there parts; in any other order all that match are one. */
function partsOf(articles: QuestionArticles, { order }: SearchQuery): QuestionPart[] {
  if (order === 'relevance') return articles.parts;
  return [{ tier: 0, isExact: true, isSure: articles.condition.isSure, ...soughtBy(articles) }];
}

/** All of them, whichever part they are in. */
export const soughtBy = ({ condition }: QuestionArticles): DocsSought => ({ all: [condition.match], but: [] });

/** A stretch of what parts that the index is sure of have in their order. */
function findInParts(
  sql: Sqlite,
  { order, isReversed = false }: SearchQuery,
  parts: readonly QuestionPart[],
  narrowing: Narrowing,
  { from, count }: { from: number; count: number },
): ArticleMatch[] {
  const found: ArticleMatch[] = [];
  let skipped = from;
  for (const part of parts) {
    const limit = count - found.length;
    if (limit <= 0) break;
    const docs = docsMatching(sql, part, narrowing);
    const { tier, isExact } = part;
    found.push(
      ...findDocs(sql, docs, order, isReversed, { limit, skipped }).map((keys) => ({ ...keys, tier, isExact })),
    );
    skipped = Math.max(0, skipped - docs.count);
  }
  return found;
}

/** The first of a part; `others` are candidates that turned out to belong to a later one. */
async function takePart(
  sql: Sqlite,
  { order, isReversed = false }: SearchQuery,
  part: QuestionPart,
  narrowing: Narrowing,
  { settle }: Beside,
  limit: number,
): Promise<{ found: ArticleMatch[]; others: ArticleMatch[]; isSettled: boolean }> {
  const { tier, isExact, isSure } = part;
  const docs = docsMatching(sql, part, narrowing);
  if (isSure) {
    const first = findDocs(sql, docs, order, isReversed, { limit });
    return { found: first.map((keys) => ({ ...keys, tier, isExact })), others: [], isSettled: true };
  }
  const found: ArticleMatch[] = [];
  const others: ArticleMatch[] = [];
  for (let skipped = 0; found.length < limit; ) {
    // The further it goes the more at once: what comes first is looked for anew each time.
    const candidates = findDocs(sql, docs, order, isReversed, { limit: Math.max(limit, skipped), skipped });
    if (candidates.length === 0) break;
    skipped += candidates.length;
    const { matches, isWhole } = await settle(candidates.map(({ id }) => id));
    for (const one of matches) {
      if (one.tier === tier && one.isExact === isExact) found.push(one);
      else others.push(one);
    }
    if (!isWhole) return { found, others, isSettled: false };
  }
  return { found, others, isSettled: true };
}
