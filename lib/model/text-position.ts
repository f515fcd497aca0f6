/** Positions in an article's text: the words they stand for, and their order. */

import type { Block } from './article';
import type { TextPosition } from './highlight';

/** What joins two blocks in a quote. No block's text holds it, so it never stands for anything else. */
export const BLOCK_BREAK = '\n';

/** The words at a position, blocks joined by BLOCK_BREAK; null where the position lies outside the text. */
export function textAt(blocks: readonly Pick<Block, 'text'>[], position: TextPosition): string | null {
  const { startBlock, startOffset, endBlock, endOffset } = position;
  const first = blocks[startBlock];
  const last = blocks[endBlock];
  const isOrdered = startBlock < endBlock || (startBlock === endBlock && startOffset <= endOffset);
  if (!first || !last || !isOrdered || startOffset < 0 || startOffset > first.text.length) return null;
  if (endOffset < 0 || endOffset > last.text.length) return null;
  if (startBlock === endBlock) return first.text.slice(startOffset, endOffset);
  const between = blocks.slice(startBlock + 1, endBlock).map(({ text }) => text);
  return [first.text.slice(startOffset), ...between, last.text.slice(0, endOffset)].join(BLOCK_BREAK);
}

/** Sorts positions by where they start, the longer one first. */
export function comparePositions(left: TextPosition, right: TextPosition): number {
  return (
    left.startBlock - right.startBlock ||
    left.startOffset - right.startOffset ||
    right.endBlock - left.endBlock ||
    right.endOffset - left.endOffset
  );
}

export function samePosition(left: TextPosition, right: TextPosition): boolean {
  return comparePositions(left, right) === 0;
}

/** True where the inner position lies wholly in the outer one. */
export function contains(outer: TextPosition, inner: TextPosition): boolean {
  const startsBefore =
    outer.startBlock < inner.startBlock ||
    (outer.startBlock === inner.startBlock && outer.startOffset <= inner.startOffset);
  const endsAfter =
    outer.endBlock > inner.endBlock || (outer.endBlock === inner.endBlock && outer.endOffset >= inner.endOffset);
  return startsBefore && endsAfter;
}
