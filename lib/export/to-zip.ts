import { strToU8, Zip, ZipDeflate } from 'fflate';

export interface TextFile {
  name: string;
  text: string;
}

/** What a ZIP's clock can hold. */
const EARLIEST = new Date(1980, 0, 1, 12);
const LATEST = new Date(2099, 11, 31, 12);

/** Files between two pauses: a screen that waits for the archive stays alive. */
const FILES_AT_A_TIME = 20;

/**
 * The files as a ZIP archive, in their order, names in UTF-8. The same files and `modified` (shown as local time by every
 * program; 1980 to 2099) give the same bytes. Rejects with what fflate throws.
 */
export async function toZip(files: readonly TextFile[], modified: Date): Promise<Uint8Array<ArrayBuffer>> {
  const chunks: Uint8Array[] = [];
  let failure: Error | null = null;
  const zip = new Zip((error, chunk) => {
    if (error) failure = error;
    else chunks.push(chunk);
  });
  const mtime = new Date(Math.min(Math.max(modified.getTime(), EARLIEST.getTime()), LATEST.getTime()));
  for (const [index, { name, text }] of files.entries()) {
    // fflate's own workers come from blob addresses, which an extension's content security policy forbids.
    if (index > 0 && index % FILES_AT_A_TIME === 0) await new Promise((resolve) => setTimeout(resolve, 0));
    const file = new ZipDeflate(name, { level: 6 });
    file.mtime = mtime;
    zip.add(file);
    file.push(strToU8(text), true);
  }
  zip.end();
  if (failure) throw failure;
  return join(chunks);
}

function join(chunks: Uint8Array[]): Uint8Array<ArrayBuffer> {
  const joined = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    joined.set(chunk, at);
    at += chunk.length;
  }
  return joined;
}
