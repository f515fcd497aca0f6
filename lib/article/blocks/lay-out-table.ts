/** Where the cells of a table stand: the table model of HTML, as browsers lay it out. */

import type { Box, Scan } from '../scan/scan';

export interface PlacedCell {
  box: Box;
  /** Counted from 0, over the whole table; the rows of a foot come last, wherever they are written. */
  row: number;
  column: number;
  rowSpan: number;
  columnSpan: number;
  header: boolean;
  /** What a header is for: the cells of its row, or those below it. Absent for a cell that is none. */
  scope?: 'row' | 'column';
}

/** As HTML has it. */
const MOST_COLUMNS_OF_CELL = 1_000;
const MOST_ROWS_OF_CELL = 65_534;

interface Row {
  cells: Box[];
}

interface RowGroup {
  rows: Row[];
  isFoot: boolean;
}

/** The table's own cells in the order of the page, empty ones too; those of a table inside are not its own. */
export function layOutTable(scan: Scan, table: Box): PlacedCell[] {
  const groups = rowGroupsOf(scan, table);
  const cells: PlacedCell[] = [];
  let firstRow = 0;
  for (const group of [...groups.filter(({ isFoot }) => !isFoot), ...groups.filter(({ isFoot }) => isFoot)]) {
    placeGroup(scan, group, firstRow, cells);
    firstRow += group.rows.length;
  }
  giveScopes(scan, cells);
  return cells.sort((left, right) => left.box.index - right.box.index);
}

/** Rows that stand in the table itself are a group of their own between two others. */
function rowGroupsOf(scan: Scan, table: Box): RowGroup[] {
  const groups: RowGroup[] = [];
  let group: RowGroup | null = null;
  let holder: Box | null = null;
  let row: Row | null = null;
  for (let index = table.index + 1; index < table.end; index += 1) {
    const box = scan.boxes[index];
    if (box === undefined) break;
    if (box.tag === 'table') {
      index = box.end - 1;
      continue;
    }
    if (box.tag === 'tr') {
      if (group === null || box.parent !== holder) {
        holder = box.parent;
        group = { rows: [], isFoot: holder?.tag === 'tfoot' };
        groups.push(group);
      }
      row = { cells: [] };
      group.rows.push(row);
    } else if (box.tag === 'td' || box.tag === 'th') {
      if (row === null) {
        // A page that a script put together may have cells without a row.
        row = { cells: [] };
        group = { rows: [row], isFoot: false };
        holder = box.parent;
        groups.push(group);
      }
      row.cells.push(box);
      // What stands in a cell is no part of the grid.
      index = box.end - 1;
    }
  }
  return groups;
}

/** No cell reaches out of its group, whatever it says. */
function placeGroup(scan: Scan, { rows }: RowGroup, firstRow: number, cells: PlacedCell[]): void {
  /** By column, the first row of the group that no cell from above reaches into. */
  const freeFrom: number[] = [];
  rows.forEach((row, index) => {
    let column = 0;
    for (const box of row.cells) {
      while ((freeFrom[column] ?? 0) > index) column += 1;
      const columnSpan = spanOf(scan, box, 'colspan', MOST_COLUMNS_OF_CELL) || 1;
      // 0 stands for "to the end of the group".
      const asked = spanOf(scan, box, 'rowspan', MOST_ROWS_OF_CELL) || rows.length;
      const rowSpan = Math.min(asked, rows.length - index);
      if (rowSpan > 1) for (let at = column; at < column + columnSpan; at += 1) freeFrom[at] = index + rowSpan;
      cells.push({ box, row: firstRow + index, column, rowSpan, columnSpan, header: box.tag === 'th' });
      column += columnSpan;
    }
  });
}

/** 1 where nothing is said or what is said is no number; 0 where the page says 0. */
function spanOf({ dom }: Scan, { element }: Box, name: 'colspan' | 'rowspan', most: number): number {
  const digits = /^\s*\+?(\d+)/.exec(dom.attribute(element, name))?.[1];
  return digits === undefined ? 1 : Math.min(Number(digits), most);
}

/** A header says itself what it is for, else the cells beside it do: one in a row of headers heads columns. */
function giveScopes({ dom }: Scan, cells: PlacedCell[]): void {
  const rowsOfData = new Set<number>();
  for (const { row, rowSpan, header } of cells) {
    if (!header) for (let at = row; at < row + rowSpan; at += 1) rowsOfData.add(at);
  }
  for (const cell of cells) {
    if (!cell.header) continue;
    const said = dom.attribute(cell.box.element, 'scope').trim().toLowerCase();
    if (said.startsWith('row')) cell.scope = 'row';
    else if (said.startsWith('col')) cell.scope = 'column';
    else cell.scope = rowsOfData.has(cell.row) ? 'row' : 'column';
  }
}
