/**
 * The outbox: which articles changed, in the order of their last change. Whoever keeps something beside the collection (an
 * index, a journal, a backup, an exchange) reads it in slices and so never misses a write, also where either side is
 * killed: a row is written in the transaction of the records that it is about.
 *
 * An article has one row at most. A further change takes the older row's place under a new number, so a reader who stands
 * between the two meets the article again, and the outbox never has more rows than the collection has articles, though
 * nobody read it. A row goes once every registered reader has passed it; where no reader is registered, none goes.
 *
 * Bringing a record up to this schema is no change: it says what it said before.
 */

import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import {
  CHANGE_READERS,
  CHANGED_PARTS,
  type Change,
  type ChangedPart,
  type ChangeReader,
  type UnpassedChange,
} from './change';
import type { Changes } from './collection';
import type { Connection } from './connection';
import { beyond, progressOf } from './slices';
import { type ReadTransaction, readIn, type WriteTransaction, writeIn } from './transaction';

export type ChangedParts = Map<ArticleId, Set<ChangedPart>>;

/** The most changes that one reading gives. */
const MAX_CHANGES = 500;

export const OUTBOX_STORES = ['changes', 'progress'] as const;
type OutboxStore = (typeof OUTBOX_STORES)[number];

/** The key of a reader's cursor in `progress`; one that is not registered has no cursor. */
const keyOf = (reader: ChangeReader): string => `changes:${reader}`;

/** Adds the changes of an operation, in its transaction. */
export async function noteChanges(transaction: WriteTransaction<'changes'>, changed: ChangedParts): Promise<void> {
  const store = transaction.objectStore('changes');
  const entries = [...changed];
  const rows = await rowsOf(
    transaction,
    entries.map(([articleId]) => articleId),
  );
  // Requests are carried out in the order in which they are made: nothing is waited for between them.
  const stretch = stretchOf(rows);
  const cleared = stretch ? [store.delete(stretch)] : [];
  await Promise.all([
    ...cleared,
    ...entries.flatMap(([articleId, parts], at) => {
      const before = rows[at];
      // Of a damaged row nobody knows what it said: then all may have changed.
      const told = before === undefined ? [] : Array.isArray(before.parts) ? before.parts : CHANGED_PARTS;
      const added = () => store.add({ articleId, parts: [...new Set([...told, ...parts])] });
      return before && !stretch ? [store.delete(before.number), added()] : [added()];
    }),
  ]);
}

/** The numbers of these rows where no other lies between them, as an act on the same articles before has left them. */
function stretchOf(rows: readonly (Change | undefined)[]): IDBKeyRange | null {
  const numbers = rows.flatMap((row) => (row === undefined ? [] : [row.number]));
  if (numbers.length < FEWEST_TOGETHER) return null;
  const [least, most] = [Math.min(...numbers), Math.max(...numbers)];
  return most - least + 1 === numbers.length ? IDBKeyRange.bound(least, most) : null;
}

/** Fewer are asked for one by one. */
const FEWEST_TOGETHER = 8;

/** The row of each of these articles, in their order; undefined where it has none. */
async function rowsOf(
  transaction: ReadTransaction<'changes'>,
  ids: readonly ArticleId[],
): Promise<(Change | undefined)[]> {
  const index = transaction.objectStore('changes').index('articleId');
  if (ids.length >= FEWEST_TOGETHER) {
    // With one request, as long as hardly any other changed article lies between them; mostly none of them has a row.
    const sorted = ids.toSorted();
    const most = 2 * ids.length;
    const found = await index.getAll({ query: IDBKeyRange.bound(sorted[0], sorted.at(-1)), count: most });
    const rowOf = new Map(found.map((row) => [row.articleId, row]));
    if (found.length < most) return ids.map((id) => rowOf.get(id));
  }
  return Promise.all(ids.map((id) => index.get(id)));
}

