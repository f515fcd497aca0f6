/** The words after `npm start --`. */

export interface DemoOptions {
  /** A saved page and its own address; undefined means the sample. */
  saved?: { path: string; url: string };
  /** Do the job without a window, even where there is a display. */
  headless: boolean;
}

export const USAGE = 'npm start -- [page.html[.gz] --url https://address.of/the/page] [--headless]';

/** Answers the options, or one line that says what is wrong with them. */
export function parseArguments(words: readonly string[]): DemoOptions | string {
  const rest = [...words];
  let headless = false;
  let path: string | undefined;
  let url: string | undefined;
  for (let word = rest.shift(); word !== undefined; word = rest.shift()) {
    if (word === '--headless') headless = true;
    else if (word === '--url') url = rest.shift();
    else if (word.startsWith('-')) return `unknown option ${word}; usage: ${USAGE}`;
    else if (path === undefined) path = word;
    else return `one page at a time; usage: ${USAGE}`;
  }
  if (path === undefined && url === undefined) return { headless };
  if (path === undefined) return `--url needs a saved page; usage: ${USAGE}`;
  if (url === undefined) return `a saved page needs its address; usage: ${USAGE}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return `${url} is no http(s) address`;
  return { saved: { path, url }, headless };
}
