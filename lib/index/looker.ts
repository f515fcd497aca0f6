/** Reading records for a question: those that the index is behind with, and those that it alone cannot tell of. */

import type { ArticleId } from '../model/ids';
import type { Collection } from '../store/collection';
import { createVerdicts, type Settle } from './verdicts';

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

/** One job's reading for one question. All of it throws a QuestionReplacedError once the question is replaced. */
export interface Look {
  collection: Collection;
  /** Tells this question and this state of the collection from any other. */
  asked: string;
  /** By the keeper's clock: until then records are read. */
  until: number;
  /** Articles that changed since the index was last brought on; asked again, what was drained meanwhile is gone. */
  changed(): Promise<ArticleId[]>;
  /** Before some records are read: whether there is time for them. In each job there is for some, so that asking again ends. */
  begins(): boolean;
  heed(): void;
  isLate(): boolean;
}

/** How long a job reads. A question waits for it, so rows are read for its answer after that. */
const LOOKING_MS = 70;
/** Records between two looks at the clock: some 15 ms. */
export const LOOKED_AT_ONCE = 10;

/** `now`: milliseconds, growing. `question`: whatever tells it from others, as JSON. */
export async function beginLook(
  now: () => number,
  collection: Collection,
  question: unknown,
  isReplaced: () => boolean,
): Promise<Look> {
  const heed = () => {
    if (isReplaced()) throw new QuestionReplacedError();
  };
  const until = now() + LOOKING_MS;
  // Before anything is read: what is written from here on is another state.
  const { installId, number, passed } = await collection.changes.standing('index');
  heed();
  let isBegun = false;
  return {
    collection,
    asked: JSON.stringify([question, installId, number]),
    until,
    changed: async () => (passed === undefined ? [] : collection.changes.unpassed('index')),
    begins() {
      heed();
      const begins = !isBegun || now() < until;
      isBegun = true;
      return begins;
    },
    heed,
    isLate: () => now() >= until,
  };
}

/** What is known beside the index. */
export interface Looked<Match, MatchBeside> {
  changed: readonly ArticleId[];
  /** Of the changed ones that there was time to look at. */
  matches: MatchBeside[];
  isWhole: boolean;
  settle: Settle<Match>;
}

type ReadRecords<Query, Match> = (collection: Collection, query: Query, ids: readonly ArticleId[]) => Promise<Match[]>;

/** Remembers what records say of questions from one job to the next. */
export interface Looker<Query, Match, MatchBeside> {
  look(collection: Collection, query: Query, isReplaced: () => boolean): Promise<Look>;
  /** What is to be known of the changed articles. */
  beside(look: Look, query: Query, changed: readonly ArticleId[]): Promise<Looked<Match, MatchBeside>>;
}

/** `match`: what a candidate says. `matchBeside`: what an article says that the index does not hold. */
export function createLooker<Query, Match extends { id: ArticleId }, MatchBeside extends { id: ArticleId }>(
  now: () => number,
  { match, matchBeside }: { match: ReadRecords<Query, Match>; matchBeside: ReadRecords<Query, MatchBeside> },
): Looker<Query, Match, MatchBeside> {
  const verdicts = createVerdicts<Match>({ now, atOnce: LOOKED_AT_ONCE });
  const verdictsBeside = createVerdicts<MatchBeside>({ now, atOnce: LOOKED_AT_ONCE });
  return {
    look: (collection, query, isReplaced) => beginLook(now, collection, query, isReplaced),
    async beside(look, query, changed) {
      const heeding =
        <Said>(read: ReadRecords<Query, Said>) =>
        (ids: readonly ArticleId[]) => {
          look.begins();
          return read(look.collection, query, ids);
        };
      const lookBeside = verdictsBeside.settleBy(look.asked, heeding(matchBeside), look.until);
      const { matches, isWhole } = await lookBeside(changed);
      look.heed();
      return { changed, matches, isWhole, settle: verdicts.settleBy(look.asked, heeding(match), look.until) };
    },
  };
}
