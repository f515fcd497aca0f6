import type { Block } from '../../model/article';
import type { MarkedBlock } from './marked-block';
import { toPhrasing } from './phrasing';
import type { RootContent, Table, TableRow } from './tree';

export type CellBlock = Extract<Block, { kind: 'cell' }>;

/** How many empty places a table may have for each cell with words, before it is no table but a page's trap. */
const MAX_SPARSENESS = 20;

/**
 * A run of cells as a table. GFM knows no table without a header: where the first row is none, an empty one stands over it.
 * Numbers of rows and columns only sort, so a gap in them makes no empty columns. Cells scattered too thinly to be a table
 * come as paragraphs.
 */
export function toTable(cells: readonly MarkedBlock<CellBlock>[]): RootContent[] {
  const rowNumbers = sorted(cells.map(({ block }) => block.row));
  const columnNumbers = sorted(cells.map(({ block }) => block.column));
  const width = columnNumbers.length;
  if (rowNumbers.length * width > cells.length * MAX_SPARSENESS) return cells.flatMap(toParagraph);

  const columns = new Map(columnNumbers.map((column, index) => [column, index]));
  const rows = new Map(rowNumbers.map((row) => [row, emptyRow(width)]));
  for (const { block, marks } of cells) {
    const cell = rows.get(block.row)?.children[columns.get(block.column) ?? 0];
    const isTaken = cell !== undefined && cell.children.length > 0;
    if (isTaken) cell.children.push({ type: 'text', value: ' ' });
    cell?.children.push(...toPhrasing(block.text, block.spans ?? [], marks));
  }
  const hasHeader = cells.some(({ block }) => block.row === rowNumbers[0] && block.header);
  const table: Table = {
    type: 'table',
    children: [...(hasHeader ? [] : [emptyRow(width)]), ...rows.values()],
  };
  return [table];
}

function emptyRow(width: number): TableRow {
  return { type: 'tableRow', children: Array.from({ length: width }, () => ({ type: 'tableCell', children: [] })) };
}

function toParagraph({ block, marks }: MarkedBlock<CellBlock>): RootContent[] {
  const children = toPhrasing(block.text, block.spans ?? [], marks);
  return children.length === 0 ? [] : [{ type: 'paragraph', children }];
}

function sorted(numbers: number[]): number[] {
  return [...new Set(numbers)].sort((one, other) => one - other);
}
