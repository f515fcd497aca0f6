/** Some articles of a collection, or all, in one format. */

import { rawJson } from '../../model/damaged-record';
import type { Sheet } from '../../sheet/sheet';
import { toSheet } from '../../sheet/to-sheet';
import { fileNameOf, noNames } from '../file-name';
import type { SheetFormat } from '../format';
import { toPrintableSheet } from '../printable';
import type { Piece, SheetWriter, WriterOptions } from '../sheet-writer';
import type { FileWords } from '../words';
import { type ArchiveFile, writeArchive } from './archive';
import { attempt } from './attempt';
import type { CollectionOptions, CollectionRecords, UnwrittenRecord } from './collection-record';

/** Damaged records, raw; there where there are any. */
const DAMAGED_FILE = 'diem-bao-damaged.json';

export interface SheetsOptions extends Omit<CollectionOptions, 'schema' | 'exportedAt' | 'onUnwritten'>, WriterOptions {
  /** Told of each record that cannot be written: it is in no file but the one of damaged records. */
  onUnwritten: (record: UnwrittenRecord) => void;
}

export interface WrittenSheets {
  /** The file's bytes, in order. Rejects with what `records` throws, and with the reason of an aborted signal. */
  pieces: AsyncIterable<Piece>;
  /** True where the file is an archive of a file an article, which holds what could not be written too. */
  isArchive: boolean;
}

/** The records in a format: one file, or an archive of a file an article, as the format is. */
export function writeSheets(
  records: CollectionRecords,
  format: SheetFormat,
  words: FileWords,
  options: SheetsOptions,
): WrittenSheets {
  if (format.scope !== 'article') return { pieces: oneFile(records, format, words, options), isArchive: false };
  return { pieces: writeArchive(filesInFormat(records, format, words, options), options.exportedAt), isArchive: true };
}

/** What could not be written, as it lay in the database, beside a file that is whole without it. */
export function withDamaged(
  file: { name: string; content: AsyncIterable<Piece> },
  damaged: readonly UnwrittenRecord[],
  exportedAt: Date,
): AsyncIterable<Piece> {
  return writeArchive([file, toDamagedFile(damaged.map(rawJson))], exportedAt);
}

async function* oneFile(
  records: CollectionRecords,
  format: SheetFormat,
  words: FileWords,
  options: SheetsOptions,
): AsyncGenerator<Piece> {
  const writer = await format.open(words, options);
  yield writer.begin();
  yield* written(records, options, (sheet) => writer.add(sheet));
  for (const piece of writer.list?.() ?? []) {
    yield piece;
    await options.pause?.();
    options.signal?.throwIfAborted();
  }
  yield writer.end();
}

async function* filesInFormat(
  records: CollectionRecords,
  format: SheetFormat,
  words: FileWords,
  options: SheetsOptions,
): AsyncGenerator<ArchiveFile> {
  yield* fileAnArticle(records, await format.open(words, options), format.extension, options);
}

/** A file for each live article in the order of the records, then what could not be written, where there is any. */
export async function* fileAnArticle(
  records: CollectionRecords,
  writer: SheetWriter,
  extension: string,
  { namePattern, onUnwritten, ...options }: Omit<CollectionOptions, 'schema' | 'exportedAt'>,
): AsyncGenerator<ArchiveFile> {
  const taken = noNames();
  const damaged: string[] = [];
  const leaveOut = (record: UnwrittenRecord) => {
    damaged.push(rawJson(record));
    onUnwritten?.(record);
  };
  const toFile = (sheet: Sheet): ArchiveFile => ({
    content: writer.add(sheet),
    name: fileNameOf(sheet.facts, taken, extension, namePattern),
  });
  yield* written(records, { ...options, onUnwritten: leaveOut }, toFile);
  if (damaged.length > 0) yield toDamagedFile(damaged);
}

/** What `write` makes of each live article. One that it cannot write, and what is damaged, is told and stops no other. */
async function* written<Made>(
  records: CollectionRecords,
  { onUnwritten, onProgress, signal, pause }: Pick<SheetsOptions, 'onUnwritten' | 'onProgress' | 'signal' | 'pause'>,
  write: (sheet: Sheet) => Made,
): AsyncGenerator<Made> {
  let count = 0;
  for await (const { article, highlights, damaged = [] } of records) {
    signal?.throwIfAborted();
    for (const { kind, what, raw } of damaged) onUnwritten({ kind, what, raw });
    if (article === null || article.deletedAt !== undefined) continue;
    const made = attempt(() => write(toPrintableSheet(toSheet(article, highlights))));
    if (made === null) {
      onUnwritten({ kind: 'articles', what: ['*'], raw: { ...article, highlights } });
    } else {
      yield made.value;
      count += 1;
      onProgress?.(count);
    }
    await pause?.();
    signal?.throwIfAborted();
  }
}

function toDamagedFile(damaged: readonly string[]): ArchiveFile {
  return { name: DAMAGED_FILE, content: `[\n${damaged.join(',\n')}\n]\n` };
}
