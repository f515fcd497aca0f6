/** What takes part: something that remembers a selection and finds it again. */

import type { Sources } from '../../../lib/article/reading';
import type { ReadArticle } from '../../../lib/model/article';
import type { TextPosition } from '../../../lib/model/highlight';

/** The page as it is, and as our engine reads it; null where it reads no article. */
export interface View {
  reading: { article: ReadArticle; sources: Sources } | null;
}

export interface Found {
  ranges: Range[];
  /** What the reader is told; peers tell nothing. */
  state: string;
}

export interface System<Memory = unknown> {
  /** `range` covers the selection in the DOM. */
  describe(range: Range, position: TextPosition, view: View): Promise<Memory> | Memory;
  find(memory: Memory, view: View): Promise<Found> | Found;
}
