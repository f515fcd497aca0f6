/**
 * Reading a backup: of this version, the archive of an export, or the JSON of any earlier program. Nothing is written here.
 * From a damaged file whatever is whole is given, and the report says that something is missing.
 */

import { checksumOf } from '../journal/checksum';
import type { ArticleRecords } from '../model/collection-dump';
import { ReaderError } from '../model/error';
import { FileError } from '../model/file-error';
import { SCHEMA_VERSION } from '../model/migrations/migrations';
import type { KeptPicture } from '../model/picture';
import { isRecord } from '../model/soundness';
import {
  BACKUP_FORMAT,
  BACKUP_SECTIONS,
  BACKUP_VERSION,
  type BackupContents,
  type BackupHead,
  CONTENTS_FILE,
  checksumOfParts,
  EXCHANGE_SECTION,
  HEAD_FILE,
  showChecksum,
} from './backup-format';
import { parseArticleRecords } from './parse-records';
import { toKeptPicture } from './picture-records';
import { COLLECTION_JSON, readOlderCollection } from './read-older';
import { isZip, type PassedFile, readZip, type ZipEntry, type ZipLimits } from './zip-reader';

/** What was found of a file beside its records; complete once all records were read. */
export interface BackupReport {
  /** When it was made; null where nobody says. */
  madeAt: string | null;
  /** Everything in it is as it was written. */
  isWhole: boolean;
  /** Pieces of the file that are damaged or missing. */
  damagedParts: number;
  /** Records that were left out, since they are not sound. */
  refused: number;
  /** Sections that a later program wrote and this one does not know. */
  unknownSections: string[];
  /** Records that lay damaged in the collection that was backed up; they are in the file as they were. */
  damagedRecords: number;
  /** The settings, as they were stored; undefined where there are none. */
  settings?: unknown;
  /** What a file of an exchange says of itself; undefined where it is none. */
  exchange?: unknown;
}

export interface BackupReading {
  report: BackupReport;
  /**
   * The pictures of the articles, one at a time; to be gone through once, after the records, and by whoever wants them. What is
   * wrong with them is added to the report.
   */
  pictures: () => AsyncGenerator<KeptPicture, void>;
  /**
   * To be gone through once. Rejects with FileError where the file is none of ours ('unknown-file') or nothing in it is whole
   * ('nothing-whole'), and with ReaderError 'storage-newer' where a later program wrote it.
   */
  records: AsyncGenerator<ArticleRecords, void>;
}

/** An article at its limits with fifty versions is smaller. */
const MAX_FILE_BYTES = 256 * 1_048_576;
/** The JSON of an export is one file. */
const MAX_JSON_BYTES = 768 * 1_048_576;
/** JSON of articles is deflated to a tenth; what would grow more than this is made to fill the memory. */
const MAX_GROWTH = 200;
const LEAST_ALLOWED_BYTES = 64 * 1_048_576;

const NOTHING = new Uint8Array();

const PART = /^([\w-]{1,40})\/\d{5}\.jsonl$/;
const LINE_START = '{"crc32":"';
const RECORD_START = '","record":';
const CHECKSUM_DIGITS = 8;
const JSON_AT = LINE_START.length + CHECKSUM_DIGITS + RECORD_START.length;

export function readBackup(file: Blob): BackupReading {
  const report: BackupReport = {
    madeAt: null,
    isWhole: true,
    damagedParts: 0,
    refused: 0,
    unknownSections: [],
    damagedRecords: 0,
  };
  return { report, records: readRecords(file, report), pictures: () => readPictures(file, report) };
}

async function* readRecords(file: Blob, report: BackupReport): AsyncGenerator<ArticleRecords, void> {
  let found = 0;
  const reading = (await isZip(file)) ? readArchive(file, report) : readJson(file, report);
  for await (const records of reading) {
    found += 1;
    yield records;
  }
  if (report.damagedParts > 0 || report.refused > 0) report.isWhole = false;
  if (found === 0 && !report.isWhole) throw new FileError('nothing-whole');
}

