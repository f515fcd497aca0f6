/** The background's side of exchanging over a shared folder while no page of ours is open. */

import type { AskOwner } from './jobs';
import { keepAwake } from './keep-awake';

export interface ExchangeUnseenOptions {
  ask: AskOwner;
  newRun: () => string;
  /** Something came from other machines. */
  onNews: () => Promise<unknown>;
  /** Called while there is work: the browser ends a background that does nothing. */
  stayAwake: () => void;
  /** Waits so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
}

/** How often the owner is asked how far it is, in milliseconds, and how many times. */
const ASK_EVERY = 500;
const MOST_ASKED = 2_400;

/** Exchanges where that needs no press. False where nothing is shared from here, or the browser does not allow the folder. */
export async function exchangeUnseen({
  ask,
  newRun,
  onNews,
  stayAwake,
  wait,
}: ExchangeUnseenOptions): Promise<boolean> {
  let isShared = true;
  await keepAwake(stayAwake, async () => {
    const run = newRun();
    for (let asked = 0; asked < MOST_ASKED; asked += 1) {
      const progress = await ask('exchange/run', { run });
      if (progress.kind === 'running') {
        await wait(ASK_EVERY);
        continue;
      }
      isShared = progress.kind === 'over';
      if (progress.kind === 'over' && progress.isNews) await onNews();
      return;
    }
  });
  return isShared;
}
