/** The background's side of the index: has the owner bring it on, and nobody waits for it. */

import type { IndexChecked, IndexFollowed } from '../index/index-keeper';
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
  /** When the file was last looked through, in milliseconds since the epoch; null where it never was. */
  loadChecked: () => Promise<number | null>;
  storeChecked: (at: number) => Promise<void>;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Resolves when no act on many is being written: no slice begins before. */
  untilIdle: () => Promise<void>;
  /** Waits so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
  /** Called while there is work: the browser ends a background that does nothing. */
  stayAwake: () => void;
}

export interface IndexFollower {
  /** Brings the index up to date; resolves when it is, or when that has failed. Calls that come meanwhile share the work. */
  follow(): Promise<void>;
  /** Follows once nothing more comes for a moment: an index that is brought on beside a save would make the next one wait. */
  followSoon(): void;
  /** The same as `follow`, where changes wait or an index was not made to the end: told without starting an owner for nothing. */
  followWhereDue(): Promise<void>;
  /** Resolves when nothing is under way and nothing is about to be. */
  settled(): Promise<void>;
  /** Looks through the file of an index that is whole, once in so many days, and has it made again where it is damaged. */
  checkWhereDue(): Promise<void>;
}

/** So long nothing is to come, and so long at most is waited for that. */
const QUIET_MS = 250;
const LONGEST_WAIT_MS = 5_000;

/** Between two slices of a check, which nobody waits for: of a large file it takes a minute or two. */
const CHECK_REST_MS = 100;
const CHECKED_EVERY_MS = 30 * 24 * 60 * 60 * 1000;

export function createIndexFollower({
  ask,
  standing,
  loadWhole,
  storeWhole,
  loadChecked,
  storeChecked,
  now,
  untilIdle,
  wait,
  stayAwake,
}: IndexFollowerOptions): IndexFollower {
  let running: Promise<void> | undefined;
  let isAskedAgain = false;
  let soon: { timer: ReturnType<typeof setTimeout>; since: number } | undefined;

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
        await untilIdle();
        const followed = await ask('index/follow', null);
        await noteWhole(followed);
        more = followed.more;
      }
      // What was written meanwhile may be beyond what the last slice saw.
    } while (isAskedAgain);
  }

  async function isCheckDue(): Promise<boolean> {
    if ((await loadWhole()) === null) return false;
    const before = await loadChecked();
    // A clock that was put back is no reason to wait for years.
    return before === null || Math.abs(now() - before) >= CHECKED_EVERY_MS;
  }

  async function check(): Promise<void> {
    let checked: IndexChecked = await ask('index/check', null);
    while (checked.more) {
      await wait(CHECK_REST_MS);
      checked = await ask('index/check', null);
    }
    await storeChecked(now());
    if (checked.isSound) return;
    await storeWhole(null);
    await follow();
  }

  function dropSoon(): void {
    clearTimeout(soon?.timer);
    soon = undefined;
  }

  function follow(): Promise<void> {
    dropSoon();
    if (running) isAskedAgain = true;
    running ??= keepAwake(stayAwake, work).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    follow,
    followSoon() {
      const since = soon?.since ?? now();
      dropSoon();
      const left = Math.max(0, Math.min(QUIET_MS, since + LONGEST_WAIT_MS - now()));
      soon = { timer: setTimeout(() => void follow(), left), since };
    },
    async followWhereDue() {
      if (await isDue().catch(() => false)) await follow();
    },
    async settled() {
      while (running !== undefined || soon !== undefined) {
        await (running ?? new Promise((resolve) => setTimeout(resolve, QUIET_MS)));
      }
    },
    async checkWhereDue() {
      if (await isCheckDue()) await keepAwake(stayAwake, check);
    },
  };
}
