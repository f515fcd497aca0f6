/** The background's side of the journal: has the owner bring it on, keeps the witness, and tells of a loss. */

import type { Loss, Witness } from '../model/loss';
import type { Standing } from '../store/collection';
import type { AskOwner } from './jobs';

export interface FollowerOptions {
  ask: AskOwner;
  standing: () => Promise<Standing>;
  loadWitness: () => Promise<Witness | null>;
  storeWitness: (witness: Witness) => Promise<void>;
  /** Keeps a loss until the reader has seen it. Resolves once it is kept. */
  storeLoss: (loss: Loss) => Promise<void>;
  /** Records came back. */
  onRestored: () => Promise<void>;
  /** Called while there is work: the browser ends a background that does nothing. */
  stayAwake: () => void;
}

export interface JournalFollower {
  /** Brings the journal up to date; resolves when it is, or when that has failed. Calls that come meanwhile share the work. */
  follow(): Promise<void>;
  /** The same, where the collection says that there is something to do: without starting an owner for nothing. */
  followWhereDue(): Promise<void>;
}

const AWAKE_INTERVAL = 10_000;

export function createJournalFollower(options: FollowerOptions): JournalFollower {
  const { ask, standing, loadWitness, storeWitness, storeLoss, onRestored, stayAwake } = options;
  let running: Promise<void> | undefined;
  let waiting: Promise<void> | undefined;

  async function work(): Promise<void> {
    const awake = setInterval(stayAwake, AWAKE_INTERVAL);
    try {
      let witness = await loadWitness();
      for (let more = true; more; ) {
        const followed = await ask('journal/follow', witness);
        more = followed.more;
        if (followed.restored) await onRestored();
        if (followed.loss) {
          await storeLoss(followed.loss);
          await ask('journal/settle', followed.loss.at);
        }
        if (followed.witness) {
          witness = followed.witness;
          await storeWitness(witness);
        }
      }
    } catch (error) {
      // The next change or the next start tries again; the outbox keeps what is not done.
      console.error(error);
    } finally {
      clearInterval(awake);
    }
  }

  function follow(): Promise<void> {
    if (running === undefined) {
      running = work().finally(() => {
        running = undefined;
      });
      return running;
    }
    // What was written since the one under way began may be beyond what it sees: one more, for all who ask meanwhile.
    waiting ??= running.then(() => {
      waiting = undefined;
      return follow();
    });
    return waiting;
  }

  return {
    follow,
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
