/**
 * Work that an upgrade leaves to be done later: through all articles, slice by slice. How far it came is stored with what
 * it wrote, so it may end anywhere and goes on from there; two contexts that do it at once do nothing twice.
 *
 * A slice is read in one transaction and written in another, which names the stores that are written and no more. So a
 * list, a count or an article is read meanwhile as ever, and a save waits for some puts at most, never for the reading of
 * 50 texts.
 */

import type { ArticleId } from '../model/ids';
import type { Connection } from './connection';
import type { StoredArticle } from './records';
import type { Progress, StoreName } from './schema';
import { type ReadTransaction, readIn, type WriteTransaction, writeIn } from './transaction';

/** How many articles one slice takes. */
const ARTICLES_OF_SLICE = 50;

export interface SlicedWork<Name extends StoreName> {
  /** The key of its progress. There is one where the work is to be done. */
  name: string;
  /** The stores that it writes. */
  stores: readonly Name[];
  /**
   * What is to be written for an article; null where nothing is. The article may have changed by the time that it is
   * written, so the writing looks again at what it is about to replace.
   */
  prepare(article: StoredArticle): ((transaction: WriteTransaction<Name>) => Promise<void>) | null;
}

/** Does the next slice. False where there was nothing to be done (any more). */
export async function workSlice<Name extends StoreName>(
  connection: Connection,
  { name, stores, prepare }: SlicedWork<Name>,
): Promise<boolean> {
  const slice = await readIn(connection, ['articles', 'progress'], async (reading) => {
    const progress = await progressOf(reading, name);
    if (progress === undefined) return null;
    const articles = await reading.objectStore('articles').getAll(beyond(progress.after), ARTICLES_OF_SLICE);
    return { after: progress.after, articles };
  });
  if (slice === null) return false;
  const { after, articles } = slice;
  const writes = articles.map(prepare).filter((write) => write !== null);
  const last = articles.at(-1)?.id;
  // Where nothing is written, its stores are not taken away from anybody.
  await writeIn(connection, [...(writes.length > 0 ? stores : []), 'progress'], async (writing) => {
    const progress = writing.objectStore('progress');
    const now = await progressOf(writing, name);
    // Another context has done this slice meanwhile.
    if (now === undefined || !isSameKey(now.after, after)) return;
    for (const write of writes) await write(writing);
    if (last === undefined) await progress.delete(name);
    else await progress.put({ after: last }, name);
  });
  return last !== undefined;
}

/** How far the work came; undefined where there is none to be done. One that says nothing a database could go on from begins again. */
export async function progressOf(reading: ReadTransaction<'progress'>, name: string): Promise<Progress | undefined> {
  const key = await reading.objectStore('progress').getKey(name);
  if (key === undefined) return undefined;
  const after: unknown = ((await reading.objectStore('progress').get(name)) as Partial<Progress> | null)?.after;
  return isKey(after) ? { after } : {};
}

function isKey(value: unknown): value is IDBValidKey {
  try {
    return indexedDB.cmp(value, value) === 0;
  } catch {
    return false;
  }
}

function isSameKey(left: IDBValidKey | undefined, right: IDBValidKey | undefined): boolean {
  return left === undefined || right === undefined ? left === right : indexedDB.cmp(left, right) === 0;
}

/** The next articles beyond an id, each slice in a transaction of its own; each with the id that it begins after. */
export async function* slicesOfArticles(
  connection: Connection,
  size: number,
): AsyncGenerator<{ after: ArticleId | undefined; last: ArticleId | undefined }> {
  let after: ArticleId | undefined;
  for (;;) {
    const ids = await readIn(connection, ['articles'], (reading) =>
      reading.objectStore('articles').getAllKeys(beyond(after), size),
    );
    const last = ids.at(-1);
    yield { after, last };
    if (last === undefined) return;
    after = last;
  }
}

/** The keys beyond this one; all of them where there is none. */
export function beyond(after: IDBValidKey | undefined): IDBKeyRange | null {
  return after === undefined ? null : IDBKeyRange.lowerBound(after, true);
}

/** The keys beyond `after` up to `last`; to the end of the store where that is absent. */
export function between(after: IDBValidKey | undefined, last: IDBValidKey | undefined): IDBKeyRange | null {
  if (last === undefined) return beyond(after);
  return after === undefined ? IDBKeyRange.upperBound(last) : IDBKeyRange.bound(after, last, true, false);
}
