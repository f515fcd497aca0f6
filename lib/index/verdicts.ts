/**
 * What the plain model says of candidates that the index alone cannot settle. Reading a record takes a millisecond or two, and
 * there may be thousands: a job looks at as many as it has time for. What it found out is kept while the same is asked of the same
 * collection, so that asking again goes on from there.
 */

import type { ArticleId } from '../model/ids';
import type { ArticleMatch } from '../search/match-article';

/** `Match`: what is said of an article that matches. */
export interface Settled<Match = ArticleMatch> {
  /** In no order. */
  matches: Match[];
  /** There was time to look at all of them. */
  isWhole: boolean;
}

/** Says which of these articles match, and how. What is gone by now does not. */
export type Settle<Match = ArticleMatch> = (ids: readonly ArticleId[]) => Promise<Settled<Match>>;

export interface VerdictOptions {
  /** Milliseconds, growing. */
  now: () => number;
  /** How many records are read between two looks at the clock. */
  atOnce: number;
}

export interface Verdicts<Match = ArticleMatch> {
  /**
   * For one job. `asked`: tells this question and this state of the collection from any other. `match` reads these and says which
   * match. At `until` no more are read; but some are in each job, so that asking again comes to an end.
   */
  settleBy(asked: string, match: (ids: readonly ArticleId[]) => Promise<Match[]>, until: number): Settle<Match>;
}

/** Several, so that two pages that ask in turn do not each begin anew. */
const REMEMBERED_QUESTIONS = 4;

export function createVerdicts<Match extends { id: ArticleId } = ArticleMatch>({
  now,
  atOnce,
}: VerdictOptions): Verdicts<Match> {
  const known = new Map<string, Map<ArticleId, Match | null>>();

  return {
    settleBy(asked, match, until) {
      const verdicts = known.get(asked) ?? new Map<ArticleId, Match | null>();
      // The question that was asked last stands last.
      known.delete(asked);
      known.set(asked, verdicts);
      const [oldest] = known.keys();
      if (known.size > REMEMBERED_QUESTIONS && oldest !== undefined) known.delete(oldest);
      let isBegun = false;
      return async (ids) => {
        const unknown = ids.filter((id) => !verdicts.has(id));
        let read = 0;
        while (read < unknown.length && (!isBegun || now() < until)) {
          isBegun = true;
          const some = unknown.slice(read, read + atOnce);
          const found = new Map((await match(some)).map((one) => [one.id, one]));
          for (const id of some) verdicts.set(id, found.get(id) ?? null);
          read += some.length;
        }
        return { matches: ids.flatMap((id) => verdicts.get(id) ?? []), isWhole: read >= unknown.length };
      };
    },
  };
}
