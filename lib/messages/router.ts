/** Receiving: one listener a context, one handler a message, and who may send what. */

import { ReaderError } from '../model/error';
import type { Runtime } from '../platform/browser';
import { onMessage } from '../platform/runtime-messages';
import type { PageCommands, PageRequests } from './contract';
import { answerWith, type CommandType, parseEnvelope, type RequestType } from './envelope';
import { parseRequest } from './parse-request';

/** The page that a content script speaks for. Taken from the browser, never from the message. */
export interface PageSender {
  tabId: number;
  url: string;
}

type RequestHandlers = {
  [T in RequestType]: (
    payload: PageRequests[T]['payload'],
    sender: PageSender,
  ) => Promise<PageRequests[T]['answer']> | PageRequests[T]['answer'];
};

type CommandHandlers = {
  [T in CommandType]: (
    payload: PageCommands[T]['payload'],
  ) => Promise<PageCommands[T]['answer']> | PageCommands[T]['answer'];
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
  return { tabId, url: sender.url };
}

/**
 * Routes what the popup, the panel and the background ask of this page. Only this extension can send here; a web page
 * cannot. So payloads are the sender's own types and need no second parsing.
 */
export function routeCommands(handlers: CommandHandlers, signal: AbortSignal): void {
  onMessage((message) => {
    const envelope = parseEnvelope(message, 'page');
    if (!envelope) return null;
    return answerWith(() => {
      if (!Object.hasOwn(handlers, envelope.type)) throw new ReaderError('bad-message', envelope.type);
      return callCommand(handlers, envelope.type as CommandType, envelope.payload);
    });
  }, signal);
}

function callCommand<T extends CommandType>(
  handlers: CommandHandlers,
  type: T,
  payload: unknown,
): Promise<PageCommands[T]['answer']> | PageCommands[T]['answer'] {
  return handlers[type](payload as PageCommands[T]['payload']);
}
