/** Writing on a disk that may be full, or was. */

import { ReaderError, toReaderError } from '../model/error';
import type { AskOwner } from './jobs';

export interface SafeWriteOptions {
  ask: AskOwner;
  /** Brings the journal up to date. */
  follow: () => Promise<void>;
  /** A write was refused since the browser started. */
  wasRefused: () => Promise<boolean>;
  noteRefusal: () => Promise<void>;
}

/** How long a write waits for the journal, or its refusal for the reason, in milliseconds. */
const PATIENCE_MS = 4_000;

/**
 * Runs a write of the collection. The journal follows by itself, and nobody waits for it; but once a write was refused the
 * database may be gone at the next start (`lib/platform/suspicion.ts`), so from then on a write is answered when the journal
 * has it too. A refusal says that the disk is full wherever it is, whatever the browser called it.
 */
export function createSafeWrite({ ask, follow, wasRefused, noteRefusal }: SafeWriteOptions) {
  return async <T>(write: () => Promise<T>): Promise<T> => {
    let written: T;
    try {
      written = await write();
    } catch (thrown) {
      const error = toReaderError(thrown);
      if (error.code !== 'storage-full' && error.code !== 'storage-failed') throw error;
      await noteRefusal();
      if (error.code === 'storage-full') throw error;
      const hasRoom = await within(PATIENCE_MS, ask('disk/room', null), true);
      throw hasRoom ? error : new ReaderError('storage-full', error.message, { cause: error });
    }
    const followed = follow();
    if (await wasRefused()) await within(PATIENCE_MS, followed, undefined);
    return written;
  };
}

async function within<T>(ms: number, work: Promise<T>, otherwise: T): Promise<T> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<T>((resolve) => {
    timer = setTimeout(() => resolve(otherwise), ms);
  });
  try {
    return await Promise.race([work.catch(() => otherwise), late]);
  } finally {
    clearTimeout(timer);
  }
}
