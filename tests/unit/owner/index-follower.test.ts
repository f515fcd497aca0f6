import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIndexFollower } from '../../../lib/owner/index-follower';
import type { AskOwner } from '../../../lib/owner/jobs';

/** An owner with so many slices to do. */
function owner(slices: number) {
  let left = slices;
  const answer = async () => {
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
    const follower = createIndexFollower({ ask: asOwner, isBehind: async () => true, stayAwake });
    await follower.follow();
    expect(ask).toHaveBeenCalledTimes(4);
    expect(stayAwake).toHaveBeenCalledTimes(2);
    await vi.advanceTimersByTimeAsync(60_000);
    expect(stayAwake).toHaveBeenCalledTimes(2);
  });

  it('shares its work, and looks once more for what was written meanwhile', async () => {
    const one = owner(1);
    const follower = createIndexFollower({ ask: one.asOwner, isBehind: async () => true, stayAwake: () => undefined });
    const first = follower.follow();
    one.add(2);
    await Promise.all([first, follower.follow(), follower.follow()]);
    expect(one.ask).toHaveBeenCalledTimes(3);
  });

  it('starts no owner where nothing is due, and rejects for nobody', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const { ask, asOwner } = owner(1);
    let isBehind = false;
    const follower = createIndexFollower({ ask: asOwner, isBehind: async () => isBehind, stayAwake: () => undefined });
    await follower.followWhereDue();
    expect(ask).not.toHaveBeenCalled();
    isBehind = true;
    ask.mockRejectedValueOnce(new Error('no owner'));
    await follower.followWhereDue();
    expect(log).toHaveBeenCalled();
    await follower.followWhereDue();
    expect(ask).toHaveBeenCalledTimes(2);
  });
});
