/** Whose file it is, by what is in it and never by its name; and what it holds. */

import { FileError } from '../model/file-error';
import type { FoundImport, ListedImport } from './imported';
import { readCsvImport } from './read-csv';
import { readJsonImport } from './read-json';
import { readBookmarksImport, readClipperNote, readLinksImport } from './read-text';

/** Text of more is no list that a reader made. */
const MAX_TEXT = 128 * 1_048_576;
const PROBED = 4_096;

/** So many entries are looked at in one piece: some hundredths of a second. */
const ENTRIES_AT_ONCE = 1_000;

/**
 * Rejects with FileError: 'too-large', 'unknown-file', or 'nothing-to-import' where none of its entries has an address. `pause` is
 * awaited between two pieces of a long list.
 */
export async function readImport(text: string, pause: () => Promise<void>): Promise<FoundImport> {
  if (text.length > MAX_TEXT) throw new FileError('too-large');
  const listed = recognise(text);
  if (listed === null) throw new FileError('unknown-file');
  const found: FoundImport = { format: listed.format, pages: [], refused: 0 };
  let seen = 0;
  for (const pages of listed.entries) {
    if (pages === null) found.refused += 1;
    else found.pages.push(...pages);
    seen += 1;
    if (seen % ENTRIES_AT_ONCE === 0) await pause();
  }
  if (found.pages.length === 0) throw new FileError('nothing-to-import', found.format);
  return found;
}

function recognise(text: string): ListedImport | null {
  if (text.trim() === '' || isBinary(text.slice(0, PROBED))) return null;
  const json = parseJson(text);
  if (json !== undefined) return readJsonImport(json);
  // What begins as JSON and is none was cut off: its lines are no list of links.
  if (/^\s*[[{]/.test(text)) return null;
  return readBookmarksImport(text) ?? readClipperNote(text) ?? readCsvImport(text) ?? readLinksImport(text);
}

/** Several files of one export as one: those of Omnivore's archive. */
export function joinImports(found: readonly FoundImport[]): FoundImport | null {
  const [first] = found;
  if (first === undefined) return null;
  return {
    format: first.format,
    pages: found.flatMap(({ pages }) => pages),
    refused: found.reduce((sum, { refused }) => sum + refused, 0),
  };
}

/** Pictures and programs have the character of number 0 everywhere, and bytes that are no text. */
const isBinary = (text: string): boolean => text.includes('\0') || text.includes('\ufffd');

function parseJson(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text.replace(/^\ufeff/, ''));
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch {
    return undefined;
  }
}
