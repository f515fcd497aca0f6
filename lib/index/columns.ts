/**
 * What is counted and sorted by, column by column: so all documents of a question are counted in one pass through memory, and no
 * row is looked up for that. Kept in pieces of some pages' length, each a value in a table of the index's; a piece is written with
 * what it tells of, and all of them are read when something is first asked.
 */

import { IndexFaultError } from './index-fault';
import type { Sqlite } from './sqlite';

/** Moments and whole numbers of 32 bits, by name. A row that is not there has zeros alone. */
export interface ColumnLayout<Float extends string = string, Int extends string = string> {
  table: string;
  floats: readonly Float[];
  ints: readonly Int[];
  /** Not zero in any row that is there. */
  sign: Int;
  /** Rows of a piece: it fits a page of the database. */
  rows: number;
}

export type ColumnRow<Float extends string, Int extends string> = Record<Float | Int, number>;

const FLOAT_BYTES = 8;
const INT_BYTES = 4;

export const toColumnTable = ({ table }: ColumnLayout): string =>
  `CREATE TABLE ${table} (piece INTEGER PRIMARY KEY, data BLOB NOT NULL)`;

/** Writes the row of this number, or takes it away. In a transaction of the caller's. */
export function writeRow<Float extends string, Int extends string>(
  sql: Sqlite,
  layout: ColumnLayout<Float, Int>,
  number: number,
  row: ColumnRow<Float, Int> | null,
): void {
  writeRows(sql, layout, number, [row]);
}

/** The same of rows that stand one behind the other: each piece is read and written once. */
export function writeRows<Float extends string, Int extends string>(
  sql: Sqlite,
  layout: ColumnLayout<Float, Int>,
  first: number,
  rows: readonly (ColumnRow<Float, Int> | null)[],
): void {
  for (let next = 0; next < rows.length; ) {
    const { piece, at: from } = placeIn(layout, first + next);
    const { floats, ints, bytes } = viewOf(layout, pieceOf(sql, layout, piece));
    for (let at = from; at < layout.rows && next < rows.length; at += 1, next += 1) {
      const row = rows[next];
      for (const name of layout.floats) floats[name][at] = row?.[name] ?? 0;
      for (const name of layout.ints) ints[name][at] = row?.[name] ?? 0;
    }
    if (ints[layout.sign].every((sign) => sign === 0)) {
      sql.run(`DELETE FROM ${layout.table} WHERE piece = ?`, piece);
    } else sql.run(`INSERT OR REPLACE INTO ${layout.table} VALUES (?, ?)`, piece, bytes);
  }
}

/** Undefined where there is none. */
export function readRow<Float extends string, Int extends string>(
  sql: Sqlite,
  layout: ColumnLayout<Float, Int>,
  number: number,
): ColumnRow<Float, Int> | undefined {
  const { piece, at } = placeIn(layout, number);
  const view = viewOf(layout, pieceOf(sql, layout, piece));
  return view.ints[layout.sign][at] === 0 ? undefined : rowAt(layout, view, at);
}

/** All rows, in memory. */
export interface Columns<Float extends string, Int extends string> {
  /** Places below it may have a row. */
  size: number;
  /** Places from here on are those of late numbers. */
  late: number;
  floats: Record<Float, Float64Array>;
  ints: Record<Int, Uint32Array>;
  toPlace(number: number): number;
  toNumber(place: number): number;
}

