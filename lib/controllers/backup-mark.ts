/** What is in no backup: the changes since the last one, which the outbox keeps for it. */

import { loadLastExport, storeLastExport } from '../platform/last-export';
import type { Collection } from '../store/collection';

/** Beyond it nobody wants to know more precisely. */
const MOST_COUNTED = 5_000;

/** To be called before the first record of a backup is read: what changes from here on is not sure to be in it. */
export async function beginBackupMark({ changes }: Collection): Promise<number> {
  await changes.register('backup');
  return (await changes.standing('backup')).number;
}

/** The backup that was begun at `moment`, with this mark, is in the reader's hands. */
export async function endBackupMark({ changes }: Collection, mark: number, moment: string): Promise<void> {
  await changes.pass('backup', mark);
  await storeLastExport(moment);
}

/** How many articles are new or changed since the last backup, 5 000 at most; null where none was made by such a mark. */
export function countInNoBackup({ changes }: Collection): Promise<number | null> {
  return changes.waiting('backup', MOST_COUNTED);
}

/**
 * The same since the last export of everything, at `moment`. An earlier program has left no mark: then what was kept since is
 * all that is known.
 */
export async function countUnsavedSince(collection: Collection, moment: string): Promise<number> {
  return (await countInNoBackup(collection)) ?? collection.lists.savedSince(moment);
}

/** The same; `all` where there was no such export. */
export async function countUnsaved(collection: Collection): Promise<number | 'all'> {
  const moment = await loadLastExport();
  return moment === null ? 'all' : countUnsavedSince(collection, moment);
}
