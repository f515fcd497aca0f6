/** What the page does by itself: reading, looking after itself, taking in what was kept. The reader has asked for none of it. */

import { toReaderError } from '../model/error';

/** Failures that say nothing of the reader's own things, and that nobody can do anything about: the work is done again instead. */
const PASSING = new Set(['page-unreachable', 'unexpected']);

/** What fails so often is not done again: it is no passing failure. */
const MOST_FAILURES = 5;

export interface UnaskedWork {
  /**
   * Does it. A failure that concerns what the reader has kept is told; of any other nothing is said. Never rejects. `anew` is
   * what is done in its place the next time, where half of it does not fail twice.
   */
  run(work: () => Promise<unknown>, anew?: () => Promise<unknown>): Promise<void>;
  /** Does again what failed and was not told, if anything did, as long as there is hope. */
  again(): void;
}

/** `tell` is given what the reader has to know: that the collection does not open, that the extension was updated. */
export function createUnaskedWork(tell: (thrown: unknown) => void): UnaskedWork {
  let owed: (() => Promise<unknown>) | null = null;
  let failures = 0;
  const run: UnaskedWork['run'] = async (work, anew = work) => {
    try {
      await work();
    } catch (thrown) {
      if (!PASSING.has(toReaderError(thrown).code)) return tell(thrown);
      failures += 1;
      if (failures < MOST_FAILURES) owed = anew;
      console.error(thrown);
    }
  };
  return {
    run,
    again() {
      const work = owed;
      owed = null;
      if (work) void run(work);
    },
  };
}
