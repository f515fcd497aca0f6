import { rawJson } from '../../model/damaged-record';
import { toMoment } from '../../model/vietnam-time';
import { toSheet } from '../../sheet/to-sheet';
import { fileNameOf } from '../file-name';
import { toMarkdown } from '../to-markdown';
import type { FileWords } from '../words';
import { type ArchiveFile, writeArchive } from './archive';
import { createBackupText } from './backup-text';
import type { CollectionOptions, CollectionRecord } from './collection-record';

/** The file with everything, from which a collection can be restored; its name cannot be an article's, which ends in `.md`. */
export const COLLECTION_FILE = 'diem-bao.json';

/** Damaged records, raw; there where there are any. */
export const DAMAGED_FILE = 'diem-bao-damaged.json';

/**
 * The whole collection as the bytes of a ZIP archive, chunk by chunk: a Markdown file for each live article in the order of
 * the records, then the damaged records as they are, then one JSON file with everything else, the deleted too. Records are asked for one by one. Rejects with what
 * `records` throws, with the reason of an aborted signal, and as `writeArchive` does.
 */
export function writeCollection(
  records: AsyncIterable<CollectionRecord> | Iterable<CollectionRecord>,
  words: FileWords,
  options: CollectionOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  return writeArchive(filesOf(records, words, options), options.exportedAt);
}

async function* filesOf(
  records: AsyncIterable<CollectionRecord> | Iterable<CollectionRecord>,
  words: FileWords,
  { schema, exportedAt, onProgress, signal, pause }: CollectionOptions,
): AsyncGenerator<ArchiveFile> {
  const taken = new Set<string>();
  const backup = createBackupText(schema, toMoment(exportedAt.getTime()));
  const damaged: string[] = [];
  let written = 0;
  const breathe = async () => {
    await pause?.();
    signal?.throwIfAborted();
  };
  for await (const record of records) {
    signal?.throwIfAborted();
    backup.add(record);
    for (const { kind, what, raw } of record.damaged ?? []) damaged.push(rawJson({ kind, what, raw }));
    if (record.article === null || record.article.deletedAt !== undefined) continue;
    const sheet = toSheet(record.article, record.highlights);
    yield { name: fileNameOf(sheet.facts, taken), text: toMarkdown([sheet], words) };
    written += 1;
    onProgress?.(written);
    await breathe();
  }
  if (damaged.length > 0) yield { name: DAMAGED_FILE, text: `[\n${damaged.join(',\n')}\n]\n` };
  yield { name: COLLECTION_FILE, text: inSlices(backup.read(), breathe) };
}

async function* inSlices(pieces: AsyncIterable<string>, breathe: () => Promise<void>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece;
    await breathe();
  }
}
