/** Reading the next articles while those before them are written: the browser reads in a process of its own. */

import type { ArticleId } from '../model/ids';
import type { IndexChange } from './entry';

export interface ReadAhead {
  /** How many were read ahead; null where none were. */
  count(): number | null;
  /**
   * What the index is to take of these: read ahead where they are the first of what was, whose others stay, and read now otherwise.
   */
  take(ids: readonly ArticleId[]): Promise<IndexChange[]>;
  /** Begins to read these, where nothing is read ahead, and waits for nothing. */
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
      if (isFirst && begun.ids.length > ids.length) {
        const others = begun.changes.then((changes) => changes?.slice(ids.length) ?? null);
        ahead = { ids: begun.ids.slice(ids.length), changes: others };
      }
      const changes = isFirst ? await begun.changes : null;
      return changes?.slice(0, ids.length) ?? read(ids);
    },
    begin(ids) {
      if (ahead !== null) return;
      // What fails is read once more when it is wanted, and fails there.
      ahead = ids.length === 0 ? null : { ids, changes: read(ids).catch(() => null) };
    },
    drop: () => {
      ahead = null;
    },
  };
}
