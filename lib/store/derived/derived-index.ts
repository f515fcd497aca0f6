/**
 * A derived index: a store with a row for each article, made from the article's record alone. It holds nothing that the
 * records do not, so it is in no dump, and can be thrown away and made again at any time. Until that is done it finds less,
 * never something wrong.
 *
 * What may not lag behind for a moment is no derived index: the rows of the list, the counts and the tags are written and
 * upgraded with the records (`counters.ts`), since a list that is not whole yet looks like a loss.
 */

import type { Article } from '../../model/article';
import type { Connection } from '../connection';
import { toArticle, wholeOne, wholeOnes } from '../records';
import type { DerivedStore, Schema } from '../schema';
import { between, slicesOfArticles, workSlice } from '../slices';
import { readIn, type WriteTransaction } from '../transaction';

/** How many articles are checked in one transaction. */
const ARTICLES_OF_CHECK = 100;

/** What one derived index says of itself. */
interface IndexParts<Store extends DerivedStore> {
  store: Store;
  /** Makes the empty store in an upgrade. */
  create(database: StoreMaker): void;
  /** Whether both have the same row. */
  isSame(before: Article, after: Article): boolean;
  toRow(article: Article): Schema[Store]['value'];
}

/** As much of a database in an upgrade as an index needs. */
export interface StoreMaker {
  createObjectStore(
    name: string,
    options: { keyPath: string },
  ): { createIndex(name: string, keyPath: string, options?: IDBIndexParameters): unknown };
}

export interface DerivedIndex<Store extends DerivedStore = DerivedStore> {
  /** Its store; also the name of its progress while it is filled. */
  store: Store;
  create(database: StoreMaker): void;
  /** To be called in every transaction that writes an article. `before`: what stood in its place. */
  write(transaction: WriteTransaction<Store>, before: Article | undefined, after: Article): Promise<void>;
  /** Makes the rows of the next articles that were kept before there was this index; false once all have theirs. */
  fillMore(connection: Connection): Promise<boolean>;
  /** Whether the index is what the records give, no row more or less. False also while it is being filled. */
  check(connection: Connection): Promise<boolean>;
}

export function derivedIndex<Store extends DerivedStore>(parts: IndexParts<Store>): DerivedIndex<Store> {
  const { store, create, isSame, toRow } = parts;
  return {
    store,
    create,
    async write(transaction, before, after) {
      if (before === undefined || !isSame(before, after)) await transaction.objectStore(store).put(toRow(after));
    },
    fillMore: (connection) =>
      workSlice<Store>(connection, {
        name: store,
        stores: [store],
        prepare: (stored) => {
          // Of a damaged record there is no row; it gets one with its repair.
          const article = wholeOne(stored, toArticle);
          if (article === undefined) return null;
          const row = toRow(article);
          return async (transaction) => {
            const rows = transaction.objectStore(store);
            // One that is there was written with its article, perhaps after this slice was read.
            if ((await rows.getKey(row.id)) === undefined) await rows.put(row);
          };
        },
      }),
    async check(connection) {
      for await (const { after, last } of slicesOfArticles(connection, ARTICLES_OF_CHECK)) {
        const isRight = await readIn(connection, ['articles', store], async (reading) => {
          const range = between(after, last);
          const articles = await reading.objectStore('articles').getAll(range);
          const rows = await reading.objectStore(store).getAll(range);
          const whole = wholeOnes(articles, toArticle);
          const ids = new Set(whole.map(({ id }) => id));
          const own = rows.filter(({ id }) => ids.has(id));
          // One of a damaged record may be left from before.
          const isFitting =
            rows.length >= whole.length && rows.length <= articles.length && own.length === whole.length;
          return isFitting && whole.every((one, at) => isRow(toRow(one), own[at]));
        });
        if (!isRight) return false;
      }
      return true;
    },
  };
}

/** Whether the row says what is expected; what an earlier program said besides does not count. */
function isRow(expected: object, row: object | undefined): boolean {
  return Object.entries(expected).every(
    ([key, value]) => JSON.stringify(value) === JSON.stringify(Reflect.get(row ?? {}, key)),
  );
}
