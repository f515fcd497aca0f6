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
import type { MergedCount } from './collection';
import type { Connection } from './connection';
import { type HighlightWrite, saveArticle, saveHighlights } from './counters';
import { lookUp, lookUpBatch, ownAddresses, type RecordsBeside, sameOf, touchedBy } from './find-same';
import { KEEP_STORES, type KeepOperation, markChanged, operateIn } from './operation';
import { toHighlight } from './records';
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
  return mergeFound(operation, records, await lookUp(operation.transaction, records), log);
}

/**
 * The same of several, in their order. A request that is waited for takes longer than many that are under way at once, so those
 * that touch no record of one before them are merged side by side, and the others after them, one by one. Unless `isCareful`,
 * the highlights of articles that are new everywhere are added unseen: where one of them is there all the same the transaction
 * fails (`isKeyTaken`), and the batch is to be merged carefully.
 */
export async function mergeBatch(
  operation: KeepOperation,
  batch: readonly ArticleRecords[],
  isCareful: boolean,
  log = NO_LOG,
): Promise<MergedArticle[]> {
  const found = await lookUpBatch(operation.transaction, batch, isCareful);
  const touched = new Set<string>();
  const merged: MergedArticle[] = [];
  const later: number[] = [];
  const now = batch.map(async (records, at) => {
    const touches = touchedBy(records, found[at] as RecordsBeside);
    const isApart = touches.every((one) => !touched.has(one));
    for (const one of touches) touched.add(one);
    if (isApart) merged[at] = await mergeFound(operation, records, found[at] as RecordsBeside, log);
    else later.push(at);
  });
  await Promise.all(now);
  for (const at of later) merged[at] = await mergeRecords(operation, batch[at] as ArticleRecords, log);
  return merged;
}

/** Merges records in beside which these were found. */
async function mergeFound(
  operation: KeepOperation,
  records: ArticleRecords,
  found: RecordsBeside,
  log: MergeLog,
): Promise<MergedArticle> {
  const before = await sameOf(operation.transaction, records.article, found);
  const id = before?.id ?? records.article.id;
  const theirs = { ...records.article, id, addresses: ownAddresses(records.article, id, found) };
  // The id that is there stays: what this machine has open goes on to be found under it.
  const merged = before === undefined ? theirs : { ...mergeArticles(before, theirs), id };
  const isFirst = found.isBare && before === undefined;
  const filed = isFirst ? [] : await listVersions(operation.transaction, id);
  const versionCount = await mergeVersions(operation, records.versions, filed, [before, theirs, merged], log);
  const after = { ...merged, versionCount };
  const isNews = before === undefined || !isSameRecord(before, after);
  const saveHighlightsOfIt = () =>
    mergeHighlightsInto(operation, id, records.highlights, found, log, isFirst ? id : undefined);
  // Of a new article the row of the list is written last, once, and counts its highlights then.
  const early = before === undefined ? await saveHighlightsOfIt() : null;
  if (isNews) {
    await saveArticle(operation, before, after, isFirst ? { row: undefined, highlights: early?.own ?? 0 } : undefined);
    log.article(before, after);
    noteStamps(operation, after);
  }
  const { all: highlights } = early ?? (await saveHighlightsOfIt());
  const isLive = after.deletedAt === undefined;
  return { articles: Number(isNews && isLive), highlights: isLive ? highlights : 0, id };
}

/**
 * Adds the versions that are not there (`filed` are), by their text, and files the text of either side that the merge did not take.
 * Answers how many there are then.
 */
async function mergeVersions(
  operation: KeepOperation,
  versions: readonly ArticleVersion[],
  filed: readonly ArticleVersion[],
  [before, theirs, merged]: [Article | undefined, Article, Article],
  log: MergeLog,
): Promise<number> {
  const { transaction, at } = operation;
  const { id } = merged;
  const all = [...filed];
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

/**
 * How many live highlights it brought that were not there, or not like this; and how many of all these are the article's own.
 * `unlisted`: as `saveHighlights` says.
 */
async function mergeHighlightsInto(
  operation: KeepOperation,
  id: ArticleId,
  highlights: readonly Highlight[],
  found: Pick<RecordsBeside, 'highlights' | 'isNew'>,
  log: MergeLog,
  unlisted: ArticleId | undefined,
): Promise<{ all: number; own: number }> {
  const known = new Map(found.highlights.map((one) => [one.id, toHighlight(one)]));
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
  await saveHighlights(operation, writes, { unlisted, isNew: found.isNew });
  const isLive = ({ deletedAt }: Highlight) => deletedAt === undefined;
  const own = [...known.values()].filter((one) => one.articleId === id && isLive(one)).length;
  return { all: writes.filter(({ after }) => isLive(after)).length, own };
}

/** Later writes have to be newer than what was merged in, whatever the clock says. */
function noteStamps({ state }: KeepOperation, { stamps }: Pick<Article | Highlight, 'stamps'>): void {
  const newest = newestStamp(stamps);
  if (newest !== undefined && (state.lastStamp === undefined || newest > state.lastStamp)) state.lastStamp = newest;
}

export function isSameRecord(left: object, right: object): boolean {
  return imageOf(left) === imageOf(right);
}
