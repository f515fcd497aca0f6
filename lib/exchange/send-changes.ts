/** Writing what changed here, for the others; and, where that has become much or was lost, everything anew. */

import { type ArticleRecords, byArticle } from '../model/collection-dump';
import type { ArticleId } from '../model/ids';
import { deleteFile, type FolderFile, type PickedFolder, writeFile } from '../platform/picked-folder';
import type { Collection } from '../store/collection';
import { exchangeOf } from '../store/exchange';
import type { ExchangeSelf, OwnSegment } from '../store/exchange-access';
import { imageOfRecords } from './records-image';
import { EXCHANGE_VERSION, segmentName } from './segment';
import { makeSegment } from './write-segment';

/** More changes than this are written as everything. */
const MOST_CHANGES = 2_000;
/** A folder with more files of one machine is slow to look through; so many are little more to read than one. */
const MOST_SEGMENTS = 48;
/** Once what changed is this share of everything, everything is written anew, and what is older goes. */
const CHANGES_SHARE = 0.5;
/** Below it nobody writes anew for the size alone. */
const SMALL_BYTES = 262_144;
const CHANGES_AT_ONCE = 500;
const ARTICLES_AT_ONCE = 50;

export interface SendingOptions {
  folder: PickedFolder;
  machine: string;
  /** What lay in the folder when it was looked at. */
  files: readonly FolderFile[];
  /** What another machine says of an article already (`takeSegments`). */
  known: ReadonlyMap<ArticleId, string>;
  now: () => number;
  signal?: AbortSignal | undefined;
  /** Articles that were written. */
  onProgress?: ((articles: number) => void) | undefined;
  pause: () => Promise<void> | void;
}

/**
 * Answers how many articles were written. What is told as written is in the folder; only then the outbox is passed, so a
 * change is told twice rather than never. Rejects as `takeSegments` does.
 */
export async function sendChanges(collection: Collection, options: SendingOptions): Promise<number> {
  const self = await exchangeOf(collection).self();
  if (self === null) return 0;
  const sent = await writeNext(collection, self, options);
  await deleteOutdated(collection, options);
  return sent;
}

async function writeNext(collection: Collection, self: ExchangeSelf, options: SendingOptions): Promise<number> {
  const { changes } = collection;
  const waiting = await changes.waiting('sync', MOST_CHANGES + 1);
  await changes.register('sync');
  const isAllThere = self.segments.every((own) =>
    options.files.some(({ name, bytes }) => name.normalize('NFC') === own.name && bytes === own.bytes),
  );
  const needsAll = waiting === null || waiting > MOST_CHANGES || !isAllThere || isDue(self.segments);
  if (needsAll) return writeAll(collection, self, options);
  return waiting === 0 ? 0 : writeChanges(collection, self, options);
}

/** Whether everything is to be written anew. */
function isDue(segments: readonly OwnSegment[]): boolean {
  const base = segments.findLast(({ kind }) => kind === 'base');
  if (base === undefined || segments.length > MOST_SEGMENTS) return true;
  const bytes = segments.reduce((sum, one) => sum + (one.kind === 'more' ? one.bytes : 0), 0);
  return bytes > Math.max(SMALL_BYTES, base.bytes * CHANGES_SHARE);
}

async function writeAll(collection: Collection, self: ExchangeSelf, options: SendingOptions): Promise<number> {
  // What changes from here on is not sure to be in it.
  const { number: mark } = await collection.changes.standing('sync');
  async function* all(): AsyncGenerator<ArticleRecords> {
    for await (const page of collection.dumps.pages()) yield* byArticle(page);
  }
  const articles = await write(collection, self, 'base', all(), options);
  await collection.changes.pass('sync', mark);
  return articles;
}

async function writeChanges(collection: Collection, self: ExchangeSelf, options: SendingOptions): Promise<number> {
  const ids: ArticleId[] = [];
  let mark = 0;
  for (;;) {
    const rows = await collection.changes.read('sync', CHANGES_AT_ONCE, mark);
    mark = rows.at(-1)?.number ?? mark;
    ids.push(...rows.map(({ articleId }) => articleId));
    if (rows.length < CHANGES_AT_ONCE || ids.length > MOST_CHANGES) break;
  }
  const news: ArticleRecords[] = [];
  for (let at = 0; at < ids.length; at += ARTICLES_AT_ONCE) {
    options.signal?.throwIfAborted();
    for (const records of byArticle(await collection.dumps.of(ids.slice(at, at + ARTICLES_AT_ONCE)))) {
      const theirs = options.known.get(records.article.id);
      if (theirs === undefined || theirs !== imageOfRecords(records)) news.push(records);
      await options.pause();
    }
  }
  async function* some(): AsyncGenerator<ArticleRecords> {
    yield* news;
  }
  const articles = news.length > 0 ? await write(collection, self, 'more', some(), options) : 0;
  await collection.changes.pass('sync', mark);
  return articles;
}

async function write(
  collection: Collection,
  self: ExchangeSelf,
  kind: OwnSegment['kind'],
  records: AsyncIterable<ArticleRecords>,
  { folder, files, machine, now, signal, onProgress, pause }: SendingOptions,
): Promise<number> {
  const [identity] = self.identities;
  // Where this machine has forgotten what it wrote, no file of it is written over.
  const number = self.number + 1;
  const facts = { version: EXCHANGE_VERSION, machine, name: self.name, number, kind };
  const name = freeName(segmentName(facts, identity !== undefined), files);
  let done = 0;
  const tell = () => {
    done += 1;
    onProgress?.(done);
    return pause();
  };
  const { content, articles } = await makeSegment(records, { facts, now: now(), identity, signal, pause: tell });
  await writeFile(folder, name, content, signal);
  const segment: OwnSegment = { name, kind, bytes: content.size };
  await exchangeOf(collection).putSelf({
    ...self,
    number,
    ...(kind === 'base'
      ? { segments: [segment], outdated: [...self.outdated, ...self.segments.map((one) => one.name)] }
      : { segments: [...self.segments, segment] }),
  });
  return articles;
}

/** A name that no other file of the folder has, in whatever letters. */
function freeName(wanted: string, files: readonly FolderFile[]): string {
  const isFree = (name: string) => files.every((file) => file.name.toLowerCase() !== name.toLowerCase());
  for (let copy = 1; ; copy += 1) {
    const name = copy === 1 ? wanted : wanted.replace(/\.zip/, `-${copy}.zip`);
    if (isFree(name)) return name;
  }
}

/** What own files before the last base told is in that one. No file that this machine does not know as its own is touched. */
async function deleteOutdated(collection: Collection, { folder, files }: SendingOptions): Promise<void> {
  const state = exchangeOf(collection);
  const self = await state.self();
  if (self === null || self.outdated.length === 0) return;
  for (const { name } of files.filter((file) => self.outdated.includes(file.name.normalize('NFC')))) {
    await deleteFile(folder, name);
  }
  await state.putSelf({ ...self, outdated: [] });
}
