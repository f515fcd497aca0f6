/**
 * A backup that was made while nobody was there to type a passphrase: an archive, not packed, of the locked secret key and of
 * the backup, locked for it. Whoever has the file and the passphrase needs nothing else, and `age -d -i key.age` opens it.
 */

import { checksumOf } from '../journal/checksum';
import type { BackupLock } from '../model/settings/auto-backup';
import { locateFiles } from './zip-reader';
import { ZipWriter } from './zip-writer';

const KEY_FILE = 'key.age';
const BACKUP_FILE = 'backup.zip.age';
const README_FILE = 'README.txt';
const README = [
  'Bản sao lưu có mật khẩu của Điểm Báo. Mở bằng trang "Sao lưu, khôi phục, nhập" của tiện ích,',
  'hoặc bằng chương trình age (age-encryption.org) và mật khẩu:',
  '',
  `    age -d -i ${KEY_FILE} -o backup.zip ${BACKUP_FILE}`,
  '',
  'A locked backup of Điểm Báo. Its page "Back up, restore, import" opens it, and so does the program',
  'age (age-encryption.org) with the passphrase, by the line above.',
  '',
].join('\r\n');

const MAX_KEY_BYTES = 65_536;
/** Whoever has unpacked such a file may have packed it again, with the files in another order. */
const FILES_LOOKED_AT = 8;

/** The checksum of a locked backup, whose pieces pass one after the other. */
export function createPassingChecksum(): { add: (piece: Uint8Array) => void; sum: () => number } {
  let sum = 0;
  return {
    add: (piece) => {
      sum = checksumOf(piece, sum);
    },
    sum: () => sum,
  };
}

/** The file. `checksum`: of the locked backup, of which not a byte is read here. Throws RangeError where it is too large for an archive. */
export function packLocked({ lockedIdentity }: BackupLock, locked: Blob, checksum: number, madeAt: Date): Blob {
  const zip = new ZipWriter(madeAt);
  const parts: BlobPart[] = [];
  for (const [name, text] of [
    [README_FILE, README],
    [KEY_FILE, lockedIdentity],
  ] as const) {
    const bytes = new TextEncoder().encode(text);
    parts.push(zip.beginStored(name, bytes.length, checksumOf(bytes)), bytes);
  }
  parts.push(zip.beginStored(BACKUP_FILE, locked.size, checksum), locked, ...zip.end());
  return new Blob(parts, { type: 'application/zip' });
}

export interface LockedArchive {
  lockedIdentity: string;
  /** As far as it is there. */
  backup: Blob;
}

/** What is in such a file; null where it is none, or its key is not there. */
export async function findLocked(file: Blob): Promise<LockedArchive | null> {
  let key: Blob | undefined;
  let backup: Blob | undefined;
  let count = 0;
  for await (const { name, data } of locateFiles(file)) {
    if (name === KEY_FILE && data.size <= MAX_KEY_BYTES) key = data;
    if (name === BACKUP_FILE) backup = data;
    if (key && backup) return { lockedIdentity: await key.text(), backup };
    count += 1;
    if (count >= FILES_LOOKED_AT) break;
  }
  return null;
}
