/**
 * Reads a ZIP archive from its beginning, over whatever is damaged in it: the directory at its end is not needed, and lost
 * in the commonest accident, an end that is cut off. Names are only told, never used as paths.
 */

import { checksumOf } from '../journal/checksum';
import { type Inflated, inflate } from './deflate';
import {
  CENTRAL_HEADER,
  DATA_DESCRIPTOR,
  DEFLATED,
  DESCRIPTOR_BYTES,
  END_OF_CENTRAL,
  HAS_DESCRIPTOR,
  IS_ENCRYPTED,
  LOCAL_HEADER,
  LOCAL_HEADER_BYTES,
  MAX_ZIP_FILES,
  STORED,
} from './zip-layout';

export interface ZipEntry {
  name: string;
  /** What could be unpacked. */
  bytes: Uint8Array<ArrayBuffer>;
  /** Length and checksum are what its header says. */
  isWhole: boolean;
  checksum: number;
}

/** A file that was not read. */
export type PassedFile = Pick<ZipEntry, 'name' | 'checksum'> & { bytes: number };

export interface ZipLimits {
  /** Of one file, unpacked. */
  fileBytes: number;
  /** Of all files that are asked for together. */
  allBytes: number;
}

interface Head {
  name: string;
  flags: number;
  method: number;
  checksum: number;
  packedBytes: number;
  bytes: number;
  dataAt: number;
}

/** Read at a time where the next header is looked for. */
const SEARCH_BYTES = 1_048_576;

/** Whether a file begins as a ZIP archive does. */
export async function isZip(file: Blob): Promise<boolean> {
  const view = await viewAt(file, 0, 4);
  return view !== null && [LOCAL_HEADER, END_OF_CENTRAL].includes(view.getUint32(0, true));
}

/**
 * The files whose names are wanted, in their order. A damaged one is given as far as it goes; `null` stands for a stretch in
 * which no file could be recognised. Ends, with `null`, where a limit is passed. `onPassed` is told of each other file, as its
 * header says what it is.
 */
export async function* readZip(
  file: Blob,
  isWanted: (name: string) => boolean,
  limits: ZipLimits,
  onPassed: (passed: PassedFile) => void = () => undefined,
): AsyncGenerator<ZipEntry | null, void> {
  let at = 0;
  let given = 0;
  for (let count = 0; at < file.size; count += 1) {
    const view = await viewAt(file, at, LOCAL_HEADER_BYTES);
    const signature = view?.getUint32(0, true);
    if (signature === CENTRAL_HEADER || signature === END_OF_CENTRAL) return;
    const head = view && signature === LOCAL_HEADER ? await readHead(file, at, view) : null;
    if (head === null || count > MAX_ZIP_FILES) {
      yield null;
      if (count > MAX_ZIP_FILES) return;
      at = await findSignature(file, LOCAL_HEADER, at + 1);
      if (at < 0) return;
      continue;
    }
    const end = head.dataAt + head.packedBytes + (head.flags & HAS_DESCRIPTOR ? DESCRIPTOR_BYTES : 0);
    if (!isWanted(head.name)) {
      onPassed({ name: head.name, bytes: head.bytes, checksum: head.checksum });
      at = end;
      continue;
    }
    const entry = await readEntry(file, head, Math.min(limits.fileBytes, limits.allBytes - given));
    given += entry.bytes.length;
    yield entry;
    if (given >= limits.allBytes) {
      yield null;
      return;
    }
    // Where a file is damaged its length may be, too: what stands there shows whether it is right.
    at = entry.isWhole || (await isSignature(file, end)) ? end : await findSignature(file, LOCAL_HEADER, head.dataAt);
    if (at < 0) return;
  }
}

/** A file in the archive as it lies there, which may be packed. */
export interface LocatedFile {
  name: string;
  data: Blob;
}

/** Where the files lie, of which none is read; ends at the first place where no file begins. */
export async function* locateFiles(file: Blob): AsyncGenerator<LocatedFile, void> {
  let at = 0;
  for (let count = 0; at < file.size && count <= MAX_ZIP_FILES; count += 1) {
    const view = await viewAt(file, at, LOCAL_HEADER_BYTES);
    const head = view?.getUint32(0, true) === LOCAL_HEADER ? await readHead(file, at, view) : null;
    if (head === null) return;
    const end = head.dataAt + head.packedBytes;
    yield { name: head.name, data: file.slice(head.dataAt, end) };
    at = end + (head.flags & HAS_DESCRIPTOR ? DESCRIPTOR_BYTES : 0);
  }
}

