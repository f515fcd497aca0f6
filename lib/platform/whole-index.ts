/** Of which database an index was last seen whole, in the extension's local storage: to be told without opening the index. */

import { browser } from './browser';

const WHOLE_INDEX_KEY = 'wholeIndexOf';

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
