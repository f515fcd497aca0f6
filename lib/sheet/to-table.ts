import type { CellBlock } from './drawn-block';
import type { SheetCell, SheetParagraph, SheetTable } from './sheet';

/** How many empty places a table may have for each cell, before it is no table but a page's trap. */
const MAX_SPARSENESS = 20;

/**
 * A run of cells as a table, each in its row and column. The numbers of rows and columns only sort: one in which no cell
 * begins is left out. Cells that are scattered too thinly, or stand two in one place, are no table: they come as paragraphs.
 */
export function toTable(cells: readonly CellBlock[]): (SheetTable | SheetParagraph)[] {
  const columns = inOrder(cells.map(({ source }) => source.column));
  const rowNumbers = inOrder(cells.map(({ source }) => source.row));
  const isThin = rowNumbers.length * columns.length > cells.length * MAX_SPARSENESS;
  const places = new Set(cells.map(({ source }) => `${source.row} ${source.column}`));
  if (isThin || places.size < cells.length)
    return cells.flatMap(({ block, runs }) => (runs.length === 0 ? [] : [{ kind: 'paragraph' as const, block, runs }]));

  const grid: (SheetCell | null)[][] = rowNumbers.map(() => columns.map(() => null));
  const columnAt = new Map(columns.map((column, index) => [column, index]));
  const rowAt = new Map(rowNumbers.map((row, index) => [row, index]));
  const placed = cells.map(({ source, block, runs }) => {
    const row = rowAt.get(source.row) ?? 0;
    const column = columnAt.get(source.column) ?? 0;
    const { header, scope } = source;
    const spans = {
      rowSpan: countBefore(rowNumbers, row, source.row + (source.rowSpan ?? 1)),
      columnSpan: countBefore(columns, column, source.column + (source.columnSpan ?? 1)),
    };
    const cell: SheetCell = { block, runs, header, ...(scope ? { scope } : {}), ...spans, isCovered: false };
    const cells = grid[row];
    if (cells) cells[column] = cell;
    return { cell, row, column };
  });
  for (const { cell, row, column } of placed) cover(grid, cell, row, column);
  return [{ kind: 'table', rows: grid.map(fillRow) }];
}

function inOrder(numbers: number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}

/** How many of the ordered numbers from index `at` on are smaller than `end`, found by halves: each row may claim all others. */
function countBefore(numbers: readonly number[], at: number, end: number): number {
  let [first, last] = [at + 1, numbers.length];
  while (first < last) {
    const middle = Math.floor((first + last) / 2);
    if ((numbers[middle] ?? end) < end) first = middle + 1;
    else last = middle;
  }
  return first - at;
}

/** Lays a cell over the places that it reaches: no further than where another one stands already, and as a rectangle. */
function cover(grid: (SheetCell | null)[][], cell: SheetCell, row: number, column: number): void {
  const isFree = (atRow: number, atColumn: number) => grid[atRow]?.[atColumn] === null;
  let width = 1;
  while (width < cell.columnSpan && isFree(row, column + width)) width += 1;
  let height = 1;
  const isRowFree = (at: number) =>
    Array.from({ length: width }, (_, index) => isFree(at, column + index)).every(Boolean);
  while (height < cell.rowSpan && isRowFree(row + height)) height += 1;
  cell.columnSpan = width;
  cell.rowSpan = height;
  for (let atRow = row; atRow < row + height; atRow += 1)
    for (let atColumn = column; atColumn < column + width; atColumn += 1)
      if (atRow !== row || atColumn !== column) setPlace(grid, atRow, atColumn, emptyCell(cell.header, true));
}

function setPlace(grid: (SheetCell | null)[][], row: number, column: number, cell: SheetCell): void {
  const cells = grid[row];
  if (cells) cells[column] = cell;
}

/** Places that nothing stands in: a row of headers stays one. */
function fillRow(row: readonly (SheetCell | null)[]): SheetCell[] {
  const isHead = row.every((cell) => cell === null || cell.header);
  return row.map((cell) => cell ?? emptyCell(isHead, false));
}

function emptyCell(header: boolean, isCovered: boolean): SheetCell {
  return { block: null, runs: [], header, rowSpan: 1, columnSpan: 1, isCovered };
}
