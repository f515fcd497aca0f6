/** What a step of an upgrade is. */

import type { IDBPDatabase, IDBPTransaction } from 'idb';
import type { NewId } from '../../model/ids';

/**
 * The transaction that the browser gives for an upgrade. Its stores are those of an earlier program, so nothing is said of
 * what is in them.
 */
export type UpgradeTransaction = IDBPTransaction<unknown, string[], 'versionchange'>;

/**
 * From version `to - 1` of the database to version `to`. A step touches the stores that it is about, has a slice of
 * records in memory at most, and is never edited once it was released: a database may be of any version.
 *
 * The reader waits while it runs. So what would take long with 100 000 articles is left for later: a derived index is
 * created empty and filled (`derived/`), a record is migrated when it is read (`records.ts`).
 */
export interface UpgradeStep {
  to: number;
  run(database: IDBPDatabase, transaction: UpgradeTransaction, newId: NewId): Promise<void>;
}
