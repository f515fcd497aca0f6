/**
 * Whether the index's file still is what was written, some rows at a time: each row of its tables is read, so that a page that
 * is damaged is met before a question needs it, and rows that belong together are looked for. What it says holds at any
 * time: nothing is written in between but whole transactions.
 */

import { type ColumnLayout, rowsIn } from './columns';
import { DOC_COLUMNS } from './doc-columns';
import { MARK_COLUMNS, unpackDoc } from './highlights/tables';
import { IndexFaultError } from './index-fault';
import type { Sqlite } from './sqlite';

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

const isWithoutPiece = ({ table, rows }: ColumnLayout, number: string): string =>
  isMissing(table, 'piece', `${number} / ${rows}`);

const ROW_STEPS: readonly RowStep[] = [
  {
    table: 'docs',
    key: 'doc',
    fault: `${isMissing('words_docsize', 'id', 't.doc')} OR ${isWithoutPiece(DOC_COLUMNS, 't.doc')}`,
  },
  { table: 'words_docsize', key: 'id', fault: isMissing('docs', 'doc', 't.id') },
  { table: 'words_data', key: 'id', fault: isUnreadable('block') },
  { table: 'mark_words_docsize', key: 'id', fault: isWithoutPiece(MARK_COLUMNS, 't.id') },
  { table: 'mark_words_data', key: 'id', fault: isUnreadable('block') },
  { table: 'names', key: 'name', fault: isUnreadable('text') },
];

interface ColumnStep {
  layout: ColumnLayout;
  /** All numbers from `?` up to `?` that have a row in the columns. */
  numbers: string;
  /** To whom a row belongs; `missing`: how many of those, as JSON, are in no row of another table. */
  owners?: { ownerOf: (row: Record<string, number>) => number; missing: string };
}

/** Pieces of columns that are looked at once. */
const PIECES_AT_ONCE = 20;

const COLUMN_STEPS: readonly ColumnStep[] = [
  { layout: DOC_COLUMNS, numbers: 'SELECT doc FROM docs WHERE doc >= ? AND doc < ? ORDER BY doc' },
  {
    layout: MARK_COLUMNS,
    numbers: 'SELECT id FROM mark_words_docsize WHERE id >= ? AND id < ? ORDER BY id',
    owners: {
      ownerOf: ({ doc = 0 }) => unpackDoc(doc),
      missing: 'SELECT count(*) FROM json_each(?) WHERE value NOT IN (SELECT doc FROM docs)',
    },
  },
];

/** Tables without numbers of rows; small, so that SQLite's own check of one takes a few milliseconds. */
const SMALL_TABLES = ['name_sets', 'words_idx', 'mark_words_idx', 'state', 'queue'];

/** Looks at the next rows. Null after the last. Throws an IndexFaultError, or what SQLite says of a damaged page. */
export function checkSome(sql: Sqlite, { step, after }: CheckPlace): CheckPlace | null {
  const rows = ROW_STEPS[step];
  const columns = COLUMN_STEPS[step - ROW_STEPS.length];
  if (rows || columns) {
    const last = rows ? checkRows(sql, rows, after) : columns ? checkColumns(sql, columns, after) : null;
    return last === null ? { step: step + 1, after: CHECK_BEGINNING.after } : { step, after: last };
  }
  const table = SMALL_TABLES[step - ROW_STEPS.length - COLUMN_STEPS.length];
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

/** The last piece that was read; null where there was none. */
function checkColumns(sql: Sqlite, { layout, numbers, owners }: ColumnStep, after: number): number | null {
  const { table, rows } = layout;
  const pieces = sql.rows<[number, Uint8Array]>(
    `SELECT piece, data FROM ${table} WHERE piece > ? ORDER BY piece LIMIT ?`,
    after,
    PIECES_AT_ONCE,
  );
  for (const [piece, data] of pieces) {
    const expected = sql.rows<[number]>(numbers, piece * rows, (piece + 1) * rows).map(([number]) => number);
    const found = rowsIn(layout, piece, data);
    if (found.map(({ number }) => number).join() !== expected.join()) {
      throw new IndexFaultError(`piece ${piece} of ${table} has other rows than there are`);
    }
    if (owners === undefined) continue;
    const named = JSON.stringify(found.map(({ row }) => owners.ownerOf(row)));
    const missing = sql.rows<[number]>(owners.missing, named)[0]?.[0] ?? 0;
    if (missing > 0) throw new IndexFaultError(`${missing} rows of ${table} belong to nothing`);
  }
  return pieces.at(-1)?.[0] ?? null;
}
