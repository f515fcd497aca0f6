/** The background's side of the journal: has the owner bring it on, keeps the witness, and tells of a loss. */

import type { Loss, Witness } from '../model/loss';
import type { Standing } from '../store/collection';
import type { AskOwner } from './jobs';
import { keepAwake } from './keep-awake';

export interface FollowerOptions {
  ask: AskOwner;
  standing: () => Promise<Standing>;
  loadWitness: () => Promise<Witness | null>;
  storeWitness: (witness: Witness) => Promise<void>;
  /** Keeps a loss until the reader has seen it. Resolves once it is kept. */
  storeLoss: (loss: Loss) => Promise<void>;
  /** Records came back. */
  onRestored: () => Promise<void>;
  /** Resolves when nobody waits for anything: the file is not made small before. */
  untilIdle: () => Promise<void>;
  /** Called while there is work: the browser ends a background that does nothing. */
  stayAwake: () => void;
}

export interface JournalFollower {
  /**
   * Brings the journal up to date. Resolves when it has all that was committed before the call, or when that failed or has
   * to wait for a loss to be mended; what is left to be done goes on. Calls that come meanwhile share the work.
   */
  follow(): Promise<void>;
  /** How many slices were done since this was made. */
  steps(): number;
  /** The same, where the collection says that there is something to do: without starting an owner for nothing. */
  followWhereDue(): Promise<void>;
}

export function createJournalFollower(options: FollowerOptions): JournalFollower {
  const { ask, standing, loadWitness, storeWitness, storeLoss, onRestored, untilIdle, stayAwake } = options;
  /** Those whose change no slice has been asked for yet. */
  const waiting: (() => void)[] = [];
  let isRunning = false;
  /** Ends a pause. */
  let wake: () => void = () => undefined;
  let steps = 0;

  async function work(): Promise<void> {
    const served: (() => void)[] = [];
    const answerServed = () => {
      for (const resolve of served.splice(0)) resolve();
    };
    await keepAwake(stayAwake, async () => {
      let witness = await loadWitness();
      for (let more = true; more; ) {
        served.push(...waiting.splice(0));
        const followed = await ask('journal/follow', witness);
        more = followed.more;
        steps += 1;
        if (followed.isCaughtUp) answerServed();
        if (followed.restored) await onRestored();
        if (followed.loss) {
          await storeLoss(followed.loss);
          await ask('journal/settle', followed.loss.at);
        }
        if (followed.witness) {
          witness = followed.witness;
          await storeWitness(witness);
        }
        if (more && followed.isTidying) await Promise.race([untilIdle(), nextCall()]);
      }
    });
    answerServed();
  }

  function nextCall(): Promise<void> {
    return new Promise((resolve) => {
      wake = resolve;
      if (waiting.length > 0) resolve();
    });
  }

  async function workForAll(): Promise<void> {
    isRunning = true;
    while (waiting.length > 0) await work();
    isRunning = false;
  }

  function follow(): Promise<void> {
    const { promise, resolve } = Promise.withResolvers<void>();
    waiting.push(resolve);
    wake();
    if (!isRunning) void workForAll();
    return promise;
  }

  return {
    follow,
    steps: () => steps,
    async followWhereDue() {
      const [now, witness] = await Promise.all([standing(), loadWitness()]).catch((): [null, null] => [null, null]);
      if (now === null) return;
      const isSeen =
        witness !== null &&
        now.dataLoss === undefined &&
        now.passed === now.number &&
        witness.installId === now.installId &&
        witness.number === now.number;
      if (!isSeen) await follow();
    },
  };
}
