/**
 * The journal: the newest whole records of each article, in two files of which one counts. Records are appended, each on
 * the disk before the next; a later one of an article takes the place of an earlier. A file that has outgrown what it held
 * when it was made is compacted into the other, in slices, which counts from the moment when its head is written. So the
 * browser may be killed at any write: what was appended is found again.
 *
 * Two files that are never deleted: making and deleting files writes into the browser's own tables, which a full disk
 * damages too.
 */

import { deflateSync, inflateSync, strFromU8, strToU8 } from 'fflate';
import type { Loss } from '../model/loss';
import { Compaction } from './compaction';
import type { JournalFile } from './file';
import { encodeFileHead, FILE_HEAD_BYTES, type FileHead, readFileHead } from './file-head';
import { encodeRecord, type RecordKindName } from './record-format';
import { contentOf, type FoundRecord, scanRecords, surveyRecords } from './record-scan';
import { joinPieces, writeWhole } from './write-whole';

/** How far the journal has come: which collection it follows, and up to which of its changes. */
export interface JournalState {
  installId: string;
  number: number;
  /** Live articles and highlights of the collection when this was written. */
  articles: number;
  highlights: number;
  /** A loss that was found and mended as far as it could be, until the reader was told. */
  loss?: Loss;
}

/** What is appended: the records of an article under its id, or how far the journal has come. */
export type JournalRecord =
  | { kind: 'article'; name: string; content: unknown }
  | { kind: 'state'; state: JournalState };

/** Records that are appended together are written and flushed in pieces of about so much. */
const BATCH_BYTES = 4 * 1024 * 1024;

/** Less than this is never compacted: it would cost more than it frees. */
const COMPACTED_FROM_BYTES = 4 * 1024 * 1024;

const STATE_NAME = 'state';

export class Journal {
  #files: [JournalFile, JournalFile];
  #head: FileHead;
  /** Behind the last whole record of the file that counts. */
  #end: number;
  #state: JournalState | null;
  #compaction: Compaction | undefined;

