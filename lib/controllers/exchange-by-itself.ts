/** Exchanging while a page of ours is open, where that needs no press: no Preact in it. */

import type { Exchanged } from '../exchange/run-exchange';
import { onCollectionChanged } from '../messages/changes';
import { accessTo, canPickFolder } from '../platform/picked-folder';
import { foldersOf } from '../store/folders';
import { openCollection } from '../store/open-collection';
import { exchangeNow } from './exchange-run';

/** How often others are asked, and how long after a change of the reader's it is written, in milliseconds. */
const BETWEEN_EXCHANGES = 5 * 60_000;
const AFTER_CHANGE = 20_000;

export interface ExchangeByItselfOptions {
  /** Its end is the end of the exchanging. */
  signal: AbortSignal;
  /** Hears of each exchange that came to its end. */
  onDone: (exchanged: Exchanged) => void;
  refresh: () => Promise<unknown>;
}

/** Exchanges now and from time to time, where the reader has picked a folder and the browser still allows it. Asks nobody anything. */
export function keepExchanging({ signal, onDone, refresh }: ExchangeByItselfOptions): void {
  if (!canPickFolder()) return;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let isRunning = false;
  const later = (ms: number) => {
    clearTimeout(timer);
    if (!signal.aborted) timer = setTimeout(() => void run(), ms);
  };
  const run = async () => {
    if (isRunning || signal.aborted) return;
    isRunning = true;
    try {
      const exchanged = await exchangeWhereAllowed(signal, refresh);
      if (exchanged !== null && !signal.aborted) onDone(exchanged);
    } catch (error) {
      // Nobody asked for it: the page that is about it says what is wrong once the reader asks.
      if (!signal.aborted) console.error(error);
    } finally {
      isRunning = false;
      later(BETWEEN_EXCHANGES);
    }
  };
  onCollectionChanged(() => later(AFTER_CHANGE), signal);
  signal.addEventListener('abort', () => clearTimeout(timer), { once: true });
  void run();
}

async function exchangeWhereAllowed(signal: AbortSignal, refresh: () => Promise<unknown>): Promise<Exchanged | null> {
  const collection = await openCollection();
  const kept = await foldersOf(collection).get('exchange');
  if (kept === null || (await accessTo(kept.folder)) !== 'granted') return null;
  return exchangeNow(collection, { signal, refresh });
}
