/** The reader's settings, in the extension's local storage. They never leave the machine. */

import { parseSettings } from '../model/settings/parse-settings';
import type { Settings } from '../model/settings/settings';
import { browser } from './browser';
import { onStoredChanged, storeLocally } from './local-storage';
import { rulesToMove } from './tag-rules';

const KEY = 'settings';

/** The settings as they stand; defaults for what was never set or cannot be read. */
export async function loadSettings(): Promise<Settings> {
  const stored = await browser.storage.local.get(KEY);
  return parseSettings(stored[KEY]);
}

/**
 * Changes some settings and answers with all of them, after they are stored. For extension pages and the background
 * alone: they share one lock, so that of two changes at one time neither is lost. A page asks for `settings/change`.
 */
export async function changeSettings(change: (settings: Settings) => Partial<Settings>): Promise<Settings> {
  return await navigator.locks.request('diem-bao/settings', async () => {
    const before = await loadSettings();
    const settings = { ...before, ...change(before) };
    await storeLocally({ [KEY]: settings, ...(await rulesToMove()) });
    return settings;
  });
}

/** Calls the listener with all settings after each change, until the signal aborts. */
export function onSettingsChanged(listener: (settings: Settings) => void, signal: AbortSignal): void {
  onStoredChanged(KEY, (value) => listener(parseSettings(value)), signal);
}
