/** Writing a backup: a ZIP archive of lines of JSON, record by record, in pieces. */

import { checksumOf } from '../journal/checksum';
import { toMoment } from '../model/vietnam-time';
import {
  BACKUP_FORMAT,
  BACKUP_VERSION,
  type BackupContents,
  type BackupHead,
  type BackupSection,
  CONTENTS_FILE,
  checksumOfParts,
  type EXCHANGE_SECTION,
  HEAD_FILE,
  showChecksum,
} from './backup-format';
import { deflate, joinBytes } from './deflate';
import { ZipWriter } from './zip-writer';

type AnySection = BackupSection | typeof EXCHANGE_SECTION;

/** What one section is written from. */
export interface SectionRecords {
  section: AnySection;
  records: AsyncIterable<unknown> | Iterable<unknown>;
}

export interface WriteBackupOptions {
  /** SCHEMA_VERSION of the program that stored the records. */
  schema: number;
  madeAt: Date;
  signal?: AbortSignal;
  /** Awaited after each record, so that the page that asked can take input. */
  pause?: () => Promise<void> | void;
}

/** So much text is packed in one piece: a damaged piece loses the records behind the damage, and no others. */
const PART_BYTES = 512 * 1024;

/**
 * The backup as bytes, chunk by chunk; never more than one piece of it is held. Rejects with what the records throw, with the
 * reason of an aborted signal, and with a RangeError where it would be larger than four gigabytes.
 */
export async function* writeBackup(
  sections: Iterable<SectionRecords>,
  { schema, madeAt, signal, pause }: WriteBackupOptions,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const zip = new ZipWriter(madeAt);
  const contents: Omit<BackupContents, 'sha256'> = { parts: [], records: {} };

  async function* writeFile(name: string, content: Uint8Array<ArrayBuffer>): AsyncGenerator<Uint8Array<ArrayBuffer>> {
    signal?.throwIfAborted();
    const checksum = checksumOf(content);
    contents.parts.push({ name, bytes: content.length, crc32: showChecksum(checksum) });
    yield* zip.add(name, content, await deflate(content), checksum);
  }

  const head: BackupHead = {
    format: BACKUP_FORMAT,
    version: BACKUP_VERSION,
    schema,
    madeAt: toMoment(madeAt.getTime()),
  };
  yield* writeFile(HEAD_FILE, toBytes(`${JSON.stringify(head, null, 2)}\n`));
  for (const { section, records } of sections) {
    const lines = createLines(section);
    let count = 0;
    for await (const record of records) {
      signal?.throwIfAborted();
      const part = lines.add(record);
      if (part) yield* writeFile(part.name, part.content);
      count += 1;
      await pause?.();
    }
    const rest = lines.take();
    if (rest) yield* writeFile(rest.name, rest.content);
    contents.records[section] = count;
  }
  const sha256 = await checksumOfParts(contents.parts);
  const last = toBytes(`${JSON.stringify({ ...contents, sha256 }, null, 2)}\n`);
  yield* zip.add(CONTENTS_FILE, last, await deflate(last));
  yield* zip.end();
}

interface Part {
  name: string;
  content: Uint8Array<ArrayBuffer>;
}

/** Gathers records as lines; gives a part once it is large enough. */
function createLines(section: AnySection): { add: (record: unknown) => Part | null; take: () => Part | null } {
  let lines: Uint8Array[] = [];
  let length = 0;
  let parts = 0;
  const take = (): Part | null => {
    if (length === 0) return null;
    parts += 1;
    const content = joinBytes(lines, length);
    lines = [];
    length = 0;
    return { name: `${section}/${String(parts).padStart(5, '0')}.jsonl`, content };
  };
  return {
    add: (record) => {
      const json = toBytes(JSON.stringify(record));
      const line = [toBytes(`{"crc32":"${showChecksum(checksumOf(json))}","record":`), json, toBytes('}\n')];
      lines.push(...line);
      for (const piece of line) length += piece.length;
      return length >= PART_BYTES ? take() : null;
    },
    take,
  };
}

function toBytes(text: string): Uint8Array<ArrayBuffer> {
  return new TextEncoder().encode(text);
}
