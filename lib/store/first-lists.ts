/** The lists that a screen shows first, read by a connection of their own before the code of the whole store is there. */

import { openDB } from 'idb';
import { ReaderError } from '../model/error';
import type { Lists } from './collection';
import { stateOf } from './collection-state';
import type { Connection } from './connection';
import { countSavedSince, listArticles, listTray } from './list';
import { openCollection } from './open-collection';
import { DATABASE_NAME, type Database } from './schema';
import { abortUnlessOver, readIn } from './transaction';
import { rememberDataLoss } from './upgrades/note-data-loss';

/** The version that is read here. Of another one the whole store is asked, which brings it on or says that it is newer. */
export const VERSION_READ = 11;

export interface FirstLists {
  lists: Pick<Lists, 'articles' | 'counts' | 'savedSince' | 'tray'>;
  /** To be called when they were read: they are for the first look alone. */
  close: () => void;
}

/** Begins to open the database. What is met on the way, a lost or damaged one or none at all, is left to the whole store: it is asked instead. */
export function openFirstLists(): FirstLists {
  const opened = openAsItIs();
  // Whoever reads is told.
  opened.catch(() => undefined);
  const close = () => void opened.then((database) => database.close()).catch(() => undefined);
  const connection: Connection = { open: () => opened, forget: close, close };
  const orWhole = <T>(read: Promise<T>, readWhole: (lists: Lists) => Promise<T>): Promise<T> =>
    read.catch(async () => readWhole((await openCollection()).lists));
  return {
    lists: {
      articles: (options) =>
        orWhole(
          readIn(connection, ['summaries', 'meta'], (reading) => listArticles(reading, options)),
          (whole) => whole.articles(options),
        ),
      counts: () =>
        orWhole(
          readIn(connection, ['meta'], async (reading) => {
            const { articles, highlights } = await stateOf(reading);
            return { articles, highlights };
          }),
          (whole) => whole.counts(),
        ),
      savedSince: (moment) =>
        orWhole(
          readIn(connection, ['summaries'], (reading) => countSavedSince(reading, moment)),
          (whole) => whole.savedSince(moment),
        ),
      tray: (day) =>
        orWhole(
          readIn(connection, ['summaries'], (reading) => listTray(reading, day)),
          (whole) => whole.tray(day),
        ),
    },
    close,
  };
}

async function openAsItIs(): Promise<Database> {
  const database: Database = await openDB(DATABASE_NAME, undefined, {
    upgrade(_database, _oldVersion, _newVersion, transaction, event) {
      transaction.done.catch(() => undefined);
      // There is none yet, or it was lost. The browser says so once, and the store that makes a new one has to hear it.
      rememberDataLoss(event);
      abortUnlessOver(transaction);
    },
    // Nobody waits for this one.
    blocking: () => database.close(),
  });
  if (database.version === VERSION_READ) return database;
  database.close();
  throw new ReaderError('storage-failed', `version ${database.version} of the database`);
}
