/** One operation, one transaction, on the stores that it names: whoever works with others is not held up by it. */

import { ReaderError } from '../model/error';
import type { Connection } from './connection';
import type { Database, Schema, StoreName } from './schema';
import { nameOf, toStorageError } from './storage-error';

type KeyOf<Name extends StoreName> = Schema[Name]['key'];
type ValueOf<Name extends StoreName> = Schema[Name]['value'];
type IndexesOf<Name extends StoreName> = Schema[Name] extends { indexes: infer Indexes } ? Indexes : never;

/** Which rows, how many of them, and from which end. */
interface RowsAsked {
  query?: IDBKeyRange | null;
  count?: number;
  direction?: 'next' | 'prev';
}

interface ReadIndex<Key, Primary, Row> {
  get: (key: Key) => Promise<Row | undefined>;
  getKey: (key: Key) => Promise<Primary | undefined>;
  getAll: (asked: Key | RowsAsked) => Promise<Row[]>;
  getAllKeys: (key: Key | IDBKeyRange, count?: number) => Promise<Primary[]>;
}

interface ReadStore<Name extends StoreName> {
  get: (key: KeyOf<Name>) => Promise<ValueOf<Name> | undefined>;
  getKey: (key: KeyOf<Name>) => Promise<KeyOf<Name> | undefined>;
  getAll: (range?: IDBKeyRange | null | RowsAsked, count?: number) => Promise<ValueOf<Name>[]>;
  getAllKeys: (range?: IDBKeyRange | null, count?: number) => Promise<KeyOf<Name>[]>;
  index: <Index extends keyof IndexesOf<Name> & string>(
    name: Index,
  ) => ReadIndex<IndexesOf<Name>[Index], KeyOf<Name>, ValueOf<Name>>;
}

interface WriteStore<Name extends StoreName> extends ReadStore<Name> {
  put: (row: ValueOf<Name>, key?: KeyOf<Name>) => Promise<unknown>;
  /** Adds a row whose key the database gives. */
  add: (row: Omit<ValueOf<Name>, 'number'>) => Promise<unknown>;
  delete: (key: KeyOf<Name> | IDBKeyRange) => Promise<void>;
}

/**
 * A transaction that may read these stores. What needs fewer takes one with more, a writing one too; asking for a store
 * that the transaction does not name is a type error.
 */
export interface ReadTransaction<Name extends StoreName> {
  objectStore: <Asked extends Name>(name: Asked) => ReadStore<Asked>;
}

export interface WriteTransaction<Name extends StoreName> {
  objectStore: <Asked extends Name>(name: Asked) => WriteStore<Asked>;
}

/** What browsers call the refusals that follow on a full disk. */
const VAGUE_REFUSALS = new Set(['UnknownError', 'AbortError', 'InvalidStateError']);

/** The disk was full at the last write of this context. */
let isDiskFull = false;

/** Runs `work` on a consistent state of these stores. Rejects with a ReaderError alone. */
export function readIn<Name extends StoreName, T>(
  connection: Connection,
  stores: readonly Name[],
  work: (transaction: ReadTransaction<Name>) => Promise<T>,
): Promise<T> {
  return run(connection, stores, 'readonly', work);
}

/**
 * Runs `work` in one transaction with strict durability and resolves after its `complete`: what it gives back is on the
 * disk. Where it rejects, with a ReaderError alone, nothing of it is. `work` may be run twice, the first time for nothing.
 */
export function writeIn<Name extends StoreName, T>(
  connection: Connection,
  stores: readonly Name[],
  work: (transaction: WriteTransaction<Name>) => Promise<T>,
): Promise<T> {
  return run(connection, stores, 'readwrite', work);
}

async function run<Name extends StoreName, T>(
  connection: Connection,
  stores: readonly Name[],
  mode: 'readonly' | 'readwrite',
  work: (transaction: WriteTransaction<Name>) => Promise<T>,
): Promise<T> {
  async function attempt(): Promise<T> {
    const transaction = begin(connection, await connection.open(), stores, mode);
    // It is looked at below; until then nobody listens.
    transaction.done.catch(() => undefined);
    try {
      // The one place where the rows are said to be what `Schema` says.
      const result = await work(transaction as unknown as WriteTransaction<Name>);
      await transaction.done;
      return result;
    } catch (error) {
      throw await causeOf(error, transaction);
    }
  }

  try {
    // Two ways to fail with nothing begun or kept, both cured by a fresh transaction. The connection was closed behind our
    // back. Or the disk was full at the transaction before: Firefox then refuses every `put` of the next one, also where
    // there is room again, and where there is none the reader is to hear of that and of nothing else.
    const result = await attempt().catch((error: unknown) => {
      if (nameOf(error) !== 'InvalidStateError') throw error;
      return attempt();
    });
    if (mode === 'readwrite') isDiskFull = false;
    return result;
  } catch (error) {
    if (mode === 'readonly') throw toStorageError(error);
    const refused = toStorageError(error);
    if (refused.code === 'storage-full') isDiskFull = true;
    // The first write that meets a full disk is told so; those after it often only that something went wrong.
    if (!isDiskFull || !VAGUE_REFUSALS.has(nameOf(error))) throw refused;
    throw new ReaderError('storage-full', refused.message, { cause: error });
  }
}

type Begun = ReturnType<Database['transaction']>;

function begin(
  connection: Connection,
  database: Database,
  stores: readonly StoreName[],
  mode: 'readonly' | 'readwrite',
): Begun {
  try {
    return database.transaction([...stores], mode, { durability: 'strict' }) as Begun;
  } catch (error) {
    if (nameOf(error) === 'InvalidStateError') connection.forget(database);
    throw error;
  }
}

/** The transaction's own error says more than the request's (a full disk shows as an aborted request). */
async function causeOf(error: unknown, transaction: Begun): Promise<unknown> {
  abortUnlessOver(transaction);
  if (error instanceof ReaderError) return error;
  const ending: unknown = await transaction.done.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (nameOf(transaction.error) === 'QuotaExceededError') return transaction.error;
  return nameOf(error) === 'AbortError' && ending !== undefined ? (transaction.error ?? ending) : error;
}

/** Ends a transaction that the browser may have ended before: then there is nothing to end, and saying so would throw. */
export function abortUnlessOver(transaction: { abort(): void }): void {
  try {
    transaction.abort();
  } catch {
    // How it ended, its promise tells.
  }
}
