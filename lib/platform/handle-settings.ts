/** The handle's settings in the extension's local storage: apart from the others, which the first script on every page parses. */

import { DEFAULT_HANDLE, type HandleSettings, parseHandle } from '../model/settings/handle';
import { browser } from './browser';
import { onStoredChanged } from './local-storage';

const KEY = 'handle';

/** As they stand; never rejects: a handle is nothing to fail for. */
export async function loadHandle(): Promise<HandleSettings> {
  const stored = await browser.storage.local.get(KEY).catch(() => ({}) as Record<string, unknown>);
  return parseHandle(stored[KEY] ?? DEFAULT_HANDLE);
}

/** Changes some of them. Rejects where there is no room. */
export async function changeHandle(changes: Partial<HandleSettings>): Promise<void> {
  await browser.storage.local.set({ [KEY]: { ...(await loadHandle()), ...changes } });
}

/** Calls the listener after each change, until the signal aborts. */
export function onHandleChanged(listener: (settings: HandleSettings) => void, signal: AbortSignal): void {
  onStoredChanged(KEY, (value) => listener(parseHandle(value)), signal);
}
