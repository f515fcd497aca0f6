/** The pictures of all articles, for a backup, and taking in those of one: apart from an article's, which every page has. */

import { type ErrorCode, ReaderError } from '../model/error';
import { isKeptPicture, type KeptPicture } from '../model/picture';
import type { Collection } from './collection';
import type { Connection } from './connection';
import { baseOf } from './open-collection';
import type { AllPictures, PicturesSize } from './picture-access';
import { addPicture } from './pictures';
import { beyond } from './slices';
import { readIn, type WriteTransaction } from './transaction';

export function allPicturesOf(collection: Collection): AllPictures {
  const { connection } = baseOf(collection);
  return {
    every: () => everyPicture(connection),
    count: () =>
      readIn(connection, ['pictures'], async (reading) => (await reading.objectStore('pictures').getAllKeys()).length),
    size: () => sizeOf(connection),
  };
}

/** Keys read at a time; of pictures one: a dozen of the largest would fill the memory of a small machine. */
const KEYS_AT_ONCE = 100;
/** So many are weighed at most, from both ends. */
const WEIGHED_AT_EACH_END = 20;

async function* everyPicture(connection: Connection): AsyncGenerator<KeptPicture | null, void> {
  let after: IDBValidKey | undefined;
  for (;;) {
    const keys = await readIn(connection, ['pictures'], (reading) =>
      reading.objectStore('pictures').getAllKeys(beyond(after), KEYS_AT_ONCE),
    );
    if (keys.length === 0) return;
    for (const key of keys) {
      const found = await readIn(connection, ['pictures'], (reading) => reading.objectStore('pictures').get(key));
      // It may have been deleted since its key was read.
      if (found !== undefined) yield isKeptPicture(found) ? found : null;
    }
    after = keys.at(-1);
  }
}

function sizeOf(connection: Connection): Promise<PicturesSize> {
  return readIn(connection, ['pictures'], async (reading) => {
    const store = reading.objectStore('pictures');
    const keys = await store.getAllKeys();
    const isWeighed = (place: number) => Math.min(place, keys.length - 1 - place) < WEIGHED_AT_EACH_END;
    let weighed = 0;
    let bytes = 0;
    for (const [place, key] of keys.entries()) {
      if (!isWeighed(place)) continue;
      const found = await store.get(key);
      weighed += 1;
      bytes += isKeptPicture(found) ? found.bytes.length : 0;
    }
    return { pictures: keys.length, bytes: weighed === 0 ? 0 : Math.round((bytes / weighed) * keys.length) };
  });
}

/**
 * Keeps a picture that a file brought, where its article is there, has none of this name and has room for it. Answers whether
 * it did: what a file brings never takes the place of what is here.
 */
export async function takePicture(
  writing: WriteTransaction<'articles' | 'pictures'>,
  picture: KeptPicture,
): Promise<boolean> {
  const { articleId, kind, name } = picture;
  const there = await writing.objectStore('pictures').getKey([articleId, kind, name]);
  if (there !== undefined) return false;
  try {
    await addPicture(writing, picture);
    return true;
  } catch (error) {
    if (error instanceof ReaderError && NOT_TAKEN.has(error.code)) return false;
    throw error;
  }
}

/** The article is not there, has enough of them, or this is none. */
const NOT_TAKEN: ReadonlySet<ErrorCode> = new Set(['not-found', 'too-many-pictures', 'bad-message']);