  /** Both files, in any order; they are the journal's from now on. Throws where there is no room for the head of a new one. */
  constructor(one: JournalFile, other: JournalFile) {
    const heads = [readFileHead(one), readFileHead(other)] as const;
    const isOther = (heads[1]?.generation ?? -1) > (heads[0]?.generation ?? -1);
    // A damaged head, or none yet: the longer file is the one that has something to give.
    const takesOther = heads[0] === null && heads[1] === null ? other.getSize() > one.getSize() : isOther;
    this.#files = takesOther ? [other, one] : [one, other];
    const [active] = this.#files;
    const head = takesOther ? heads[1] : heads[0];
    this.#head = head ?? { generation: 1, madeBytes: FILE_HEAD_BYTES };
    const { end, states } = surveyRecords(active, FILE_HEAD_BYTES);
    this.#end = end;
    if (head === null) writeWhole(active, encodeFileHead(this.#head), 0);
    this.#state = this.#newestState(states);
    this.#cutOff();
  }

  /** Null where the journal is new. As long as it does not hold a whole collection its number is behind the reader's cursor. */
  get state(): JournalState | null {
    return this.#state;
  }

  get bytes(): number {
    return this.#end;
  }

  /**
   * Appends the records of an article, or how far the journal has come. They are on the disk after it. Throws
   * ReaderError('storage-full') where the disk has no room for them; the journal is then as it was.
   */
  append(kind: 'article', name: string, content: unknown): void;
  append(kind: 'state', state: JournalState): void;
  append(kind: RecordKindName, given: unknown, content?: unknown): void {
    if (kind === 'state') this.appendAll([{ kind, state: given as JournalState }]);
    else this.appendAll([{ kind, name: String(given), content }]);
  }

  /**
   * The same for several, with one flush for some megabytes. Where it throws, those before the last flush are kept. `isInHaste`:
   * they take more room until a compaction, and less time.
   */
  appendAll(records: Iterable<JournalRecord>, isInHaste = false): void {
    let batch: Uint8Array[] = [];
    let bytes = 0;
    let state = this.#state;
    const write = () => {
      this.#writeBatch(batch, bytes);
      this.#state = state;
      batch = [];
      bytes = 0;
    };
    for (const record of records) {
      const encoded = encode(record, isInHaste);
      batch.push(encoded);
      bytes += encoded.length;
      if (record.kind === 'state') state = record.state;
      if (bytes >= BATCH_BYTES) write();
    }
    if (bytes > 0) write();
  }

  /** The newest whole content of each article, as it was appended, from the newest on. */
  *newestRecords(): Generator<unknown, void> {
    const [active] = this.#files;
    const all: FoundRecord[] = [];
    for (const found of scanRecords(active, FILE_HEAD_BYTES)) if (found.kind === 'article') all.push(found);
    const given = new Set<string>();
    for (const found of all.reverse()) {
      if (given.has(found.name)) continue;
      const content = this.#read(found);
      // Damaged: an older one of the article is better than none.
      if (content === undefined) continue;
      given.add(found.name);
      yield content;
    }
  }

  /** Does the next slice of a compaction, where one is due, or wanted; false where nothing is to be done (any more). */
  compactMore(isWanted = false): boolean {
    const [active, spare] = this.#files;
    if (this.#compaction === undefined) {
      if (this.#state === null) return false;
      const isDue = this.#end >= Math.max(COMPACTED_FROM_BYTES, 2 * this.#head.madeBytes);
      if (!isDue && !isWanted) return false;
      this.#compaction = new Compaction(active, spare, this.#head.generation + 1);
    }
    let made: FileHead | null;
    try {
      made = this.#compaction.workMore(this.#end);
    } catch (error) {
      // No room for a second file: the first one goes on as it is.
      this.#compaction = undefined;
      spare.truncate(0);
      throw error;
    }
    if (made === null) return true;
    // From here on the other file counts, whatever becomes of this one.
    this.#files = [spare, active];
    this.#head = made;
    this.#end = made.madeBytes;
    this.#compaction = undefined;
    active.truncate(0);
    return false;
  }

  /** Whether the disk takes some more bytes. They are taken back at once. */
  hasRoom(bytes: number): boolean {
    const [active] = this.#files;
    try {
      writeWhole(active, new Uint8Array(bytes), this.#end);
      return true;
    } catch {
      return false;
    } finally {
      this.#cutOff();
    }
  }

  close(): void {
    for (const file of this.#files) file.close();
  }

  #writeBatch(records: readonly Uint8Array[], length: number): void {
    try {
      writeWhole(this.#files[0], joinPieces(records, length), this.#end);
    } catch (error) {
      this.#cutOff();
      throw error;
    }
    this.#end += length;
  }

  /** A torn record goes. Where even that is refused, the next one is written over it. */
  #cutOff(): void {
    const [active] = this.#files;
    try {
      if (active.getSize() > this.#end) active.truncate(this.#end);
    } catch {
      // It is skipped on reading.
    }
  }

  #newestState(states: readonly FoundRecord[]): JournalState | null {
    for (const found of states.toReversed()) {
      const state = this.#read(found);
      if (state !== undefined) return state as JournalState;
    }
    return null;
  }

  #read(found: FoundRecord): unknown {
    const content = contentOf(this.#files[0], found);
    if (content === null) return undefined;
    try {
      return JSON.parse(strFromU8(inflateSync(content)));
    } catch {
      return undefined;
    }
  }
}

function encode(record: JournalRecord, isInHaste: boolean): Uint8Array {
  const [name, content] = record.kind === 'state' ? [STATE_NAME, record.state] : [record.name, record.content];
  return encodeRecord(record.kind, name, deflateSync(strToU8(JSON.stringify(content)), { level: isInHaste ? 0 : 6 }));
}
