/** The trash as the library shows it; apart from the parts of a collection, since one page alone needs it. */

import type { BulkOptions } from '../model/bulk';
import { leavesTrashAt } from '../model/emptied';
import type { ArticleId } from '../model/ids';
import type { Collection, DeletedArticle } from './collection';
import { listDeleted } from './deleted';
import { countedAt, EMPTIED_AT_ONCE, emptyThese, TRASH_PROGRESS } from './empty-trash';
import { baseOf } from './open-collection';
import { progressOf } from './slices';
import { readIn } from './transaction';

export interface TrashedArticle extends DeletedArticle {
  /** When its time is over, in milliseconds since the epoch. */
  leavesAt: number;
}

/** Of what is emptied by hand. */
export interface TrashEmptied {
  articles: number;
  /** False: it was stopped before its end. */
  isWhole: boolean;
}

/** The trash as the library shows it. */
export interface Trash {
  /** The latest deleted first. */
  list(): Promise<TrashedArticle[]>;
  /** Empties these now, as far as they are deleted. It cannot be taken back. */
  empty(ids: readonly ArticleId[], options?: BulkOptions): Promise<TrashEmptied>;
}

export function trashOf(collection: Collection): Trash {
  const { connection, now } = baseOf(collection);
  return {
    async list() {
      const { since } = await readIn(connection, ['progress'], async (reading) =>
        countedAt(await progressOf(reading, TRASH_PROGRESS), now()),
      );
      return (await listDeleted(connection)).map(({ stamps, ...row }) => ({
        ...row,
        leavesAt: leavesTrashAt({ deletedAt: row.deletedAt, stamps }, since),
      }));
    },
    async empty(ids, { onProgress, signal } = {}) {
      let articles = 0;
      for (let first = 0; first < ids.length; first += EMPTIED_AT_ONCE) {
        if (signal?.aborted) return { articles, isWhole: false };
        articles += await emptyThese(connection, now, ids.slice(first, first + EMPTIED_AT_ONCE), () => true);
        onProgress?.(Math.min(first + EMPTIED_AT_ONCE, ids.length));
      }
      return { articles, isWhole: true };
    },
  };
}
