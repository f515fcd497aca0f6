/** A table in CSV (RFC 4180), as Excel and LibreOffice open it by a double click. */

import type { SheetWriter } from './sheet-writer';
import { headOf, rowsOf, type TableCell, type TableRows } from './tables/columns';
import type { FileWords } from './words';

/** Without it, Excel takes the letters of Vietnamese for those of another alphabet. */
const BYTE_ORDER_MARK = '\ufeff';

const LINE_END = '\r\n';

/**
 * What a spreadsheet takes for a formula, or for the end of the cell before it: also behind spaces and what has no width,
 * and in the full-width forms that Excel in East Asian languages reads as well.
 */
const FORMULA = /^(?:[\s\p{Z}\p{Cf}"']*[=+\-@＝＋－＠|%]|[\t\r\n])/u;

/** Each cell in quotes; one that would be a formula begins with an apostrophe, by which spreadsheets know text. */
export function createCsvWriter(rows: TableRows, words: FileWords): SheetWriter {
  const toLine = (cells: readonly TableCell[]) => cells.map(toField).join(',') + LINE_END;
  return {
    begin: () => BYTE_ORDER_MARK + toLine(headOf(rows, words)),
    add: (sheet) => rowsOf(rows, sheet, words).map(toLine).join(''),
    end: () => '',
  };
}

function toField(cell: TableCell): string {
  if (cell === undefined) return '""';
  if (typeof cell === 'number') return `"${cell}"`;
  const text = typeof cell === 'string' ? cell.replace(/\r\n?/g, '\n') : cell.day;
  return `"${(FORMULA.test(text) ? `'${text}` : text).replaceAll('"', '""')}"`;
}
