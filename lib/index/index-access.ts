/** What the keeper gives to those who answer from the index: the index made ready, and what it is behind with. */

import type { IndexReach } from '../search/answer';
import type { Collection } from '../store/collection';
import type { Behind } from './behind';
import type { Counts } from './count-matches';
import type { ChangedArticles, Look } from './looker';
import type { IndexProgress } from './progress';
import type { Sqlite } from './sqlite';

/** The index of this very database and program. */
export interface ReadyIndex {
  sql: Sqlite;
  collection: Collection;
  progress: IndexProgress;
  /** How far it reaches now. */
  reach: () => Promise<IndexReach>;
}

export interface IndexCounts extends Counts {
  reach: IndexReach;
}

export interface IndexAccess {
  /** Milliseconds, growing. */
  now: () => number;
  openCollection: () => Promise<Collection>;
  /** Runs `work`; where the file turns out to be damaged, once more on a new one. Rejects where there is none. */
  withIndex<T>(work: (ready: ReadyIndex) => Promise<T>): Promise<T>;
  /** What the index is behind with, without reading the same twice. */
  behind: Behind;
  /**
   * The same for a question: where it is much some is drained before, unless the index is being made. `isWaitedFor`: somebody
   * waits for the whole answer, and all is looked through, however much it is.
   */
  changedOf(ready: ReadyIndex, look: Look, isWaitedFor?: boolean): Promise<ChangedArticles>;
  /** Without an index what was changed last can be looked through all the same. `error`: why there is none; a replaced question is thrown on. */
  withoutIndex(error: unknown): Promise<{ collection: Collection; reach: IndexReach }>;
}

export const isNeverReplaced = () => false;
