/** Of which database an index was last seen whole, and when it was looked through, in the extension's local storage: to be told without opening the index. */

import { browser } from './browser';

const WHOLE_INDEX_KEY = 'wholeIndexOf';
const CHECKED_KEY = 'indexCheckedAt';

/** The database's `installId`; null where none was. */
export async function loadWholeIndex(): Promise<string | null> {
  const value: unknown = (await browser.storage.local.get(WHOLE_INDEX_KEY))[WHOLE_INDEX_KEY];
  return typeof value === 'string' ? value : null;
}

/** A full disk is no error here: the index is looked after once more than it had to be. */
export async function storeWholeIndex(installId: string | null): Promise<void> {
  const { local } = browser.storage;
  await (installId === null ? local.remove(WHOLE_INDEX_KEY) : local.set({ [WHOLE_INDEX_KEY]: installId })).catch(
    () => undefined,
  );
}

/** Milliseconds since the epoch; null where it never was. */
export async function loadIndexChecked(): Promise<number | null> {
  const value: unknown = (await browser.storage.local.get(CHECKED_KEY))[CHECKED_KEY];
  return typeof value === 'number' ? value : null;
}

/** A full disk is no error here: it is looked through once more than it had to be. */
export async function storeIndexChecked(at: number): Promise<void> {
  await browser.storage.local.set({ [CHECKED_KEY]: at }).catch(() => undefined);
}
