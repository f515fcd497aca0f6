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
  while (at + RECORD_HEAD_BYTES <= size) {
    const found = recordAt(file, at, size);
    if (found !== null && (isFollowed(file, found, size) || contentOf(file, found) !== null)) {
      yield found;
      at = found.end;
    } else {
      const next = searchRecord(file, at + 1, size);
      if (next < 0) return;
      at = next;
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

function recordAt(file: JournalFile, at: number, size: number): FoundRecord | null {
  const bytes = readBytes(file, at, HEAD_AND_NAME_BYTES);
  const head = decodeHead(bytes);
  if (head === null || at + RECORD_HEAD_BYTES + head.bodyBytes > size) return null;
  const name = new TextDecoder().decode(bytes.subarray(RECORD_HEAD_BYTES, RECORD_HEAD_BYTES + head.nameBytes));
  return { ...head, at, name, end: at + RECORD_HEAD_BYTES + head.bodyBytes };
}

function isFollowed(file: JournalFile, { end }: FoundRecord, size: number): boolean {
  return end < size && decodeHead(readBytes(file, end, RECORD_HEAD_BYTES)) !== null;
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
