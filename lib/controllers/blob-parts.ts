import type { Piece } from '../export/sheet-writer';

/** Chunks that are held in memory before they are handed to the browser, which may keep them on the disk, in bytes. */
const HELD_BYTES = 4_194_304;

interface BlobParts {
  /** Gives the length of the piece in bytes. */
  write: (piece: Piece) => number;
  /** All that was written, as one file. */
  toBlob: () => Blob;
}

/** Collects a file of any size in chunks: it never stands in memory in one piece. */
export function collectParts(type: string): BlobParts {
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let heldBytes = 0;
  const encoder = new TextEncoder();
  const handOver = () => {
    if (heldBytes > 0) parts.push(new Blob(held));
    held = [];
    heldBytes = 0;
  };
  return {
    write: (piece) => {
      const chunk = typeof piece === 'string' ? encoder.encode(piece) : piece;
      held.push(chunk);
      heldBytes += chunk.length;
      if (heldBytes >= HELD_BYTES) handOver();
      return chunk.length;
    },
    toBlob: () => {
      handOver();
      return new Blob(parts, { type });
    },
  };
}
