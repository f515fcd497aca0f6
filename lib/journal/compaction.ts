/** One compaction: the newest record of each article goes into the other file, a slice at a time. */

import { deflateSync, inflateSync } from 'fflate';
import { type JournalFile, readBytes } from './file';
import { encodeFileHead, FILE_HEAD_BYTES, type FileHead } from './file-head';
import { encodeRecord } from './record-format';
import { contentOf, type FoundRecord, scanRecords } from './record-scan';
import { joinPieces, writeWhole } from './write-whole';

/** How much one slice reads or copies: some hundredths of a second. */
const SLICE_BYTES = 4 * 1024 * 1024;
/** So much is written and flushed at once. */
const WRITTEN_AT_ONCE = 1024 * 1024;
/** A record that is made small counts as so many times its bytes: that takes longer than copying. */
const WEIGHT_OF_DEFLATING = 4;

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
    let worked = 0;
    let bytes = 0;
    let records: Uint8Array[] = [];
    const write = () => {
      if (bytes === 0) return;
      writeWhole(this.#to, joinPieces(records, bytes), this.#written);
      this.#written += bytes;
      bytes = 0;
      records = [];
    };
    while (worked < SLICE_BYTES) {
      const { value: found } = this.#toCopy.next();
      if (found === undefined) {
        write();
        return this.#finish();
      }
      const content = contentOf(this.#from, found);
      const isMadeSmall = content !== null && isStored(content);
      const record = isMadeSmall
        ? encodeRecord(found.kind, found.name, deflateSync(inflateSync(content)))
        : readBytes(this.#from, found.at, found.end - found.at);
      records.push(record);
      bytes += record.length;
      worked += (found.end - found.at) * (isMadeSmall ? WEIGHT_OF_DEFLATING : 1);
      if (bytes >= WRITTEN_AT_ONCE) write();
    }
    write();
    return null;
  }

  #finish(): FileHead {
    const head = { generation: this.#generation, madeBytes: this.#written };
    writeWhole(this.#to, encodeFileHead(head), 0);
    return head;
  }
}

/** Whether it was deflated in haste: its first block says that it is stored as it is. */
const isStored = (deflated: Uint8Array): boolean => (((deflated[0] ?? 0) >> 1) & 0b11) === 0;
