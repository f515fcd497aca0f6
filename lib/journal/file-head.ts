/**
 * The head of a journal file. It is written last when a file is made, so a file without a whole head is one whose making
 * was interrupted. Of two files with heads the one of the later generation counts.
 */

import { checksumOf } from './checksum';
import { type JournalFile, readBytes } from './file';

/** Records begin here. */
export const FILE_HEAD_BYTES = 32;

const MAGIC = [0xf6, 0x44, 0xff, 0x42, 0x4a, 0x4e, 0x4c, 0x01] as const;
const CHECKED_BYTES = 24;

export interface FileHead {
  generation: number;
  /** How long the file was when it was made: the journal is due to be compacted when it has outgrown that. */
  madeBytes: number;
}

export function readFileHead(file: JournalFile): FileHead | null {
  const bytes = readBytes(file, 0, FILE_HEAD_BYTES);
  if (bytes.length < FILE_HEAD_BYTES || MAGIC.some((byte, place) => bytes[place] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(CHECKED_BYTES, true) !== checksumOf(bytes.subarray(0, CHECKED_BYTES))) return null;
  return { generation: view.getUint32(8, true), madeBytes: Number(view.getBigUint64(16, true)) };
}

export function encodeFileHead({ generation, madeBytes }: FileHead): Uint8Array {
  const bytes = new Uint8Array(FILE_HEAD_BYTES);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC, 0);
  view.setUint32(8, generation, true);
  view.setBigUint64(16, BigInt(madeBytes), true);
  view.setUint32(CHECKED_BYTES, checksumOf(bytes.subarray(0, CHECKED_BYTES)), true);
  return bytes;
}
