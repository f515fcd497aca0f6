/** What a field of the query language can be filled with, of the names that the index has. */

import { lastNamesOfKind, type NameKind } from './names';
import type { Sqlite } from './sqlite';
import { nameToken } from './tokens';

/** Of live articles, in the order of the Vietnamese alphabet. */
export interface NamesInUse {
  author: string[];
  source: string[];
}

export const NO_NAMES: NamesInUse = { author: [], source: [] };

/** More are no help to who completes a word. */
const MOST_NAMES = 1_000;

const ALPHABET = new Intl.Collator('vi');

/** As many as there is time for, those that came last first: each is looked up, since names outlive their articles. */
export function namesInUse(sql: Sqlite, isLate: () => boolean): NamesInUse {
  const source = liveNames(sql, 'source', isLate);
  return { author: liveNames(sql, 'author', isLate), source };
}

function liveNames(sql: Sqlite, kind: NameKind, isLate: () => boolean): string[] {
  const live: string[] = [];
  for (const { name, text } of lastNamesOfKind(sql, kind, MOST_NAMES)) {
    const [found] = sql.rows('SELECT 1 FROM words WHERE words MATCH ? LIMIT 1', `"${nameToken(name)}"`);
    if (found) live.push(text);
    if (isLate()) break;
  }
  return live.sort(ALPHABET.compare);
}
