/** Telling every open context that the collection changed. */

import type { ArticleMarkEdit } from '../model/article-marks';
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
  const tabs = await browser.tabs.query({});
  // Sent, not awaited: a tab that hangs or is frozen must not hold up who has written.
  for (const { id } of tabs) {
    if (id !== undefined) askPage(id, 'page/changed', { article }).catch(() => undefined);
  }
}

/**
 * For a page of ours that has written: has the background bring the journal up to date, and resolves when the journal has
 * what was committed before the call. The background hears no channel while it sleeps, so this wakes it; that it cannot be
 * woken keeps nobody who has written.
 */
export async function secureChanges(): Promise<void> {
  await sendToOwnContexts(envelopeFor('collection', 'changed', null)).catch(() => undefined);
}

/**
 * For a page of ours in the middle of a long act: the journal follows what is written so far, and nobody waits for it. At the
 * end there is little left that the reader would have to wait for.
 */
export function createSecuring(): () => void {
  let isUnderWay = false;
  return () => {
    if (isUnderWay) return;
    isUnderWay = true;
    sendToOwnContexts(envelopeFor('collection', 'changing', null))
      .catch(() => undefined)
      .finally(() => {
        isUnderWay = false;
      });
  };
}

/** Has the background look whether the collection is what it was. For a page that shows it, once it is drawn. */
export function askForComparison(): void {
  sendToOwnContexts(envelopeFor('collection', 'compare', null)).catch(() => undefined);
}

/** For a page of ours that is being closed: the background does what the page has no time for any more. */
export function handOnEdits(edits: readonly ArticleMarkEdit[]): void {
  sendToOwnContexts(envelopeFor('collection', 'edit', edits)).catch(() => undefined);
}

/**
 * For the background, which is started for it: a page of ours has written and waits until that is secured, asks for a
 * comparison, or leaves edits behind.
 */
export function onPageSpoke(
  onChanged: (isMoreToCome: boolean) => Promise<void>,
  onCompare: () => void,
  onEdits: (edits: readonly ArticleMarkEdit[]) => Promise<void>,
): void {
  onMessage((message, { url }) => {
    const envelope = parseEnvelope(message, 'collection');
    if (!envelope || url?.startsWith(ownAddress()) !== true) return null;
    if (envelope.type === 'edit') return onEdits(envelope.payload as ArticleMarkEdit[]).then(() => null);
    if (envelope.type !== 'compare') return onChanged(envelope.type === 'changing').then(() => null);
    onCompare();
    return Promise.resolve(null);
  });
}

/** Calls the listener after each change that another extension context announced, until the signal aborts. */
export function onCollectionChanged(listener: (article: ArticleId | null) => void, signal: AbortSignal): void {
  const channel = new BroadcastChannel(CHANGES_CHANNEL);
  channel.addEventListener('message', ({ data }) => listener(typeof data === 'string' ? (data as ArticleId) : null));
  signal.addEventListener('abort', () => channel.close(), { once: true });
}
