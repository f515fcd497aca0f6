/** Keeping, finding, deleting and restoring articles, each inside the caller's transaction. */

import type { Article, ReadArticle } from '../model/article';
import { type Corrections, withCorrections, writeCorrections } from '../model/corrections';
import { deleteRecord, restoreRecord } from '../model/deletion';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { isSameText } from '../model/same-text';
import { comparePositions } from '../model/text-position';
import { fileVersion, makeArticle, renewArticle } from '../model/write-article';
import type { ArticleWithHighlights } from './collection';
import { highlightsOf, liveHighlightsOf, saveArticle } from './counters';
import type { ReadTransaction, WriteOperation } from './transaction';

/** The live article at the first of these addresses that has one. */
export async function findArticle(
  reading: ReadTransaction,
  addresses: string[],
): Promise<ArticleWithHighlights | null> {
  const found = await articlesAt(reading, addresses);
  const live = found.find((article) => article !== undefined && article.deletedAt === undefined);
  return live ? withHighlights(reading, live) : null;
}

export async function getArticle(reading: ReadTransaction, id: ArticleId): Promise<ArticleWithHighlights | null> {
  const article = await reading.objectStore('articles').get(id);
  return article && article.deletedAt === undefined ? withHighlights(reading, article) : null;
}

/** The kept article, made or renewed. Throws ReaderError('bad-message') where the id belongs to another article. */
export async function keepArticle(
  writing: WriteOperation,
  id: ArticleId,
  read: ReadArticle,
  outletName: string,
): Promise<Article> {
  const { transaction, at } = writing;
  const kept = await identify(transaction, read);
  const addresses = await freeAddresses(writing, read.addresses);
  if (kept === undefined) {
    if (await transaction.objectStore('articles').getKey(id)) {
      throw new ReaderError('bad-message', 'the id belongs to an article at other addresses');
    }
    const made = makeArticle(id, { read, outletName, addresses }, at);
    await saveArticle(writing, undefined, made);
    return made;
  }
  let renewed = renewArticle(kept, { read, outletName, addresses }, at);
  if (renewed.fingerprint !== kept.fingerprint) {
    renewed = { ...renewed, versionCount: await fileText(writing, kept) };
  }
  await saveArticle(writing, kept, renewed);
  return renewed;
}

export async function deleteArticle(writing: WriteOperation, id: ArticleId): Promise<void> {
  const article = await requireArticle(writing, id);
  await saveArticle(writing, article, deleteRecord(article, writing.at.moment, writing.at.stamp));
}

export async function restoreArticle(writing: WriteOperation, id: ArticleId): Promise<ArticleWithHighlights> {
  const article = await requireArticle(writing, id);
  const live = restoreRecord(article, writing.at.stamp);
  await saveArticle(writing, article, live);
  return withHighlights(writing.transaction, live);
}

/** Throws ReaderError('not-found') also where the article is deleted, since the correct would be seen by nobody. */
export async function correctArticle(
  writing: WriteOperation,
  id: ArticleId,
  corrections: Corrections,
): Promise<ArticleWithHighlights> {
  const article = await requireArticle(writing, id);
  if (article.deletedAt !== undefined) throw new ReaderError('not-found', 'the article is deleted');
  const corrected = writeCorrections(article, corrections, writing.at.stamp);
  await saveArticle(writing, article, corrected);
  return withHighlights(writing.transaction, corrected);
}

/** The article as the reader corrected it, with its live highlights in the order of the text. */
export async function withHighlights(
  transaction: ReadTransaction | WriteOperation['transaction'],
  article: Article,
): Promise<ArticleWithHighlights> {
  const highlights = await liveHighlightsOf(transaction, article.id);
  highlights.sort(
    (one, other) =>
      comparePositions(one.position, other.position) ||
      Date.parse(one.createdAt) - Date.parse(other.createdAt) ||
      (one.id < other.id ? -1 : 1),
  );
  return { article: withCorrections(article, article.corrections), highlights };
}

/** Throws ReaderError('not-found') where no article, live or deleted, has the id. */
export async function requireArticle({ transaction }: WriteOperation, id: ArticleId): Promise<Article> {
  const article = await transaction.objectStore('articles').get(id);
  if (article === undefined) throw new ReaderError('not-found', 'no such article');
  return article;
}

/**
 * The article that a reading is of. The page's own address decides; another one (its canonical) counts only where the
 * text is the same one, since broken sites give all their pages one canonical address. A live article goes before a
 * deleted one.
 */
export async function identify(
  transaction: ReadTransaction | WriteOperation['transaction'],
  read: ReadArticle,
): Promise<Article | undefined> {
  const found = await articlesAt(transaction, read.addresses);
  const candidates = found.filter(
    (article, index): article is Article =>
      article !== undefined &&
      (index === 0 || article.fingerprint === read.fingerprint || isSameText(article.blocks, read.blocks)),
  );
  return candidates.find(({ deletedAt }) => deletedAt === undefined) ?? candidates[0];
}

function articlesAt(
  transaction: ReadTransaction | WriteOperation['transaction'],
  addresses: string[],
): Promise<(Article | undefined)[]> {
  const index = (transaction as ReadTransaction).objectStore('articles').index('addresses');
  return Promise.all(addresses.map((address) => index.get(address)));
}

async function freeAddresses({ transaction }: WriteOperation, addresses: string[]): Promise<string[]> {
  const index = transaction.objectStore('articles').index('addresses');
  const owners = await Promise.all(addresses.map((address) => index.getKey(address)));
  return addresses.filter((_address, at) => owners[at] === undefined);
}

/** Files the text of an article before another takes its place; answers how many versions there are then. */
async function fileText({ transaction, at }: WriteOperation, article: Article): Promise<number> {
  const store = transaction.objectStore('versions');
  const versions = await store.getAll(IDBKeyRange.bound([article.id], [article.id, []]));
  const version = fileVersion(article, versions, await highlightsOf(transaction, article.id), at.moment);
  if (version === null) return versions.length;
  await store.put(version);
  return versions.length + 1;
}
