/** The words after a bench's command. What a bench does not know ends it with one line and 2. */

import type { ParseArgsConfig } from 'node:util';
import { type ParsedWords, parseWords } from '../../scripts/parse-words.ts';

/** The options' values and the other words, of which a bench takes `mostWords`. */
export function readArguments<Known extends NonNullable<ParseArgsConfig['options']>>(
  usage: string,
  options: Known,
  mostWords: number,
  words: readonly string[] = process.argv.slice(2),
): ParsedWords<Known> {
  const parsed = parseWords(words, options, usage);
  if (typeof parsed === 'string') refuse(parsed);
  const surplus = parsed.positionals[mostWords];
  if (surplus !== undefined) refuse(`what is “${surplus}”? usage: ${usage}`);
  return parsed;
}

/** A number from 1 on that was given as words; `otherwise` where none was given. */
export function wholeNumber(words: string | undefined, otherwise: number): number {
  if (words === undefined) return otherwise;
  const number = Number(words);
  if (!Number.isSafeInteger(number) || number < 1) refuse(`“${words}” is no whole number from 1 on`);
  return number;
}

/** One of the words that a bench knows; undefined where none was given. */
export function oneOf<Word extends string>(words: string | undefined, known: readonly Word[]): Word | undefined {
  if (words === undefined) return undefined;
  const word = known.find((one) => one === words);
  return word ?? refuse(`“${words}” is none of ${known.join(', ')}`);
}

/** A pattern that names are tried against; undefined where none was given, which fits all of them. */
export function patternOf(words: string | undefined): RegExp | undefined {
  if (words === undefined) return undefined;
  try {
    return new RegExp(words);
  } catch {
    return refuse(`“${words}” is no pattern`);
  }
}

/** Says why the command cannot be followed and ends the process. */
export function refuse(why: string): never {
  console.error(why);
  process.exit(2);
}
