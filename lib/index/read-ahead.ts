/** Reading the next articles while those before them are written: the browser reads in a process of its own. */

import type { ArticleId } from '../model/ids';
import type { IndexChange } from './entry';

export interface ReadAhead {
  /** How many were read ahead; null where none were. */
  count(): number | null;
  /** What the index is to take of these: read ahead where they are the first of what was, read now otherwise. */
  take(ids: readonly ArticleId[]): Promise<IndexChange[]>;
  /** Begins to read these, and waits for nothing. */
  begin(ids: readonly ArticleId[]): void;
  /** What was read ahead counts no more: it may be older than what the index is taken to hold. */
  drop(): void;
}

export function createReadAhead(read: (ids: readonly ArticleId[]) => Promise<IndexChange[]>): ReadAhead {
  let ahead: { ids: readonly ArticleId[]; changes: Promise<IndexChange[] | null> } | null = null;
  return {
    count: () => ahead?.ids.length ?? null,
    async take(ids) {
      const begun = ahead;
      ahead = null;
      const isFirst = begun !== null && ids.every((id, at) => id === begun.ids[at]);
      const changes = isFirst ? await begun.changes : null;
      return changes?.slice(0, ids.length) ?? read(ids);
    },
    begin(ids) {
      // What fails is read once more when it is wanted, and fails there.
      ahead = ids.length === 0 ? null : { ids, changes: read(ids).catch(() => null) };
    },
    drop: () => {
      ahead = null;
    },
  };
}