async function readHead(file: Blob, at: number, view: DataView): Promise<Head | null> {
  if (view.byteLength < LOCAL_HEADER_BYTES) return null;
  const flags = view.getUint16(6, true);
  const method = view.getUint16(8, true);
  const nameBytes = view.getUint16(26, true);
  const dataAt = at + LOCAL_HEADER_BYTES + nameBytes + view.getUint16(28, true);
  if ((method !== STORED && method !== DEFLATED) || flags & IS_ENCRYPTED || dataAt > file.size) return null;
  const encoded = await file.slice(at + LOCAL_HEADER_BYTES, at + LOCAL_HEADER_BYTES + nameBytes).arrayBuffer();
  const name = new TextDecoder().decode(encoded);
  const stated = {
    checksum: view.getUint32(14, true),
    packedBytes: view.getUint32(18, true),
    bytes: view.getUint32(22, true),
  };
  const sizes = flags & HAS_DESCRIPTOR ? await findDescriptor(file, dataAt) : stated;
  if (sizes === null || dataAt + sizes.packedBytes > file.size) {
    // Its end is cut off: as much of it as there is may still be read.
    return { name, flags: flags & ~HAS_DESCRIPTOR, method, dataAt, ...stated, packedBytes: file.size - dataAt };
  }
  return { name, flags, method, dataAt, ...sizes };
}

/** The sizes that stand behind data that begins at `dataAt`: the descriptor that says how far it is from there. */
async function findDescriptor(
  file: Blob,
  dataAt: number,
): Promise<Pick<Head, 'checksum' | 'packedBytes' | 'bytes'> | null> {
  let at = dataAt;
  for (;;) {
    at = await findSignature(file, DATA_DESCRIPTOR, at);
    if (at < 0) return null;
    const view = await viewAt(file, at, DESCRIPTOR_BYTES);
    if (view && view.byteLength === DESCRIPTOR_BYTES && view.getUint32(8, true) === at - dataAt) {
      return { checksum: view.getUint32(4, true), packedBytes: at - dataAt, bytes: view.getUint32(12, true) };
    }
    at += 1;
  }
}

async function readEntry(file: Blob, head: Head, maxBytes: number): Promise<ZipEntry> {
  const data = file.slice(head.dataAt, head.dataAt + head.packedBytes);
  const most = Math.max(0, Math.min(maxBytes, head.bytes));
  const { bytes, isWhole } = head.method === DEFLATED ? await inflate(data, most) : await readStored(data, most);
  const checksum = checksumOf(bytes);
  return {
    name: head.name,
    bytes,
    checksum,
    isWhole: isWhole && bytes.length === head.bytes && checksum === head.checksum,
  };
}

async function readStored(data: Blob, maxBytes: number): Promise<Inflated> {
  const bytes = new Uint8Array(await data.slice(0, maxBytes).arrayBuffer());
  return { bytes, isWhole: data.size <= maxBytes };
}

async function isSignature(file: Blob, at: number): Promise<boolean> {
  const view = await viewAt(file, at, 4);
  return view !== null && [LOCAL_HEADER, CENTRAL_HEADER, END_OF_CENTRAL].includes(view.getUint32(0, true));
}

/** Where the signature stands next; -1 where it does not. */
async function findSignature(file: Blob, signature: number, from: number): Promise<number> {
  const wanted = new Uint8Array(4);
  new DataView(wanted.buffer).setUint32(0, signature, true);
  const [first, ...others] = wanted;
  for (let start = from; start < file.size; start += SEARCH_BYTES) {
    // Some bytes more: it may lie over the border.
    const bytes = new Uint8Array(await file.slice(start, start + SEARCH_BYTES + 3).arrayBuffer());
    for (let at = bytes.indexOf(first ?? 0); at >= 0; at = bytes.indexOf(first ?? 0, at + 1)) {
      if (others.every((byte, place) => bytes[at + 1 + place] === byte)) return start + at;
    }
  }
  return -1;
}

async function viewAt(file: Blob, at: number, length: number): Promise<DataView | null> {
  const buffer = await file.slice(at, at + length).arrayBuffer();
  return buffer.byteLength < 4 ? null : new DataView(buffer);
}
