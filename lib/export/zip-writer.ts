import { Zip, ZipDeflate } from 'fflate';
import type { Pause } from './pause';

export interface ZipWriter {
  /** Adds a file, its text in pieces. One file after the other: a second one waits for nobody. Rejects with what fflate throws. */
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
/** fflate's own would take 2 MB for each file anew, and the browser's pauses to collect them would be felt. This takes 128 kB. */
const MEMORY = 4;

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
      // fflate's own workers come from blob addresses, which an extension's content security policy forbids.
      const file = new ZipDeflate(name, { level: LEVEL, mem: MEMORY });
      file.mtime = mtime;
      zip.add(file);
      for await (const piece of pieces) {
        const bytes = encoder.encode(piece);
        for (let at = 0; at < bytes.length; at += BYTES_AT_A_TIME) {
          file.push(bytes.subarray(at, at + BYTES_AT_A_TIME));
          await pause();
        }
      }
      file.push(new Uint8Array(), true);
      check();
    },
    end: () => {
      zip.end();
      check();
    },
  };
}
