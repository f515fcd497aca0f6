/** Going through the records of a journal file, over whatever is damaged between them. */

import { checksumOf } from './checksum';
import { type JournalFile, readBytes } from './file';
import { decodeHead, findMagic, RECORD_HEAD_BYTES, type RecordHead } from './record-format';

/** Where a record stands. */
export interface FoundRecord extends RecordHead {
  at: number;
  name: string;
  /** Behind its last byte. */
  end: number;
}

/** Read at a time where the next record is looked for behind damaged bytes. */
const SEARCH_BYTES = 256 * 1024;
const NAMES = new TextDecoder();
/** A head with its name, in one reading. */
const HEAD_AND_NAME_BYTES = RECORD_HEAD_BYTES + 255;

/**
 * The records from `from` on whose heads are whole and whose bodies are all there, in their order. A body may still be
 * damaged: `contentOf` tells. Where a record's end is not another's beginning the record itself is suspect: it is given only
 * where its body is right, and the next one is looked for right behind its head.
 */
export function* scanRecords(file: JournalFile, from: number): Generator<FoundRecord, void> {
  const size = file.getSize();
  let at = from;
  let here = headAndName(file, at);
  while (at + RECORD_HEAD_BYTES <= size) {
    const found = recordIn(here, at, size);
    // What tells that another one follows is that one's head: of 100 000 records each is read once.
    const behind = found && headAndName(file, found.end);
    if (found !== null && behind !== null && (isHead(behind) || contentOf(file, found) !== null)) {
      yield found;
      at = found.end;
      here = behind;
    } else {
      const next = searchRecord(file, at + 1, size);
      if (next < 0) return;
      at = next;
      here = headAndName(file, at);
    }
  }
}

/** The content of a record, still deflated; null where it is damaged. */
export function contentOf(
  file: JournalFile,
  { at, nameBytes, bodyBytes, bodyChecksum }: FoundRecord,
): Uint8Array | null {
  const body = readBytes(file, at + RECORD_HEAD_BYTES, bodyBytes);
  return body.length === bodyBytes && checksumOf(body) === bodyChecksum ? body.subarray(nameBytes) : null;
}

/** What a file holds, told without reading every body. */
export interface Survey {
  /** Behind the last whole record: what stands there is torn, and the next record goes there. */
  end: number;
  states: FoundRecord[];
}

export function surveyRecords(file: JournalFile, from: number): Survey {
  const survey: Survey = { end: from, states: [] };
  let last: FoundRecord | undefined;
  for (const found of scanRecords(file, from)) {
    survey.end = last?.end ?? from;
    last = found;
    if (found.kind === 'state') survey.states.push(found);
  }
  if (last !== undefined && contentOf(file, last) !== null) survey.end = last.end;
  return survey;
}

const headAndName = (file: JournalFile, at: number): Uint8Array => readBytes(file, at, HEAD_AND_NAME_BYTES);
const isHead = (bytes: Uint8Array): boolean => decodeHead(bytes) !== null;

/** `bytes`: those that stand at this place. */
function recordIn(bytes: Uint8Array, at: number, size: number): FoundRecord | null {
  const head = decodeHead(bytes);
  if (head === null || at + RECORD_HEAD_BYTES + head.bodyBytes > size) return null;
  const name = NAMES.decode(bytes.subarray(RECORD_HEAD_BYTES, RECORD_HEAD_BYTES + head.nameBytes));
  return { ...head, at, name, end: at + RECORD_HEAD_BYTES + head.bodyBytes };
}

/** Where the next head stands; -1 where there is none. */
function searchRecord(file: JournalFile, from: number, size: number): number {
  for (let at = from; at < size; at += SEARCH_BYTES) {
    // Some bytes more: a head may lie over the border.
    const bytes = readBytes(file, at, SEARCH_BYTES + RECORD_HEAD_BYTES);
    for (let found = findMagic(bytes, 0); found >= 0 && found < SEARCH_BYTES; found = findMagic(bytes, found + 1)) {
      if (decodeHead(bytes.subarray(found)) !== null) return at + found;
    }
  }
  return -1;
}
