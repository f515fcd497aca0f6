/** A file of the journal as its code sees it. */

/** As much of OPFS's synchronous access handle as the journal needs. */
export interface JournalFile {
  getSize(): number;
  /** Answers how many bytes were read. */
  read(into: Uint8Array, options: { at: number }): number;
  /**
   * Answers how many bytes were written. On a full disk that is another number than asked for: Chromium writes a part,
   * Firefox answers more than there were. So whoever writes compares with `===`.
   */
  write(bytes: Uint8Array, options: { at: number }): number;
  truncate(size: number): void;
  /** What was written is on the disk after it. */
  flush(): void;
  close(): void;
}

/** The bytes of a stretch, fewer where the file ends. */
export function readBytes(file: JournalFile, at: number, length: number): Uint8Array {
  const bytes = new Uint8Array(Math.max(0, Math.min(length, file.getSize() - at)));
  let done = 0;
  while (done < bytes.length) {
    const count = file.read(bytes.subarray(done), { at: at + done });
    if (count <= 0) break;
    done += count;
  }
  return bytes.subarray(0, done);
}
