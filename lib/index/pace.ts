/** How much is done at once, so that a job ends in time: articles differ in length, and machines and disks in speed. */

export interface Pace {
  /** How many articles fit into so many milliseconds: one at least, so that work always goes on. */
  fit(ms: number): number;
  /** So many took so long. */
  note(count: number, ms: number): void;
}

/** What came last counts for as much as all before it: a disk that turns slow is believed at once. */
const SHARE_OF_LAST = 0.5;

/** `most`: however quick it is. `firstMs`: what an article is taken to cost before anything is known. */
export function createPace({ most, firstMs }: { most: number; firstMs: number }): Pace {
  let each = firstMs;
  return {
    fit: (ms) => Math.min(most, Math.max(1, Math.floor(ms / each))),
    note(count, ms) {
      if (count > 0) each = Math.max(Number.EPSILON, each * (1 - SHARE_OF_LAST) + (ms / count) * SHARE_OF_LAST);
    },
  };
}
