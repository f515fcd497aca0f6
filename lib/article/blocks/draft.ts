/** A block before its text is put together: which lines and pictures it is made of. */

import type { Block, BlockKind } from '../../model/article';
import type { Box, Line, Picture } from '../scan/scan';

export interface BlockDraft {
  kind: BlockKind;
  lines: Line[];
  /** The box that holds the block's lines, or its figure. */
  box: Box;
  picture?: Picture;
  level?: 2 | 3 | 4;
  item?: { list: number; ordered: boolean; depth: number };
  cell?: Omit<Extract<Block, { kind: 'cell' }>, 'kind' | 'text' | 'spans'>;
}

export function draftText(draft: BlockDraft): string {
  return draft.lines.map((line) => line.text).join(' ');
}
