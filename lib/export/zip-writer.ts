import { Deflate, deflateSync, Zip, ZipPassThrough } from 'fflate';
import type { Pause } from './pause';

export interface ZipWriter {
  /** Adds a file, its text in pieces, after the one before it is complete. Rejects with what fflate or `pause` throws. */
  addFile: (name: string, pieces: Iterable<string> | AsyncIterable<string>) => Promise<void>;
  /** Writes the table of the files. Nothing can be added after it. */
  end: () => void;
}

/** What a ZIP's clock can hold. */
const EARLIEST = new Date(1980, 0, 1, 12);
const LATEST = new Date(2099, 11, 31, 12);

/** Bytes that are deflated in one go: a few milliseconds of work. */
const BYTES_AT_A_TIME = 65_536;
/** Higher levels give an archive that is a few per cent smaller, and take twice as long. */
const LEVEL = 3;
/** The number of DEFLATE in a ZIP's headers. */
const DEFLATE_METHOD = 8;

/**
 * A ZIP archive that is handed out in chunks as it is made, so that it is never held in one piece. Files stand in the order
 * in which they are added, names in UTF-8; the same files and `modified` (shown as local time by every program; 1980 to
 * 2099) give the same bytes. `pause` is awaited between pieces of work.
 */
export function createZipWriter(write: (chunk: Uint8Array) => void, modified: Date, pause: Pause): ZipWriter {
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else write(chunk);
  });
  const mtime = new Date(Math.min(Math.max(modified.getTime(), EARLIEST.getTime()), LATEST.getTime()));
  const encoder = new TextEncoder();
  const check = () => {
    if (failure) throw failure;
  };
  return {
    addFile: async (name, pieces) => {
      const file = new DeflatedFile(name);
      file.mtime = mtime;
      zip.add(file);
      // The last bytes say that they are: so each is held until there are more.
      let held: Uint8Array<ArrayBuffer> | null = null;
      for await (const piece of pieces) {
        const bytes = encoder.encode(piece);
        for (let at = 0; at < bytes.length; at += BYTES_AT_A_TIME) {
          if (held) file.push(held);
          held = bytes.subarray(at, at + BYTES_AT_A_TIME);
          await pause();
        }
      }
      file.push(held ?? new Uint8Array(), true);
      check();
    },
    end: () => {
      zip.end();
      check();
    },
  };
}

/**
 * fflate's own (`ZipDeflate`) would keep 100 kB to 2 MB of buffers for each file until the archive is done, since the archive
 * keeps all properties of its files. Here they are private, and given up with the file's end. fflate's workers come from
 * blob addresses, which an extension's content security policy forbids.
 */
class DeflatedFile extends ZipPassThrough {
  override compression = DEFLATE_METHOD;
  #deflate: Deflate | undefined;

  protected override process(chunk: Uint8Array<ArrayBuffer>, isLast: boolean): void {
    if (isLast && this.#deflate === undefined) {
      this.ondata(null, deflateSync(chunk, { level: LEVEL }), true);
      return;
    }
    this.#deflate ??= new Deflate({ level: LEVEL }, (data, isEnd) => this.ondata(null, data, isEnd));
    this.#deflate.push(chunk, isLast);
    if (isLast) this.#deflate = undefined;
  }
}
