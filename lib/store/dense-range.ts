/**
 * Reading many articles with one request. Each request is a message to the browser's process and back, which takes longer
 * than reading a row: where nearly all articles between two ids are wanted, the whole stretch is read at once.
 */

import type { ArticleId } from '../model/ids';
import type { ReadTransaction } from './transaction';

/** Fewer are read one by one: asking for the keys would cost as much. */
const FEWEST = 8;
/** So many others may lie between, for each that is wanted. */
const OTHERS_FOR_EACH = 0.5;

/** The stretch that holds these articles and few others; null where they lie too far apart, or are few. */
export async function denseRangeOf(
  reading: ReadTransaction<'articles'>,
  ids: readonly ArticleId[],
): Promise<IDBKeyRange | null> {
  if (ids.length < FEWEST) return null;
  const sorted = ids.toSorted();
  const range = IDBKeyRange.bound(sorted[0], sorted.at(-1));
  const most = Math.floor(ids.length * (1 + OTHERS_FOR_EACH));
  const keys = await reading.objectStore('articles').getAllKeys(range, most + 1);
  return keys.length <= most ? range : null;
}
