/** Tables with data, as opposed to tables that lay a page out. */

import { type Box, countTag, type Scan } from '../scan/scan';
import { isImageTable } from './find-figures';
import { layOutTable, type PlacedCell } from './lay-out-table';

export interface Cell extends PlacedCell {
  table: Box;
}

const LONGEST_CELL = 700;

/** The cells of the data tables in `root`, by the index of their boxes. */
export function findCells(scan: Scan, root: Box): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (let index = root.index + 1; index < root.end; index += 1) {
    const table = scan.boxes[index];
    // What holds another table lays the page out.
    if (table?.tag !== 'table' || countTag(scan, table, 'table') > 1) continue;
    const found = layOutTable(scan, table);
    if (isData(scan, table, found)) for (const cell of found) cells.set(cell.box.index, { ...cell, table });
  }
  return cells;
}

/** Two rows and two columns or more, with short cells, and not there to hold pictures. */
function isData(scan: Scan, table: Box, cells: readonly PlacedCell[]): boolean {
  const filled = cells.filter(({ box }) => box.endLine > box.firstLine);
  const rows = new Set(filled.map(({ row }) => row));
  const columns = new Set(filled.map(({ column }) => column));
  if (rows.size < 2 || columns.size < 2 || isImageTable(scan, table)) return false;
  return filled.every(({ box }) => {
    let length = 0;
    for (let index = box.firstLine; index < box.endLine; index += 1) length += scan.lines[index]?.length ?? 0;
    return length <= LONGEST_CELL;
  });
}
