/** The witness, and a loss that the reader has not seen yet, in the extension's local storage: apart from the database. */

import { type Loss, parseLoss, parseWitness, type Witness } from '../model/loss';
import { browser } from './browser';
import { onStoredChanged } from './local-storage';

const WITNESS_KEY = 'witness';
const LOSS_KEY = 'loss';
/** When the loss was that the reader put away last: the journal tells one again until it is settled there. */
const SEEN_LOSS_KEY = 'seenLoss';

export async function loadWitness(): Promise<Witness | null> {
  return parseWitness((await browser.storage.local.get(WITNESS_KEY))[WITNESS_KEY]);
}

/** A full disk is no error here: an older witness says less, and nothing wrong. */
export async function storeWitness(witness: Witness): Promise<void> {
  await browser.storage.local.set({ [WITNESS_KEY]: witness }).catch(() => undefined);
}

/** The loss that the reader has not put away. */
export async function loadLoss(): Promise<Loss | null> {
  return parseLoss((await browser.storage.local.get(LOSS_KEY))[LOSS_KEY]);
}

/** Keeps it for the reader, unless he has put it away. Rejects where it is not kept: then it has to be told again. */
export async function storeLoss(loss: Loss): Promise<void> {
  const { [SEEN_LOSS_KEY]: seen } = await browser.storage.local.get(SEEN_LOSS_KEY);
  if (seen === loss.at) return;
  await browser.storage.local.set({ [LOSS_KEY]: loss });
}

/** The reader has seen it. */
export async function clearLoss(): Promise<void> {
  const loss = await loadLoss();
  if (loss) await browser.storage.local.set({ [SEEN_LOSS_KEY]: loss.at });
  await browser.storage.local.remove(LOSS_KEY);
}

/** Calls the listener with what stands there after each change, until the signal aborts. */
export function onLossChanged(listener: (loss: Loss | null) => void, signal: AbortSignal): void {
  onStoredChanged(LOSS_KEY, (value) => listener(parseLoss(value)), signal);
}
