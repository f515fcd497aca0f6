/**
 * Bringing an older database up to this version. The version is the database's alone: it counts the steps here, not the
 * schemas of the records (`lib/model/migrations`).
 */

import type { IDBPDatabase } from 'idb';
import type { NewId } from '../../model/ids';
import { toVersion2 } from './to-version-2';
import { toVersion3 } from './to-version-3';
import { toVersion4 } from './to-version-4';
import { toVersion5 } from './to-version-5';
import { toVersion6 } from './to-version-6';
import { toVersion7 } from './to-version-7';
import { toVersion8 } from './to-version-8';
import { toVersion9 } from './to-version-9';
import { toVersion10 } from './to-version-10';
import { toVersion11 } from './to-version-11';
import type { UpgradeStep, UpgradeTransaction } from './upgrade-step';

/** In their order. Version 1 was the prototype's: nobody comes to it any more. */
export const UPGRADE_STEPS: readonly UpgradeStep[] = [
  toVersion2,
  toVersion3,
  toVersion4,
  toVersion5,
  toVersion6,
  toVersion7,
  toVersion8,
  toVersion9,
  toVersion10,
  toVersion11,
];

/** The version of the database that this program opens. */
export const DATABASE_VERSION = Math.max(...UPGRADE_STEPS.map(({ to }) => to));

/**
 * Runs the steps from `oldVersion` (0: there was no database) in one transaction. All or nothing: where anything fails or
 * the browser is killed, the old database stays as it was.
 */
export async function upgradeDatabase(
  database: IDBPDatabase,
  oldVersion: number,
  transaction: UpgradeTransaction,
  newId: NewId,
): Promise<void> {
  for (const step of UPGRADE_STEPS) if (step.to > oldVersion) await step.run(database, transaction, newId);
}
