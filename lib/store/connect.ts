/** The one connection of a context to the database: opened at the first call, and again after it was lost. */

import { openDB } from 'idb';
import { ReaderError } from '../model/error';
import type { NewId } from '../model/ids';
import type { ClosedReason, Connection } from './connection';
import { DATABASE_NAME, type Database } from './schema';
import { toOpenError } from './storage-error';
import { abortUnlessOver } from './transaction';
import { noteDataLoss } from './upgrades/note-data-loss';
import { DATABASE_VERSION, upgradeDatabase } from './upgrades/upgrade-database';

export interface ConnectionOptions {
  newId: NewId;
  onClosed?: (why: ClosedReason) => void;
  /** Milliseconds to wait for other contexts that keep an older version open, before 'storage-blocked' is said. */
  patience: number;
}

interface Opening {
  database: Promise<Database>;
  /** Rejects once the wait for other contexts is too long; the opening itself goes on. */
  overdue: Promise<never>;
}

export function connect({ newId, onClosed, patience }: ConnectionOptions): Connection {
  let opening: Opening | undefined;
  let isClosed = false;

  function start(): Opening {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let upgradeFailure: unknown;
    let giveUp: (error: ReaderError) => void = () => undefined;
    const overdue = new Promise<never>((_resolve, reject) => {
      giveUp = reject;
    });
    // Nobody may be waiting when it rejects.
    overdue.catch(() => undefined);

    async function request(): Promise<Database> {
      try {
        return await openDB(DATABASE_NAME, DATABASE_VERSION, {
          blocked() {
            timer = setTimeout(() => giveUp(new ReaderError('storage-blocked')), patience);
          },
          blocking: () => lose('blocking'),
          terminated: () => lose('terminated'),
          upgrade(database, oldVersion, _newVersion, transaction, event) {
            transaction.done.catch(() => undefined);
            const upgraded = upgradeDatabase(database, oldVersion, transaction, newId);
            // idb does not wait for this promise: a failure has to take the transaction with it.
            upgraded
              .then(() => noteDataLoss(event, transaction))
              .catch((error: unknown) => {
                upgradeFailure = error;
                abortUnlessOver(transaction);
              });
          },
        });
      } catch (error) {
        if (opening === current) opening = undefined;
        throw toOpenError(upgradeFailure ?? error);
      } finally {
        clearTimeout(timer);
      }
    }

    function lose(why: ClosedReason): void {
      if (opening !== current) return;
      opening = undefined;
      closeLater(current);
      onClosed?.(why);
    }

    const current: Opening = { overdue, database: Promise.resolve().then(request) };
    return current;
  }

  return {
    open() {
      if (isClosed) return Promise.reject(new ReaderError('storage-unavailable', 'the collection was closed'));
      // Set before anything is awaited: calls that come in the meantime share it.
      opening ??= start();
      return Promise.race([opening.database, opening.overdue]);
    },
    forget(database) {
      const current = opening;
      current?.database.then(
        (open) => {
          if (open === database && opening === current) opening = undefined;
        },
        () => undefined,
      );
    },
    close() {
      isClosed = true;
      if (opening) closeLater(opening);
      opening = undefined;
    },
  };
}

function closeLater({ database }: Opening): void {
  database.then(
    (open) => open.close(),
    () => undefined,
  );
}
