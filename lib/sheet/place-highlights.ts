/** Where an article's highlights lie in its text as it is kept: which are drawn, which are only listed, which have a number. */

import { locateTarget } from '../anchor/locate';
import { toSearchable } from '../anchor/searchable';
import type { Article, Block } from '../model/article';
import type { Highlight, TextPosition } from '../model/highlight';
import { comparePositions } from '../model/text-position';
import { writtenNotesOf } from './notes';
import type { RunHighlight, SheetHighlight } from './sheet';

/** A highlight's part of one block's text: UTF-16 offsets, end exclusive, never empty. */
export interface DrawnRange {
  start: number;
  end: number;
  highlight: RunHighlight;
  /** The highlight's number, on its last range alone. */
  number?: number;
}

/** The live ones among `highlights`, in the order of the text. */
export function placeHighlights(
  { blocks, fingerprint }: Pick<Article, 'blocks' | 'fingerprint'>,
  highlights: readonly Highlight[],
): SheetHighlight[] {
  const searchable = toSearchable(blocks, fingerprint);
  const placed = highlights
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map((highlight) => {
      const located = locateTarget(highlight, searchable);
      const isDrawn = 'position' in located && located.state !== 'changed' && holdsText(blocks, located.position);
      return { highlight, state: located.state, position: isDrawn ? located.position : null };
    })
    .sort((one, other) =>
      comparePositions(one.position ?? one.highlight.position, other.position ?? other.highlight.position),
    );
  let number = 0;
  return placed.map(({ highlight, state, position }): SheetHighlight => {
    const { id, colour, quote, tags, createdAt } = highlight;
    const notes = writtenNotesOf(highlight);
    const hasMore = notes.length > 0 || tags.length > 0 || position === null;
    if (hasMore) number += 1;
    return { id, colour, quote, tags, createdAt, notes, state, position, ...(hasMore ? { number } : {}) };
  });
}

/** By block, what is drawn in it, in the order of the highlights. */
export function drawnRangesOf(blocks: readonly Block[], highlights: readonly SheetHighlight[]): DrawnRange[][] {
  const ranges: DrawnRange[][] = blocks.map(() => []);
  for (const { id, colour, position, number } of highlights) {
    const own = position ? cut(blocks, position) : [];
    for (const [at, { block, start, end }] of own.entries()) {
      const isLast = at === own.length - 1;
      const range = { start, end, highlight: { id, colour } };
      ranges[block]?.push(isLast && number !== undefined ? { ...range, number } : range);
    }
  }
  return ranges;
}

function holdsText(blocks: readonly Block[], position: TextPosition): boolean {
  return cut(blocks, position).length > 0;
}

/** The position as a range of each block that it has words of. */
function cut(
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
