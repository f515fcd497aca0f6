import type { CellBlock } from './drawn-block';
import type { SheetCell, SheetParagraph, SheetTable } from './sheet';

/** How many empty places a table may have for each cell, before it is no table but a page's trap. */
const MAX_SPARSENESS = 20;

/**
 * A run of cells as a table, each in its row and column. The numbers of rows and columns only sort: one in which no cell
 * stands is left out. Cells that are scattered too thinly, or stand two in one place, are no table: they come as paragraphs.
 */
export function toTable(cells: readonly CellBlock[]): (SheetTable | SheetParagraph)[] {
  const columns = inOrder(cells.map(({ source }) => source.column));
  const rowNumbers = inOrder(cells.map(({ source }) => source.row));
  const isThin = rowNumbers.length * columns.length > cells.length * MAX_SPARSENESS;
  const places = new Set(cells.map(({ source }) => `${source.row} ${source.column}`));
  if (isThin || places.size < cells.length)
    return cells.flatMap(({ block, runs }) => (runs.length === 0 ? [] : [{ kind: 'paragraph' as const, block, runs }]));

  const indexOf = new Map(columns.map((column, index) => [column, index]));
  const byRow = Map.groupBy(cells, ({ source }) => source.row);
  const rows = rowNumbers.map((number) => {
    const own = byRow.get(number) ?? [];
    const empty: SheetCell = { block: null, runs: [], header: own.every(({ source }) => source.header) };
    const row = columns.map(() => empty);
    for (const { source, block, runs } of own)
      row[indexOf.get(source.column) ?? 0] = { block, runs, header: source.header };
    return row;
  });
  return [{ kind: 'table', rows }];
}

function inOrder(numbers: number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}
