/** The browser's message channel. */

import { browser, type Runtime } from './browser';

/** Answers with a promise where the message is for this receiver, with null where it is not. */
export type MessageReceiver = (message: unknown, sender: Runtime.MessageSender) => Promise<unknown> | null;

/** Sends to the other contexts of this extension that are no content scripts. Rejects where nobody answers. */
export function sendToOwnContexts(message: unknown): Promise<unknown> {
  return browser.runtime.sendMessage(message);
}

/**
 * Receives what other contexts of this extension send; mail of other extensions is dropped. The answer goes through
 * `sendResponse`, which works alike in both browsers. Without a signal it is received as long as the context lives.
 */
export function onMessage(receive: MessageReceiver, signal?: AbortSignal): void {
  const listener = (
    message: unknown,
    sender: Runtime.MessageSender,
    sendResponse: (answer: unknown) => void,
  ): true | undefined => {
    const answer = sender.id === browser.runtime.id ? receive(message, sender) : null;
    if (!answer) return undefined;
    answer.then(sendResponse);
    return true;
  };
  // The types of the polyfill know listeners that always answer and listeners that never do, but not this one, which the
  // browsers have always had.
  const typed = listener as Runtime.OnMessageListenerCallback;
  browser.runtime.onMessage.addListener(typed);
  signal?.addEventListener('abort', () => browser.runtime.onMessage.removeListener(typed), { once: true });
}
