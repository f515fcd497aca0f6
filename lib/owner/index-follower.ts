/** The background's side of the index: has the owner bring it on, and nobody waits for it. */

import type { AskOwner } from './jobs';

export interface IndexFollowerOptions {
  ask: AskOwner;
  /** How far the index has come in the changes; undefined where there never was one. */
  isBehind: () => Promise<boolean>;
  /** Called while there is work: the browser ends a background that does nothing. */
  stayAwake: () => void;
}

export interface IndexFollower {
  /** Brings the index up to date; resolves when it is, or when that has failed. Calls that come meanwhile share the work. */
  follow(): Promise<void>;
  /** The same, where the collection says that there is something to do: without starting an owner for nothing. */
  followWhereDue(): Promise<void>;
}

const AWAKE_INTERVAL = 10_000;

export function createIndexFollower({ ask, isBehind, stayAwake }: IndexFollowerOptions): IndexFollower {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;

  async function work(): Promise<void> {
    const awake = setInterval(stayAwake, AWAKE_INTERVAL);
    try {
      do {
        isAskedAgain = false;
        while ((await ask('index/follow', null)).more);
        // What was written meanwhile may be beyond what the last slice saw.
      } while (isAskedAgain);
    } catch (error) {
      // The next change or question tries again; the outbox keeps what is not done.
      console.error(error);
    } finally {
      clearInterval(awake);
    }
  }

  function follow(): Promise<void> {
    if (running) isAskedAgain = true;
    running ??= work().finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    follow,
    async followWhereDue() {
      if (await isBehind().catch(() => false)) await follow();
    },
  };
}
