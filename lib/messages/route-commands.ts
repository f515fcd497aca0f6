/** Receiving in a page: one handler a command. Kept apart from the background's, which carries all the parsing. */

import { ReaderError } from '../model/error';
import { onMessage } from '../platform/runtime-messages';
import type { PageCommands } from './contract';
import { answerWith, type CommandType, parseEnvelope } from './envelope';

type CommandHandlers = {
  [T in CommandType]: (
    payload: PageCommands[T]['payload'],
  ) => Promise<PageCommands[T]['answer']> | PageCommands[T]['answer'];
};

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
