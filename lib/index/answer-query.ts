/** Which articles match a query, in their order: from the index, and from what it does not hold yet. */

import type { ArticleId } from '../model/ids';
import type { ArticleMatch } from '../search/match-article';
import { compareMatches } from '../search/order';
import type { SearchQuery } from '../search/query';
import { allDocs, countDocs, docsOf, findDocs, keysOf, type Narrowing } from './find-docs';
import { type IndexQuestion, type QuestionPart, toQuestion } from './question';
import type { Sqlite } from './sqlite';

/** What the index is behind with, and what it cannot tell by itself. */
export interface Beside {
  /** Articles that changed since: what the index says of them does not count. */
  changed: readonly ArticleId[];
  /** Those of them that match. */
  matching: readonly ArticleMatch[];
  /** Reads these articles and says which match, and how. What is gone by now is in no answer. */
  match: (ids: readonly ArticleId[]) => Promise<ArticleMatch[]>;
}

export interface FoundIds {
  ids: ArticleId[];
  /** All that match. */
  total: number;
}

/** The articles of a page: `limit` of them, behind the first `skipped`. */
export async function answerQuery(
  sql: Sqlite,
  query: SearchQuery,
  beside: Beside,
  { limit, skipped }: { limit: number; skipped: number },
): Promise<FoundIds> {
  const question = toQuestion(sql, query);
  const narrowing = toNarrowing(sql, question, beside);
  const compare = (one: ArticleMatch, other: ArticleMatch) => compareMatches(one, other, query.order, query.isReversed);
  const wanted = skipped + limit;
  const toPage = (matches: ArticleMatch[]) =>
    matches
      .toSorted(compare)
      .slice(skipped, wanted)
      .map(({ id }) => id);
  if (!question.matching.isSure) {
    const found = await matchCandidates(sql, question, narrowing, beside);
    const matches = [...beside.matching, ...found];
    return { ids: toPage(matches), total: matches.length };
  }
  const found: ArticleMatch[] = [];
  const others: ArticleMatch[] = [...beside.matching];
  for (const part of partsOf(question, query)) {
    if (found.length >= wanted) break;
    const taken = await takePart(sql, query, part, narrowing, beside, wanted - found.length);
    found.push(...taken.found);
    others.push(...taken.others);
  }
  const total = countDocs(sql, question.matching, narrowing) + beside.matching.length;
  return { ids: toPage([...found, ...others]), total };
}

export function toNarrowing(
  sql: Sqlite,
  { day, savedDay }: IndexQuestion,
  { changed }: Pick<Beside, 'changed'>,
): Narrowing {
  return { day, savedDay, without: docsOf(sql, changed) };
}

/** Every article that matches, where the index alone cannot tell: its candidates are read. */
export async function matchCandidates(
  sql: Sqlite,
  { matching }: IndexQuestion,
  narrowing: Narrowing,
  { match }: Beside,
): Promise<ArticleMatch[]> {
  const docs = allDocs(sql, matching, narrowing);
  const matches: ArticleMatch[] = [];
  for (let at = 0; at < docs.length; at += READ_AT_ONCE) {
    const ids = keysOf(sql, docs.slice(at, at + READ_AT_ONCE)).map(({ id }) => id);
    matches.push(...(await match(ids)));
  }
  return matches;
}

const READ_AT_ONCE = 50;

/** Only by relevance are there parts; in any other order all that match are one. */
function partsOf({ parts, matching }: IndexQuestion, { order }: SearchQuery): QuestionPart[] {
  return order === 'relevance' ? parts : [{ tier: 0, isExact: true, condition: matching }];
}

/** The first of a part; `others` are candidates that turned out to belong to a later one. */
async function takePart(
  sql: Sqlite,
  { order, isReversed = false }: SearchQuery,
  { tier, isExact, condition }: QuestionPart,
  narrowing: Narrowing,
  { match }: Beside,
  limit: number,
): Promise<{ found: ArticleMatch[]; others: ArticleMatch[] }> {
  if (condition.isSure) {
    const docs = findDocs(sql, condition, narrowing, order, isReversed, { limit });
    return { found: keysOf(sql, docs).map((keys) => ({ ...keys, tier, isExact })), others: [] };
  }
  const found: ArticleMatch[] = [];
  const others: ArticleMatch[] = [];
  for (let skipped = 0; found.length < limit; ) {
    // The further it goes the more at once: going back through the numbers begins anew each time.
    const docs = findDocs(sql, condition, narrowing, order, isReversed, { limit: Math.max(limit, skipped), skipped });
    if (docs.length === 0) break;
    skipped += docs.length;
    const ids = keysOf(sql, docs).map(({ id }) => id);
    for (const one of await match(ids)) {
      if (one.tier === tier && one.isExact === isExact) found.push(one);
      else others.push(one);
    }
  }
  return { found, others };
}
