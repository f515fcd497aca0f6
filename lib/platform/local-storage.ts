/** The extension's local storage: writing, so that a full disk is told as what it is, and following one key. */

import { ReaderError } from '../model/error';
import { browser } from './browser';

/** How the browsers say that there is no room, in the words of their own stores. */
const NO_ROOM = /quota|no space|disk full/i;

/**
 * Stores these keys. Rejects with ReaderError 'storage-full' or 'storage-failed'. Tried twice, since Firefox refuses the
 * write after one that met a full disk, whether there is room again or not, and does not say why.
 */
export async function storeLocally(values: Record<string, unknown>): Promise<void> {
  const write = () => browser.storage.local.set(values);
  try {
    await write().catch(write);
  } catch (cause) {
    const detail = String(cause);
    throw new ReaderError(NO_ROOM.test(detail) ? 'storage-full' : 'storage-failed', detail, { cause });
  }
}

/**
 * Calls the listener with what stands under the key after each change of it, in whichever context, until the signal aborts.
 * Undefined: the key is gone.
 */
export function onStoredChanged(key: string, listener: (value: unknown) => void, signal: AbortSignal): void {
  const relay = (changes: Record<string, { newValue?: unknown }>, area: string) => {
    const change = changes[key];
    if (area === 'local' && change) listener(change.newValue);
  };
  browser.storage.onChanged.addListener(relay);
  signal.addEventListener('abort', () => browser.storage.onChanged.removeListener(relay), { once: true });
}
