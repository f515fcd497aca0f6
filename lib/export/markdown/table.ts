import type { SheetCell, SheetTable } from '../../sheet/sheet';
import { toPhrasing } from './phrasing';
import type { Table, TableRow } from './tree';

/** GFM knows no table without a header: where the first row is none, an empty one stands over it. */
export function toTableNode({ rows: [first = [], ...rest] }: SheetTable): Table {
  const hasHeader = first.some(({ header }) => header);
  const empty = first.map((): SheetCell => ({ block: null, runs: [], header: true }));
  return { type: 'table', children: [...(hasHeader ? [] : [empty]), first, ...rest].map(toRow) };
}

function toRow(cells: readonly SheetCell[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map(({ runs }) => ({ type: 'tableCell', children: toPhrasing(runs) })),
  };
}
