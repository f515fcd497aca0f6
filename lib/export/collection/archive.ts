import { Deflate, deflateSync, strToU8, Zip, ZipPassThrough } from 'fflate';
import type { Piece } from '../sheet-writer';

export interface ArchiveFile {
  name: string;
  /** Its text or its bytes, whole or in pieces. */
  content: Piece | AsyncIterable<Piece>;
}

/** What a ZIP's clock can hold. */
const EARLIEST = new Date(1980, 0, 1, 12);
const LATEST = new Date(2099, 11, 31, 12);

/** A ZIP counts its files in 16 bits; fflate writes no other kind. */
export const MAX_FILES = 65_535;

/** Text hardly gets smaller above this, and takes twice as long. */
const LEVEL = 3;

/** How much is gathered before it is handed on, in bytes: a blob of a hundred thousand parts is slow to make. */
const CHUNK_SIZE = 262_144;

/**
 * The files as a ZIP archive in chunks, in their order, names in UTF-8. A file is asked for when the one before it is written,
 * so that never more than one is held. The same files and `modified` (shown as local time by every program; 1980 to 2099)
 * give the same bytes. Rejects with what `files` throws, with what fflate throws, and with a RangeError on too many files.
 */
export async function* writeArchive(
  files: AsyncIterable<ArchiveFile> | Iterable<ArchiveFile>,
  modified: Date,
  maxFiles = MAX_FILES,
): AsyncGenerator<Uint8Array<ArrayBuffer>, void> {
  const archive = createArchive(modified, maxFiles);
  for await (const { name, content } of files) {
    const file = archive.open(name);
    for await (const piece of isWhole(content) ? [content] : content) {
      file.write(piece);
      if (archive.size() >= CHUNK_SIZE) yield archive.take();
    }
    file.close();
    if (archive.size() >= CHUNK_SIZE) yield archive.take();
  }
  archive.end();
  yield archive.take();
}

const isWhole = (content: ArchiveFile['content']): content is Piece =>
  typeof content === 'string' || content instanceof Uint8Array;

export interface Archive {
  /** Begins a file; the one before it has to be closed. `isStored`: not deflated. */
  open(name: string, isStored?: boolean): ArchivedFile;
  /** Lists the files: the archive is whole. */
  end(): void;
  /** How many bytes were written since they were last taken. */
  size(): number;
  take(): Uint8Array<ArrayBuffer>;
}

export interface ArchivedFile {
  write(piece: Piece): void;
  close(): void;
}

/** An archive that is written step by step. `open` throws a RangeError on one file too many. */
export function createArchive(modified: Date, maxFiles = MAX_FILES): Archive {
  const mtime = new Date(Math.min(Math.max(modified.getTime(), EARLIEST.getTime()), LATEST.getTime()));
  let chunks: Uint8Array[] = [];
  let size = 0;
  let count = 0;
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    chunks.push(chunk);
    size += chunk.length;
  });
  return {
    open: (name, isStored = false) => {
      count += 1;
      if (count > maxFiles) throw new RangeError(`more than ${maxFiles} files in one archive`);
      const file = isStored ? new ZipPassThrough(name) : new DeflatedFile(name);
      file.mtime = mtime;
      zip.add(file);
      return {
        write: (piece) => file.push(typeof piece === 'string' ? strToU8(piece) : piece),
        close: () => file.push(new Uint8Array(), true),
      };
    },
    end: () => zip.end(),
    size: () => size,
    take: () => {
      const whole = new Uint8Array(size);
      let at = 0;
      for (const chunk of chunks) {
        whole.set(chunk, at);
        at += chunk.length;
      }
      chunks = [];
      size = 0;
      return whole;
    },
  };
}

/** The number of DEFLATE in a ZIP's headers. */
const DEFLATE_METHOD = 8;

/**
 * fflate's own (`ZipDeflate`) would keep 100 kB to 2 MB of buffers for each file until the archive is done, since the archive
 * keeps all properties of its files. Here they are private, and given up with the file's end. fflate's workers come from
 * blob addresses, which an extension's content security policy forbids.
 */
class DeflatedFile extends ZipPassThrough {
  override compression = DEFLATE_METHOD;
  #held: Uint8Array<ArrayBuffer> | undefined;
  #deflate: Deflate | undefined;

  protected override process(chunk: Uint8Array<ArrayBuffer>, isLast: boolean): void {
    // A file that comes in one piece needs no stream, whose window alone is larger than most articles.
    if (!isLast && this.#deflate === undefined && this.#held === undefined) {
      this.#held = chunk;
      return;
    }
    if (isLast && this.#deflate === undefined) {
      this.ondata(null, deflateSync(joined(this.#held, chunk), { level: LEVEL }), true);
      this.#held = undefined;
      return;
    }
    this.#deflate ??= new Deflate({ level: LEVEL }, (data, isEnd) => this.ondata(null, data, isEnd));
    if (this.#held !== undefined) this.#deflate.push(this.#held, false);
    this.#held = undefined;
    this.#deflate.push(chunk, isLast);
    if (isLast) this.#deflate = undefined;
  }
}

function joined(first: Uint8Array<ArrayBuffer> | undefined, last: Uint8Array<ArrayBuffer>): Uint8Array<ArrayBuffer> {
  if (first === undefined) return last;
  if (last.length === 0) return first;
  const both = new Uint8Array(first.length + last.length);
  both.set(first);
  both.set(last, first.length);
  return both;
}
