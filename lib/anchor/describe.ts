/** From a position in the text to what a highlight remembers of it. */

import type { Block } from '../model/article';
import type { HighlightTarget, Quote, TextPosition } from '../model/highlight';
import { BLOCK_BREAK, textAt } from '../model/text-position';
import { quoteSurroundings } from './surroundings';

/**
 * Characters of context on each side of a quote. Hypothesis keeps 32; Vietnamese words are short and the openings of
 * paragraphs recur ("Phát biểu tại hội nghị, đồng chí …"), so ours is twice that.
 */
export const CONTEXT_LENGTH = 64;

/** The quote with its context, its position, and the text that the position counts in. Null outside the text. */
export function describePosition(
  blocks: readonly Pick<Block, 'text'>[],
  fingerprint: string,
  position: TextPosition,
): HighlightTarget | null {
  const quote = quoteAt(blocks, position);
  return quote && { quote, position, fingerprint, surroundings: quoteSurroundings(blocks, position) };
}

/** The words at a position with their context; null outside the text. */
export function quoteAt(blocks: readonly Pick<Block, 'text'>[], position: TextPosition): Quote | null {
  const exact = textAt(blocks, position);
  if (!exact) return null;
  return { exact, prefix: contextBefore(blocks, position), suffix: contextAfter(blocks, position) };
}

function contextBefore(blocks: readonly Pick<Block, 'text'>[], { startBlock, startOffset }: TextPosition): string {
  let context = blocks[startBlock]?.text.slice(0, startOffset) ?? '';
  for (let index = startBlock - 1; index >= 0 && context.length < CONTEXT_LENGTH; index--) {
    context = `${blocks[index]?.text ?? ''}${BLOCK_BREAK}${context}`;
  }
  return context.slice(-CONTEXT_LENGTH);
}

function contextAfter(blocks: readonly Pick<Block, 'text'>[], { endBlock, endOffset }: TextPosition): string {
  let context = blocks[endBlock]?.text.slice(endOffset) ?? '';
  for (let index = endBlock + 1; index < blocks.length && context.length < CONTEXT_LENGTH; index++) {
    context += `${BLOCK_BREAK}${blocks[index]?.text ?? ''}`;
  }
  return context.slice(0, CONTEXT_LENGTH);
}
