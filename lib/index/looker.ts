/** Reading records for a question: those that the index is behind with, and those that it alone cannot tell of. */

import type { ArticleId } from '../model/ids';
import type { UnpassedChange } from '../store/change';
import type { Collection } from '../store/collection';
import type { Behind } from './behind';
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
  /** What the index is behind with. `cursor`: the last change that it holds; absent: as far as is known without it. */
  changed(cursor?: number): Promise<UnpassedChange[]>;
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
  behind: Behind,
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
    changed: async (cursor = 0) =>
      passed === undefined ? [] : behind.since(collection, installId, Math.max(passed, cursor)),
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

/** What the index is behind with, as a question takes it. */
export interface ChangedArticles {
  /** What the index says of these does not count: they are looked through. */
  ids: ArticleId[];
  /** Nor of these: they are deleted, and match nothing. */
  gone: ArticleId[];
  /** False: there are others. They are too many to be looked through, and what the index says of them counts until it holds them. */
  isAll: boolean;
}

/** What is known beside the index. */
export interface Looked<Match, MatchBeside> {
  changed: readonly ArticleId[];
  /** Of the changed ones that there was time to look at. */
  matches: MatchBeside[];
  /** There was time for all that changed. */
  isWhole: boolean;
  settle: Settle<Match>;
}

/** Without an index all that is not in it is looked through. */
export async function allChanged(look: Look): Promise<ChangedArticles> {
  const changed = await look.changed();
  return { ids: changed.map(({ articleId }) => articleId), gone: [], isAll: true };
}

type ReadRecords<Query, Match> = (collection: Collection, query: Query, ids: readonly ArticleId[]) => Promise<Match[]>;

/** Remembers what records say of questions from one job to the next. */
export interface Looker<Query, Match, MatchBeside> {
  look(collection: Collection, query: Query, isReplaced: () => boolean): Promise<Look>;
  /** What is to be known of the changed articles. */
  beside(look: Look, query: Query, changed: ChangedArticles): Promise<Looked<Match, MatchBeside>>;
}

/** `match`: what a candidate says. `matchBeside`: what an article says that the index does not hold. */
export function createLooker<Query, Match extends { id: ArticleId }, MatchBeside extends { id: ArticleId }>(
  now: () => number,
  behind: Behind,
  { match, matchBeside }: { match: ReadRecords<Query, Match>; matchBeside: ReadRecords<Query, MatchBeside> },
): Looker<Query, Match, MatchBeside> {
  const verdicts = createVerdicts<Match>({ now, atOnce: LOOKED_AT_ONCE });
  const verdictsBeside = createVerdicts<MatchBeside>({ now, atOnce: LOOKED_AT_ONCE });
  return {
    look: (collection, query, isReplaced) => beginLook(now, collection, query, behind, isReplaced),
    async beside(look, query, { ids, gone, isAll }) {
      const heeding =
        <Said>(read: ReadRecords<Query, Said>) =>
        (ids: readonly ArticleId[]) => {
          look.begins();
          return read(look.collection, query, ids);
        };
      const lookBeside = verdictsBeside.settleBy(look.asked, heeding(matchBeside), look.until);
      const { matches, isWhole } = await lookBeside(ids);
      look.heed();
      return {
        changed: [...ids, ...gone],
        matches,
        isWhole: isWhole && isAll,
        settle: verdicts.settleBy(look.asked, heeding(match), look.until),
      };
    },
  };
}
