/**
 * Writes a ZIP archive file by file. Each file is whole before it is written, so its sizes and its checksum stand before it:
 * from a damaged archive the files that are whole are found without the directory at its end.
 */

import { checksumOf } from '../journal/checksum';
import {
  CENTRAL_HEADER,
  CENTRAL_HEADER_BYTES,
  DEFLATED,
  END_BYTES,
  END_OF_CENTRAL,
  IS_UTF8,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
  MAX_ZIP_BYTES,
  MAX_ZIP_FILES,
  STORED,
  toDosTime,
} from './zip-layout';

/** The version that knows DEFLATE. */
const VERSION = 20;

export class ZipWriter {
  readonly #directory: Uint8Array<ArrayBuffer>[] = [];
  readonly #modified: number;
  #length = 0;

  constructor(modified: Date) {
    this.#modified = toDosTime(modified);
  }

  /** The bytes of one more file; `checksum` of its content, where it is known. Throws RangeError where the archive would be too large for its own numbers. */
  add(
    name: string,
    content: Uint8Array,
    packed: Uint8Array<ArrayBuffer>,
    checksum = checksumOf(content),
  ): Uint8Array<ArrayBuffer>[] {
    const sizes = { checksum, packedBytes: packed.length, bytes: content.length };
    return [this.#begin(name, DEFLATED, sizes), packed];
  }

  /** What stands before one more file that is not packed, and that follows as it is. Throws as `add` does. */
  beginStored(name: string, bytes: number, checksum: number): Uint8Array<ArrayBuffer> {
    return this.#begin(name, STORED, { checksum, packedBytes: bytes, bytes });
  }

  #begin(name: string, method: number, { checksum, packedBytes, bytes }: Sizes): Uint8Array<ArrayBuffer> {
    const encoded = new TextEncoder().encode(name);
    const at = this.#length;
    const length = LOCAL_HEADER_BYTES + encoded.length + packedBytes;
    if (at + length > MAX_ZIP_BYTES || this.#directory.length >= MAX_ZIP_FILES) {
      throw new RangeError('too large for one archive');
    }
    const facts: Fact[] = [
      [2, VERSION],
      [2, IS_UTF8],
      [2, method],
      [4, this.#modified],
      [4, checksum],
      [4, packedBytes],
      [4, bytes],
      [2, encoded.length],
      [2, 0],
    ];
    const local = header(LOCAL_HEADER, LOCAL_HEADER_BYTES, facts, encoded);
    const rest: Fact[] = [
      [2, 0],
      [2, 0],
      [2, 0],
      [4, 0],
      [4, at],
    ];
    this.#directory.push(header(CENTRAL_HEADER, CENTRAL_HEADER_BYTES, [[2, VERSION], ...facts, ...rest], encoded));
    this.#length += length;
    return local;
  }

  /** The directory, which comes last. */
  end(): Uint8Array<ArrayBuffer>[] {
    const length = this.#directory.reduce((sum, entry) => sum + entry.length, 0);
    const count = this.#directory.length;
    const facts: Fact[] = [
      [2, 0],
      [2, 0],
      [2, count],
      [2, count],
      [4, length],
      [4, this.#length],
      [2, 0],
    ];
    return [...this.#directory, header(END_OF_CENTRAL, END_BYTES, facts, new Uint8Array())];
  }
}

interface Sizes {
  checksum: number;
  packedBytes: number;
  bytes: number;
}

/** How many bytes, and what they say. */
type Fact = [2 | 4, number];

function header(signature: number, length: number, facts: readonly Fact[], name: Uint8Array): Uint8Array<ArrayBuffer> {
  const bytes = new Uint8Array(length + name.length);
  const view = new DataView(bytes.buffer);
  view.setUint32(0, signature, true);
  let at = 4;
  for (const [size, value] of facts) {
    if (size === 2) view.setUint16(at, value, true);
    else view.setUint32(at, value, true);
    at += size;
  }
  bytes.set(name, length);
  return bytes;
}
