/** A database that the browser made anew because it could not read the old one any more. */

import { type CollectionState, STATE_KEY } from '../schema';
import type { UpgradeTransaction } from './upgrade-step';

/** Chromium's own: it says so once, in the upgrade of the database that takes the place of the lost one. */
interface DataLossEvent extends IDBVersionChangeEvent {
  dataLoss?: 'none' | 'total';
  dataLossMessage?: string;
}

let remembered: string | undefined;

/** For whoever met a new database and did not keep it: the browser says of a loss no more than once. */
export function rememberDataLoss(event: DataLossEvent): void {
  remembered ??= lossOf(event);
}

/** Keeps what the browser says of a loss with the new database: whichever context opened it, the loss is told. */
export async function noteDataLoss(event: DataLossEvent, transaction: UpgradeTransaction): Promise<void> {
  const dataLoss = lossOf(event) ?? remembered;
  if (dataLoss === undefined) return;
  remembered = undefined;
  const meta = transaction.objectStore('meta');
  const state = (await meta.get(STATE_KEY)) as CollectionState;
  await meta.put({ ...state, dataLoss } satisfies CollectionState, STATE_KEY);
}

const lossOf = ({ dataLoss, dataLossMessage }: DataLossEvent): string | undefined =>
  dataLoss === 'total' ? dataLossMessage || dataLoss : undefined;
