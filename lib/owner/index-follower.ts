/** The background's side of the index: has the owner bring it on, and nobody waits for it. */

import type { IndexFollowed } from '../index/index-keeper';
import type { Standing } from '../store/collection';
import type { AskOwner } from './jobs';
import { keepAwake } from './keep-awake';

export interface IndexFollowerOptions {
  ask: AskOwner;
  /** As it stands for the index. */
  standing: () => Promise<Standing>;
  /** Of which database (`installId`) an index was last seen whole; null where none was, or where it is being made again. */
  loadWhole: () => Promise<string | null>;
  storeWhole: (installId: string | null) => Promise<void>;
  /** Called while there is work: the browser ends a background that does nothing. */
  stayAwake: () => void;
}

export interface IndexFollower {
  /** Brings the index up to date; resolves when it is, or when that has failed. Calls that come meanwhile share the work. */
  follow(): Promise<void>;
  /** The same, where changes wait or an index was not made to the end: told without starting an owner for nothing. */
  followWhereDue(): Promise<void>;
}

export function createIndexFollower({
  ask,
  standing,
  loadWhole,
  storeWhole,
  stayAwake,
}: IndexFollowerOptions): IndexFollower {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;

  /** The outbox does not tell of an index that is half made: all changes may be in it, and most articles not. */
  async function noteWhole({ more, reach }: IndexFollowed): Promise<void> {
    if (reach.kind === 'unavailable' || (reach.kind === 'whole' && more)) return;
    const installId = reach.kind === 'whole' ? (await standing()).installId : null;
    if ((await loadWhole()) !== installId) await storeWhole(installId);
  }

  async function isDue(): Promise<boolean> {
    const { installId, passed, number, articles } = await standing();
    if (passed === undefined) return articles > 0;
    return passed < number || (articles > 0 && (await loadWhole()) !== installId);
  }

  async function work(): Promise<void> {
    do {
      isAskedAgain = false;
      for (let more = true; more; ) {
        const followed = await ask('index/follow', null);
        await noteWhole(followed);
        more = followed.more;
      }
      // What was written meanwhile may be beyond what the last slice saw.
    } while (isAskedAgain);
  }

  function follow(): Promise<void> {
    if (running) isAskedAgain = true;
    running ??= keepAwake(stayAwake, work).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    follow,
    async followWhereDue() {
      if (await isDue().catch(() => false)) await follow();
    },
  };
}
