/** What the cells of a table are called: by their row's label and their column's. */

import type { Block } from '../model/article';
import { hasLetter } from '../text/letters';

type Blocks = readonly Pick<Block, 'text'>[];
type Cell = Extract<Block, { kind: 'cell' }>;

export interface Labels {
  row?: string;
  column?: string;
}

/** A block as a cell; null for any other. */
export function cellAt(blocks: Blocks, index: number): Cell | null {
  const block = blocks[index] as Partial<Block> | undefined;
  return block?.kind === 'cell' ? (block as Cell) : null;
}

/** By the blocks of a text, which never change once they were read. */
const KNOWN = new WeakMap<Blocks, ReadonlyMap<number, Labels>>();

/** The labels of each cell, by its block. */
export function cellLabels(blocks: Blocks): ReadonlyMap<number, Labels> {
  let known = KNOWN.get(blocks);
  if (!known) {
    known = toLabels(blocks);
    KNOWN.set(blocks, known);
  }
  return known;
}

function toLabels(blocks: Blocks): Map<number, Labels> {
  const labels = new Map<number, Labels>();
  let table: Table = { number: -1, top: 0, rows: new Map(), columns: new Map() };
  for (let index = 0; index < blocks.length; index += 1) {
    const cell = cellAt(blocks, index);
    if (!cell) continue;
    if (table.number !== cell.table) table = { number: cell.table, top: cell.row, rows: new Map(), columns: new Map() };
    labels.set(index, labelsIn(table, cell));
    addLabels(table, cell);
  }
  return labels;
}

/** A table as far as it was gone through. */
interface Table {
  number: number;
  top: number;
  rows: Map<number, string>;
  columns: Map<number, string>;
}

function labelsIn({ rows, columns }: Table, { row, column, text }: Cell): Labels {
  const rowLabel = rows.get(row);
  const columnLabel = columns.get(column);
  // A running number calls figures by a name where nothing else does; it names no words.
  const isCalled = rowLabel !== undefined && (hasLetter(rowLabel) || !hasLetter(text));
  return { ...(isCalled && { row: rowLabel }), ...(columnLabel !== undefined && { column: columnLabel }) };
}

function addLabels({ top, rows, columns }: Table, cell: Cell): void {
  const { row, column, text, header, scope, rowSpan = 1, columnSpan = 1 } = cell;
  for (let at = row; at < row + rowSpan; at += 1) {
    const before = rows.get(at);
    if (before === undefined || (!hasLetter(before) && hasLetter(text))) rows.set(at, text);
  }
  if (row !== top && (!header || scope === 'row')) return;
  for (let at = column; at < column + columnSpan; at += 1) {
    const above = columns.get(at);
    columns.set(at, above === undefined ? text : `${above} / ${text}`);
  }
}
