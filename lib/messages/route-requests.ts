/** Receiving in the background: one handler a message, and who may send what. */

import { ReaderError } from '../model/error';
import type { Runtime } from '../platform/browser';
import { onMessage } from '../platform/runtime-messages';
import type { PageRequests } from './contract';
import { answerWith, parseEnvelope, type RequestType } from './envelope';
import { parseRequest } from './parse-request';

/** The page that a content script speaks for. Taken from the browser, never from the message. */
export interface PageSender {
  tabId: number;
  /** The one document that it runs in, where the browser tells: the tab may show another one by the time of the answer. */
  documentId?: string;
  url: string;
}

type RequestHandlers = {
  [T in RequestType]: (
    payload: PageRequests[T]['payload'],
    sender: PageSender,
  ) => Promise<PageRequests[T]['answer']> | PageRequests[T]['answer'];
};

/**
 * Routes what content scripts ask of the background. There is one tier: a page. Extension pages have no business here,
 * since they open the collection themselves; other extensions and web pages cannot reach this listener.
 */
export function routeRequests(handlers: RequestHandlers): void {
  onMessage((message, sender) => {
    const envelope = parseEnvelope(message, 'background');
    if (!envelope) return null;
    return answerWith(() => {
      const page = pageOf(sender);
      if (!Object.hasOwn(handlers, envelope.type)) throw new ReaderError('bad-message', envelope.type);
      const type = envelope.type as RequestType;
      return callRequest(handlers, type, envelope.payload, page);
    });
  });
}

function callRequest<T extends RequestType>(
  handlers: RequestHandlers,
  type: T,
  payload: unknown,
  page: PageSender,
): Promise<PageRequests[T]['answer']> | PageRequests[T]['answer'] {
  return handlers[type](parseRequest(type, payload, page.url), page);
}

/** A content script in the top frame of a tab; anything else is refused. */
function pageOf(sender: Runtime.MessageSender): PageSender {
  const tabId = sender.tab?.id;
  const isPage = tabId !== undefined && sender.frameId === 0;
  if (!isPage || sender.url === undefined || !/^https?:/.test(sender.url)) throw new ReaderError('not-allowed');
  const { documentId } = sender as { documentId?: string };
  return { tabId, url: sender.url, ...(documentId !== undefined && { documentId }) };
}
