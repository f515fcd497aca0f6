/** The text of an article as a corpus has it: nothing but the words, a line for each block. */

import type { TextPosition } from '../model/highlight';
import { BLOCK_BREAK } from '../model/text-position';
import type { Sheet, SheetList, SheetPart, SheetText } from '../sheet/sheet';

export interface PlainText {
  text: string;
  /**
   * Where a position of the article's text is in `text`, in UTF-16 units, end exclusive; null where it is not in it, or goes over a line
   * that the reader wrote in the place of the paper's.
   */
  rangeOf(position: TextPosition): { start: number; end: number } | null;
}

/** Every word once, in the order of the sheet; blocks without words have no line. */
export function plainTextOf({ above, headline, body }: Sheet): PlainText {
  const lines: string[] = [];
  const starts = new Map<number, number>();
  /** Where lines begin that are no block's: a corrected headline. */
  const written: number[] = [];
  let length = 0;
  for (const { block, runs } of [
    ...above.flatMap(textsOfPart),
    ...(headline ? [headline] : []),
    ...body.flatMap(textsOfPart),
  ]) {
    if (runs.length === 0) continue;
    const line = runs.map(({ text }) => text).join('');
    if (block === null) written.push(length);
    else starts.set(block, length);
    lines.push(line);
    length += line.length + BLOCK_BREAK.length;
  }
  return {
    text: lines.join(BLOCK_BREAK),
    rangeOf: ({ startBlock, startOffset, endBlock, endOffset }) => {
      const [first, last] = [starts.get(startBlock), starts.get(endBlock)];
      if (first === undefined || last === undefined) return null;
      const range = { start: first + startOffset, end: last + endOffset };
      return written.some((at) => at >= range.start && at < range.end) ? null : range;
    },
  };
}

/** The texts of a part in reading order, those without words too. */
export function textsOfPart(part: SheetPart): readonly SheetText[] {
  if (part.kind === 'list') return textsOfList(part);
  return part.kind === 'table' ? part.rows.flat() : [part];
}

function textsOfList({ items }: SheetList): SheetText[] {
  return items.flatMap((item) => [item, ...item.lists.flatMap(textsOfList)]);
}
