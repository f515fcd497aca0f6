/** The tables of a digest: the letterhead and the foot without lines, the counts with them. */

import {
  AlignmentType,
  BorderStyle,
  type IRunOptions,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { DigestBlock, StyledLine } from '../blocks';
import { FIGURE_COLUMN, TEXT_WIDTH } from '../measures';
import type { Spoken } from '../spoken';
import { textsOfRow } from '../texts-of-row';
import { toColumnParagraphs, toWordLanguage } from './paragraphs';
import { styleIdOf, twipsOf } from './styles';

const NO_LINE = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const NO_LINES = { top: NO_LINE, bottom: NO_LINE, left: NO_LINE, right: NO_LINE };
const NO_MARGINS = { top: 0, bottom: 0, left: 0, right: 0 };
const CELL_MARGINS = { top: 0, bottom: 0, left: 80, right: 80 };

interface Columns {
  left: number;
  right: number;
}

/** Two columns of lines, which stay on one page. */
export function toTwoColumns(block: { left: StyledLine[]; right: StyledLine[] }, columns: Columns): Table {
  const toCell = (lines: StyledLine[], width: number) =>
    new TableCell({
      width: { size: twipsOf(width), type: WidthType.DXA },
      borders: NO_LINES,
      margins: NO_MARGINS,
      // A cell without a paragraph is a file that Word calls damaged.
      children: lines.length === 0 ? [new Paragraph({})] : lines.flatMap((line) => toColumnParagraphs(line, width)),
    });
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: twipsOf(columns.left + columns.right), type: WidthType.DXA },
    columnWidths: [twipsOf(columns.left), twipsOf(columns.right)],
    margins: NO_MARGINS,
    borders: { ...NO_LINES, insideHorizontal: NO_LINE, insideVertical: NO_LINE },
    rows: [
      new TableRow({
        cantSplit: true,
        children: [toCell(block.left, columns.left), toCell(block.right, columns.right)],
      }),
    ],
  });
}

/** A table for each section, a thin line apart. The head is repeated on each page, and no row is cut in two. */
export function toCountTables({ figures, sections }: Extract<DigestBlock, { kind: 'counts' }>): (Table | Paragraph)[] {
  const name = TEXT_WIDTH - figures.length * FIGURE_COLUMN;
  const widths = [name, ...figures.map(() => FIGURE_COLUMN)];
  const toRow = (texts: readonly string[], isHead: boolean, { language }: Spoken = {}) =>
    new TableRow({
      cantSplit: true,
      ...(isHead && { tableHeader: true }),
      children: texts.map((text, at) =>
        cellOf(widths[at] ?? 0, at > 0, {
          text,
          ...(isHead && { bold: true }),
          ...(at === 0 && language !== undefined && { language: { value: toWordLanguage(language) } }),
        }),
      ),
    });
  return sections.flatMap(({ title, rows }) => [
    new Table({
      layout: TableLayoutType.FIXED,
      width: { size: twipsOf(TEXT_WIDTH), type: WidthType.DXA },
      columnWidths: widths.map(twipsOf),
      rows: [
        toRow([title, ...figures], true),
        ...rows.map((row) => toRow(textsOfRow(row, figures.length), false, row)),
      ],
    }),
    // Two tables that touch are one table to Word.
    new Paragraph({ style: styleIdOf('between') }),
  ]);
}

function cellOf(width: number, isCentred: boolean, run: IRunOptions): TableCell {
  return new TableCell({
    width: { size: twipsOf(width), type: WidthType.DXA },
    margins: CELL_MARGINS,
    verticalAlign: VerticalAlignTable.CENTER,
    children: [
      new Paragraph({
        style: styleIdOf('cell'),
        ...(isCentred && { alignment: AlignmentType.CENTER }),
        children: [new TextRun(run)],
      }),
    ],
  });
}
