import type { SheetCell, SheetTable } from '../../sheet/sheet';
import { toPhrasing } from './phrasing';
import type { Table, TableRow } from './tree';

/** A cell over several places stands in the first of them: GFM has no spans. It knows no table without a header: where the first row is none, an empty one stands over it. */
export function toTableNode({ rows: [first = [], ...rest] }: SheetTable): Table {
  const hasHeader = first.some(({ header }) => header);
  const empty = first.map((cell): SheetCell => ({ ...cell, block: null, runs: [] }));
  return { type: 'table', children: [...(hasHeader ? [] : [empty]), first, ...rest].map(toRow) };
}

function toRow(cells: readonly SheetCell[]): TableRow {
  return {
    type: 'tableRow',
    children: cells.map(({ runs }) => ({ type: 'tableCell', children: toPhrasing(runs) })),
  };
}
