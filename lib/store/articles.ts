/** Keeping, finding, deleting and restoring articles, each inside the caller's transaction. */

import { normaliseAddress } from '../model/address';
import type { Article, ReadArticle } from '../model/article';
import { type Corrections, takeCorrectionsBack, withCorrections, writeCorrections } from '../model/corrections';
import { deleteRecord, restoreRecord } from '../model/deletion';
import { isEmptied } from '../model/emptied';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import type { QuestionAnswer } from '../model/question';
import { createTagger, type TagRule, tagsByRules, withRuleTags } from '../model/tag-rules';
import { comparePositions } from '../model/text-position';
import { dropAddress, makeArticle } from '../model/write-article';
import type { ArticleWithHighlights, OpenedReading } from './collection';
import { liveHighlightsOf, saveArticle } from './counters';
import { type IdentityTransaction, identify } from './identity';
import type { ArticleOperation, KeepOperation } from './operation';
import { toArticle } from './records';
import type { ReadTransaction, WriteTransaction } from './transaction';
import { askAboutText, renewKept } from './versions';

/** What an article is read from, with its highlights. */
export type ArticleTransaction = ReadTransaction<'articles' | 'highlights'>;

/** The live article that a reading is of. */
export async function openArticle(
  reading: IdentityTransaction,
  read: ReadArticle,
  isWanted: boolean,
): Promise<OpenedReading> {
  const { article, question } = await identify(reading, read, { isWanted });
  const isLive = article !== undefined && article.deletedAt === undefined;
  if (!isLive) return { found: null, question };
  return {
    found: await withHighlights(reading, article),
    question: question ?? (await askAboutText(reading, article, read)),
  };
}

export async function getArticle(reading: ArticleTransaction, id: ArticleId): Promise<ArticleWithHighlights | null> {
  const article = await articleOf(reading, id);
  return article && article.deletedAt === undefined ? withHighlights(reading, article) : null;
}

/** The live article that is found at an address, whatever the page there shows now. */
export async function getArticleAt(reading: ArticleTransaction, url: string): Promise<ArticleWithHighlights | null> {
  const address = normaliseAddress(url);
  const id = address === null ? undefined : await reading.objectStore('articles').index('addresses').getKey(address);
  return id === undefined ? null : getArticle(reading, id);
}

/**
 * The kept article, made or renewed. Throws ReaderError('bad-message') where the id belongs to another article, and
 * 'needs-answer' where only the reader can tell which one it is: before anything is written.
 */
export async function keepArticle(
  operation: KeepOperation,
  id: ArticleId,
  read: ReadArticle,
  outletName: string,
  answer?: QuestionAnswer,
  rules: readonly TagRule[] = [],
): Promise<Article> {
  const { transaction, at } = operation;
  const byRules = (article: Article) =>
    rules.length === 0 ? article : withRuleTags(article, tagsByRules(createTagger(rules), article), at.stamp);
  const { article: kept, question, owner } = await identify(transaction, read, { answer, isWanted: true });
  if (question) throw new ReaderError('needs-answer', question.kind);
  // The page's own address goes with the article that the page shows. One that was found by its text is found so again.
  if (owner && kept === undefined) await saveArticle(operation, owner, dropAddress(owner, read.addresses[0], at.stamp));
  const addresses = await freeAddresses(transaction, read.addresses);
  if (kept === undefined) {
    if (await transaction.objectStore('articles').getKey(id)) {
      throw new ReaderError('bad-message', 'the id belongs to an article at other addresses');
    }
    const made = byRules(makeArticle(id, { read, outletName, addresses }, at));
    await saveArticle(operation, undefined, made);
    return made;
  }
  const taken = await renewKept(operation, kept, { read, outletName, addresses }, answer);
  const isNews = taken.fingerprint !== kept.fingerprint || kept.deletedAt !== undefined;
  const renewed = isNews ? byRules(taken) : taken;
  await saveArticle(operation, kept, renewed);
  return renewed;
}

export async function deleteArticle(operation: ArticleOperation, id: ArticleId): Promise<void> {
  const { transaction, at } = operation;
  const article = await requireArticle(transaction, id);
  await saveArticle(operation, article, deleteRecord(article, at.moment, at.stamp));
}

export async function restoreArticle(operation: ArticleOperation, id: ArticleId): Promise<ArticleWithHighlights> {
  const { transaction, at } = operation;
  const article = await requireArticle(transaction, id);
  if (isEmptied(article)) throw new ReaderError('not-found', 'nothing is left of the article');
  const live = restoreRecord(article, at.stamp);
  await saveArticle(operation, article, live);
  return withHighlights(transaction, live);
}

/** Throws ReaderError('not-found') also where the article is deleted, since nobody would see the correction. */
export function correctArticle(
  operation: ArticleOperation,
  id: ArticleId,
  corrections: Corrections,
  before: Corrections | undefined,
): Promise<ArticleWithHighlights> {
  return correct(operation, id, (article) => writeCorrections(article, corrections, operation.at.stamp, before));
}

/** Throws ReaderError('changed-elsewhere') where a field is not as the corrections left it, and 'not-found' as above. */
export function takeBackCorrections(
  operation: ArticleOperation,
  id: ArticleId,
  corrections: Corrections,
  before: Corrections,
): Promise<ArticleWithHighlights> {
  return correct(operation, id, (article) => {
    const back = takeCorrectionsBack(article, corrections, operation.at.stamp, before);
    if (back === null) throw new ReaderError('changed-elsewhere');
    return back;
  });
}

async function correct(
  operation: ArticleOperation,
  id: ArticleId,
  change: (article: Article) => Article,
): Promise<ArticleWithHighlights> {
  const { transaction } = operation;
  const article = await requireArticle(transaction, id);
  if (article.deletedAt !== undefined) throw new ReaderError('not-found', 'the article is deleted');
  const corrected = change(article);
  await saveArticle(operation, article, corrected);
  return withHighlights(transaction, corrected);
}

/** The article as the reader corrected it, with its live highlights in the order of the text. */
export async function withHighlights(
  transaction: ReadTransaction<'highlights'>,
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

/** The article with this id, live or deleted. */
export async function articleOf(transaction: ReadTransaction<'articles'>, id: ArticleId): Promise<Article | undefined> {
  const stored = await transaction.objectStore('articles').get(id);
  return stored && toArticle(stored);
}

/** Throws ReaderError('not-found') where no article, live or deleted, has the id. */
export async function requireArticle(transaction: ReadTransaction<'articles'>, id: ArticleId): Promise<Article> {
  const article = await articleOf(transaction, id);
  if (article === undefined) throw new ReaderError('not-found', 'no such article');
  return article;
}

async function freeAddresses(transaction: WriteTransaction<'articles'>, addresses: string[]): Promise<string[]> {
  const index = transaction.objectStore('articles').index('addresses');
  const owners = await Promise.all(addresses.map((address) => index.getKey(address)));
  return addresses.filter((_address, at) => owners[at] === undefined);
}
