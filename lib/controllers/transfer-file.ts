/** What a file is that the reader gave us: a backup of ours, or another program's export. */

import { findLocked } from '../backup/locked-archive';
import { isLocked, openIdentity, unlock } from '../backup/passphrase';
import { type BackupReport, readBackup } from '../backup/read-backup';
import { isZip, readZip } from '../backup/zip-reader';
import type { FoundImport } from '../import/imported';
import { joinImports, readImport } from '../import/read-import';
import { streamImportedRecords } from '../import/to-records';
import type { ArticleRecords } from '../model/collection-dump';
import { FileError } from '../model/file-error';
import type { ImportFormatId } from '../model/import-format';
import type { KeptPicture } from '../model/picture';
import { pause } from '../page/pause';

export interface FileReading {
  records: AsyncIterable<ArticleRecords> | Iterable<ArticleRecords>;
  pictures(): AsyncIterable<KeptPicture> | Iterable<KeptPicture>;
  report: BackupReport;
}

/** A file that can be read as often as is wanted. */
export interface TransferFile {
  name: string;
  source: 'backup' | ImportFormatId;
  /** Everything in it, record by record, then the pictures. The report is complete once all were read. */
  read(): FileReading;
}

/** Archives of other programs: Omnivore's, and Pocket's. */
const FOREIGN_FILES = /(?:^|\/)(?:metadata_\d{1,7}_to_\d{1,7}\.json|part_\d{1,7}\.csv)$/;
const FOREIGN_LIMITS = { fileBytes: 64 * 1_048_576, allBytes: 256 * 1_048_576 };

/**
 * The file, recognised by its content. Null where it is locked and no passphrase was given. Rejects with FileError, and with
 * ReaderError('storage-newer') for a backup of a later program.
 */
export async function openTransferFile(
  file: File,
  passphrase: string | null,
  signal: AbortSignal,
): Promise<TransferFile | null> {
  const isOneKey = await isLocked(file);
  const archive = !isOneKey && (await isZip(file)) ? await findLocked(file) : null;
  if (!isOneKey && archive === null) return openPlain(file, file.name, file.lastModified, true);
  if (passphrase === null) return null;
  const { file: plain, isWhole } =
    archive === null
      ? await unlock(file, passphrase, signal)
      : await unlock(archive.backup, { identity: await openIdentity(archive.lockedIdentity, passphrase) }, signal);
  return openPlain(plain, file.name, file.lastModified, isWhole);
}

async function openPlain(file: Blob, name: string, time: number, isWhole: boolean): Promise<TransferFile> {
  const isArchive = await isZip(file);
  const foreign = isArchive ? await readForeign(file) : null;
  if (foreign) return toImport(foreign, name, time);
  try {
    await readBackup(file).records.next();
  } catch (error) {
    if (isArchive || !(error instanceof FileError) || error.problem !== 'unknown-file') throw error;
    return toImport(await readImport(await file.text(), pause), name, time);
  }
  return {
    name,
    source: 'backup',
    read: () => {
      const reading = readBackup(file);
      if (!isWhole) reading.report.damagedParts += 1;
      return reading;
    },
  };
}

async function readForeign(file: Blob): Promise<FoundImport | null> {
  const found: FoundImport[] = [];
  for await (const entry of readZip(file, (name) => FOREIGN_FILES.test(name), FOREIGN_LIMITS)) {
    if (entry?.isWhole) found.push(await readImport(new TextDecoder().decode(entry.bytes), pause));
  }
  return joinImports(found);
}

function toImport(found: FoundImport, name: string, time: number): TransferFile {
  const records = streamImportedRecords(found.pages, time, pause);
  return {
    name,
    source: found.format,
    read: () => ({
      records: records(),
      pictures: () => [],
      report: {
        madeAt: null,
        isWhole: true,
        damagedParts: 0,
        refused: found.refused,
        unknownSections: [],
        damagedRecords: 0,
      },
    }),
  };
}
