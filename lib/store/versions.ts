/** What a reading does to a kept article's text, and the texts beside it; each inside the caller's transaction. */

import { type Article, type ArticleVersion, isUnread, type ReadArticle } from '../model/article';
import { ReaderError } from '../model/error';
import { gainFacts } from '../model/facts';
import type { ArticleId } from '../model/ids';
import type { Question, QuestionAnswer } from '../model/question';
import { fileReading, fileVersion, passOver, takeVersion, versionLike } from '../model/versions';
import { type Keepable, renewArticle, type Taking } from '../model/write-article';
import { chooseText, losesParagraph, type TextChoice } from '../press/choose-text';
import type { TakenBack } from './collection';
import { highlightsOf, saveArticle } from './counters';
import { isDismissed } from './dismissals';
import { questionOf } from './identity';
import type { KeepOperation } from './operation';
import { toArticle, toArticleVersion, toStored, wholeOnes } from './records';
import { versionsOf } from './stale-records';
import type { ReadTransaction, WriteTransaction } from './transaction';

/** All versions of an article, the first one first. */
export async function listVersions(reading: ReadTransaction<'versions'>, id: ArticleId): Promise<ArticleVersion[]> {
  return wholeOnes(await reading.objectStore('versions').getAll(versionsOf(id)), toArticleVersion);
}

/** What the reader is to be asked before a reading's text takes the place of the kept one; null where nothing. */
export async function askAboutText(
  reading: ReadTransaction<'highlights' | 'dismissals'>,
  article: Article,
  read: ReadArticle,
): Promise<Question | null> {
  const kind = chooseText(article, read);
  if (kind === 'take' || isPassedOver(article, read)) return null;
  if (await isDismissed(reading, article.id, read.addresses.slice(0, 1))) return null;
  return questionOf(reading, kind, article);
}

/**
 * A kept article after a reading of it: it gains what it did not know, and takes the text where that is the paper's and not
 * less than the kept one, or the reader says so. Whatever does not stay shown is filed, the reading itself where it does not
 * come to be shown.
 */
export async function renewKept(
  operation: KeepOperation,
  kept: Article,
  keepable: Keepable,
  answer: QuestionAnswer | undefined,
): Promise<Article> {
  const { at } = operation;
  const { read } = keepable;
  const said = answer?.id === kept.id ? answer : undefined;
  const isTaken =
    (said?.choice === 'take' && said.kind === chooseText(kept, read)) ||
    (said?.choice === 'same' && said.kind === 'other-article');
  const taking = isTaken ? 'text' : takingOf(kept, read);
  const renewed = renewArticle(kept, keepable, at, taking);
  if (taking !== 'text') {
    const decided = said?.choice === 'keep' ? passOver(renewed, kept.fingerprint, read.fingerprint) : renewed;
    return withCount(decided, await fileBeside(operation, kept, read));
  }
  if (renewed === kept) return kept;
  const decided = isTaken ? passOver(renewed, read.fingerprint, kept.fingerprint) : renewed;
  const isLoss = isTaken || gainFacts(kept, read).replaces || losesParagraph(kept, read);
  // What another program called the page is no text of the paper.
  if (isUnread(kept) || (read.fingerprint === kept.fingerprint && !isLoss)) return decided;
  return withCount(decided, (await fileShown(operation, kept, isLoss)).count);
}

/** Has a version take the text's place; what was shown until now becomes one, under the number that is answered. */
export async function takeBackVersion(operation: KeepOperation, id: ArticleId, number: number): Promise<TakenBack> {
  const { transaction, at } = operation;
  const stored = await transaction.objectStore('articles').get(id);
  const version = await transaction.objectStore('versions').get([id, number]);
  const article = stored && toArticle(stored);
  if (!article || !version || article.deletedAt !== undefined) throw new ReaderError('not-found', 'no such version');
  if (versionLike([toArticleVersion(version)], article)) return { article, before: number };
  const filed = await fileShown(operation, article, true);
  const taken = withCount(takeVersion(article, toArticleVersion(version), at), filed.count);
  await saveArticle(operation, article, taken);
  return { article: taken, before: filed.number };
}

const TAKINGS: Record<TextChoice, Taking> = { take: 'text', 'poorer-text': 'missing-facts', translated: 'nothing' };

function takingOf(kept: Article, read: ReadArticle): Taking {
  const taking = TAKINGS[chooseText(kept, read)];
  return taking === 'text' && isPassedOver(kept, read) ? 'missing-facts' : taking;
}

function isPassedOver({ fingerprint, passedOver }: Article, read: ReadArticle): boolean {
  return read.fingerprint !== fingerprint && (passedOver?.includes(read.fingerprint) ?? false);
}

/** Files what is shown; answers its number (also where it was filed before), and how many versions there are then. */
async function fileShown(
  { transaction, at }: KeepOperation,
  article: Article,
  isLoss: boolean,
): Promise<{ number: number; count: number }> {
  const versions = await listVersions(transaction, article.id);
  const filing = { filedAt: at.moment, isLoss };
  const version = fileVersion(article, versions, await highlightsOf(transaction, article.id), filing);
  const filed = version && (await putVersion(transaction, version));
  const { number = 0 } = filed ?? versionLike(versions, article) ?? {};
  return { number, count: versions.length + Number(version !== null) };
}

async function fileBeside({ transaction, at }: KeepOperation, kept: Article, read: ReadArticle): Promise<number> {
  const versions = await listVersions(transaction, kept.id);
  const version = fileReading(kept, read, versions, at.moment);
  if (version) await putVersion(transaction, version);
  return versions.length + Number(version !== null);
}

/** Under the next number that is free: that of a damaged version is taken, since it may be repaired. */
export async function putVersion(
  transaction: WriteTransaction<'versions'>,
  version: ArticleVersion,
): Promise<ArticleVersion> {
  const store = transaction.objectStore('versions');
  let { number } = version;
  while (await store.getKey([version.articleId, number])) number += 1;
  const filed = { ...version, number };
  await store.put(toStored(filed));
  return filed;
}

function withCount(article: Article, versionCount: number): Article {
  return article.versionCount === versionCount ? article : { ...article, versionCount };
}
