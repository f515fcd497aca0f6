/** One compaction: the newest record of each article goes into the other file, a slice at a time. */

import { type JournalFile, readBytes } from './file';
import { encodeFileHead, FILE_HEAD_BYTES, type FileHead } from './file-head';
import { contentOf, type FoundRecord, scanRecords } from './record-scan';
import { writeWhole } from './write-whole';

/** How much one slice reads or copies: some hundredths of a second. */
const SLICE_BYTES = 4 * 1024 * 1024;

export class Compaction {
  readonly #from: JournalFile;
  readonly #to: JournalFile;
  readonly #generation: number;
  /** The newest whole record of each name, in the order of their writing: a state stands behind what it speaks of. */
  readonly #newest = new Map<string, FoundRecord>();
  /** What joins the map while it is gone through comes last, so a record that was replaced meanwhile is copied too. */
  readonly #toCopy = this.#newest.values();
  #seenTo = FILE_HEAD_BYTES;
  #written = FILE_HEAD_BYTES;

  constructor(from: JournalFile, to: JournalFile, generation: number) {
    this.#from = from;
    this.#to = to;
    this.#generation = generation;
    to.truncate(0);
  }

  /**
   * Does the next slice on a file whose records end at `end`. The head of the made file once it holds everything, and
   * counts; null before. Throws where there is no room.
   */
  workMore(end: number): FileHead | null {
    if (this.#seenTo < end) this.#collect(end);
    // Whatever is appended meanwhile is collected first, so a copying that comes to its end has copied everything.
    return this.#seenTo < end ? null : this.#copy();
  }

  #collect(end: number): void {
    const until = Math.min(end, this.#seenTo + SLICE_BYTES);
    let seenTo = end;
    for (const record of scanRecords(this.#from, this.#seenTo)) {
      if (record.at >= until) {
        seenTo = record.at;
        break;
      }
      if (contentOf(this.#from, record) === null) continue;
      const key = `${record.kind} ${record.name}`;
      this.#newest.delete(key);
      this.#newest.set(key, record);
    }
    this.#seenTo = Math.min(seenTo, end);
  }

  #copy(): FileHead | null {
    let copied = 0;
    while (copied < SLICE_BYTES) {
      const { value: record } = this.#toCopy.next();
      if (record === undefined) return this.#finish();
      const bytes = readBytes(this.#from, record.at, record.end - record.at);
      writeWhole(this.#to, bytes, this.#written);
      this.#written += bytes.length;
      copied += bytes.length;
    }
    return null;
  }

  #finish(): FileHead {
    const head = { generation: this.#generation, madeBytes: this.#written };
    writeWhole(this.#to, encodeFileHead(head), 0);
    return head;
  }
}
