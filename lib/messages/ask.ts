/** Asking the other side: the background from a page, a page from the popup. */

import { ReaderError } from '../model/error';
import { browser } from '../platform/browser';
import type { PageCommands, PageRequests } from './contract';
import { type CommandType, type Envelope, envelopeFor, type RequestType, unwrap } from './envelope';

/** How the browsers say that the background ended while it was asked: nobody was there, or nobody answered. */
const BACKGROUND_ENDED = /receiving end does not exist|message (?:port|channel) closed/i;
/**
 * Milliseconds until it is asked again, each time: the message itself starts a background that has ended, and one that has
 * just begun, beside other work of the machine, takes its time.
 */
const RETRY_DELAYS = [100, 400, 1_500];

/**
 * Content script → background. Rejects with `extension-updated` where this script outlived its extension.
 *
 * A message that meets the end of the background, or its beginning, is sent again. That is safe also where the first one was
 * carried out and only its answer was lost: every write names its record by the caller's id and finds itself done, and every
 * other request reads, or sets what it says. Rejects with `unexpected` where nobody answers in the end.
 */
export async function askBackground<T extends RequestType>(
  type: T,
  payload: PageRequests[T]['payload'],
): Promise<PageRequests[T]['answer']> {
  return unwrap<PageRequests[T]['answer']>(await sendUntilAnswered(envelopeFor('background', type, payload)));
}

/**
 * A page in the browser's cache for going back gets no answer, then or later: what was under way when it left is sent again
 * when it comes back, or whoever waits for it would wait for ever.
 */
function sendUntilAnswered(envelope: Envelope): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const answered = new AbortController();
    const send = () => {
      void sendPatiently(envelope)
        .then(resolve, reject)
        .finally(() => answered.abort());
    };
    globalThis.addEventListener?.(
      'pageshow',
      (event) => {
        if ((event as PageTransitionEvent).persisted) send();
      },
      { signal: answered.signal },
    );
    send();
  });
}

async function sendPatiently(envelope: Envelope): Promise<unknown> {
  for (const delay of RETRY_DELAYS) {
    try {
      const answer = await sendToBackground(envelope);
      if (isAnswer(answer)) return answer;
    } catch (thrown) {
      if (!(thrown instanceof ReaderError) || !BACKGROUND_ENDED.test(thrown.message)) throw thrown;
    }
    await new Promise((resolve) => setTimeout(resolve, delay));
  }
  const answer = await sendToBackground(envelope);
  if (isAnswer(answer)) return answer;
  // Of an extension that is being loaded anew the browser closes the channel before it takes the id away.
  throw new ReaderError(isExtensionAlive() ? 'unexpected' : 'extension-updated', 'the background did not answer');
}

/**
 * Every answer of the background is an object. Chromium gives nothing at all, and no error, where a page of ours that is open
 * heard the message too and the background ended before it could answer.
 */
const isAnswer = (answer: unknown): boolean => typeof answer === 'object' && answer !== null;

async function sendToBackground(envelope: Envelope): Promise<unknown> {
  // After an update Chromium leaves the old content script without an id, and sends throw.
  if (!isExtensionAlive()) throw new ReaderError('extension-updated');
  try {
    return await browser.runtime.sendMessage(envelope);
  } catch (cause) {
    throw new ReaderError(isExtensionAlive() ? 'unexpected' : 'extension-updated', String(cause), { cause });
  }
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
