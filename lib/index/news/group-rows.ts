/** A page of an answer in which the articles of one text are one row. */

import type { ArticleId } from '../../model/ids';
import { groupNews, inOrderOfOrigin, type NewsText } from '../../press/same-news';
import type { RowNews } from '../../search/answer';
import { matchSearchable } from '../../search/match-article';
import { compareMatches } from '../../search/order';
import type { SearchQuery } from '../../search/query';
import type { Collection } from '../../store/collection';
import type { FoundIds } from '../answer-query';
import { searchablesOf } from '../read-records';
import { readNews } from './read-news';

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
}

/** Every article a row of its own. */
export async function findPage(page: PageAsked, { find }: Answering): Promise<FoundPage> {
  const found = await find(page);
  return { ...found, end: page.skipped + found.ids.length };
}

/**
 * Of each group the article that comes first in the order of the answer. Where `isLate` says so no more are looked for: the page
 * is shorter, and the next one goes on. What is not settled is not grouped yet.
 */
export async function findGrouped(
  collection: Collection,
  query: SearchQuery,
  { limit, skipped }: PageAsked,
  answering: Answering,
  isLate: () => boolean,
): Promise<FoundPage> {
  const records = readNews(collection);
  const news = new Map<ArticleId, RowNews>();
  const ids: ArticleId[] = [];
  let end = skipped;
  for (;;) {
    const found = await answering.find({ limit, skipped: end });
    if (!found.isSettled) return { ...found, end: end + found.ids.length };
    const groups = await groupNews(records, found.ids);
    for (const id of found.ids) {
      if (ids.length === limit) break;
      end += 1;
      const group = groups.get(id) ?? [];
      if (group.length < 2) ids.push(id);
      else if (await isFirst(collection, query, id, group, answering)) {
        ids.push(id);
        news.set(id, toRowNews(group));
      }
    }
    const isDone = ids.length === limit || found.ids.length < limit || isLate();
    if (isDone) return { ids, total: found.total, isSettled: true, end, news };
  }
}

/** Whether no other of the group that matches comes before it. */
async function isFirst(
  collection: Collection,
  query: SearchQuery,
  id: ArticleId,
  group: readonly NewsText[],
  { holds }: Answering,
): Promise<boolean> {
  const read = await searchablesOf(collection, group.map(({ article }) => article.id).filter(holds));
  const matches = [...read.values()].flatMap((searchable) => matchSearchable(query, searchable) ?? []);
  const [first] = matches.toSorted((one, other) => compareMatches(one, other, query.order, query.isReversed));
  return first === undefined || first.id === id;
}

function toRowNews(group: readonly NewsText[]): RowNews {
  const article = inOrderOfOrigin(group)[0]?.article;
  if (article === undefined) throw new Error('a group has an origin');
  const { id, outletName, headline, url } = article;
  return { articles: group.length, origin: { articleId: id, outletName, headline, url } };
}
