/**
 * Exchanging while nobody looks, in the owner's worker: it goes on between the jobs, and whoever wants it asks again and again
 * whether it is over. Nobody can be asked for the folder here: where the browser wants that, there is no exchange.
 */

import type { Exchanged } from '../exchange/run-exchange';
import type { ExchangeProgress } from '../owner/jobs';
import { accessTo } from '../platform/picked-folder';
import type { Collection } from '../store/collection';
import { foldersOf } from '../store/folders';
import type { ExchangeHere } from './exchange-engine';
import { createPause } from './sliced-work';

export interface ExchangeKeeperOptions {
  openCollection: () => Promise<Collection>;
  /** Loads what exchanges. */
  engine: () => ExchangeHere;
}

export interface ExchangeKeeper {
  /** Begins it with the first ask for this run, and answers how far it is. Never rejects: a folder that fails now is tried again. */
  run(run: string): Promise<ExchangeProgress>;
  /** Ends whatever is under way; what came until then stays. */
  close(): void;
}

interface Run {
  id: string;
  life: AbortController;
  progress: ExchangeProgress;
}

export function createExchangeKeeper({ openCollection, engine }: ExchangeKeeperOptions): ExchangeKeeper {
  let current: Run | undefined;

  function begin(id: string): Run {
    current?.life.abort();
    const begun: Run = { id, life: new AbortController(), progress: { kind: 'running' } };
    let hasTaken = false;
    exchange(begun.life.signal, () => {
      hasTaken = true;
    }).then(
      (exchanged) => {
        begun.progress =
          exchanged === null ? { kind: 'unshared' } : { kind: 'over', isNews: exchanged.from.length > 0 };
      },
      (error: unknown) => {
        // The page that is about it says what is wrong once the reader looks. What came until then stays.
        console.error(error);
        begun.progress = { kind: 'over', isNews: hasTaken };
      },
    );
    return begun;
  }

  /** Null where nothing is shared from here. */
  async function exchange(signal: AbortSignal, onTaken: () => void): Promise<Exchanged | null> {
    const kept = await foldersOf(await openCollection()).get('exchange');
    if (kept === null || (await accessTo(kept.folder)) !== 'granted') return null;
    return engine()(kept.folder, {
      signal,
      pause: createPause(() => undefined, { hasTold: false }),
      onProgress: (step) => {
        if (step === 'taking') onTaken();
      },
    });
  }

  return {
    async run(run) {
      if (current?.id !== run) current = begin(run);
      return current.progress;
    },
    close: () => current?.life.abort(),
  };
}
