/** What a page began to take in and left in the middle, for it was closed or the browser killed, is taken back: no Preact in it. */

import type { IntakeMended } from '../owner/jobs';
import type { Collection } from '../store/collection';
import { intakesOf } from '../store/intakes';

/** Of all contexts one at a time takes something in; a lock goes with its page, however that ends. */
export const INTAKE_LOCK = 'diem-bao/intake';
/** So long one slice goes on at most, in milliseconds: in the owner a save may wait for it. */
const SLICE_TIME = 200;
const NOTHING: IntakeMended = { mended: false, more: false };

/** Takes back as much as fits a slice; nothing where there is nothing, or where the page that began it lives. */
export async function mendIntakeSlice(collection: Collection): Promise<IntakeMended> {
  const intakes = intakesOf(collection);
  const isLeft = async () => (await intakes.last())?.state === 'interrupted';
  if (!(await isLeft())) return NOTHING;
  return navigator.locks.request(INTAKE_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null || !(await isLeft())) return NOTHING;
    const deadline = performance.now() + SLICE_TIME;
    for (;;) {
      const more = await intakes.takeStepBack();
      if (!more || performance.now() >= deadline) return { mended: true, more };
    }
  });
}

/** All of it. True where there was something. */
export async function mendIntake(collection: Collection): Promise<boolean> {
  for (let isMended = false; ; ) {
    const { mended, more } = await mendIntakeSlice(collection);
    isMended ||= mended;
    if (!more) return isMended;
  }
}
