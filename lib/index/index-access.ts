/** What the keeper gives to those who answer from the index: the index made ready, and what it is behind with. */

import type { ArticleId } from '../model/ids';
import type { IndexReach } from '../search/answer';
import type { Collection } from '../store/collection';
import type { Counts } from './count-matches';
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

export interface Behind {
  /** Articles that changed since: what the index says of them does not count. */
  changed: ArticleId[];
  /** Tells this state of the collection from any other. */
  state: readonly [installId: string, number: number];
  /** By the keeper's clock: until then candidates are looked at. */
  until: number;
}

export interface IndexAccess {
  openCollection: () => Promise<Collection>;
  /** Runs `work`; where the file turns out to be damaged, once more on a new one. Rejects where there is none. */
  withIndex<T>(work: (ready: ReadyIndex) => Promise<T>): Promise<T>;
  /** Drained first where that is much, unless the index is being made. */
  behindOf(ready: ReadyIndex): Promise<Behind>;
  /** Without an index what was changed last can be looked through all the same. `error`: why there is none. */
  withoutIndex(error: unknown): Promise<{ collection: Collection; changed: ArticleId[]; reach: IndexReach }>;
}
