import { ReaderError } from '../model/error';
import { browser } from './browser';

/** How the browsers say that there is no room, in the words of their own stores. */
const NO_ROOM = /quota|no space|disk full/i;

/**
 * Puts values into the extension's local storage. Rejects with ReaderError 'storage-full' or 'storage-failed'. Tried twice, since
 * Firefox refuses the write after one that met a full disk, whether there is room again or not, and does not say why.
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
