/** Reading records for a question: those that the index is behind with, and those that it alone cannot tell of. */

import type { ArticleId } from '../model/ids';
import type { SearchQuery } from '../search/query';
import type { Collection } from '../store/collection';
import type { CountedBeside } from './count-matches';
import { changedIds, type MatchBeside, matchBeside, matchRecords } from './read-records';
import { createVerdicts } from './verdicts';

/** Nobody waits for the answer any more. */
export class QuestionReplacedError extends Error {}

/** Null where a question was replaced before it was begun, or gives up for it. */
export async function unlessReplaced<T>(isReplaced: () => boolean, answer: () => Promise<T>): Promise<T | null> {
  if (isReplaced()) return null;
  try {
    return await answer();
  } catch (error) {
    if (error instanceof QuestionReplacedError) return null;
    throw error;
  }
}

/** One job's reading for one question. */
export interface Look {
  /** Articles that changed since the index was last brought on; asked again, what was drained meanwhile is gone. */
  changed(): Promise<ArticleId[]>;
  /** What is to be known of these beside the index. */
  beside(changed: readonly ArticleId[]): Promise<CountedBeside>;
}

export interface Looker {
  /** Rejects with a QuestionReplacedError, as all that it gives does, once `isReplaced`. */
  look(collection: Collection, query: SearchQuery, isReplaced: () => boolean): Promise<Look>;
}

/** How long a job reads. A question waits for it, so rows are read for its answer after that. */
const LOOKING_MS = 70;
/** Records between two looks at the clock: some 15 ms. */
const LOOKED_AT_ONCE = 10;

/** `now`: milliseconds, growing. */
export function createLooker(now: () => number): Looker {
  const verdicts = createVerdicts({ now, atOnce: LOOKED_AT_ONCE });
  const verdictsBeside = createVerdicts<MatchBeside>({ now, atOnce: LOOKED_AT_ONCE });
  return {
    async look(collection, query, isReplaced) {
      const heed = () => {
        if (isReplaced()) throw new QuestionReplacedError();
      };
      const until = now() + LOOKING_MS;
      // Before anything is read: what is written from here on is another state.
      const { installId, number, passed } = await collection.changes.standing('index');
      heed();
      const asked = JSON.stringify([query, installId, number]);
      const heeding =
        <T>(match: (collection: Collection, query: SearchQuery, ids: readonly ArticleId[]) => Promise<T>) =>
        (ids: readonly ArticleId[]) => {
          heed();
          return match(collection, query, ids);
        };
      return {
        changed: async () => (passed === undefined ? [] : changedIds(collection)),
        async beside(changed) {
          const lookBeside = verdictsBeside.settleBy(asked, heeding(matchBeside), until);
          const { matches, isWhole } = await lookBeside(changed);
          heed();
          return {
            changed,
            matching: matches,
            counted: matches.map(({ counted }) => counted),
            isWhole,
            settle: verdicts.settleBy(asked, heeding(matchRecords), until),
          };
        },
      };
    },
  };
}
