/** One act on many, whatever they are: its progress, its notice, its undo. No Preact in it. */

import type { WorkView } from '../../../components/library/views';
import { createSecuring } from '../../messages/changes';
import type { BulkOptions } from '../../model/bulk';
import type { ArticleId } from '../../model/ids';
import { settleChanges, settleLongAct } from '../settle-change';
import type { Notices } from '../use-notices';

export interface BulkWritingContext {
  notices: Pick<Notices, 'tell'>;
  /** Shows what was written. */
  refresh: () => Promise<unknown>;
  /** An act begins; what this gives says that it has ended. */
  beginAct: () => () => void;
  /** Null: nothing is under way any more. */
  onWork: (work: WorkView | null, cancel: () => void) => void;
}

/** An act, and what is told of it. */
export interface WrittenAct<Done extends { isWhole: boolean }> {
  /** Of how many it is asked. */
  all: number;
  run: (options: BulkOptions) => Promise<Done>;
  /** Answers how many are again as they were. */
  takeBack: (made: Done, options: BulkOptions) => Promise<number>;
  countOf: (made: Done) => number;
  changedBy: (made: Done) => ArticleId[];
  told: (count: number) => string;
  words: {
    nothing: string;
    cancelled(count: number): string;
    undone(count: number): string;
    partly(count: number, all: number): string;
  };
}

/** What an act is for: the index may have to be waited for until it is known. */
export interface ActOn<Id> {
  /** How many are selected, as far as is known. */
  count: number;
  ids: (isWanted: () => boolean) => Promise<Id[]>;
}

export interface BulkWriting {
  /** The ids that an act is for; null where the reader has stopped it before they were known. */
  find: <Id>(selected: ActOn<Id>) => Promise<Id[] | null>;
  /** Rejects with what went wrong; what was written until then stays. */
  write: <Done extends { isWhole: boolean }>(act: WrittenAct<Done>) => Promise<void>;
  /** Tells how far `work` on so many is once it takes long, also where it says nothing; it can be cancelled then. */
  follow: <T>(all: number, work: (options: BulkOptions) => Promise<T>) => Promise<T>;
  /** After a write of these articles. */
  settle: (ids: readonly ArticleId[]) => Promise<void>;
}

/** What changes more articles is shown when the journal has it. */
const MOST_SHOWN_AT_ONCE = 100;
/** An act that is longer shows how far it is, in milliseconds. */
const SHOWN_AFTER_MS = 400;

export function createBulkWriting({ notices, refresh, beginAct, onWork }: BulkWritingContext): BulkWriting {
  const follow: BulkWriting['follow'] = async (all, work) => {
    const cancelling = new AbortController();
    const began = performance.now();
    const secureWritten = createSecuring();
    const cancel = () => cancelling.abort();
    const endAct = beginAct();
    const shown = setTimeout(() => onWork({ done: 0, all }, cancel), SHOWN_AFTER_MS);
    try {
      return await work({
        signal: cancelling.signal,
        onProgress: (done) => {
          if (done < all) secureWritten();
          if (performance.now() - began > SHOWN_AFTER_MS) onWork({ done, all }, cancel);
        },
      });
    } finally {
      clearTimeout(shown);
      onWork(null, cancel);
      endAct();
    }
  };

  const settle = (ids: readonly ArticleId[]) =>
    ids.length > MOST_SHOWN_AT_ONCE ? settleLongAct(refresh) : settleChanges(ids, refresh);

  return {
    find: ({ count, ids }) =>
      follow(count, async ({ signal }) => {
        const found = await ids(() => signal?.aborted !== true);
        return signal?.aborted ? null : found;
      }),
    follow,
    settle,
    write: async ({ all, run, takeBack, countOf, changedBy, told, words }) => {
      // How far it is stays in sight until the journal has it too.
      const made = await follow(all, async (options) => {
        const written = await run(options);
        if (countOf(written) > 0) await settle(changedBy(written));
        return written;
      });
      const count = countOf(made);
      if (count === 0) {
        notices.tell(made.isWhole ? words.nothing : words.cancelled(0));
        return;
      }
      notices.tell(made.isWhole ? told(count) : words.cancelled(count), async () => {
        const back = await follow(count, async (options) => {
          const again = await takeBack(made, options);
          await settle(changedBy(made));
          return again;
        });
        notices.tell(back === count ? words.undone(back) : words.partly(back, count));
      });
    },
  };
}
