/** The words after `npm start --`. */

import { parsePageWords, type SavedPage } from '../saved-page';

export interface DemoOptions {
  /** A saved page and its own address; undefined means the sample. */
  saved?: SavedPage;
  /** Do the job without a window, even where there is a display. */
  headless: boolean;
}

export const USAGE = 'npm start -- [page.html[.gz] --url https://address.of/the/page] [--headless]';

/** Answers the options, or one line that says what is wrong with them. */
export function parseArguments(words: readonly string[]): DemoOptions | string {
  const parsed = parsePageWords(words, ['headless'], USAGE);
  if (typeof parsed === 'string') return parsed;
  const { saved, flags } = parsed;
  return { ...(saved ? { saved } : {}), headless: flags.headless };
}
