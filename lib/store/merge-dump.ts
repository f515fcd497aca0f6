/**
 * Merging records from elsewhere into the collection: what a journal or a backup kept comes back beside what is there.
 * Each article is one transaction with its highlights and versions, so a kill leaves whole articles and the next try goes
 * on. Merging what was merged changes nothing.
 */

import { type Article, type ArticleVersion, isUnread } from '../model/article';
import { type ArticleRecords, byArticle, type CollectionDump } from '../model/collection-dump';
import { isEmptied } from '../model/emptied';
import type { Highlight } from '../model/highlight';
import type { ArticleId } from '../model/ids';
import { imageOf } from '../model/merging/image-of';
import { mergeArticles, mergeHighlights } from '../model/merging/merge';
import { newestStamp } from '../model/merging/stamp';
import { toVersion } from '../model/versions';
import { decideIdentity } from '../press/identity';
import type { MergedCount } from './collection';
import type { Connection } from './connection';
import { type HighlightWrite, saveArticle, saveHighlights } from './counters';
import { KEEP_STORES, type KeepOperation, markChanged, operateIn } from './operation';
import { toArticle, toHighlight, wholeOne } from './records';
import type { ReadTransaction } from './transaction';
import { listVersions, putVersion } from './versions';

/** Is told of each record that a merge writes, with what stood in its place, so that the merge can be taken back. */
export interface MergeLog {
  article(before: Article | undefined, after: Article): void;
  highlight(before: Highlight | undefined, after: Highlight): void;
  /** A version is only ever added. */
  version(added: ArticleVersion): void;
}

const NO_LOG: MergeLog = { article: () => undefined, highlight: () => undefined, version: () => undefined };

/** As `Dumps.merge` says. */
export async function mergeDump(connection: Connection, now: () => number, dump: CollectionDump): Promise<MergedCount> {
  const merged: MergedCount = { articles: 0, highlights: 0 };
  for (const records of byArticle(dump)) {
    const brought = await operateIn(connection, now, KEEP_STORES, (operation) => mergeRecords(operation, records));
    merged.articles += brought.articles;
    merged.highlights += brought.highlights;
  }
  return merged;
}

/** What the merge of one article's records brought, and under which id it lies here: it may be another one than in the file. */
export interface MergedArticle extends MergedCount {
  id: ArticleId;
}

/** Merges an article's records in, within the operation's transaction. */
export async function mergeRecords(
  operation: KeepOperation,
  records: ArticleRecords,
  log = NO_LOG,
): Promise<MergedArticle> {
  const before = await findSame(operation.transaction, records.article);
  const id = before?.id ?? records.article.id;
  const theirs = { ...records.article, id, addresses: await ownAddresses(operation.transaction, records.article, id) };
  // The id that is there stays: what this machine has open goes on to be found under it.
  const merged = before === undefined ? theirs : { ...mergeArticles(before, theirs), id };
  const versionCount = await mergeVersions(operation, records.versions, [before, theirs, merged], log);
  const after = { ...merged, versionCount };
  const isNews = before === undefined || !isSameRecord(before, after);
  if (isNews) {
    await saveArticle(operation, before, after);
    log.article(before, after);
    noteStamps(operation, after);
  }
  const highlights = await mergeHighlightsInto(operation, id, records.highlights, log);
  const isLive = after.deletedAt === undefined;
  return { articles: Number(isNews && isLive), highlights: isLive ? highlights : 0, id };
}

/** The article of this id, or the one that was kept since at one of its addresses and is the same one by its text. */
export async function findSame(
  transaction: ReadTransaction<'articles'>,
  article: Article,
): Promise<Article | undefined> {
  const store = transaction.objectStore('articles');
  const byId = await store.get(article.id);
  if (byId) return toArticle(byId);
  const addresses = store.index('addresses');
  for (const [place, address] of article.addresses.entries()) {
    const stored = await addresses.get(address);
    const there = wholeOne(stored, toArticle);
    // Nobody is there to be asked: what only the reader could tell stays apart, each with its own words.
    if (there && decideIdentity(place === 0 ? 'own' : 'named', there, article) === 'same') return there;
  }
  return undefined;
}

/** The addresses that no other article has: one address is one article's. */
export async function ownAddresses(
  transaction: ReadTransaction<'articles'>,
  article: Article,
  id: Article['id'],
): Promise<string[]> {
  const addresses = transaction.objectStore('articles').index('addresses');
  const owners = await Promise.all(article.addresses.map((address) => addresses.getKey(address)));
  return article.addresses.filter((_address, place) => owners[place] === undefined || owners[place] === id);
}

/**
 * Adds the versions that are not there, by their text, and files the text of either side that the merge did not take.
 * Answers how many there are then.
 */
async function mergeVersions(
  operation: KeepOperation,
  versions: readonly ArticleVersion[],
  [before, theirs, merged]: [Article | undefined, Article, Article],
  log: MergeLog,
): Promise<number> {
  const { transaction, at } = operation;
  const { id } = merged;
  const all = await listVersions(transaction, id);
  const given = versions.toSorted((one, other) => one.number - other.number);
  const read = [before, theirs].filter((side) => side !== undefined && !isUnread(side) && !isEmptied(side));
  const left = read.map((side) => toVersion(side as Article, 0, at.moment));
  const outdated = left.filter(({ fingerprint }) => fingerprint !== merged.fingerprint);
  for (const version of [...given, ...outdated]) {
    if (all.some(({ fingerprint }) => fingerprint === version.fingerprint)) continue;
    const isFree = version.number > 0 && all.every(({ number }) => number !== version.number);
    const number = isFree ? version.number : Math.max(0, ...all.map((one) => one.number)) + 1;
    markChanged(operation, id, 'article');
    const added = await putVersion(transaction, { ...version, articleId: id, number });
    log.version(added);
    all.push(added);
  }
  return all.length;
}

/** How many live highlights it brought that were not there, or not like this. */
async function mergeHighlightsInto(
  operation: KeepOperation,
  id: ArticleId,
  highlights: readonly Highlight[],
  log: MergeLog,
): Promise<number> {
  const store = operation.transaction.objectStore('highlights');
  const ids = [...new Set(highlights.map((one) => one.id))];
  const stored = await Promise.all(ids.map((one) => store.get(one)));
  const known = new Map(stored.flatMap((one) => (one ? [[one.id, toHighlight(one)] as const] : [])));
  const writes: HighlightWrite[] = [];
  for (const highlight of highlights) {
    const before = known.get(highlight.id);
    // Whose it is, is decided by what is there.
    const theirs = { ...highlight, articleId: before?.articleId ?? id };
    const after = before === undefined ? theirs : mergeHighlights(before, theirs);
    if (before !== undefined && isSameRecord(before, after)) continue;
    known.set(after.id, after);
    writes.push({ before, after });
    log.highlight(before, after);
    noteStamps(operation, after);
  }
  await saveHighlights(operation, writes);
  return writes.filter(({ after }) => after.deletedAt === undefined).length;
}

/** Later writes have to be newer than what was merged in, whatever the clock says. */
function noteStamps({ state }: KeepOperation, { stamps }: Pick<Article | Highlight, 'stamps'>): void {
  const newest = newestStamp(stamps);
  if (newest !== undefined && (state.lastStamp === undefined || newest > state.lastStamp)) state.lastStamp = newest;
}

export function isSameRecord(left: object, right: object): boolean {
  return imageOf(left) === imageOf(right);
}
