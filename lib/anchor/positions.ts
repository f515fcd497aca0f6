/** Positions in an article's text: trimming and ordering them. */

import type { Block } from '../model/article';
import type { TextPosition } from '../model/highlight';

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
