import type { Block } from '../model/article';
import type { SheetText } from './sheet';

/** A block of the article with its text in runs: what parts are made of. */
export interface DrawnBlock<Source extends Block = Block> extends SheetText {
  source: Source;
}

export type ItemBlock = DrawnBlock<Extract<Block, { kind: 'item' }>>;
export type CellBlock = DrawnBlock<Extract<Block, { kind: 'cell' }>>;
