import { ReaderError } from '../model/error';
import type { JournalFile } from './file';

/**
 * Writes bytes at a place and onto the disk. Throws ReaderError('storage-full') where they were not taken whole; then
 * anything may stand there.
 */
export function writeWhole(file: JournalFile, bytes: Uint8Array, at: number): void {
  let written: number;
  try {
    written = file.write(bytes, { at });
    if (written === bytes.length) file.flush();
  } catch (cause) {
    // A refused write is hardly ever anything else, and the words differ between browsers.
    throw new ReaderError('storage-full', String(cause), { cause });
  }
  if (written !== bytes.length) throw new ReaderError('storage-full', `${written} of ${bytes.length} bytes`);
}

/** Pieces of so many bytes in all, one behind the other: what is written at once is flushed once. */
export function joinPieces(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    bytes.set(piece, at);
    at += piece.length;
  }
  return bytes;
}
