/** Positions in an article's text: trimming and widening them. */

import type { Block } from '../model/article';
import type { TextPosition } from '../model/highlight';
import { isLetterOrDigit } from '../text/letters';

/** The same position without white space at either end; null where nothing else is in it. */
export function trimPosition(blocks: readonly Pick<Block, 'text'>[], position: TextPosition): TextPosition | null {
  let { startBlock, startOffset, endBlock, endOffset } = position;
  while (startBlock < endBlock || (startBlock === endBlock && startOffset < endOffset)) {
    const text = blocks[startBlock]?.text ?? '';
    if (startOffset >= text.length) {
      if (startBlock === endBlock) return null;
      startBlock += 1;
      startOffset = 0;
    } else if (text.charAt(startOffset) === ' ') startOffset += 1;
    else break;
  }
  while (startBlock < endBlock || (startBlock === endBlock && startOffset < endOffset)) {
    const text = blocks[endBlock]?.text ?? '';
    if (endOffset === 0) {
      if (startBlock === endBlock) return null;
      endBlock -= 1;
      endOffset = blocks[endBlock]?.text.length ?? 0;
    } else if (text.charAt(endOffset - 1) === ' ') endOffset -= 1;
    else break;
  }
  const isEmpty = startBlock > endBlock || (startBlock === endBlock && startOffset >= endOffset);
  return isEmpty ? null : { startBlock, startOffset, endBlock, endOffset };
}

/**
 * The same position with whole words at both ends: of a word that is cut, half or more is taken as the word, less as a
 * slip of the hand. What lies within one word is the word.
 */
export function snapToWords(blocks: readonly Pick<Block, 'text'>[], position: TextPosition): TextPosition {
  const { startBlock, startOffset, endBlock, endOffset } = position;
  const first = wordAround(blocks[startBlock]?.text ?? '', startOffset);
  const last = wordAround(blocks[endBlock]?.text ?? '', endOffset);
  const isOneWord = startBlock === endBlock && first.start < first.end && endOffset <= first.end;
  const takesFirst = isOneWord || (first.end - startOffset) * 2 >= first.end - first.start;
  const takesLast = isOneWord || (endOffset - last.start) * 2 >= last.end - last.start;
  const snapped = {
    startBlock,
    startOffset: takesFirst ? first.start : first.end,
    endBlock,
    endOffset: takesLast ? last.end : last.start,
  };
  return trimPosition(blocks, snapped) ?? position;
}

/** The word that an offset cuts; empty, at the offset, where it cuts none. */
function wordAround(text: string, offset: number): { start: number; end: number } {
  const isCut = offset > 0 && isLetterOrDigit(text.charAt(offset - 1)) && isLetterOrDigit(text.charAt(offset));
  let start = offset;
  let end = offset;
  while (isCut && start > 0 && isLetterOrDigit(text.charAt(start - 1))) start -= 1;
  while (isCut && end < text.length && isLetterOrDigit(text.charAt(end))) end += 1;
  return { start, end };
}

/** The whole of what a position begins in: a paragraph, a caption; of a table all its cells. */
export function wholeOf(
  blocks: readonly Block[],
  { startBlock, endBlock }: Pick<TextPosition, 'startBlock' | 'endBlock'>,
): TextPosition {
  const isSameTable = (index: number, of: Block | undefined) => {
    const block = blocks[index];
    return of?.kind === 'cell' && block?.kind === 'cell' && block.table === of.table;
  };
  let first = startBlock;
  let last = endBlock;
  while (isSameTable(first - 1, blocks[startBlock])) first -= 1;
  while (isSameTable(last + 1, blocks[endBlock])) last += 1;
  return { startBlock: first, startOffset: 0, endBlock: last, endOffset: blocks[last]?.text.length ?? 0 };
}

/** An article shorter than this is marked whole without a question. In UTF-16 units. */
const SHORT_ARTICLE_LENGTH = 1_200;
const NEARLY_ALL_SHARE = 0.8;

/** True where a position holds nearly the whole text of an article that is no short notice. */
export function isNearlyAll(
  blocks: readonly Pick<Block, 'text'>[],
  { startBlock, startOffset, endBlock, endOffset }: TextPosition,
): boolean {
  let whole = 0;
  let held = 0;
  for (const [index, { text }] of blocks.entries()) {
    whole += text.length;
    if (index < startBlock || index > endBlock) continue;
    held += (index === endBlock ? endOffset : text.length) - (index === startBlock ? startOffset : 0);
  }
  return whole >= SHORT_ARTICLE_LENGTH && held >= NEARLY_ALL_SHARE * whole;
}
