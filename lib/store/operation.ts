/** An operation that changes records: in one transaction with what is counted of them and with the outbox. */

import type { ArticleId } from '../model/ids';
import { isNewer, nextStamp } from '../model/merging/stamp';
import { toMoment } from '../model/vietnam-time';
import type { WriteTime } from '../model/write-article';
import type { ChangedPart } from './change';
import { stateOf } from './collection-state';
import type { Connection } from './connection';
import { DERIVED_STORES } from './derived/derived-indexes';
import { type ChangedParts, noteChanges } from './outbox';
import { withCounters } from './recount';
import { type CollectionState, type DerivedStore, STATE_KEY, type StoreName } from './schema';
import { type WriteTransaction, writeIn } from './transaction';

/** What a writing operation works with. */
export interface WriteOperation<Name extends StoreName> {
  transaction: WriteTransaction<Name>;
  /** The time and the stamp of all that this operation writes. */
  at: WriteTime;
  /** Stored with the operation where `changed` names anything; to be changed in place. */
  state: CollectionState;
  /** What whoever writes a record says of it. An operation that finds itself already done says nothing. */
  changed: ChangedParts;
}

/** What an operation on highlights works with: the article is read, its row in the list counted. */
export type HighlightOperation = WriteOperation<'articles' | 'highlights' | 'summaries'>;
/** What an operation on an article works with. */
export type ArticleOperation = WriteOperation<'articles' | 'highlights' | 'summaries' | DerivedStore>;
/** What keeping an article works with. */
export type KeepOperation = WriteOperation<
  'articles' | 'highlights' | 'summaries' | DerivedStore | 'versions' | 'dismissals'
>;

export const HIGHLIGHT_STORES = ['articles', 'highlights', 'summaries'] as const;
export const ARTICLE_STORES = [...HIGHLIGHT_STORES, ...DERIVED_STORES] as const;
export const KEEP_STORES = [...ARTICLE_STORES, 'versions', 'dismissals'] as const;

/** Runs `work` on these stores, and writes what it changed into the state and the outbox. As `writeIn` otherwise. */
export function operateIn<Name extends StoreName, T>(
  connection: Connection,
  now: () => number,
  stores: readonly Name[],
  work: (operation: WriteOperation<Name>) => Promise<T>,
): Promise<T> {
  return withCounters(connection, now, () =>
    writeIn(connection, [...stores, 'changes', 'meta'], async (transaction) => {
      const state = await stateOf(transaction);
      const time = now();
      const stamp = nextStamp(time, state.lastStamp, state.installId);
      const operation: WriteOperation<Name> = {
        transaction,
        at: { moment: toMoment(time), stamp },
        state: { ...state },
        changed: new Map(),
      };
      const result = await work(operation);
      if (operation.changed.size > 0) {
        // Records that were merged in may carry newer stamps than this clock gives.
        const { lastStamp = stamp } = operation.state;
        const newest = isNewer(lastStamp, stamp) ? lastStamp : stamp;
        await transaction.objectStore('meta').put({ ...operation.state, lastStamp: newest }, STATE_KEY);
        await noteChanges(transaction, operation.changed);
      }
      return result;
    }),
  );
}

/** Says in the operation that a part of an article changed. */
export function markChanged({ changed }: { changed: ChangedParts }, id: ArticleId, part: ChangedPart): void {
  changed.set(id, (changed.get(id) ?? new Set()).add(part));
}
