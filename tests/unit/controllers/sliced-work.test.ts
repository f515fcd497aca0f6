import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { createPause } from '../../../lib/controllers/sliced-work';

let clock = 1_000;
beforeEach(() => {
  vi.spyOn(performance, 'now').mockImplementation(() => clock);
});
afterEach(() => {
  vi.restoreAllMocks();
});

/** When progress was told, where a piece of the work takes so many milliseconds. */
async function toldAt(hasTold: boolean, pieces: number, piece: number): Promise<number[]> {
  const began = clock;
  const told: number[] = [];
  const pause = createPause(() => told.push(clock - began), { hasTold });
  for (let done = 0; done < pieces; done += 1) {
    clock += piece;
    await pause();
  }
  return told;
}

it('lets no pause be made while a slice is not over', () => {
  const pause = createPause(() => undefined, { hasTold: false });
  clock += 11;
  expect(pause()).toBeUndefined();
  clock += 1;
  expect(pause()).toBeInstanceOf(Promise);
});

it('tells progress in the first pause, or where that was told before a tenth of a second later', async () => {
  expect(await toldAt(false, 10, 20)).toEqual([20, 120]);
  expect(await toldAt(true, 10, 20)).toEqual([100, 200]);
});
