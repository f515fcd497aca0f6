/**
 * What the index is behind with. An act on thousands leaves thousands of changes, and each question asks for them while they are
 * taken: what was read of the outbox once is not read again.
 */

import type { ArticleId } from '../model/ids';
import type { UnpassedChange } from '../store/change';
import type { Collection } from '../store/collection';

export interface Behind {
  /** Those after this change, an article once: what changed first comes first. `installId`: of which database. */
  since(collection: Collection, installId: string, cursor: number): Promise<UnpassedChange[]>;
}

export function createBehind(): Behind {
  /** In the order of their changes. */
  let known = new Map<ArticleId, UnpassedChange>();
  let knownOf = '';
  /** All changes between these two are known. */
  let from = 0;
  let to = 0;

  return {
    async since(collection, installId, cursor) {
      // An index that was thrown away begins earlier, and another database counts anew.
      if (knownOf !== installId || cursor < from || cursor > to) {
        known = new Map();
        knownOf = installId;
        to = cursor;
      }
      from = cursor;
      for (const [id, { number }] of known) {
        if (number > cursor) break;
        known.delete(id);
      }
      for (const change of await collection.changes.unpassed('index', to)) {
        // A further change takes the place of the one before it.
        known.delete(change.articleId);
        known.set(change.articleId, change);
        to = Math.max(to, change.number);
      }
      return [...known.values()];
    },
  };
}