export function changesPart(connection: Connection): Omit<Changes, 'standing'> {
  return {
    register: (reader) =>
      writeIn(connection, OUTBOX_STORES, async (transaction) => {
        const progress = transaction.objectStore('progress');
        if (await progress.getKey(keyOf(reader))) return;
        await progress.put({ after: await newestNumber(transaction) }, keyOf(reader));
        await dropPassed(transaction);
      }),
    unregister: (reader) =>
      writeIn(connection, OUTBOX_STORES, async (transaction) => {
        await transaction.objectStore('progress').delete(keyOf(reader));
        await dropPassed(transaction);
      }),
    read: (reader, limit, behind = 0) =>
      readIn(connection, OUTBOX_STORES, (transaction) => nextChanges(transaction, reader, limit, behind)),
    unpassed: (reader, behind = 0) =>
      readIn(connection, [...OUTBOX_STORES, 'summaries'], (transaction) => allUnpassed(transaction, reader, behind)),
    waiting: (reader, most) =>
      readIn(connection, OUTBOX_STORES, async (transaction) => {
        const after = await cursorOf(transaction, reader);
        if (after === undefined) return null;
        // An article has one row, so the keys alone tell.
        return (await transaction.objectStore('changes').getAllKeys(beyond(after), most)).length;
      }),
    pass: (reader, number) =>
      writeIn(connection, OUTBOX_STORES, async (transaction) => {
        const after = await cursorOf(transaction, reader);
        // Two owners of one index may both have drained the same slice: the cursor never goes back.
        if (after === undefined || number <= after) return;
        await transaction.objectStore('progress').put({ after: number }, keyOf(reader));
        await dropPassed(transaction);
      }),
  };
}

/** As `Changes.read`, in a transaction of the caller's. */
export async function nextChanges(
  transaction: ReadTransaction<OutboxStore>,
  reader: ChangeReader,
  limit: number,
  behind: number,
): Promise<Change[]> {
  const after = await cursorOf(transaction, reader);
  if (after === undefined) throw new ReaderError('storage-failed', 'the reader is not registered');
  const rows = Math.min(Math.max(Math.floor(limit), 1), MAX_CHANGES);
  return transaction.objectStore('changes').getAll(IDBKeyRange.lowerBound(Math.max(after, behind), true), rows);
}

/**
 * In one transaction: beside an act on thousands each waits for one of the act, which goes on adding rows at the end. Whoever read
 * slice by slice would be done when the act is.
 */
async function allUnpassed(
  transaction: ReadTransaction<OutboxStore | 'summaries'>,
  reader: ChangeReader,
  behind: number,
): Promise<UnpassedChange[]> {
  const changes: Change[] = [];
  for (let after = behind, count = MAX_CHANGES; count === MAX_CHANGES; ) {
    const read = await nextChanges(transaction, reader, MAX_CHANGES, after);
    changes.push(...read);
    after = read.at(-1)?.number ?? after;
    count = read.length;
  }
  const live = await liveOnes(
    transaction,
    changes.map(({ articleId }) => articleId),
  );
  return changes.map(({ number, articleId }) => ({ number, articleId, isLive: live.has(articleId) }));
}

/** Those of these articles that are there, and not deleted: they have a row in the list. */
async function liveOnes(
  transaction: ReadTransaction<'summaries'>,
  ids: readonly ArticleId[],
): Promise<ReadonlySet<ArticleId>> {
  const store = transaction.objectStore('summaries');
  if (ids.length >= FEWEST_TOGETHER) {
    const sorted = ids.toSorted();
    const most = 2 * ids.length;
    const keys = await store.getAllKeys(IDBKeyRange.bound(sorted[0], sorted.at(-1)), most);
    if (keys.length < most) return new Set(keys);
  }
  const keys = await Promise.all(ids.map((id) => store.getKey(id)));
  return new Set(keys.filter((key) => key !== undefined));
}

/** The number of the newest change that still has a row; 0 where there is none. */
export async function newestNumber(transaction: ReadTransaction<'changes'>): Promise<number> {
  const [newest] = await transaction.objectStore('changes').getAll({ count: 1, direction: 'prev' });
  return newest?.number ?? 0;
}

/** How far a reader has come, undefined where it is not registered; and how far the furthest of all. */
export async function passedBy(
  transaction: ReadTransaction<'progress'>,
  reader: ChangeReader,
): Promise<{ passed: number | undefined; furthest: number }> {
  const cursors = await Promise.all(CHANGE_READERS.map((one) => cursorOf(transaction, one)));
  return {
    passed: await cursorOf(transaction, reader),
    furthest: Math.max(0, ...cursors.map((cursor) => cursor ?? 0)),
  };
}

/** A cursor that is no number is before the first change: a change is told twice rather than never. */
async function cursorOf(transaction: ReadTransaction<'progress'>, reader: ChangeReader): Promise<number | undefined> {
  const progress = await progressOf(transaction, keyOf(reader));
  if (progress === undefined) return undefined;
  return Number.isSafeInteger(progress.after) ? (progress.after as number) : 0;
}

async function dropPassed(transaction: WriteTransaction<OutboxStore>): Promise<void> {
  const cursors = await Promise.all(CHANGE_READERS.map((reader) => cursorOf(transaction, reader)));
  const passed = cursors.filter((cursor): cursor is number => cursor !== undefined);
  if (passed.length === 0) return;
  await transaction.objectStore('changes').delete(IDBKeyRange.upperBound(Math.min(...passed)));
}
