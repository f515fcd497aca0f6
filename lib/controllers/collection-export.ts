/** Making a file of many articles, or of all, a slice at a time: no Preact in it. */

import type { CollectionFormatName } from '../../locales/formats/index';
import type { Words } from '../../locales/index';
import type { CollectionOptions, UnwrittenRecord } from '../export/collection/collection-record';
import { namedFile } from '../export/file-name';
import type { Format } from '../export/format';
import type { Piece } from '../export/sheet-writer';
import { nameOfDamaged } from '../model/damaged-record';
import { ReaderError } from '../model/error';
import { DEFAULT_NAME_PATTERN } from '../model/export-choice';
import type { ArticleId } from '../model/ids';
import { SCHEMA_VERSION } from '../model/migrations/migrations';
import { toMoment } from '../model/vietnam-time';
import type { Collection } from '../store/collection';
import { openCollection } from '../store/open-collection';
import { collectParts } from './blob-parts';
import { formatOf } from './export-formats';
import { allRecords, recordsOfArticles, recordsOfList } from './exported-records';
import { toFileWords } from './file-words';
import { createPause } from './sliced-work';

export interface ExportedFile {
  name: string;
  content: Blob;
  /** How many are in it, or have a file in it. */
  articles: number;
  /** What the damaged records are called that stand in it raw; null for one that nothing names. */
  damaged: (string | null)[];
}

export interface ExportProgress {
  /** Articles that are written, and how many there are. */
  articles: number;
  allArticles: number;
  /** The part of the whole work that is done, 0 to 1. */
  share: number;
}

export interface ExportOptions {
  words: Words;
  /** Milliseconds since the epoch. */
  now: number;
  signal: AbortSignal;
  onProgress: (progress: ExportProgress) => void;
  /** Absent: everything, in the archive. */
  format?: CollectionFormatName;
  /** Absent: all. In the order in which they are written. */
  ids?: readonly ArticleId[];
  namePattern?: string;
}

/** The articles are so much of the work; what comes behind them is the rest: the file that restores everything, or a table's end. */
const SHARE_OF_ARTICLES = { collection: 0.85, other: 0.97 } as const;

/**
 * The file, named after the day in Vietnam. What cannot be written stops nothing: it is in a file of its own beside the rest,
 * as it lay in the database. Rejects with ReaderError('export-empty') where no article is kept or chosen, with the signal's
 * reason once it is aborted, with 'storage-full' where the browser had no room for the file, and with the store's errors; then
 * there is no file.
 */
export async function exportCollection(options: ExportOptions): Promise<ExportedFile> {
  const { now, signal, onProgress, ids, format: formatId = 'archive' } = options;
  const collection = await openCollection();
  const format: Format = formatOf(formatId);
  const allArticles = ids?.length ?? (await collection.lists.counts()).articles;
  if (allArticles === 0 && (ids !== undefined || (await collection.repairs.list()).length === 0))
    throw new ReaderError('export-empty');
  const unwritten: UnwrittenRecord[] = [];
  let articles = 0;
  const share = format.scope === 'collection' ? SHARE_OF_ARTICLES.collection : SHARE_OF_ARTICLES.other;
  const tell = () => {
    const all = Math.max(articles, allArticles, 1);
    onProgress({ articles, allArticles: all, share: (articles / all) * share });
  };
  tell();
  const exportedAt = new Date(now);
  const made = await write(collection, format, options, {
    exportedAt,
    signal,
    namePattern: options.namePattern ?? DEFAULT_NAME_PATTERN,
    pause: createPause(tell, { hasTold: true }),
    onProgress: (count) => {
      articles = count;
    },
    onUnwritten: (record) => unwritten.push(record),
  });
  const file = await besideDamaged(made, unwritten, exportedAt, signal);
  onProgress({ articles, allArticles: articles, share: 1 });
  return { ...file, articles, damaged: unwritten.map(({ raw }) => nameOfDamaged(raw)) };
}

interface MadeFile {
  name: string;
  content: Blob;
  /** It can hold what was not written beside the rest, and does. */
  isArchive: boolean;
}

async function write(
  collection: Collection,
  format: Format,
  { words, now, ids }: ExportOptions,
  options: Omit<CollectionOptions, 'schema' | 'onUnwritten'> & Required<Pick<CollectionOptions, 'onUnwritten'>>,
): Promise<MadeFile> {
  const fileWords = toFileWords(words);
  const [day = ''] = toMoment(now).split('T');
  const title = `${words.product} ${day}`;
  const nameWith = (extension: string) => namedFile(`diem-bao ${day}`, extension);
  if (format.scope === 'collection') {
    const chunks = format.write(allRecords(collection.dumps), fileWords, { ...options, schema: SCHEMA_VERSION });
    const content = await toBlob(chunks, format.mediaType, options.signal);
    return { name: nameWith(format.extension), content, isArchive: true };
  }
  const { writeSheets } = await import('../export/collection/write-sheets');
  const records = ids === undefined ? recordsOfList(collection) : recordsOfArticles(collection.dumps, ids);
  const { pieces, isArchive } = writeSheets(records, format, fileWords, { ...options, title });
  const { extension, mediaType } = isArchive ? formatOf('archive') : format;
  return { name: nameWith(extension), content: await toBlob(pieces, mediaType, options.signal), isArchive };
}

async function besideDamaged(
  { name, content, isArchive }: MadeFile,
  unwritten: readonly UnwrittenRecord[],
  exportedAt: Date,
  signal: AbortSignal,
): Promise<{ name: string; content: Blob }> {
  if (isArchive || unwritten.length === 0) return { name, content };
  const { withDamaged } = await import('../export/collection/write-sheets');
  const pieces = withDamaged({ name, content: piecesOfBlob(content) }, unwritten, exportedAt);
  const { extension, mediaType } = formatOf('archive');
  return { name: `${name}.${extension}`, content: await toBlob(pieces, mediaType, signal) };
}

/** What a browser's file is that lies where there is no room, or that is gone from there. */
const LOST_FILE = ['NotReadableError', 'NotFoundError', 'QuotaExceededError'];

/** The file, read once from its beginning to its end: a part for which the browser had no room it tells nobody of until then. */
async function toBlob(pieces: AsyncIterable<Piece>, mediaType: string, signal?: AbortSignal): Promise<Blob> {
  const { write, toBlob: join } = collectParts(mediaType);
  try {
    let written = 0;
    for await (const piece of pieces) written += write(piece);
    const file = join();
    let read = 0;
    for await (const piece of piecesOfBlob(file)) {
      signal?.throwIfAborted();
      read += piece.length;
    }
    if (read !== written) throw new ReaderError('storage-full', `${read} of ${written} bytes`);
    return file;
  } catch (cause) {
    const { name } = (cause ?? {}) as { name?: unknown };
    if (!LOST_FILE.includes(String(name))) throw cause;
    throw new ReaderError('storage-full', undefined, { cause });
  }
}

/** How much of a file is read at once, in bytes. */
const READ_BYTES = 1_048_576;

async function* piecesOfBlob(blob: Blob): AsyncGenerator<Uint8Array<ArrayBuffer>> {
  for (let at = 0; at < blob.size; at += READ_BYTES)
    yield new Uint8Array(await blob.slice(at, at + READ_BYTES).arrayBuffer());
}
