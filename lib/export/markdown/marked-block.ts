import type { Block } from '../../model/article';
import type { Range } from './phrasing';

/** A block together with what the reader highlighted in it: ranges sorted, without overlap. */
export interface MarkedBlock<Kind extends Block = Block> {
  block: Kind;
  marks: readonly Range[];
}
