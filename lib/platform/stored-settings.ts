/** The settings as they lie in the extension's local storage, for a backup: whoever restores them parses them. */

import { browser } from './browser';

/** What lies under keys of its own, and stands in a backup under the same names. */
const KEYS_BESIDE = ['tagRules', 'digest', 'libraryViews'];

/** In the form of `loadAllSettings`. What was never set is left out. */
export async function loadStoredSettings(): Promise<Record<string, unknown>> {
  const { settings, ...beside } = await browser.storage.local.get(['settings', ...KEYS_BESIDE]);
  return { ...(typeof settings === 'object' ? settings : {}), ...beside };
}
