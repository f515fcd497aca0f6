/**
 * The write-ahead log of Chromium's databases (LevelDB), read past the browser. A record begins with a head of seven bytes
 * (checksum, length, type) and is written in two pieces, head and content; it is cut at the borders of blocks. Whoever is
 * killed in between leaves a torn end, which the next start passes over and goes on writing behind: then the record at the
 * tear fails its checksum, and Chromium drops the whole database at the start after that.
 */

import { appendFileSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';

const BLOCK_BYTES = 32 * 1024;
const HEAD_BYTES = 7;
/** As long as the content of a record that a tear stands for. */
const TORN_BYTES = 400;
/** Types of a piece of a record. */
const FULL = 1;
const FIRST = 2;
const MIDDLE = 3;
const LAST = 4;

/** `torn`: the last record is not whole. `damaged`: one before the last is not. */
export type LogState = 'whole' | 'torn' | 'damaged';

/** The files that hold what was written last of the extension's database, in a profile of Chromium. */
export function databaseLogs(profile: string): string[] {
  const parent = join(profile, 'Default', 'IndexedDB');
  return readdirSync(parent)
    .filter((folder) => folder.startsWith('chrome-extension_') && folder.endsWith('.leveldb'))
    .flatMap((folder) => readdirSync(join(parent, folder)).map((file) => join(parent, folder, file)))
    .filter((file) => file.endsWith('.log'));
}

/** Whole only where every log is. */
export function stateOfLogs(files: readonly string[]): LogState {
  const states = files.map((file) => stateOfLog(readFileSync(file)));
  return states.find((state) => state === 'damaged') ?? states.find((state) => state === 'torn') ?? 'whole';
}

/** By lengths and types alone: what is written behind a tear breaks both. */
export function stateOfLog(bytes: Buffer): LogState {
  let isWithin = false;
  for (let at = 0; at < bytes.length; ) {
    const left = BLOCK_BYTES - (at % BLOCK_BYTES);
    if (left < HEAD_BYTES) {
      at += left;
      continue;
    }
    if (at + HEAD_BYTES > bytes.length) return 'torn';
    const length = bytes.readUInt16LE(at + 4);
    const type = bytes[at + 6] ?? 0;
    if (HEAD_BYTES + length > left || type < FULL || type > LAST) return 'damaged';
    if (isWithin !== (type === MIDDLE || type === LAST)) return 'damaged';
    if (at + HEAD_BYTES + length > bytes.length) return 'torn';
    isWithin = type === FIRST || type === MIDDLE;
    at += HEAD_BYTES + length;
  }
  return isWithin ? 'torn' : 'whole';
}

/** Leaves what a kill between the two pieces of a record leaves: the head of one whose content never came. */
export function tearLog(file: string): void {
  const left = BLOCK_BYTES - (statSync(file).size % BLOCK_BYTES);
  // A head is never cut by the border of a block: the rest of the block is filled up before it.
  const head = Buffer.alloc(HEAD_BYTES);
  head.writeUInt32LE(0x5eed_1e55, 0);
  head.writeUInt16LE(Math.min(TORN_BYTES, Math.max(0, left - HEAD_BYTES)), 4);
  head[6] = FULL;
  appendFileSync(file, left < HEAD_BYTES ? Buffer.concat([Buffer.alloc(left), head]) : head);
}
