/** Where placed highlights lie in each block. */

import type { Block } from '../model/article';
import type { TextPosition } from '../model/highlight';
import type { RunHighlight, SheetHighlight } from './sheet';

/** A highlight's part of one block's text: UTF-16 offsets, end exclusive, never empty. */
export interface DrawnRange {
  start: number;
  end: number;
  highlight: RunHighlight;
  /** The highlight's number, on its last range alone. */
  number?: number;
}

/** By block, what is drawn in it, in the order of the highlights. */
export function drawnRangesOf(blocks: readonly Block[], highlights: readonly SheetHighlight[]): DrawnRange[][] {
  const ranges: DrawnRange[][] = blocks.map(() => []);
  for (const { id, colour, position, number } of highlights) {
    const own = position ? rangesIn(blocks, position) : [];
    for (const [at, { block, start, end }] of own.entries()) {
      const isLast = at === own.length - 1;
      const range = { start, end, highlight: { id, colour } };
      ranges[block]?.push(isLast && number !== undefined ? { ...range, number } : range);
    }
  }
  return ranges;
}

/** The position as a range of each block that it has words of. */
export function rangesIn(
  blocks: readonly Block[],
  { startBlock, startOffset, endBlock, endOffset }: TextPosition,
): { block: number; start: number; end: number }[] {
  return blocks
    .slice(startBlock, endBlock + 1)
    .map(({ text }, index) => ({
      block: startBlock + index,
      start: index === 0 ? startOffset : 0,
      end: startBlock + index === endBlock ? Math.min(endOffset, text.length) : text.length,
    }))
    .filter(({ start, end }) => start < end);
}
