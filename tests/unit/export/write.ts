/** Whole files by the writers of the formats. */

import { strFromU8, unzipSync } from 'fflate';
import { piecesOf, type SheetWriter, type WriterOptions } from '../../../lib/export/sheet-writer';
import { createHtmlWriter } from '../../../lib/export/to-html';
import { createPlainTextWriter } from '../../../lib/export/to-plain-text';
import type { FileWords } from '../../../lib/export/words';
import type { Sheet } from '../../../lib/sheet/sheet';

export const OPTIONS: WriterOptions = {
  title: 'Điểm Báo 2026-11-04',
  exportedAt: new Date('2026-11-04T00:00:00+07:00'),
};

export function textOf(writer: SheetWriter, sheets: readonly Sheet[]): string {
  return piecesOf(writer, sheets)
    .map((piece) => (typeof piece === 'string' ? piece : strFromU8(piece, true)))
    .join('');
}

export async function bytesOf(writer: SheetWriter, sheets: readonly Sheet[]): Promise<Uint8Array<ArrayBuffer>> {
  return new Uint8Array(await new Blob(piecesOf(writer, sheets)).arrayBuffer());
}

/** The files of an archive that a writer makes, as text. */
export async function filesOf(writer: SheetWriter, sheets: readonly Sheet[]): Promise<Record<string, string>> {
  const files = unzipSync(await bytesOf(writer, sheets));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

export function toHtml(sheets: readonly Sheet[], words: FileWords): string {
  return textOf(createHtmlWriter(words, { title: sheets.map(({ facts }) => facts.headline).join(' · ') }), sheets);
}

export function toPlainText(sheets: readonly Sheet[], words: FileWords): string {
  return textOf(createPlainTextWriter(words), sheets);
}
