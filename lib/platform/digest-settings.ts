/** The digest's settings in the extension's local storage: apart from the others, which the first script on every page parses. */

import { type DigestSettings, parseDigestSettings } from '../model/settings/digest';
import { browser } from './browser';

const KEY = 'digest';

/** As they stand; defaults for what was never set or cannot be read. */
export async function loadDigestSettings(): Promise<DigestSettings> {
  const stored = await browser.storage.local.get(KEY);
  return parseDigestSettings(stored[KEY]);
}

/** Stores all of them. Rejects where there is no room. */
export async function storeDigestSettings(settings: DigestSettings): Promise<void> {
  await browser.storage.local.set({ [KEY]: settings });
}
