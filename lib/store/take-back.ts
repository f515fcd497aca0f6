/**
 * Taking back what a step of an intake has written. What the reader changed since stays, and is counted.
 *
 * A request that is waited for takes longer than many that are under way at once, so the articles of a step are taken back side
 * by side. Where the step wrote a record twice, or moved a highlight to another article, it is taken back record by record.
 */

import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import type { ArticleId } from '../model/ids';
import { imageOf } from '../model/merging/image-of';
import type { PictureKind } from '../model/picture';
import { saveArticle, saveHighlights } from './counters';
import { dropArticle, dropHighlights } from './drop';
import type { KEEP_STORES, WriteOperation } from './operation';
import { toArticle, toHighlight, wholeOne } from './records';
import type { TakenRecord, Written } from './schema';
import { versionsOf } from './stale-records';
import type { ReadTransaction } from './transaction';
import { listVersions } from './versions';

type TakeBackOperation = WriteOperation<(typeof KEEP_STORES)[number] | 'pictures'>;
type TakenOf<Store extends TakenRecord['store']> = Extract<TakenRecord, { store: Store }>;

/** A highlight that was written, and as it is now; undefined where it is gone, or damaged. */
type TakenHighlight = TakenOf<'highlights'> & { now: Highlight | undefined };

/** What was written of one article. */
interface Part {
  article?: TakenOf<'articles'>;
  highlights: TakenHighlight[];
  versions: [ArticleId, number][];
  pictures: TakenOf<'pictures'>[];
}

/** Answers how many records are others by now, and stay. */
export async function takeRecordsBack(operation: TakeBackOperation, taken: readonly TakenRecord[]): Promise<number> {
  const parts = await partsOf(operation.transaction, taken);
  if (parts === null) return takeBackInTurn(operation, taken);
  const left = await Promise.all(parts.map((part) => takePartBack(operation, part)));
  return left.reduce((sum, one) => sum + one, 0);
}

/** The records by their articles; null where they are to be taken back in turn. */
async function partsOf(
  transaction: ReadTransaction<'highlights'>,
  taken: readonly TakenRecord[],
): Promise<Part[] | null> {
  const written = taken.filter((one) => one.store === 'highlights');
  const ids = taken.map((one) => `${one.store} ${String('after' in one ? one.after.id : one.id)}`);
  if (new Set(ids).size < ids.length) return null;
  const highlights = await Promise.all(written.map((one) => withNow(transaction, one)));
  if (highlights.some(({ before, now }) => before && now && before.articleId !== now.articleId)) return null;
  const parts = new Map<ArticleId | undefined, Part>();
  const partOf = (id: ArticleId | undefined): Part => {
    const part = parts.get(id) ?? emptyPart();
    parts.set(id, part);
    return part;
  };
  for (const one of highlights) partOf(one.now?.articleId).highlights.push(one);
  for (const one of taken) {
    if (one.store === 'articles') partOf(one.after.id).article = one;
    else if (one.store === 'versions') partOf(one.id[0]).versions.push(one.id);
    else if (one.store === 'pictures') partOf(one.id[0]).pictures.push(one);
  }
  return [...parts.values()];
}

const emptyPart = (): Part => ({ highlights: [], versions: [], pictures: [] });

/** What was written last is taken back first: one record may have been written twice. */
async function takeBackInTurn(operation: TakeBackOperation, taken: readonly TakenRecord[]): Promise<number> {
  let left = 0;
  const newestFirst = taken.toReversed();
  const versions = newestFirst.flatMap((one) => (one.store === 'versions' ? [one.id] : []));
  const versionsOfArticle = Map.groupBy(versions, ([articleId]) => articleId);
  for (const one of newestFirst) {
    const part = emptyPart();
    if (one.store === 'highlights') part.highlights.push(await withNow(operation.transaction, one));
    if (one.store === 'pictures') part.pictures.push(one);
    left += await takePartBack(operation, part);
  }
  for (const article of newestFirst) {
    if (article.store !== 'articles') continue;
    const of = versionsOfArticle.get(article.after.id) ?? [];
    left += await takePartBack(operation, { ...emptyPart(), article, versions: of });
  }
  return left;
}

async function withNow(
  transaction: ReadTransaction<'highlights'>,
  one: TakenOf<'highlights'>,
): Promise<TakenHighlight> {
  const stored = await transaction.objectStore('highlights').get(one.after.id);
  return { ...one, now: wholeOne(stored, toHighlight) };
}

/** Highlights and pictures go before their article, and versions with it. */
async function takePartBack(operation: TakeBackOperation, part: Part): Promise<number> {
  let left = await takeHighlightsBack(operation, part.highlights);
  for (const picture of part.pictures) left += Number(!(await takePictureBack(operation, picture)));
  if (part.article) left += Number(!(await takeArticleBack(operation, part.article, part.versions)));
  return left;
}

/** Those of one article. */
async function takeHighlightsBack(operation: TakeBackOperation, taken: readonly TakenHighlight[]): Promise<number> {
  const dropped: Highlight[] = [];
  const saved: { before: Highlight; after: Highlight }[] = [];
  for (const { before, after, now } of taken) {
    if (now === undefined || !isUnchanged(now, after)) continue;
    if (before === null) dropped.push(now);
    else saved.push({ before: now, after: before });
  }
  await dropHighlights(operation, dropped);
  await saveHighlights(operation, saved);
  return taken.length - dropped.length - saved.length;
}

/** One that the reader deleted since is as it should be. */
async function takePictureBack(
  { transaction }: TakeBackOperation,
  { id, at }: { id: [ArticleId, PictureKind, string]; at: string },
): Promise<boolean> {
  const store = transaction.objectStore('pictures');
  const now = await store.get(id);
  if (now !== undefined && now.at !== at) return false;
  await store.delete(id);
  return true;
}

async function takeArticleBack(
  operation: TakeBackOperation,
  { before, after }: TakenOf<'articles'>,
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
