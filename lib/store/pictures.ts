/**
 * Pictures of kept articles, in a store of their own, so that no list and no text is read with them. They are in no outbox,
 * and so in no journal and no merge: what is large, and can be had again or is evidence of this machine alone, would make
 * each save as slow as its images.
 */

import { damageKeyOf } from '../model/damaged-record';
import { isEmptied } from '../model/emptied';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { isKeptPicture, type KeptPicture, PICTURE_LIMITS, type PictureName } from '../model/picture';
import { articleOf } from './articles';
import type { Connection } from './connection';
import type { Pictures } from './picture-access';
import { toArticle, wholeOne } from './records';
import { beyond, progressOf } from './slices';
import { type ReadTransaction, readIn, type WriteTransaction, writeIn } from './transaction';

export function picturesPart(connection: Connection): Pictures {
  return {
    list: (id) => readIn(connection, ['pictures'], (reading) => namesOf(reading, id)),
    get: (id, { kind, name }) =>
      readIn(connection, ['pictures'], async (reading) => {
        const found = await reading.objectStore('pictures').get([id, kind, name]);
        return isKeptPicture(found) ? found : null;
      }),
    add: (picture) => writeIn(connection, ['articles', 'pictures'], (writing) => addPicture(writing, picture)),
    delete: (id, { kind, name }) =>
      writeIn(connection, ['pictures'], (writing) => writing.objectStore('pictures').delete([id, kind, name])),
  };
}

async function namesOf(reading: ReadTransaction<'pictures'>, id: ArticleId): Promise<PictureName[]> {
  const keys = await reading.objectStore('pictures').getAllKeys(picturesOf(id));
  return keys.map(([, kind, name]) => ({ kind, name }));
}

/** As `Pictures.add` says, within a transaction. */
export async function addPicture(
  writing: WriteTransaction<'articles' | 'pictures'>,
  picture: KeptPicture,
): Promise<void> {
  const { articleId, kind, name, bytes } = picture;
  const { bytes: most, ofArticle } = PICTURE_LIMITS[kind];
  if (bytes.length > most || !isKeptPicture(picture)) throw new ReaderError('bad-message', 'no picture to be kept');
  const article = await articleOf(writing, articleId);
  if (article === undefined || article.deletedAt !== undefined) throw new ReaderError('not-found', 'no such article');
  const others = (await namesOf(writing, articleId)).filter((one) => one.kind === kind && one.name !== name);
  if (others.length >= ofArticle) throw new ReaderError('too-many-pictures');
  await writing.objectStore('pictures').put(picture);
}

/** The key of the progress of looking for pictures whose article is gone. */
const PICTURE_SWEEP = 'pictures';
/** So long it is between two looks, in milliseconds. */
export const PICTURES_LOOK_EVERY = 24 * 60 * 60 * 1_000;
/** How many articles one slice looks at. */
const ARTICLES_OF_SLICE = 50;

/**
 * Deletes the next pictures of articles that are gone, or left the trash; false once there are none. What lies in the trash
 * keeps its pictures. Where a damaged article was filed, it can be put back, and its pictures wait for that.
 */
export async function sweepPictures(connection: Connection, now: () => number): Promise<boolean> {
  const slice = await readIn(connection, ['articles', 'damaged', 'pictures', 'progress'], async (reading) => {
    const [began, after] = beginningOf((await progressOf(reading, PICTURE_SWEEP))?.after);
    const isUnderWay = after !== undefined;
    if (!isUnderWay && began !== undefined && now() - Date.parse(began) < PICTURES_LOOK_EVERY) return null;
    const ids = await nextArticles(reading, after);
    // Nobody who keeps no pictures is written to for them.
    if (ids.length === 0 && !isUnderWay) return null;
    const gone: ArticleId[] = [];
    for (const id of ids) if (await isGone(reading, id)) gone.push(id);
    return { gone, last: ids.at(-1), began: isUnderWay && began !== undefined ? began : new Date(now()).toISOString() };
  });
  if (slice === null) return false;
  const { gone, last, began } = slice;
  await writeIn(connection, ['articles', 'damaged', 'pictures', 'progress'], async (writing) => {
    for (const id of gone) {
      // It may have been restored since it was looked at.
      if (await isGone(writing, id)) await writing.objectStore('pictures').delete(picturesOf(id));
    }
    await writing.objectStore('progress').put({ after: last === undefined ? [began] : [began, last] }, PICTURE_SWEEP);
  });
  return last !== undefined;
}

/** When the look began, and behind which article it goes on; without that it is done. */
function beginningOf(after: IDBValidKey | undefined): [began?: string, after?: string] {
  const [began, last] = Array.isArray(after) ? after : [];
  const isMoment = typeof began === 'string' && !Number.isNaN(Date.parse(began));
  return isMoment ? ([began, ...(typeof last === 'string' ? [last] : [])] as [string, string?]) : [];
}

/** The next articles that have pictures; of each a key is read, and no picture. */
async function nextArticles(reading: ReadTransaction<'pictures'>, after: string | undefined): Promise<ArticleId[]> {
  const ids: ArticleId[] = [];
  let behind: IDBValidKey | undefined = after === undefined ? undefined : [after, []];
  while (ids.length < ARTICLES_OF_SLICE) {
    const [key] = await reading.objectStore('pictures').getAllKeys(beyond(behind), 1);
    if (key === undefined) break;
    const [id] = key;
    ids.push(id);
    behind = [id, []];
  }
  return ids;
}

async function isGone(reading: ReadTransaction<'articles' | 'damaged'>, id: ArticleId): Promise<boolean> {
  const stored = await reading.objectStore('articles').get(id);
  if (stored === undefined)
    return (await reading.objectStore('damaged').getKey(damageKeyOf('articles', id))) === undefined;
  // As long as it is in the trash it can come back with them; what leaves the trash takes them along itself.
  const article = wholeOne(stored, toArticle);
  return article !== undefined && isEmptied(article);
}

/** The keys of an article's pictures. */
function picturesOf(id: ArticleId): IDBKeyRange {
  return IDBKeyRange.bound([id], [id, []]);
}
