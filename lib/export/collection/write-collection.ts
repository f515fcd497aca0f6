import { toMoment } from '../../model/vietnam-time';
import { createMarkdownWriter } from '../to-markdown';
import type { FileWords } from '../words';
import { type ArchiveFile, writeArchive } from './archive';
import { type BackupText, createBackupText } from './backup-text';
import type { CollectionOptions, CollectionRecord, CollectionRecords } from './collection-record';
import { fileAnArticle } from './write-sheets';

/** The file with everything, from which a collection can be restored; its name cannot be an article's, which ends in `.md`. */
export const COLLECTION_FILE = 'diem-bao.json';

/**
 * The whole collection as the bytes of a ZIP archive, chunk by chunk: a Markdown file for each live article in the order of
 * the records, then the damaged records as they are, then one JSON file with everything else, the deleted too. Records are asked for one by one. Rejects with what
 * `records` throws, with the reason of an aborted signal, and as `writeArchive` does.
 */
export function writeCollection(
  records: CollectionRecords,
  words: FileWords,
  options: CollectionOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  return writeArchive(filesOf(records, words, options), options.exportedAt);
}

async function* filesOf(
  records: CollectionRecords,
  words: FileWords,
  { schema, exportedAt, ...options }: CollectionOptions,
): AsyncGenerator<ArchiveFile> {
  const backup = createBackupText(schema, toMoment(exportedAt.getTime()));
  yield* fileAnArticle(addedTo(backup, records), createMarkdownWriter(words, 'whole'), 'md', options);
  yield { name: COLLECTION_FILE, content: inSlices(backup.read(), options) };
}

/** The same records, each of them in the backup too. */
async function* addedTo(backup: BackupText, records: CollectionRecords): AsyncGenerator<CollectionRecord> {
  for await (const record of records) {
    backup.add(record);
    yield record;
  }
}

async function* inSlices(
  pieces: AsyncIterable<string>,
  { pause, signal }: Pick<CollectionOptions, 'pause' | 'signal'>,
): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece;
    await pause?.();
    signal?.throwIfAborted();
  }
}
