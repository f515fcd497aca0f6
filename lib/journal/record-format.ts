/**
 * How a record lies in a journal file: a head of fixed size, the name, and the deflated content. The head says how long the
 * record is and has a checksum of its own; another checksum is over name and content. So whatever is torn, cut off or
 * overwritten is told from a whole record, and the next whole one is found behind it.
 *
 *   0  magic         4 bytes
 *   4  kind          1 byte
 *   5  name length   1 byte
 *   6  spare         2 bytes
 *   8  body length   4 bytes: name and content
 *  12  body checksum 4 bytes
 *  16  head checksum 4 bytes: over bytes 0 to 15
 *
 * Numbers are little-endian.
 */

import { checksumOf } from './checksum';

export const RECORD_HEAD_BYTES = 20;

/** Bytes that occur in no UTF-8 text, and hardly ever in deflated data. */
const MAGIC = [0xf5, 0x44, 0xff, 0x4a] as const;

/** No record is longer: what claims to be is damaged. An article at its limits, with its versions, deflates to a tenth. */
const MAX_BODY_BYTES = 64 * 1024 * 1024;
const MAX_NAME_BYTES = 255;

/** An article with all that belongs to it, by its id; or how far the journal has come. */
export const JOURNAL_KINDS = ['article', 'state'] as const;
export type RecordKindName = (typeof JOURNAL_KINDS)[number];

export interface RecordHead {
  kind: RecordKindName;
  nameBytes: number;
  bodyBytes: number;
  bodyChecksum: number;
}

/** A whole record as bytes. Throws RangeError for a name or a content that no head can tell. */
export function encodeRecord(kind: RecordKindName, name: string, content: Uint8Array): Uint8Array {
  const nameBytes = new TextEncoder().encode(name);
  const bodyBytes = nameBytes.length + content.length;
  if (nameBytes.length > MAX_NAME_BYTES || bodyBytes > MAX_BODY_BYTES) throw new RangeError('too long for a record');
  const bytes = new Uint8Array(RECORD_HEAD_BYTES + bodyBytes);
  bytes.set(nameBytes, RECORD_HEAD_BYTES);
  bytes.set(content, RECORD_HEAD_BYTES + nameBytes.length);
  const view = new DataView(bytes.buffer);
  bytes.set(MAGIC, 0);
  view.setUint8(4, JOURNAL_KINDS.indexOf(kind));
  view.setUint8(5, nameBytes.length);
  view.setUint32(8, bodyBytes, true);
  view.setUint32(12, checksumOf(bytes.subarray(RECORD_HEAD_BYTES)), true);
  view.setUint32(16, checksumOf(bytes.subarray(0, 16)), true);
  return bytes;
}

/** The head at the beginning of these bytes; null where none stands there. */
export function decodeHead(bytes: Uint8Array): RecordHead | null {
  if (bytes.length < RECORD_HEAD_BYTES || MAGIC.some((byte, place) => bytes[place] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(16, true) !== checksumOf(bytes.subarray(0, 16))) return null;
  const kind = JOURNAL_KINDS[view.getUint8(4)];
  const nameBytes = view.getUint8(5);
  const bodyBytes = view.getUint32(8, true);
  if (kind === undefined || bodyBytes > MAX_BODY_BYTES || nameBytes > bodyBytes) return null;
  return { kind, nameBytes, bodyBytes, bodyChecksum: view.getUint32(12, true) };
}

/** Where the next magic begins in these bytes, from `from` on; -1 where there is none. */
export function findMagic(bytes: Uint8Array, from: number): number {
  const [first] = MAGIC;
  for (let at = bytes.indexOf(first, from); at >= 0; at = bytes.indexOf(first, at + 1)) {
    if (MAGIC.every((byte, place) => bytes[at + place] === byte)) return at;
  }
  return -1;
}
