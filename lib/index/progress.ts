/** How far the index is. Written in the transaction of what it tells. */

import { createTables, hasTables, INDEX_VERSION } from './schema';
import type { Sqlite } from './sqlite';

/** `listing`: which articles there are; `filling`: taking them; `merging`: what was written is put together; `whole`. */
export type IndexPhase = 'listing' | 'filling' | 'merging' | 'whole';

export interface IndexProgress {
  version: number;
  /** Of the database whose records are in it. */
  installId: string;
  /** The last change that is in it. */
  cursor: number;
  phase: IndexPhase;
  /** While listing: where the next page of the list begins. */
  listedTo?: string;
}

const KEY = 'progress';
const PHASES: readonly unknown[] = ['listing', 'filling', 'merging', 'whole'] satisfies IndexPhase[];

/** Null for a database that is none of this program's, or was not made to the end. */
export function progressOfIndex(sql: Sqlite): IndexProgress | null {
  if (!hasTables(sql)) return null;
  const [row] = sql.rows<[string]>('SELECT value FROM state WHERE key = ?', KEY);
  return row ? parseProgress(row[0]) : null;
}

export function writeProgress(sql: Sqlite, progress: IndexProgress): void {
  sql.run('INSERT OR REPLACE INTO state VALUES (?, ?)', KEY, JSON.stringify(progress));
}

/** Throws away what is there. Everything is to be taken anew; changes up to the cursor will be in what is read then. */
export function beginAnew(
  sql: Sqlite,
  { installId, cursor }: Pick<IndexProgress, 'installId' | 'cursor'>,
): IndexProgress {
  const progress: IndexProgress = { version: INDEX_VERSION, installId, cursor, phase: 'listing' };
  sql.transact(() => {
    createTables(sql);
    writeProgress(sql, progress);
  });
  return progress;
}

function parseProgress(text: string): IndexProgress | null {
  let value: Partial<Record<keyof IndexProgress, unknown>>;
  try {
    value = JSON.parse(text) as typeof value;
  } catch {
    return null;
  }
  const { version, installId, cursor, phase, listedTo } = value;
  if (version !== INDEX_VERSION || typeof installId !== 'string' || !Number.isSafeInteger(cursor)) return null;
  if (!PHASES.includes(phase)) return null;
  const listed = typeof listedTo === 'string' ? { listedTo } : {};
  return { version, installId, cursor: cursor as number, phase: phase as IndexPhase, ...listed };
}