async function* readJson(file: Blob, report: BackupReport): AsyncGenerator<ArticleRecords, void> {
  if (file.size > MAX_JSON_BYTES) throw new FileError('too-large');
  yield* older(await file.text(), report);
}

function* older(text: string, report: BackupReport): Generator<ArticleRecords, void> {
  const collection = readOlderCollection(text, () => {
    report.refused += 1;
  });
  if (collection === null) throw new FileError('unknown-file');
  report.madeAt = collection.madeAt;
  if (collection.isDamaged) report.damagedParts += 1;
  yield* collection.records;
}

async function* readArchive(file: Blob, report: BackupReport): AsyncGenerator<ArticleRecords, void> {
  const limits = limitsOf(file, MAX_JSON_BYTES);
  const isWanted = (name: string) =>
    [HEAD_FILE, CONTENTS_FILE, COLLECTION_JSON].includes(name) || (PART.test(name) && !isOfPictures(name));
  let head: BackupHead | null = null;
  let contents: BackupContents | null = null;
  let isOurs = false;
  const parts: BackupContents['parts'] = [];
  const onPassed = ({ name, bytes, checksum }: PassedFile) => {
    if (isOfPictures(name)) parts.push({ name, bytes, crc32: showChecksum(checksum) });
  };
  for await (const entry of readZip(file, isWanted, limits, onPassed)) {
    if (entry === null || !entry.isWhole) report.damagedParts += 1;
    if (entry === null) continue;
    const { name, bytes, checksum } = entry;
    if (name === COLLECTION_JSON) {
      isOurs = true;
      yield* older(new TextDecoder().decode(bytes), report);
      continue;
    }
    if (name === CONTENTS_FILE) {
      contents = toContents(entry);
      continue;
    }
    parts.push({ name, bytes: bytes.length, crc32: showChecksum(checksum) });
    if (name === HEAD_FILE) {
      head = toHead(entry, report);
      isOurs ||= head !== null;
      continue;
    }
    if (bytes.length > MAX_FILE_BYTES) continue;
    isOurs = true;
    // The head is the first piece: where that is damaged the records still say by their fields what they are.
    yield* readPart(entry, head?.schema ?? SCHEMA_VERSION, report);
  }
  if (!isOurs) throw new FileError('unknown-file');
  if (parts.length > 0 && !(await isComplete(parts, contents))) report.damagedParts = Math.max(1, report.damagedParts);
}

const isOfPictures = (name: string): boolean => PART.exec(name)?.[1] === 'pictures';

function limitsOf(file: Blob, fileBytes: number): ZipLimits {
  return { fileBytes, allBytes: Math.max(LEAST_ALLOWED_BYTES, file.size * MAX_GROWTH) };
}

async function* readPictures(file: Blob, report: BackupReport): AsyncGenerator<KeptPicture, void> {
  if (!(await isZip(file))) return;
  for await (const entry of readZip(file, isOfPictures, limitsOf(file, MAX_FILE_BYTES))) {
    // A stretch that is no file was met with the records already.
    if (entry?.isWhole === false) report.damagedParts += 1;
    for (const line of linesOf(entry?.bytes ?? NOTHING)) {
      const picture = toKeptPicture(recordOf(line));
      if (picture === null) report.refused += 1;
      else yield picture;
    }
  }
  if (report.damagedParts > 0 || report.refused > 0) report.isWhole = false;
}

/** What is known of an archive without taking its records apart. */
export interface CheckedBackup {
  /** Every part is as it was written, and none is missing. */
  isWhole: boolean;
  /** Proves the content, whatever the file is called; null where it is not whole. */
  sha256: string | null;
  /** What a file of an exchange says of itself; undefined where it is none. */
  exchange: unknown;
  madeAt: string | null;
}

