/** Tables with data, as opposed to tables that lay a page out. */

import { type Box, isWithin, type Scan } from '../scan/scan';
import { isImageTable } from './find-figures';

export interface Cell {
  table: Box;
  box: Box;
  row: number;
  column: number;
  header: boolean;
}

const LONGEST_CELL = 700;

/** The cells of the data tables in `root`, by the index of their boxes. */
export function findCells(scan: Scan, root: Box): Map<number, Cell> {
  const cells = new Map<number, Cell>();
  for (let index = root.index + 1; index < root.end; index += 1) {
    const table = scan.boxes[index];
    if (table?.tag !== 'table') continue;
    const found = cellsOf(scan, table);
    if (isData(scan, table, found)) for (const cell of found) cells.set(cell.box.index, cell);
  }
  return cells;
}

function cellsOf(scan: Scan, table: Box): Cell[] {
  const cells: Cell[] = [];
  const head = { row: -1, column: 0 };
  for (let index = table.index + 1; index < table.end; index += 1) {
    const box = scan.boxes[index];
    if (box === undefined) break;
    if (box.tag === 'table') {
      index = box.end - 1;
      continue;
    }
    if (box.tag === 'tr') {
      head.row += 1;
      head.column = 0;
    }
    if (box.tag !== 'td' && box.tag !== 'th') continue;
    cells.push({ table, box, row: Math.max(0, head.row), column: head.column, header: box.tag === 'th' });
    head.column += Math.max(1, Number.parseInt(scan.dom.attribute(box.element, 'colspan'), 10) || 1);
  }
  return cells;
}

/** Two rows and two columns or more, with short cells, no table inside, and not there to hold pictures. */
function isData(scan: Scan, table: Box, cells: readonly Cell[]): boolean {
  const filled = cells.filter(({ box }) => box.endLine > box.firstLine);
  const rows = new Set(filled.map(({ row }) => row));
  const columns = new Set(filled.map(({ column }) => column));
  if (rows.size < 2 || columns.size < 2 || isImageTable(scan, table)) return false;
  for (let index = table.index + 1; index < table.end; index += 1) {
    const inner = scan.boxes[index];
    if (inner?.tag === 'table' && isWithin(inner, table)) return false;
  }
  return filled.every(({ box }) => {
    let length = 0;
    for (let index = box.firstLine; index < box.endLine; index += 1) length += scan.lines[index]?.length ?? 0;
    return length <= LONGEST_CELL;
  });
}
