/** Writing so that it is certain: on a disk that may be full, in a browser that may be killed. */

import { ReaderError, toReaderError } from '../model/error';
import type { AskOwner } from './jobs';

export interface SafeWriteOptions {
  ask: AskOwner;
  /** Brings the journal up to date; resolves when it has all that was committed before. */
  follow: () => Promise<void>;
  /** Grows whenever the journal has come on. */
  steps: () => number;
}

export interface SafeWrites {
  /** Runs a write of the collection and resolves when both copies have it. */
  write<T>(work: () => Promise<T>): Promise<T>;
  /**
   * Resolves when the journal has what another context has written: that may be an act on thousands, so it is waited for as
   * long as the journal goes on.
   */
  secure(): Promise<void>;
}

/** How long a write waits for the journal, or its refusal for the reason, in milliseconds. */
const PATIENCE_MS = 4_000;
/** The longest that a page waits for a journal that goes on: whoever waits longer for a notice thinks that nothing happens. */
const LONGEST_WAIT_MS = 60_000;

/**
 * A write is answered when the journal has it too. The database's word alone is not enough: Chromium goes on in a log whose
 * end was torn, by a kill in the middle of a record or by a full disk, acknowledges all that follows, and drops the whole
 * database at a later start. Nothing tells in which session that is so. A journal that does not answer keeps a write
 * for some seconds, and refuses none.
 *
 * A refusal says that the disk is full wherever it is, whatever the browser called it.
 */
export function createSafeWrites({ ask, follow, steps }: SafeWriteOptions): SafeWrites {
  return {
    async secure() {
      let isOver = false;
      const followed = follow()
        .catch(() => undefined)
        .finally(() => {
          isOver = true;
        });
      let seen: number;
      let waited = 0;
      do {
        seen = steps();
        await within(PATIENCE_MS, followed, undefined);
        waited += PATIENCE_MS;
      } while (!isOver && steps() !== seen && waited < LONGEST_WAIT_MS);
    },
    async write(work) {
      const written = await work().catch(async (thrown: unknown) => {
        const error = toReaderError(thrown);
        if (error.code !== 'storage-failed') throw error;
        const hasRoom = await within(PATIENCE_MS, ask('disk/room', null), true);
        throw hasRoom ? error : new ReaderError('storage-full', error.message, { cause: error });
      });
      await within(PATIENCE_MS, follow(), undefined);
      return written;
    },
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
