/** The words after a command, for every script and bench: `node:util`'s parser, its complaints in one line. */

import { type ParseArgsConfig, parseArgs } from 'node:util';

type Options = NonNullable<ParseArgsConfig['options']>;

export type ParsedWords<Known extends Options> = ReturnType<
  typeof parseArgs<{ options: Known; allowPositionals: true; strict: true }>
>;

/** Answers the options' values and the other words, or one line that says what is wrong and how the command is called. */
export function parseWords<Known extends Options>(
  words: readonly string[],
  options: Known,
  usage: string,
): ParsedWords<Known> | string {
  try {
    return parseArgs({ args: [...words], options, allowPositionals: true, strict: true });
  } catch (error) {
    return `${complaintOf(error)}; usage: ${usage}`;
  }
}

/** Node's own messages go on about what a word that begins with a dash may mean. */
function complaintOf(error: unknown): string {
  if (!(error instanceof TypeError) || !('code' in error)) throw error;
  const option = /'(-[^' ]*)/.exec(error.message)?.[1] ?? '';
  switch (error.code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `unknown option ${option}`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      return error.message.includes('does not take') ? `${option} takes no value` : `${option} needs a value`;
    default:
      throw error;
  }
}
