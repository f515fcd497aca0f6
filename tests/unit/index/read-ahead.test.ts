import { describe, expect, it } from 'vitest';
import { createReadAhead } from '../../../lib/index/read-ahead';
import type { ArticleId } from '../../../lib/model/ids';

const ids = (...numbers: number[]) => numbers.map((number) => `article-${number}` as ArticleId);
const wanted = (...numbers: number[]) => ids(...numbers).map((id) => ({ id, number: 1 }));

/** What was asked to be read; a reading fails as long as `isBroken`. */
function start() {
  const reads: string[][] = [];
  const state = { isBroken: false };
  const ahead = createReadAhead(async (asked) => {
    reads.push([...asked]);
    if (state.isBroken) throw new Error('the database went away');
    return asked.map((id) => ({ id, entry: null }));
  });
  return { ahead, reads, state };
}
const idsOf = (changes: readonly { id: ArticleId }[]) => changes.map(({ id }) => id);

describe('reading ahead', () => {
  it('gives what was read ahead, or its first ones, and reads nothing twice', async () => {
    const { ahead, reads } = start();
    ahead.begin(wanted(1, 2, 3));
    expect(ahead.count()).toBe(3);
    expect(idsOf(await ahead.take(wanted(1, 2)))).toEqual(ids(1, 2));
    expect(ahead.count()).toBe(1);
    // What is read already comes first.
    ahead.begin(wanted(3, 4));
    expect(idsOf(await ahead.take(wanted(3)))).toEqual(ids(3));
    expect(ahead.count()).toBeNull();
    expect(reads).toEqual([ids(1, 2, 3)]);
  });

  it('reads anew what has changed again since, also of those that were left', async () => {
    const { ahead, reads } = start();
    ahead.begin(wanted(1, 2, 3));
    await ahead.take(wanted(1));
    const again = wanted(2, 3).map((one) => ({ ...one, number: 2 }));
    ahead.begin(again);
    await ahead.take(again);
    expect(reads).toEqual([ids(1, 2, 3), ids(2, 3)]);
  });

  it('reads those that are left of a reading that failed', async () => {
    const { ahead, reads, state } = start();
    state.isBroken = true;
    ahead.begin(wanted(1, 2));
    await expect(ahead.take(wanted(1))).rejects.toThrow('went away');
    state.isBroken = false;
    expect(idsOf(await ahead.take(wanted(2)))).toEqual(ids(2));
    expect(reads).toEqual([ids(1, 2), ids(1), ids(2)]);
  });

  it('reads what was not read ahead', async () => {
    const { ahead, reads } = start();
    expect(idsOf(await ahead.take(wanted(1)))).toEqual(ids(1));
    ahead.begin(wanted(2, 3));
    // One more than was read, and one that has come before the others.
    expect(idsOf(await ahead.take(wanted(2, 3, 4)))).toEqual(ids(2, 3, 4));
    ahead.begin(wanted(5, 6));
    expect(idsOf(await ahead.take(wanted(9, 5)))).toEqual(ids(9, 5));
    expect(reads).toEqual([ids(1), ids(2, 3), ids(2, 3, 4), ids(5, 6), ids(9, 5)]);
  });

  it('reads anew what was dropped, and what could not be read', async () => {
    const { ahead, reads, state } = start();
    ahead.begin(wanted(1));
    ahead.drop();
    await ahead.take(wanted(1));
    state.isBroken = true;
    ahead.begin(wanted(2));
    await expect(ahead.take(wanted(2))).rejects.toThrow('went away');
    state.isBroken = false;
    expect(idsOf(await ahead.take(wanted(2)))).toEqual(ids(2));
    expect(reads).toHaveLength(5);
  });

  it('has nothing where there is nothing to read', () => {
    const { ahead, reads } = start();
    ahead.begin([]);
    expect(ahead.count()).toBeNull();
    expect(reads).toEqual([]);
  });
});
