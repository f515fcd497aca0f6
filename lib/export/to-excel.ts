/** A table as an Excel workbook (SpreadsheetML, ECMA-376), written row by row. */

import { createArchive } from './collection/archive';
import { escaped } from './html/markup';
import type { SheetWriter, WriterOptions } from './sheet-writer';
import { headOf, rowsOf, type TableCell, type TableRows } from './tables/columns';
import { WORKBOOK_FILES } from './tables/workbook-files';
import type { FileWords } from './words';

/** The most that Excel takes in one cell, in UTF-16 units: beyond it says that the file is damaged. */
const CELL_LENGTH = 32_767;
const CUT = ' […]';

/** How wide a column is, in digits: one of days, one of few words, one of sentences. */
const WIDTHS = { day: 12, short: 22, long: 60 } as const;
const LONG_COLUMNS: readonly (keyof FileWords['columns'])[] = ['quote', 'note', 'headline', 'summary', 'articleNote'];

/** The numbers of the styles in `WORKBOOK_FILES`. */
const STYLE = { text: 0, head: 1, day: 2 } as const;

/** From here Excel counts days, in days since the epoch. It takes 1900 for a leap year, so no day before March of it fits. */
const FIRST_DAY = Date.UTC(1899, 11, 30) / 86_400_000;
const FIRST_DAY_THAT_FITS = 61;

/** Every text is text: none can be a formula. The head stays in view, and can be filtered by. */
export function createExcelWriter(
  rows: TableRows,
  words: FileWords,
  { exportedAt }: Pick<WriterOptions, 'exportedAt'>,
): SheetWriter {
  const archive = createArchive(exportedAt);
  const head = headOf(rows, words);
  let count = 1;
  const toRow = (cells: readonly TableCell[], style: number, number: number) =>
    `<row r="${number}">${cells.map((cell, column) => toCell(cell, `${nameOf(column)}${number}`, style)).join('')}</row>`;
  let worksheet: ReturnType<typeof archive.open> | undefined;
  return {
    begin: () => {
      for (const { name, text } of WORKBOOK_FILES) {
        const file = archive.open(name);
        file.write(text);
        file.close();
      }
      worksheet = archive.open('xl/worksheets/sheet1.xml');
      worksheet.write(`${HEAD}${toColumns(words, head)}<sheetData>${toRow(head, STYLE.head, 1)}`);
      return archive.take();
    },
    add: (sheet) => {
      const cells = rowsOf(rows, sheet, words);
      worksheet?.write(cells.map((row, at) => toRow(row, STYLE.text, count + at + 1)).join(''));
      count += cells.length;
      return archive.take();
    },
    end: () => {
      worksheet?.write(`</sheetData><autoFilter ref="A1:${nameOf(head.length - 1)}${count}"/></worksheet>`);
      worksheet?.close();
      archive.end();
      return archive.take();
    },
  };
}

const HEAD = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>
<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="15"/>`;

function toColumns({ columns }: FileWords, head: readonly string[]): string {
  const long = new Set(LONG_COLUMNS.map((name) => columns[name]));
  const days = new Set([columns.published, columns.saved, columns.marked]);
  const widths = head.map((name) => (long.has(name) ? WIDTHS.long : days.has(name) ? WIDTHS.day : WIDTHS.short));
  const each = widths.map((width, at) => `<col min="${at + 1}" max="${at + 1}" width="${width}" customWidth="1"/>`);
  return `<cols>${each.join('')}</cols>`;
}

function toCell(cell: TableCell, place: string, style: number): string {
  if (cell === undefined || cell === '') return '';
  if (typeof cell === 'number') return `<c r="${place}" s="${style}"><v>${cell}</v></c>`;
  if (typeof cell === 'string') return toTextCell(cell, place, style);
  const day = Date.parse(`${cell.day}T00:00:00Z`) / 86_400_000 - FIRST_DAY;
  if (!(day >= FIRST_DAY_THAT_FITS)) return toTextCell(cell.day, place, style);
  return `<c r="${place}" s="${STYLE.day}"><v>${day}</v></c>`;
}

function toTextCell(text: string, place: string, style: number): string {
  const lines = text.replace(/\r\n?/g, '\n');
  const fit = lines.length > CELL_LENGTH ? lines.slice(0, CELL_LENGTH - CUT.length).toWellFormed() + CUT : lines;
  // What looks like an escaped character is read as that character: its first sign is escaped itself.
  const plain = fit.replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_');
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(plain)}</t></is></c>`;
}

/** A column's letters: A to Z, AA and on. */
function nameOf(column: number): string {
  const letter = String.fromCharCode(65 + (column % 26));
  return column < 26 ? letter : nameOf(Math.floor(column / 26) - 1) + letter;
}
