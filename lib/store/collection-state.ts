/** The one record in `meta`: what the collection knows of itself. */

import { ReaderError } from '../model/error';
import { isCount, isRecord, isStamp } from '../model/soundness';
import { type CollectionState, STATE_KEY } from './schema';
import type { ReadTransaction } from './transaction';

/** The counts, or a row of the list, are not what they should be. */
export class DamagedCountersError extends ReaderError {
  constructor(detail: string) {
    super('storage-failed', detail);
  }
}

/** What the collection knows of itself. Throws a DamagedCountersError where somebody took it away, or it is none. */
export async function stateOf(transaction: ReadTransaction<'meta'>): Promise<CollectionState> {
  const state: unknown = await transaction.objectStore('meta').get(STATE_KEY);
  if (!isState(state)) throw new DamagedCountersError('the collection has no state');
  return state;
}

function isState(value: unknown): value is CollectionState {
  if (!isRecord(value)) return false;
  const { installId, lastStamp, articles, highlights, tags, topics = {} } = value;
  return (
    isInstallId(installId) &&
    (lastStamp === undefined || isStamp(lastStamp)) &&
    [articles, highlights].every(isCount) &&
    [tags, topics].every((counts) => isRecord(counts) && Object.values(counts).every(isCount))
  );
}

export const isInstallId = (value: unknown): value is string => typeof value === 'string' && /^[\w-]+$/.test(value);
