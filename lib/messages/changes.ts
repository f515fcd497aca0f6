/** Telling every open context that the collection changed. */

import type { ArticleId } from '../model/ids';
import { browser } from '../platform/browser';
import { ownAddress } from '../platform/own-address';
import { onMessage, sendToOwnContexts } from '../platform/runtime-messages';
import { askPage } from './ask';
import { envelopeFor, parseEnvelope } from './envelope';

const CHANGES_CHANNEL = 'diem-bao/collection';

/**
 * Says that an article or its highlights changed, after the transaction has completed. `null` means more than one.
 * Extension pages hear it on a channel, content scripts by message; tabs without a content script are no error. Resolves
 * when it is sent to all, not when all have heard it.
 */
export async function announceChange(article: ArticleId | null): Promise<void> {
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  channel.postMessage(article);
  channel.close();
  // The background hears no channel while it sleeps. That it cannot be woken keeps nobody who has written.
  sendToOwnContexts(envelopeFor('collection', 'changed', null)).catch(() => undefined);
  const tabs = await browser.tabs.query({});
  // Sent, not awaited: a tab that hangs or is frozen must not hold up who has written.
  for (const { id } of tabs) {
    if (id !== undefined) askPage(id, 'page/changed', { article }).catch(() => undefined);
  }
}

/** For the background: calls the listener after each change that a page of ours announced, and starts the background for it. */
export function onPageWrote(listener: () => void): void {
  onMessage((message, { url }) => {
    if (!parseEnvelope(message, 'collection') || url?.startsWith(ownAddress()) !== true) return null;
    listener();
    return Promise.resolve(null);
  });
}

/** Calls the listener after each change that another extension context announced, until the signal aborts. */
export function onCollectionChanged(listener: (article: ArticleId | null) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  channel.addEventListener('message', ({ data }) => listener(typeof data === 'string' ? (data as ArticleId) : null));
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
