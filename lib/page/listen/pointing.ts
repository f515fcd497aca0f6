/** What pointing at the page takes. It is seldom needed, so it is a script of its own: see `lib/session/page-parts.ts`. */

import type { RegionDescription } from '../../article/place/region-memory';
import type { Pick } from './pick';

export interface Pointing {
  /** Resolves with the element that the reader chose; with null where none. */
  pickElement(document: Document, pick: Pick): Promise<Element | null>;
  /** What the reader who points there means: the nearest element that may hold a text. */
  holderOf(document: Document, node: Node): Element | null;
  /** How to find the element on the outlet's other pages; null where nothing tells it from others. */
  describeRegion(document: Document, element: Element): RegionDescription | null;
}
