import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { IndexFollowed } from '../../../lib/index/index-keeper';
import { createIndexFollower } from '../../../lib/owner/index-follower';
import type { AskOwner } from '../../../lib/owner/jobs';
import { createLongActs } from '../../../lib/owner/long-acts';
import type { Standing } from '../../../lib/store/collection';

const IN_STEP: Standing = { installId: 'a', number: 3, passed: 3, articles: 2, highlights: 1 };
const BEHIND: Standing = { ...IN_STEP, number: 4 };

const NOW = Date.parse('2026-03-07T09:00:00+07:00');
const DAY_MS = 86_400_000;

/** A collection that stands so, and of which database an index was seen whole. */
function stood(standing: Standing, whole: string | null = null) {
  let noted = whole;
  return {
    standing: vi.fn(async () => standing),
    loadWhole: async () => noted,
    storeWhole: vi.fn(async (installId: string | null) => {
      noted = installId;
    }),
    loadChecked: vi.fn(async (): Promise<number | null> => NOW),
    storeChecked: vi.fn(async () => undefined),
    now: () => NOW,
    untilIdle: async () => undefined,
    wait: vi.fn(async () => undefined),
    stayAwake: vi.fn(),
  };
}

/** An owner with so many slices to do. */
function owner(slices: number) {
  let left = slices;
  const answer = async (): Promise<IndexFollowed> => {
    left -= 1;
    return { more: left > 0, reach: { kind: 'whole' } };
  };
  const ask = vi.fn(answer);
  return {
    ask,
    asOwner: ask as unknown as AskOwner,
    add: (more: number) => {
      left = Math.max(0, left) + more;
    },
  };
}

describe('following', () => {
  beforeEach(() => void vi.useFakeTimers());
  afterEach(() => {
    vi.restoreAllMocks();
    vi.useRealTimers();
  });

  it('goes on until nothing is left, and keeps the background awake meanwhile alone', async () => {
    const stayAwake = vi.fn();
    const { ask, asOwner } = owner(3);
    ask.mockImplementationOnce(async () => {
      await vi.advanceTimersByTimeAsync(25_000);
      return { more: true, reach: { kind: 'whole' } };
    });
    const follower = createIndexFollower({ ...stood(BEHIND), ask: asOwner, stayAwake });
    await follower.follow();
    expect(ask).toHaveBeenCalledTimes(4);
    expect(stayAwake).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stayAwake).toHaveBeenCalledTimes(2);
  });

  it('shares its work, and looks once more for what was written meanwhile', async () => {
    const one = owner(1);
    const follower = createIndexFollower({ ...stood(BEHIND), ask: one.asOwner });
    const first = follower.follow();
    while (one.ask.mock.calls.length === 0) await Promise.resolve();
    one.add(2);
    await Promise.all([first, follower.follow(), follower.follow()]);
    expect(one.ask).toHaveBeenCalledTimes(3);
  });

  it('begins no slice while acts on many are written', async () => {
    const { ask, asOwner } = owner(3);
    const acts = createLongActs();
    const ends: (() => void)[] = [];
    const follower = createIndexFollower({ ...stood(BEHIND), ask: asOwner, untilIdle: acts.over });
    ask.mockImplementationOnce(async () => {
      ends.push(acts.begin(), acts.begin());
      return { more: true, reach: { kind: 'whole' } };
    });
    const followed = follower.follow();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ask).toHaveBeenCalledTimes(1);
    ends[0]?.();
    await vi.advanceTimersByTimeAsync(1_000);
    expect(ask).toHaveBeenCalledTimes(1);
    ends[1]?.();
    await followed;
    expect(ask).toHaveBeenCalledTimes(4);
  });

  it('waits until nothing more comes, but not for ever', async () => {
    vi.setSystemTime(NOW);
    const { ask, asOwner, add } = owner(1);
    const follower = createIndexFollower({ ...stood(BEHIND), ask: asOwner, now: Date.now });
    follower.followSoon();
    await vi.advanceTimersByTimeAsync(200);
    follower.followSoon();
    await vi.advanceTimersByTimeAsync(200);
    expect(ask).not.toHaveBeenCalled();
    await vi.advanceTimersByTimeAsync(100);
    expect(ask).toHaveBeenCalledTimes(1);
    // Saves that never end.
    add(1);
    const begun = Date.now();
    while (ask.mock.calls.length === 1) {
      follower.followSoon();
      await vi.advanceTimersByTimeAsync(100);
    }
    expect(Date.now() - begun).toBeGreaterThan(4_000);
    expect(Date.now() - begun).toBeLessThan(6_000);
  });

  it('is asked once where it is followed at once meanwhile, and soon where the clock was put back', async () => {
    vi.setSystemTime(NOW);
    const { ask, asOwner, add } = owner(1);
    const follower = createIndexFollower({ ...stood(BEHIND), ask: asOwner, now: Date.now });
    follower.followSoon();
    await follower.follow();
    await vi.advanceTimersByTimeAsync(10_000);
    expect(ask).toHaveBeenCalledTimes(1);
    add(1);
    follower.followSoon();
    vi.setSystemTime(NOW - DAY_MS);
    follower.followSoon();
    await vi.advanceTimersByTimeAsync(300);
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it('is settled when nothing is under way and nothing is about to be', async () => {
    vi.setSystemTime(NOW);
    const { ask, asOwner } = owner(3);
    const follower = createIndexFollower({ ...stood(BEHIND), ask: asOwner, now: Date.now });
    await follower.settled();
    expect(ask).not.toHaveBeenCalled();
    follower.followSoon();
    let isSettled = false;
    const settled = follower.settled().then(() => {
      isSettled = true;
    });
    await vi.advanceTimersByTimeAsync(200);
    expect(isSettled).toBe(false);
    await vi.advanceTimersByTimeAsync(600);
    await settled;
    expect(ask).toHaveBeenCalledTimes(3);
  });

  it('starts no owner where nothing is due, and rejects for nobody', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ask, asOwner } = owner(1);
    const options = stood(IN_STEP, 'a');
    const follower = createIndexFollower({ ...options, ask: asOwner });
    await follower.followWhereDue();
    expect(ask).not.toHaveBeenCalled();
    options.standing.mockResolvedValue(BEHIND);
    ask.mockRejectedValueOnce(new Error('no owner'));
    await follower.followWhereDue();
    expect(log).toHaveBeenCalled();
    await follower.followWhereDue();
    expect(ask).toHaveBeenCalledTimes(2);
  });

  it.each([
    ['changes wait', BEHIND, 'a', true],
    ['there never was an index of some articles', { ...IN_STEP, passed: undefined }, null, true],
    ['there is nothing to index', { ...IN_STEP, passed: undefined, articles: 0 }, null, false],
    ['an index was not made to the end', IN_STEP, null, true],
    ['the whole index is of another database', IN_STEP, 'b', true],
    ['all is in it', IN_STEP, 'a', false],
  ])('is due at the start where %s', async (_when, standing, whole, isDue) => {
    const { ask, asOwner } = owner(1);
    await createIndexFollower({ ...stood(standing as Standing, whole), ask: asOwner }).followWhereDue();
    expect(ask).toHaveBeenCalledTimes(isDue ? 1 : 0);
  });

  it('notes that an index is being made, and that it is whole when nothing is left to do', async () => {
    const { ask, asOwner } = owner(1);
    const options = stood(IN_STEP, 'a');
    const noted: (string | null)[] = [];
    const building = { kind: 'building', articles: 0, all: 2 } as const;
    for (const reach of [building, building, { kind: 'whole' } as const]) {
      ask.mockImplementationOnce(async () => {
        noted.push(await options.loadWhole());
        return { more: true, reach };
      });
    }
    await createIndexFollower({ ...options, ask: asOwner }).follow();
    expect(noted).toEqual(['a', null, null]);
    expect(options.storeWhole.mock.calls).toEqual([[null], ['a']]);
  });

  it('notes nothing of an index that there is no room for', async () => {
    const { ask, asOwner } = owner(1);
    const options = stood(IN_STEP, 'a');
    ask.mockImplementationOnce(async () => ({ more: false, reach: { kind: 'unavailable', error: 'storage-full' } }));
    await createIndexFollower({ ...options, ask: asOwner }).follow();
    expect(options.storeWhole).not.toHaveBeenCalled();
  });
});