/** Looks whether an archive is whole; nothing of it is a record yet. Rejects as the reading of its records would. */
export async function checkBackup(file: Blob): Promise<CheckedBackup> {
  const { report } = readBackup(file);
  const parts: BackupContents['parts'] = [];
  let contents: BackupContents | null = null;
  let isHeaded = false;
  for await (const entry of readZip(file, () => true, limitsOf(file, MAX_FILE_BYTES))) {
    if (entry === null || !entry.isWhole) report.isWhole = false;
    if (entry === null) continue;
    if (entry.name === CONTENTS_FILE) {
      contents = toContents(entry);
      continue;
    }
    parts.push({ name: entry.name, bytes: entry.bytes.length, crc32: showChecksum(entry.checksum) });
    if (entry.name === HEAD_FILE) isHeaded = toHead(entry, report) !== null;
    if (entry.isWhole && entry.name.startsWith(`${EXCHANGE_SECTION}/`))
      Array.from(readPart(entry, SCHEMA_VERSION, report));
  }
  const isWhole = report.isWhole && isHeaded && (await isComplete(parts, contents));
  return {
    isWhole,
    sha256: isWhole ? (contents?.sha256 ?? null) : null,
    exchange: report.exchange,
    madeAt: report.madeAt,
  };
}

function toHead(entry: ZipEntry, report: BackupReport): BackupHead | null {
  const value = parseJson(entry.bytes);
  if (!isRecord(value) || value.format !== BACKUP_FORMAT) return null;
  const { version, schema, madeAt } = value;
  if (!Number.isSafeInteger(version) || !Number.isSafeInteger(schema)) return null;
  if ((version as number) > BACKUP_VERSION || (schema as number) > SCHEMA_VERSION) {
    throw new ReaderError('storage-newer', `backup ${String(version)}, schema ${String(schema)}`);
  }
  if (typeof madeAt === 'string' && !Number.isNaN(Date.parse(madeAt))) report.madeAt = madeAt;
  return value as unknown as BackupHead;
}

function toContents(entry: ZipEntry): BackupContents | null {
  const value = parseJson(entry.bytes);
  return isRecord(value) && Array.isArray(value.parts) ? (value as unknown as BackupContents) : null;
}

/** Whether these parts, and no others, are what the last file says. */
async function isComplete(parts: BackupContents['parts'], contents: BackupContents | null): Promise<boolean> {
  return contents !== null && (await checksumOfParts(parts)) === contents.sha256;
}

function* readPart(entry: ZipEntry, schema: number, report: BackupReport): Generator<ArticleRecords, void> {
  const section = PART.exec(entry.name)?.[1] ?? '';
  if (section !== EXCHANGE_SECTION && !(BACKUP_SECTIONS as readonly string[]).includes(section)) {
    if (!report.unknownSections.includes(section)) report.unknownSections.push(section);
    return;
  }
  for (const line of linesOf(entry.bytes)) {
    const record = recordOf(line);
    if (record === undefined) {
      report.refused += 1;
    } else if (section === 'articles') {
      const records = parseArticleRecords(record, schema, () => {
        report.refused += 1;
      });
      if (records === null) report.refused += 1;
      else yield records;
    } else if (section === 'settings') {
      report.settings = record;
    } else if (section === EXCHANGE_SECTION) {
      report.exchange = record;
    } else {
      report.damagedRecords += 1;
    }
  }
}

function* linesOf(bytes: Uint8Array): Generator<Uint8Array, void> {
  let start = 0;
  while (start < bytes.length) {
    const end = bytes.indexOf(0x0a, start);
    yield bytes.subarray(start, end < 0 ? bytes.length : end);
    start = end < 0 ? bytes.length : end + 1;
  }
}

/** The record of a line whose checksum is right; undefined for any other. */
function recordOf(line: Uint8Array): unknown {
  if (line.length <= JSON_AT + 1) return undefined;
  const start = new TextDecoder().decode(line.subarray(0, JSON_AT));
  const json = line.subarray(JSON_AT, line.length - 1);
  const stated = start.slice(LINE_START.length, LINE_START.length + CHECKSUM_DIGITS);
  if (!start.startsWith(LINE_START) || stated !== showChecksum(checksumOf(json))) return undefined;
  return parseJson(json);
}

function parseJson(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder().decode(bytes)) as unknown;
  } catch {
    return undefined;
  }
}
