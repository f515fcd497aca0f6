/** What lies in the collection beside records from elsewhere: asked for at once, since each request that is waited for takes its time. */

import type { Article } from '../model/article';
import type { ArticleRecords } from '../model/collection-dump';
import type { Highlight } from '../model/highlight';
import type { ArticleId } from '../model/ids';
import { decideIdentity } from '../press/identity';
import { type StoredArticle, type StoredHighlight, toArticle, wholeOne } from './records';
import type { ReadTransaction } from './transaction';

export interface ArticleBeside {
  /** The article of this id. */
  byId: StoredArticle | undefined;
  /** Which article has each of its addresses, in their order. */
  owners: (ArticleId | undefined)[];
}

export interface RecordsBeside extends ArticleBeside {
  /** Nothing at all lies under its id: no article, no row of the list, no highlight and no version. */
  isBare: boolean;
  /** Bare, and at its addresses there is none either: its highlights were not looked for, and are to be added as new ones. */
  isNew: boolean;
  /** Those of its highlights that are there, each once, whichever article they belong to. */
  highlights: StoredHighlight[];
}

export async function lookUpArticle(
  transaction: ReadTransaction<'articles'>,
  { id, addresses }: Article,
): Promise<ArticleBeside> {
  const store = transaction.objectStore('articles');
  const index = store.index('addresses');
  const [byId, ...owners] = await Promise.all([store.get(id), ...addresses.map((address) => index.getKey(address))]);
  return { byId, owners };
}

export async function lookUp(
  transaction: ReadTransaction<'articles' | 'highlights'>,
  { article, highlights }: ArticleRecords,
): Promise<RecordsBeside> {
  const [found, stored] = await Promise.all([
    lookUpArticle(transaction, article),
    lookUpHighlights(transaction, highlights),
  ]);
  return { ...found, isBare: false, isNew: false, highlights: stored };
}

/**
 * The same of several, in their order. A backup comes in the order of its ids, so in a collection that is new nothing lies
 * between the first and the last of a batch; four requests tell so for all. `isCareful`: no highlight is taken for new unseen.
 */
export async function lookUpBatch(
  transaction: ReadTransaction<'articles' | 'highlights' | 'summaries' | 'versions'>,
  batch: readonly ArticleRecords[],
  isCareful: boolean,
): Promise<RecordsBeside[]> {
  const ids = batch.map(({ article }) => article.id).toSorted();
  const [first, last] = [ids.at(0), ids.at(-1)];
  const isBare = batch.length > 1 && (await isBareBetween(transaction, [first, last]));
  return Promise.all(batch.map((one) => (isBare ? lookUpBare(transaction, one, isCareful) : lookUp(transaction, one))));
}

async function lookUpBare(
  transaction: ReadTransaction<'articles' | 'highlights'>,
  { article, highlights }: ArticleRecords,
  isCareful: boolean,
): Promise<RecordsBeside> {
  const index = transaction.objectStore('articles').index('addresses');
  const owners = await Promise.all(article.addresses.map((address) => index.getKey(address)));
  const isNew = !isCareful && owners.every((owner) => owner === undefined);
  const stored = isNew ? [] : await lookUpHighlights(transaction, highlights);
  return { byId: undefined, owners, isBare: true, isNew, highlights: stored };
}

async function lookUpHighlights(
  transaction: ReadTransaction<'highlights'>,
  highlights: readonly Highlight[],
): Promise<StoredHighlight[]> {
  const store = transaction.objectStore('highlights');
  const ids = [...new Set(highlights.map(({ id }) => id))];
  const stored = await Promise.all(ids.map((id) => store.get(id)));
  return stored.filter((one) => one !== undefined);
}

async function isBareBetween(
  transaction: ReadTransaction<'articles' | 'highlights' | 'summaries' | 'versions'>,
  [first, last]: [ArticleId | undefined, ArticleId | undefined],
): Promise<boolean> {
  const range = IDBKeyRange.bound(first, last);
  const found = await Promise.all([
    transaction.objectStore('articles').getAllKeys(range, 1),
    transaction.objectStore('summaries').getAllKeys(range, 1),
    transaction.objectStore('highlights').index('articleId').getAllKeys(range, 1),
    transaction.objectStore('versions').getAllKeys(IDBKeyRange.bound([first], [last, []]), 1),
  ]);
  return found.every((keys) => keys.length === 0);
}

/** The article of this id, or the one that was kept since at one of its addresses and is the same one by its text. */
export async function sameOf(
  transaction: ReadTransaction<'articles'>,
  article: Article,
  { byId, owners }: ArticleBeside,
): Promise<Article | undefined> {
  if (byId) return toArticle(byId);
  const store = transaction.objectStore('articles');
  for (const [place, owner] of owners.entries()) {
    const there = owner === undefined ? undefined : wholeOne(await store.get(owner), toArticle);
    // Nobody is there to be asked: what only the reader could tell stays apart, each with its own words.
    if (there && decideIdentity(place === 0 ? 'own' : 'named', there, article) === 'same') return there;
  }
  return undefined;
}

/** The addresses that no other article has: one address is one article's. */
export function ownAddresses({ addresses }: Article, id: ArticleId, { owners }: ArticleBeside): string[] {
  return addresses.filter((_address, place) => owners[place] === undefined || owners[place] === id);
}

/**
 * Whatever merging these records may read or write, as names. Of two articles without a common one each is merged as if the
 * other was not there.
 */
export function touchedBy({ article, highlights }: ArticleRecords, found: RecordsBeside): string[] {
  return [
    ...[
      article.id,
      ...found.owners.filter((one) => one !== undefined),
      ...found.highlights.map(({ articleId }) => articleId),
    ].map((id) => `article ${id}`),
    ...article.addresses.map((address) => `address ${address}`),
    ...highlights.map(({ id }) => `highlight ${id}`),
  ];
}
