/** Where the collection stands: what is compared with the journal and with the witness to find out whether it lost anything. */

import type { ChangeReader } from './change';
import type { Standing } from './collection';
import { stateOf } from './collection-state';
import type { Connection } from './connection';
import { newestNumber, passedBy } from './outbox';
import { STATE_KEY } from './schema';
import { readIn, writeIn } from './transaction';

const STANDING_STORES = ['changes', 'meta', 'progress'] as const;

/** As it stands for a reader of the changes. */
export function standingFor(connection: Connection, reader: ChangeReader): Promise<Standing> {
  return readIn(connection, STANDING_STORES, async (reading) => {
    const { installId, articles, highlights, dataLoss } = await stateOf(reading);
    const { passed, furthest } = await passedBy(reading, reader);
    return {
      installId,
      articles,
      highlights,
      // A change that all have passed has no row any more: then a cursor alone tells its number.
      number: Math.max(await newestNumber(reading), furthest),
      ...(passed === undefined ? {} : { passed }),
      ...(dataLoss === undefined ? {} : { dataLoss }),
    };
  });
}

/** What the browser said of a loss is told and done with. */
export function settleDataLoss(connection: Connection): Promise<void> {
  return writeIn(connection, ['meta'], async (transaction) => {
    const { dataLoss, ...state } = await stateOf(transaction);
    if (dataLoss !== undefined) await transaction.objectStore('meta').put(state, STATE_KEY);
  });
}
