/** Keeping the folders that the reader picked: a handle goes into IndexedDB and nowhere else. On this machine alone. */

import { toMoment } from '../model/vietnam-time';
import type { Collection } from './collection';
import type { Folders } from './folder-access';
import { baseOf } from './open-collection';
import { readIn, writeIn } from './transaction';

/** The part of a collection that keeps folders; apart from the others, since few pages need it. */
export function foldersOf(collection: Collection): Folders {
  const { connection, now } = baseOf(collection);
  return {
    get: (purpose) =>
      readIn(connection, ['folders'], async (reading) => {
        const found = await reading.objectStore('folders').get(purpose);
        return found?.folder?.kind === 'directory' ? found : null;
      }),
    keep: (purpose, folder) =>
      writeIn(connection, ['folders'], async (writing) => {
        await writing.objectStore('folders').put({ purpose, folder, pickedAt: toMoment(now()) });
      }),
    forget: (purpose) => writeIn(connection, ['folders'], (writing) => writing.objectStore('folders').delete(purpose)),
  };
}
