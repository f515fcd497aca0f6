/**
 * What is read of the index once and asked many times: the columns, and which documents and highlights a condition holds for.
 * Kept until anything is written.
 */

import { foldText } from '../text/fold-text';
import { Bits } from './bits';
import { type ColumnLayout, type Columns, readColumns } from './columns';
import { DOC_COLUMNS, type DocColumns, FIRST_LATE } from './doc-columns';
import { parseOutletKey } from './entry';
import { MARK_COLUMNS, type MarkColumns } from './highlights/tables';
import { namesOfKind } from './names';
import type { Sqlite } from './sqlite';

/** What holds for a row: an expression of FTS5's language, or always or never. */
export type Match = string | boolean;

/** Documents for which all of these hold, and none of those. */
export interface DocsSought {
  all: readonly Match[];
  but: readonly Match[];
}

export interface Found<Table> {
  columns: Table;
  /** All rows that this holds for. Not to be changed: it is kept. */
  matching(match: Match): Bits;
}

export interface Snapshot {
  readonly docs: Found<DocColumns>;
  readonly marks: Found<MarkColumns>;
  /** By the number of an outlet's name: what articles of it are ordered by. */
  readonly outletOrders: ReadonlyMap<number, string>;
}

interface Kept extends Snapshot {
  changes: number;
}

const snapshots = new WeakMap<Sqlite, Kept>();

/** Of now. */
export function snapshotOf(sql: Sqlite): Snapshot {
  const changes = sql.rows<[number]>('SELECT total_changes()')[0]?.[0] ?? 0;
  const kept = snapshots.get(sql);
  if (kept?.changes === changes) return kept;
  const made: Kept = {
    changes,
    get docs() {
      return define(this, 'docs', createFound(sql, 'words', DOC_COLUMNS, FIRST_LATE));
    },
    get marks() {
      return define(this, 'marks', createFound(sql, 'mark_words', MARK_COLUMNS, NONE_LATE));
    },
    get outletOrders() {
      return define(this, 'outletOrders', readOutletOrders(sql));
    },
  };
  snapshots.set(sql, made);
  return made;
}

/** Whole tables have gone, which SQLite counts as no change. */
export function forgetSnapshot(sql: Sqlite): void {
  snapshots.delete(sql);
}

/** Numbers of highlights follow no order. */
const NONE_LATE = FIRST_LATE;

/** So that a table which nobody asks for is not read. */
function define<Key extends keyof Snapshot>(snapshot: Snapshot, key: Key, value: Snapshot[Key]): Snapshot[Key] {
  Object.defineProperty(snapshot, key, { value });
  return value;
}

/** A search and its counts ask for some, and so do the next letters typed. */
const KEPT_SETS = 40;

function createFound<Float extends string, Int extends string>(
  sql: Sqlite,
  words: 'words' | 'mark_words',
  layout: ColumnLayout<Float, Int>,
  firstLate: number,
): Found<Columns<Float, Int>> {
  const columns = readColumns(sql, layout, firstLate);
  const all = new Bits(columns.size);
  for (const [place, sign] of columns.ints[layout.sign].entries()) if (sign !== 0) all.add(place);
  const none = new Bits(columns.size);
  const kept = new Map<string, Bits>();

  function find(match: string): Bits {
    const found = new Bits(columns.size);
    // One text of all numbers: asked row by row, crossing into WebAssembly takes several times as long as finding them.
    const [row] = sql.rows<[string | null]>(`SELECT group_concat(rowid) FROM ${words} WHERE ${words} MATCH ?`, match);
    forEachNumber(row?.[0] ?? '', (number) => found.add(columns.toPlace(number)));
    return found;
  }

  return {
    columns,
    matching(match) {
      if (match === true) return all;
      if (match === false) return none;
      const found = kept.get(match) ?? find(match);
      kept.delete(match);
      kept.set(match, found);
      const [oldest] = kept.keys();
      if (kept.size > KEPT_SETS && oldest !== undefined) kept.delete(oldest);
      return found;
    },
  };
}

function readOutletOrders(sql: Sqlite): Map<number, string> {
  return new Map(namesOfKind(sql, 'outlet').map(({ name, text }) => [name, foldText(parseOutletKey(text).outletName)]));
}

const COMMA = 44;
const ZERO = 48;

/** Of `3,17,29`. */
function forEachNumber(text: string, visit: (number: number) => void): void {
  if (text === '') return;
  let number = 0;
  for (let at = 0; at < text.length; at += 1) {
    const sign = text.charCodeAt(at);
    if (sign === COMMA) {
      visit(number);
      number = 0;
    } else number = number * 10 + (sign - ZERO);
  }
  visit(number);
}
