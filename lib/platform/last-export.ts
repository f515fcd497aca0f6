/** When the whole collection was exported last, in the extension's local storage: what came after is in no backup. */

import { browser } from './browser';

const KEY = 'lastExport';

/** An ISO moment; null where it never was, or it is not known. */
export async function loadLastExport(): Promise<string | null> {
  const { [KEY]: stored } = await browser.storage.local.get(KEY);
  return typeof stored === 'string' && !Number.isNaN(Date.parse(stored)) ? stored : null;
}

/** `moment`: when the export began. A full disk is no error here: an older moment calls too much unsaved, never too little. */
export async function storeLastExport(moment: string): Promise<void> {
  await browser.storage.local.set({ [KEY]: moment }).catch(() => undefined);
}
