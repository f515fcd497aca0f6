/** The digest's settings in the extension's local storage: apart from the others, which the first script on every page parses. */

import { type DigestSettings, parseDigestSettings } from '../model/settings/digest';
import { browser } from './browser';
import { storeLocally } from './local-storage';

const KEY = 'digest';

/** As they stand; defaults for what was never set or cannot be read. */
export async function loadDigestSettings(): Promise<DigestSettings> {
  const stored = await browser.storage.local.get(KEY);
  return parseDigestSettings(stored[KEY]);
}

/**
 * Changes some of them, from what is stored: two tabs that change different ones lose nothing. Rejects with ReaderError 'storage-full' or 'storage-failed'.
 */
export async function changeDigestSettings(
  change: (settings: DigestSettings) => Partial<DigestSettings>,
): Promise<void> {
  await navigator.locks.request('diem-bao/digest', async () => {
    const before = await loadDigestSettings();
    await storeLocally({ [KEY]: { ...before, ...change(before) } });
  });
}
