/** Long work on a page that stays in the reader's hands: what is done between two pieces of it. */

import { pause as letBrowserWork } from '../page/pause';

/** How long the page may be busy before it takes input and draws again, in milliseconds. */
const SLICE_TIME = 12;
/** How often progress is told, in milliseconds: more often nobody can read it. */
const PROGRESS_INTERVAL = 100;

/**
 * To be awaited between two pieces: lets the browser do what waits, though not so often that pauses cost more than the work.
 * Then progress is told too. `hasTold`: it was told as the work began, so that the first pause need not.
 */
export function createPause(tell: () => void, { hasTold }: { hasTold: boolean }): () => Promise<void> | undefined {
  let sliceBegan = performance.now();
  let lastTold = hasTold ? sliceBegan : Number.NEGATIVE_INFINITY;
  return () => {
    const now = performance.now();
    if (now - sliceBegan < SLICE_TIME) return;
    if (now - lastTold >= PROGRESS_INTERVAL) {
      lastTold = now;
      tell();
    }
    return letBrowserWork().then(() => {
      sliceBegan = performance.now();
    });
  };
}
