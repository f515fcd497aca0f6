/**
 * Whether the index's file still is what was written, some rows at a time: each row of its tables is read, so that a page that
 * is damaged is met before a question needs it, and rows that belong together are looked for. What it says holds at any
 * time: nothing is written in between but whole transactions.
 */

import type { Sqlite } from './sqlite';

/** The tables contradict each other: nothing that this program writes. */
export class IndexFaultError extends Error {}

/** How far a check is: what is looked at, and the last row of it. */
export interface CheckPlace {
  step: number;
  after: number;
}

export const CHECK_BEGINNING: CheckPlace = { step: 0, after: -1 };

/** Rows that are read at once: some 10 ms of the biggest. */
const ROWS_AT_ONCE = 500;

interface RowStep {
  table: string;
  key: string;
  /** Of a row `t`: reads the rest of it, or is true of one whose other half is missing. */
  fault: string;
}

const isMissing = (table: string, key: string, number: string): string =>
  `NOT EXISTS (SELECT 1 FROM ${table} o WHERE o.${key} = ${number})`;
/** Reading the end of a value reads all pages that it lies on. */
const isUnreadable = (column: string): string => `substr(t.${column}, -1) IS NULL`;

const ROW_STEPS: readonly RowStep[] = [
  { table: 'docs', key: 'doc', fault: isMissing('words_docsize', 'id', 't.doc') },
  { table: 'words_docsize', key: 'id', fault: isMissing('docs', 'doc', 't.id') },
  { table: 'words_data', key: 'id', fault: isUnreadable('block') },
  {
    table: 'marks',
    key: 'mark',
    fault: `${isMissing('docs', 'doc', 't.doc')} OR ${isMissing('mark_words_docsize', 'id', 't.mark')}`,
  },
  { table: 'mark_words_docsize', key: 'id', fault: isMissing('marks', 'mark', 't.id') },
  { table: 'mark_words_data', key: 'id', fault: isUnreadable('block') },
  { table: 'names', key: 'name', fault: isUnreadable('text') },
];

/** Tables without numbers of rows; small, so that SQLite's own check of one takes a few milliseconds. */
const SMALL_TABLES = ['doc_names', 'mark_names', 'words_idx', 'mark_words_idx', 'state', 'queue'];

/** Looks at the next rows. Null after the last. Throws an IndexFaultError, or what SQLite says of a damaged page. */
export function checkSome(sql: Sqlite, { step, after }: CheckPlace): CheckPlace | null {
  const rows = ROW_STEPS[step];
  if (rows) {
    const last = checkRows(sql, rows, after);
    return last === null ? { step: step + 1, after: CHECK_BEGINNING.after } : { step, after: last };
  }
  const table = SMALL_TABLES[step - ROW_STEPS.length];
  if (table === undefined) return null;
  const said = sql.rows<[string]>(`PRAGMA quick_check(${table})`).map(([line]) => line);
  if (said.join() !== 'ok') throw new IndexFaultError(said.join('; '));
  return { step: step + 1, after: CHECK_BEGINNING.after };
}

/** The last row that was read; null where there was none. */
function checkRows(sql: Sqlite, { table, key, fault }: RowStep, after: number): number | null {
  const [found] = sql.rows<[number | null, number | null]>(
    `SELECT max(row), sum(fault) FROM
      (SELECT t.${key} AS row, (${fault}) AS fault FROM ${table} t WHERE t.${key} > ? ORDER BY t.${key} LIMIT ?)`,
    after,
    ROWS_AT_ONCE,
  );
  const [last, faults] = found ?? [null, null];
  if (faults !== null && faults > 0) throw new IndexFaultError(`${faults} rows of ${table} without their other half`);
  return last;
}
