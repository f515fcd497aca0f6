/** Taking back what a step of an intake has written. What the reader changed since stays, and is counted. */

import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import type { ArticleId } from '../model/ids';
import { imageOf } from '../model/merging/image-of';
import { saveArticle, saveHighlight } from './counters';
import { dropArticle, dropHighlight } from './drop';
import type { KEEP_STORES, WriteOperation } from './operation';
import { toArticle, toHighlight, wholeOne } from './records';
import type { TakenRecord, Written } from './schema';
import { versionsOf } from './stale-records';
import type { ReadTransaction } from './transaction';
import { listVersions } from './versions';

type TakeBackOperation = WriteOperation<(typeof KEEP_STORES)[number] | 'pictures'>;

/**
 * Answers how many records are others by now, and stay. A request that is waited for takes longer than many that are under way
 * at once, so the articles are taken back side by side: no act changes whose a highlight is.
 */
export async function takeRecordsBack(operation: TakeBackOperation, taken: readonly TakenRecord[]): Promise<number> {
  const newestFirst = taken.toReversed();
  const highlights = operation.transaction.objectStore('highlights');
  const owners = await Promise.all(
    newestFirst.map(async (one) => {
      if (one.store === 'articles') return one.after.id;
      return one.store === 'highlights' ? (await highlights.get(one.after.id))?.articleId : one.id[0];
    }),
  );
  const parts = Map.groupBy(newestFirst, (_, at) => owners[at]);
  const left = await Promise.all([...parts.values()].map((part) => takePartBack(operation, part)));
  return left.reduce((sum, one) => sum + one, 0);
}

/** The records of one article, the newest first: one may have been written twice. Highlights and pictures go before their article, and versions with it. */
async function takePartBack(operation: TakeBackOperation, newestFirst: readonly TakenRecord[]): Promise<number> {
  let left = 0;
  const versions: [ArticleId, number][] = [];
  for (const record of newestFirst) {
    if (record.store === 'versions') versions.push(record.id);
    if (record.store === 'highlights' && !(await takeHighlightBack(operation, record))) left += 1;
    if (record.store === 'pictures' && !(await takePictureBack(operation, record))) left += 1;
  }
  const versionsOfArticle = Map.groupBy(versions, ([articleId]) => articleId);
  for (const record of newestFirst) {
    if (record.store !== 'articles') continue;
    if (!(await takeArticleBack(operation, record, versionsOfArticle.get(record.after.id) ?? []))) left += 1;
  }
  return left;
}

/** One that the reader deleted since is as it should be. */
async function takePictureBack(
  { transaction }: TakeBackOperation,
  { id, at }: Extract<TakenRecord, { store: 'pictures' }>,
): Promise<boolean> {
  const store = transaction.objectStore('pictures');
  const now = await store.get(id);
  if (now !== undefined && now.at !== at) return false;
  await store.delete(id);
  return true;
}

async function takeHighlightBack(
  operation: TakeBackOperation,
  { before, after }: Extract<TakenRecord, { store: 'highlights' }>,
): Promise<boolean> {
  const now = wholeOne(await operation.transaction.objectStore('highlights').get(after.id), toHighlight);
  if (now === undefined || !isUnchanged(now, after)) return false;
  if (before === null) await dropHighlight(operation, now);
  else await saveHighlight(operation, now, before);
  return true;
}

async function takeArticleBack(
  operation: TakeBackOperation,
  { before, after }: Extract<TakenRecord, { store: 'articles' }>,
  versions: readonly [ArticleId, number][],
): Promise<boolean> {
  const { transaction } = operation;
  const now = wholeOne(await transaction.objectStore('articles').get(after.id), toArticle);
  if (now === undefined || !isUnchanged(now, after)) return false;
  for (const version of versions) await transaction.objectStore('versions').delete(version);
  if (before !== null) {
    await saveArticle(operation, now, before);
    return true;
  }
  if (!(await hasBelongings(transaction, now))) {
    await dropArticle(operation, now);
    return true;
  }
  const versionCount = (await listVersions(transaction, now.id)).length;
  if (versionCount !== now.versionCount) await saveArticle(operation, now, { ...now, versionCount });
  return false;
}

function isUnchanged<Item extends Article | Highlight>(now: Item, after: Written<Item>): boolean {
  return imageOf(now.stamps) === imageOf(after.stamps);
}

/** What the reader has marked on it since, or what was filed of it, would be left without its article. */
async function hasBelongings(reading: ReadTransaction<'highlights' | 'versions'>, { id }: Article): Promise<boolean> {
  const [highlights, versions] = await Promise.all([
    reading.objectStore('highlights').index('articleId').getAllKeys(id, 1),
    reading.objectStore('versions').getAllKeys(versionsOf(id), 1),
  ]);
  return highlights.length + versions.length > 0;
}
