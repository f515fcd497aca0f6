/** Looks at a file of the folder: whole, or why nothing of it is taken. A file is never trusted for its name. */

import { isLocked } from '../backup/passphrase';
import { type CheckedBackup, checkBackup } from '../backup/read-backup';
import { toReaderError } from '../model/error';
import { FileError } from '../model/file-error';
import type { SegmentState } from '../store/exchange-access';
import { unlockWith } from './folder-key';
import { EXCHANGE_VERSION, parseSegmentFacts, type SegmentFacts } from './segment';

/** Larger ones are none of ours; what is in them is limited again where it is unpacked. */
const MAX_SEGMENT_BYTES = 2 ** 31;

/** The head of a file that is locked for one key is a few hundred bytes long. */
const AGE_HEADER_BYTES = 4_096;

export type OpenedSegment =
  | { state: 'whole'; facts: SegmentFacts; sha256: string; madeAt: string | null; content: Blob }
  | { state: Exclude<SegmentState, 'taken'> };

/** Rejects where the folder itself fails, never for what the file is. */
export async function openSegment(file: File, identities: readonly string[]): Promise<OpenedSegment> {
  if (file.size === 0 || file.size > MAX_SEGMENT_BYTES) return { state: 'damaged' };
  try {
    const isAge = await isLocked(file);
    if (isAge && !(await hasAgeHeader(file))) return { state: 'damaged' };
    const content = isAge ? await unlockWith(identities, file) : file;
    return judge(await checkBackup(content), content);
  } catch (error) {
    if (error instanceof FileError) return { state: error.problem === 'wrong-passphrase' ? 'locked' : 'damaged' };
    if (toReaderError(error).code === 'storage-newer') return { state: 'newer' };
    // A file that changes or goes while it is read: a drive is at it.
    if (error instanceof DOMException) return { state: 'damaged' };
    throw error;
  }
}

/** Where its head is cut off, no key could open it, and it is no question of the passphrase. */
async function hasAgeHeader(file: File): Promise<boolean> {
  return (await file.slice(0, AGE_HEADER_BYTES).text()).includes('\n--- ');
}

function judge({ isWhole, sha256, exchange, madeAt }: CheckedBackup, content: Blob): OpenedSegment {
  if (!isWhole || sha256 === null) return { state: 'damaged' };
  const facts = parseSegmentFacts(exchange);
  if (facts === null) return { state: 'foreign' };
  if (facts.version > EXCHANGE_VERSION) return { state: 'newer' };
  return { state: 'whole', facts, sha256, madeAt, content };
}
