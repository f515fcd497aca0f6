/** What a backup file is made of; `docs/FORMATS.md` says it for those who have the file and not this program. */

/** By which a reader of files knows one of ours. */
export const BACKUP_FORMAT = 'diem-bao-backup';

/** Grows where an older program could no longer read the file. A further section is no reason: it is told and left out. */
export const BACKUP_VERSION = 1;

/** The first file in the archive, and the last. */
export const HEAD_FILE = 'backup.json';
export const CONTENTS_FILE = 'contents.json';

/**
 * What lies in folders of their own, in this order. A store that comes to the collection later is a row here, with what reads
 * and writes its records.
 */
export const BACKUP_SECTIONS = ['articles', 'settings', 'damaged', 'pictures'] as const;
export type BackupSection = (typeof BACKUP_SECTIONS)[number];

/** The first section of a file of an exchange, in one line: whose file it is (`lib/exchange`). A backup has none. */
export const EXCHANGE_SECTION = 'exchange';

export interface BackupHead {
  format: typeof BACKUP_FORMAT;
  version: number;
  /** SCHEMA_VERSION of the program that wrote it. */
  schema: number;
  /** An ISO moment. */
  madeAt: string;
}

/** What the last file says, so that a missing piece is missed. */
export interface BackupContents {
  /** Each file before this one, with its length and the CRC-32 of its content. */
  parts: { name: string; bytes: number; crc32: string }[];
  /** How many records each section has. */
  records: Partial<Record<string, number>>;
  /** SHA-256 over the lines `name bytes crc32` of the parts, in hexadecimal digits. */
  sha256: string;
}

/** The checksum as it stands in a file. */
export const showChecksum = (checksum: number): string => checksum.toString(16).padStart(8, '0');

/** The checksum of all parts together. */
export async function checksumOfParts(parts: BackupContents['parts']): Promise<string> {
  const lines = parts.map(({ name, bytes, crc32 }) => `${name} ${bytes} ${crc32}\n`).join('');
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(lines));
  return Array.from(new Uint8Array(hash), (byte) => byte.toString(16).padStart(2, '0')).join('');
}