/** `firstLate`: numbers from here on are put behind all others; a multiple of the rows of a piece. */
export function readColumns<Float extends string, Int extends string>(
  sql: Sqlite,
  layout: ColumnLayout<Float, Int>,
  firstLate: number,
): Columns<Float, Int> {
  const { rows } = layout;
  const latePiece = firstLate / rows;
  const pieces = sql.rows<[number, Uint8Array]>(`SELECT piece, data FROM ${layout.table} ORDER BY piece`);
  const piecesBelow = (pieces.findLast(([piece]) => piece < latePiece)?.[0] ?? -1) + 1;
  const last = pieces.at(-1)?.[0] ?? -1;
  const late = piecesBelow * rows;
  const size = late + (last >= latePiece ? (last - latePiece + 1) * rows : 0);
  const floats = fromNames(layout.floats, () => new Float64Array(size));
  const ints = fromNames(layout.ints, () => new Uint32Array(size));
  for (const [piece, data] of pieces) {
    const at = piece < latePiece ? piece * rows : late + (piece - latePiece) * rows;
    const view = viewOf(layout, data);
    for (const name of layout.floats) floats[name].set(view.floats[name], at);
    for (const name of layout.ints) ints[name].set(view.ints[name], at);
  }
  return {
    size,
    late,
    floats,
    ints,
    toPlace: (number) => (number < firstLate ? number : late + (number - firstLate)),
    toNumber: (place) => (place < late ? place : firstLate + (place - late)),
  };
}

/** The rows of a piece that are there. */
export function rowsIn<Float extends string, Int extends string>(
  layout: ColumnLayout<Float, Int>,
  piece: number,
  data: Uint8Array,
): { number: number; row: ColumnRow<Float, Int> }[] {
  const view = viewOf(layout, data);
  return Array.from({ length: layout.rows }, (_none, at) => at)
    .filter((at) => view.ints[layout.sign][at] !== 0)
    .map((at) => ({ number: piece * layout.rows + at, row: rowAt(layout, view, at) }));
}

function rowAt<Float extends string, Int extends string>(
  layout: ColumnLayout<Float, Int>,
  { floats, ints }: PieceView<Float, Int>,
  at: number,
): ColumnRow<Float, Int> {
  const moments = layout.floats.map((name) => [name, floats[name][at]]);
  const numbers = layout.ints.map((name) => [name, ints[name][at]]);
  return Object.fromEntries([...moments, ...numbers]) as ColumnRow<Float, Int>;
}

function placeIn({ rows }: ColumnLayout, number: number): { piece: number; at: number } {
  const piece = Math.floor(number / rows);
  return { piece, at: number - piece * rows };
}

function pieceOf(sql: Sqlite, layout: ColumnLayout, piece: number): Uint8Array {
  const [found] = sql.rows<[Uint8Array]>(`SELECT data FROM ${layout.table} WHERE piece = ?`, piece);
  return found?.[0] ?? new Uint8Array(bytesOf(layout));
}

const bytesOf = ({ rows, floats, ints }: ColumnLayout): number =>
  rows * (floats.length * FLOAT_BYTES + ints.length * INT_BYTES);

interface PieceView<Float extends string, Int extends string> {
  floats: Record<Float, Float64Array>;
  ints: Record<Int, Uint32Array>;
  bytes: Uint8Array;
}

/** Column behind column, those of moments first. */
function viewOf<Float extends string, Int extends string>(
  layout: ColumnLayout<Float, Int>,
  data: Uint8Array,
): PieceView<Float, Int> {
  const { rows } = layout;
  if (data.length !== bytesOf(layout)) throw new IndexFaultError(`${layout.table}: ${data.length} bytes`);
  const bytes = data.byteOffset % FLOAT_BYTES === 0 ? data : data.slice();
  const { buffer, byteOffset } = bytes;
  const behindFloats = byteOffset + layout.floats.length * rows * FLOAT_BYTES;
  return {
    bytes,
    floats: fromNames(layout.floats, (at) => new Float64Array(buffer, byteOffset + at * rows * FLOAT_BYTES, rows)),
    ints: fromNames(layout.ints, (at) => new Uint32Array(buffer, behindFloats + at * rows * INT_BYTES, rows)),
  };
}

function fromNames<Name extends string, Value>(
  names: readonly Name[],
  make: (at: number) => Value,
): Record<Name, Value> {
  return Object.fromEntries(names.map((name, at) => [name, make(at)])) as Record<Name, Value>;
}
