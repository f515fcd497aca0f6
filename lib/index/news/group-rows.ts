/** A page of an answer in which the articles of one text are one row. */

import type { ArticleId } from '../../model/ids';
import { groupNews, inOrderOfOrigin, type NewsText } from '../../press/same-news';
import type { RowNews } from '../../search/answer';
import { compareMatches } from '../../search/order';
import type { SearchQuery } from '../../search/query';
import type { FoundIds } from '../answer-query';
import type { Settle } from '../verdicts';
import { type RecordsOfNews, unlessTimeIsOver } from './read-news';

export interface PageAsked {
  limit: number;
  skipped: number;
}

export interface FoundPage extends FoundIds {
  /** How many that match lie before the next page. */
  end: number;
  /** By the article that stands for a group. */
  news?: ReadonlyMap<ArticleId, RowNews>;
}

/** Whoever answers. */
export interface Answering {
  find(page: PageAsked): Promise<FoundIds>;
  /** Whether an article that matches is in the answer: one that an index in the making does not have yet is not. */
  holds(id: ArticleId): boolean;
  settle: Settle;
}

/** Every article a row of its own. */
export async function findPage(page: PageAsked, { find }: Answering): Promise<FoundPage> {
  const found = await find(page);
  return { ...found, end: page.skipped + found.ids.length };
}

/**
 * Of each group the article that comes first in the order of the answer. Where `isLate` says so no more are looked for: the page
 * is shorter, and the next one goes on. What is not settled is not grouped yet, and what there was no time to group is not settled.
 */
export async function findGrouped(
  records: RecordsOfNews,
  query: SearchQuery,
  { limit, skipped }: PageAsked,
  answering: Answering,
  isLate: () => boolean,
): Promise<FoundPage> {
  const news = new Map<ArticleId, RowNews>();
  const ids: ArticleId[] = [];
  let end = skipped;
  for (;;) {
    const found = await answering.find({ limit, skipped: end });
    const shown = found.isSettled ? await chooseRows(records, query, found.ids, limit - ids.length, answering) : null;
    if (shown === null) {
      const rows = [...ids, ...found.ids].slice(0, limit);
      return { ids: rows, total: found.total, isSettled: false, end: end + found.ids.length, news };
    }
    end += shown.passed;
    ids.push(...shown.ids);
    for (const [id, group] of shown.groups) news.set(id, toRowNews(group));
    const isDone = ids.length === limit || found.ids.length < limit || isLate();
    if (isDone) {
      records.forget();
      return { ids, total: found.total, isSettled: true, end, news };
    }
  }
}

/** Those of `ids` that stand for their group, at most so many, and how many were passed for them. Null where time was over. */
async function chooseRows(
  records: RecordsOfNews,
  query: SearchQuery,
  ids: readonly ArticleId[],
  limit: number,
  answering: Answering,
): Promise<{ ids: ArticleId[]; passed: number; groups: Map<ArticleId, NewsText[]> } | null> {
  const groups = await unlessTimeIsOver(() => groupNews(records, ids));
  if (groups === null) return null;
  const chosen: ArticleId[] = [];
  const chosenGroups = new Map<ArticleId, NewsText[]>();
  let passed = 0;
  for (const id of ids) {
    if (chosen.length === limit) break;
    passed += 1;
    const group = groups.get(id) ?? [];
    if (group.length < 2) {
      chosen.push(id);
      continue;
    }
    const isFirst = await isFirstOf(query, id, group, answering);
    if (isFirst === null) return null;
    if (!isFirst) continue;
    chosen.push(id);
    chosenGroups.set(id, group);
  }
  return { ids: chosen, passed, groups: chosenGroups };
}

/** Whether no other of the group that matches comes before it. Null where there was no time to look at all of them. */
async function isFirstOf(
  query: SearchQuery,
  id: ArticleId,
  group: readonly NewsText[],
  { holds, settle }: Answering,
): Promise<boolean | null> {
  const { matches, isWhole } = await settle(group.map(({ article }) => article.id).filter(holds));
  if (!isWhole) return null;
  const [first] = matches.toSorted((one, other) => compareMatches(one, other, query.order, query.isReversed));
  return first === undefined || first.id === id;
}

function toRowNews(group: readonly NewsText[]): RowNews {
  const article = inOrderOfOrigin(group)[0]?.article;
  if (article === undefined) throw new Error('a group has an origin');
  const { id, outletName, headline, url } = article;
  return { articles: group.length, origin: { articleId: id, outletName, headline, url } };
}
