/** A saved page and its address, as `npm start` and `npm run read` are given it. */

import { existsSync, readFileSync, statSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { parseWords } from './parse-words';

export interface SavedPage {
  path: string;
  /** The address that the page was saved from. */
  url: string;
}

export interface PageWords<Flag extends string> {
  /** Absent where neither page nor address was named. */
  saved?: SavedPage;
  flags: Record<Flag, boolean>;
}

interface BooleanOption {
  type: 'boolean';
}

/** Answers the page and the flags that were set, or one line that says what is wrong with the words. */
export function parsePageWords<Flag extends string>(
  words: readonly string[],
  flags: readonly Flag[],
  usage: string,
): PageWords<Flag> | string {
  const booleans = Object.fromEntries(flags.map((flag) => [flag, { type: 'boolean' }])) as Record<Flag, BooleanOption>;
  const parsed = parseWords(words, { ...booleans, url: { type: 'string' as const } }, usage);
  if (typeof parsed === 'string') return parsed;
  const { url, ...values } = parsed.values as { url?: string } & Partial<Record<string, boolean>>;
  const [path, another] = parsed.positionals;
  const set = Object.fromEntries(flags.map((flag) => [flag, values[flag] === true])) as Record<Flag, boolean>;
  if (another !== undefined) return `one page at a time; usage: ${usage}`;
  if (path === undefined && url === undefined) return { flags: set };
  if (path === undefined) return `--url needs a saved page; usage: ${usage}`;
  if (url === undefined) return `a saved page needs its address; usage: ${usage}`;
  if (!URL.canParse(url) || !/^https?:$/.test(new URL(url).protocol)) return `${url} is no http(s) address`;
  return { saved: { path, url }, flags: set };
}

/** One line where there is no such file. */
export function complaintAboutFile(path: string): string | undefined {
  if (!existsSync(path)) return `${path} does not exist`;
  return statSync(path).isFile() ? undefined : `${path} is no file`;
}

/** A saved page, unpacked where its name ends in `.gz`. Throws where it is named so and is not packed. */
export function readSavedPage(path: string): Buffer {
  const bytes = readFileSync(path);
  return path.endsWith('.gz') ? gunzipSync(bytes) : bytes;
}
