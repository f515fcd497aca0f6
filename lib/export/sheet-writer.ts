/** What writes a file article by article, so that a file of any number of them is never in memory as a whole. */

import type { Sheet } from '../sheet/sheet';
import { toPrintableSheet } from './printable';

/** A part of a file; the parts follow each other in it. Text is UTF-8. */
export type Piece = string | Uint8Array<ArrayBuffer>;

export interface SheetWriter {
  /** What stands before the first article. Once, and first. */
  begin(): Piece;
  /** An article. Where it throws, nothing of the article is in the file, and the next one can be added. */
  add(sheet: Sheet): Piece;
  /**
   * What stands behind the last one and grows with their number, piece by piece, so that a page can take input between two.
   * Once, and before `end`.
   */
  list?(): Iterable<Piece>;
  /** What stands behind all of it. Once, and last. */
  end(): Piece;
}

export interface WriterOptions {
  /** What the file is called in itself: a headline, or what the articles have in common. */
  title: string;
  /** When it is written; files in an archive carry it. */
  exportedAt: Date;
}

/** The whole file of some articles. Rejects nothing: throws what the writer throws. */
export function piecesOf(writer: SheetWriter, sheets: readonly Sheet[]): Piece[] {
  return [
    writer.begin(),
    ...sheets.map((sheet) => writer.add(toPrintableSheet(sheet))),
    ...(writer.list?.() ?? []),
    writer.end(),
  ];
}