describe('looking through the file', () => {
  /** An owner whose check takes three slices. */
  function checking(isSound: boolean) {
    let slices = 0;
    return vi.fn(async (job: string) => {
      if (job === 'index/follow') return { more: false, reach: { kind: 'whole' } };
      slices += 1;
      return { more: slices < 3, isSound: slices < 3 || isSound };
    });
  }

  it.each([
    ['never was looked through', 'a', null, 3],
    ['was so a month ago', 'a', NOW - 31 * DAY_MS, 3],
    ['was so in a future that is gone', 'a', NOW + 400 * DAY_MS, 3],
    ['was so last week', 'a', NOW - 7 * DAY_MS, 0],
    ['is not whole', null, null, 0],
  ])('asks slice by slice where the index %s, or not at all', async (_how, whole, before, asks) => {
    const ask = checking(true);
    const options = { ...stood(IN_STEP, whole), loadChecked: async () => before };
    await createIndexFollower({ ...options, ask: ask as unknown as AskOwner }).checkWhereDue();
    expect(ask.mock.calls.map(([job]) => job)).toEqual(Array.from({ length: asks }, () => 'index/check'));
    expect(options.storeChecked).toHaveBeenCalledTimes(asks > 0 ? 1 : 0);
    // A page that asks in between finds the owner free.
    expect(options.wait).toHaveBeenCalledTimes(Math.max(0, asks - 1));
  });

  it('has an index made again that was damaged', async () => {
    const ask = checking(false);
    const options = { ...stood(IN_STEP, 'a'), loadChecked: async () => null };
    await createIndexFollower({ ...options, ask: ask as unknown as AskOwner }).checkWhereDue();
    expect(ask.mock.calls.map(([job]) => job)).toEqual(['index/check', 'index/check', 'index/check', 'index/follow']);
    expect(options.storeWhole).toHaveBeenCalledWith(null);
  });
});
