/** One operation, one transaction. */

import type { IDBPTransaction } from 'idb';
import { ReaderError } from '../model/error';
import { nextStamp } from '../model/merging/stamp';
import { toMoment } from '../model/vietnam-time';
import type { WriteTime } from '../model/write-article';
import type { Connection } from './connection';
import { type CollectionState, type Database, type Schema, STATE, STORE_NAMES, type StoreName } from './schema';
import { nameOf, toStorageError } from './storage-error';

type Transaction<Mode extends IDBTransactionMode> = IDBPTransaction<Schema, StoreName[], Mode>;

export type ReadTransaction = Transaction<'readonly'>;

/** What a writing operation works with. */
export interface WriteOperation {
  transaction: Transaction<'readwrite'>;
  /** The time and the stamp of all that this operation writes. */
  at: WriteTime;
  /** Stored with the operation where `changed` is set; to be changed in place. */
  state: CollectionState;
  /** Set by whoever writes a record. An operation that finds itself already done leaves it. */
  changed: boolean;
}

/** Runs `work` on a consistent state of the collection. Rejects with a ReaderError alone. */
export function readIn<T>(connection: Connection, work: (transaction: ReadTransaction) => Promise<T>): Promise<T> {
  return run(connection, 'readonly', work);
}

/**
 * Runs `work` in one transaction with strict durability and resolves after its `complete`: what it gives back is on the
 * disk. Where it rejects, with a ReaderError alone, nothing of it is.
 */
export function writeIn<T>(
  connection: Connection,
  now: () => number,
  work: (writing: WriteOperation) => Promise<T>,
): Promise<T> {
  return run(connection, 'readwrite', async (transaction) => {
    const meta = transaction.objectStore('meta');
    const state = await meta.get(STATE);
    if (state === undefined) throw new ReaderError('storage-failed', 'the collection has no state');
    const time = now();
    const stamp = nextStamp(time, state.lastStamp, state.installId);
    const writing: WriteOperation = {
      transaction,
      at: { moment: toMoment(time), stamp },
      state: { ...state },
      changed: false,
    };
    const result = await work(writing);
    if (writing.changed) await meta.put({ ...writing.state, lastStamp: stamp }, STATE);
    return result;
  });
}

async function run<Mode extends 'readonly' | 'readwrite', T>(
  connection: Connection,
  mode: Mode,
  work: (transaction: Transaction<Mode>) => Promise<T>,
): Promise<T> {
  const transaction = await begin(connection, mode);
  // It is looked at below; until then nobody listens.
  transaction.done.catch(() => undefined);
  try {
    const result = await work(transaction);
    await transaction.done;
    return result;
  } catch (error) {
    throw toStorageError(await causeOf(error, transaction));
  }
}

async function begin<Mode extends 'readonly' | 'readwrite'>(
  connection: Connection,
  mode: Mode,
): Promise<Transaction<Mode>> {
  const database = await connection.open();
  try {
    return start(database, mode);
  } catch (error) {
    // The connection was closed behind our back and nothing has begun: once more on a new one.
    if (nameOf(error) !== 'InvalidStateError') throw toStorageError(error);
    connection.forget(database);
  }
  const reopened = await connection.open();
  try {
    return start(reopened, mode);
  } catch (error) {
    throw toStorageError(error);
  }
}

function start<Mode extends 'readonly' | 'readwrite'>(database: Database, mode: Mode): Transaction<Mode> {
  return database.transaction(STORE_NAMES, mode, { durability: 'strict' });
}

/** The transaction's own error says more than the request's (a full disk shows as an aborted request). */
async function causeOf(error: unknown, transaction: Transaction<'readonly' | 'readwrite'>): Promise<unknown> {
  try {
    transaction.abort();
  } catch {
    // It is over already; how, its promise tells.
  }
  if (error instanceof ReaderError) return error;
  const ending: unknown = await transaction.done.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return nameOf(error) === 'AbortError' && ending !== undefined ? (transaction.error ?? ending) : error;
}
