/** What the reader chose when he exported last, in the extension's local storage. */

import { type LastExportChoice, parseExportChoice } from '../model/export-choice';
import { browser } from './browser';

const KEY = 'exportChoice';

/** Never rejects: an export is worth more than how its files are named. */
export async function loadExportChoice(): Promise<LastExportChoice> {
  const stored = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>);
  return parseExportChoice(stored[KEY]);
}

/** A full disk is no error here: the choice is made anew. */
export async function storeExportChoice(choice: LastExportChoice): Promise<void> {
  await browser.storage.local.set({ [KEY]: choice }).catch(() => undefined);
}
