/** Asking the other side: the background from a page, a page from the popup. */

import { ReaderError } from '../model/error';
import { browser } from '../platform/browser';
import type { PageCommands, PageRequests } from './contract';
import { type CommandType, envelopeFor, type RequestType, unwrap } from './envelope';

/** Content script → background. Rejects with `extension-updated` where this script outlived its extension. */
export async function askBackground<T extends RequestType>(
  type: T,
  payload: PageRequests[T]['payload'],
): Promise<PageRequests[T]['answer']> {
  // After an update Chromium leaves the old content script without an id, and sends throw.
  if (!isExtensionAlive()) throw new ReaderError('extension-updated');
  let answer: unknown;
  try {
    answer = await browser.runtime.sendMessage(envelopeFor('background', type, payload));
  } catch (cause) {
    throw new ReaderError(isExtensionAlive() ? 'unexpected' : 'extension-updated', String(cause), { cause });
  }
  return unwrap<PageRequests[T]['answer']>(answer);
}

/** Popup, panel or background → the content script of a tab. Rejects with `page-unreachable` where none answers. */
export async function askPage<T extends CommandType>(
  tabId: number,
  type: T,
  payload: PageCommands[T]['payload'],
): Promise<PageCommands[T]['answer']> {
  let answer: unknown;
  try {
    answer = await browser.tabs.sendMessage(tabId, envelopeFor('page', type, payload), { frameId: 0 });
  } catch (cause) {
    throw new ReaderError('page-unreachable', String(cause), { cause });
  }
  return unwrap<PageCommands[T]['answer']>(answer);
}

/** False once the extension was updated, reloaded or removed under this script. */
export function isExtensionAlive(): boolean {
  try {
    return browser.runtime.id !== undefined;
  } catch {
    return false;
  }
}
