/**
 * Whether a write was refused since the browser started. Chromium goes on in a torn log after a disk that was full once, and
 * drops the whole database at its next start: until then its word alone is not enough.
 */

import { browser } from './browser';

const KEY = 'refused';

/** In the memory of the browser, so it ends with it, and survives the end of the background. */
export async function wasRefused(): Promise<boolean> {
  // Asked each time: it may have been a page of ours that was refused.
  const stored = await browser.storage.session.get(KEY).catch((): Record<string, unknown> => ({}));
  return stored[KEY] === true;
}

export async function noteRefusal(): Promise<void> {
  await browser.storage.session.set({ [KEY]: true }).catch(() => undefined);
}
