/**
 * Whether a write was refused since the browser started. Chromium goes on in a torn log after a disk that was full once, and
 * drops the whole database at its next start: until then its word alone is not enough.
 */

import { browser } from './browser';

const KEY = 'refused';

let known: Promise<boolean> | undefined;

/** In the memory of the browser, so it ends with it, and survives the end of the background. */
export function wasRefused(): Promise<boolean> {
  known ??= browser.storage.session.get(KEY).then(
    (stored) => stored[KEY] === true,
    () => false,
  );
  return known;
}

export async function noteRefusal(): Promise<void> {
  known = Promise.resolve(true);
  await browser.storage.session.set({ [KEY]: true }).catch(() => undefined);
}
