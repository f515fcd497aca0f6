import { rawJson } from '../../model/damaged-record';
import { toMoment } from '../../model/vietnam-time';
import { toSheet } from '../../sheet/to-sheet';
import { fileNameOf, noNames } from '../file-name';
import { toPrintableSheet } from '../printable';
import { toMarkdown } from '../to-markdown';
import type { FileWords } from '../words';
import { type ArchiveFile, writeArchive } from './archive';
import { attempt } from './attempt';
import { createBackupText } from './backup-text';
import type { CollectionOptions, CollectionRecord, UnwrittenRecord } from './collection-record';

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
  { schema, exportedAt, namePattern, onUnwritten, onProgress, signal, pause }: CollectionOptions,
): AsyncGenerator<ArchiveFile> {
  const taken = noNames();
  const backup = createBackupText(schema, toMoment(exportedAt.getTime()));
  const damaged: string[] = [];
  let written = 0;
  const leaveOut = (record: UnwrittenRecord) => {
    damaged.push(rawJson(record));
    onUnwritten?.(record);
  };
  const breathe = async () => {
    await pause?.();
    signal?.throwIfAborted();
  };
  for await (const record of records) {
    signal?.throwIfAborted();
    backup.add(record);
    const { article, highlights } = record;
    for (const { kind, what, raw } of record.damaged ?? []) leaveOut({ kind, what, raw });
    if (article === null || article.deletedAt !== undefined) continue;
    const file = attempt((): ArchiveFile => {
      const sheet = toPrintableSheet(toSheet(article, highlights));
      const content = toMarkdown([sheet], words);
      return { name: fileNameOf(sheet.facts, taken, 'md', namePattern), content };
    });
    if (file === null) {
      leaveOut({ kind: 'articles', what: ['*'], raw: { ...article, highlights } });
    } else {
      yield file.value;
      written += 1;
      onProgress?.(written);
    }
    await breathe();
  }
  if (damaged.length > 0) yield { name: DAMAGED_FILE, content: `[\n${damaged.join(',\n')}\n]\n` };
  yield { name: COLLECTION_FILE, content: inSlices(backup.read(), breathe) };
}

async function* inSlices(pieces: AsyncIterable<string>, breathe: () => Promise<void>): AsyncGenerator<string> {
  for await (const piece of pieces) {
    yield piece;
    await breathe();
  }
}
