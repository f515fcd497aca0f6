import type { SheetCell, SheetTable } from './sheet';

/** How many rows at the top are heads and nothing else; no cell of theirs reaches into a row below them. */
export function headRowsOf({ rows }: SheetTable): number {
  const firstPlain = rows.findIndex((row) => !row.every(({ header }) => header));
  let heads = Math.max(firstPlain, 0);
  for (let row = heads - 1; row >= 0; row -= 1)
    if (rows[row]?.some(({ rowSpan }) => row + rowSpan > heads)) heads = row;
  return heads;
}

/** What a header cell is for, as HTML names it; where the page does not say it, its place does: `isHead`, in a row of heads. */
export function htmlScopeOf({ scope }: SheetCell, isHead: boolean): 'col' | 'row' {
  const isOfColumns = scope === undefined ? isHead : scope === 'column';
  return isOfColumns ? 'col' : 'row';
}
