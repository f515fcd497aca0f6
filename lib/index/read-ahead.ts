/** Reading the next articles while those before them are written: the browser reads in a process of its own. */

import type { ArticleId } from '../model/ids';
import type { IndexChange } from './entry';

/** What is to be read. */
export interface Wanted {
  id: ArticleId;
  /** Of the change that it is read for: an article that changed again stands under another one. 0 where it is for none. */
  number: number;
}

export interface ReadAhead {
  /** How many were read ahead; null where none were. */
  count(): number | null;
  /**
   * What the index is to take of these: read ahead where they are the first of what was, whose others stay, and read now otherwise.
   */
  take(wanted: readonly Wanted[]): Promise<IndexChange[]>;
  /** Begins to read these, where nothing is read ahead, and waits for nothing. */
  begin(wanted: readonly Wanted[]): void;
  /** What was read ahead counts no more: it may be older than what the index is taken to hold. */
  drop(): void;
}

export function createReadAhead(read: (ids: readonly ArticleId[]) => Promise<IndexChange[]>): ReadAhead {
  let ahead: { wanted: readonly Wanted[]; changes: Promise<IndexChange[] | null> } | null = null;
  const readNow = (wanted: readonly Wanted[]) => read(wanted.map(({ id }) => id));
  return {
    count: () => ahead?.wanted.length ?? null,
    async take(wanted) {
      const begun = ahead;
      ahead = null;
      const isFirst = begun !== null && wanted.every((one, at) => isSame(one, begun.wanted[at]));
      if (isFirst && begun.wanted.length > wanted.length) {
        const others = begun.changes.then((changes) => changes?.slice(wanted.length) ?? null);
        ahead = { wanted: begun.wanted.slice(wanted.length), changes: others };
      }
      const changes = isFirst ? await begun.changes : null;
      return changes?.slice(0, wanted.length) ?? readNow(wanted);
    },
    begin(wanted) {
      if (ahead !== null) return;
      // What fails is read once more when it is wanted, and fails there.
      ahead = wanted.length === 0 ? null : { wanted, changes: readNow(wanted).catch(() => null) };
    },
    drop: () => {
      ahead = null;
    },
  };
}

const isSame = (one: Wanted, other: Wanted | undefined): boolean => one.id === other?.id && one.number === other.number;
