/**
 * Remembering where an outlet's pages keep their text: the reader points at an element once, and the same element is found
 * on the outlet's other pages of that layout.
 */

import { createDomAccess, type DomAccess } from '../../dom/dom-access';

/**
 * CSS selectors of one element, the most telling first: any one that fits exactly one element of a page has found it.
 * Made of nothing but tags, ids, class names and places among siblings.
 */
export type RegionDescription = string[];

/** A region with less text is none: the layout's place for an article is empty on this page. */
const SHORTEST_REGION_TEXT = 200;

/** The first element that one of the descriptions fits, alone and with text in it; null where none does. */
export function findRegion(document: Document, descriptions: readonly RegionDescription[]): Element | null {
  const dom = descriptions.length === 0 ? null : createDomAccess(document);
  if (dom === null) return null;
  for (const selector of descriptions.flat()) {
    const found = onlyMatch(dom, selector);
    if (found !== null && dom.text(found).trim().length >= SHORTEST_REGION_TEXT) return found;
  }
  return null;
}

/** The one element that a selector fits. */
export function onlyMatch(dom: DomAccess, selector: string): Element | null {
  try {
    const [found, other] = dom.select(dom.root, selector);
    return found !== undefined && other === undefined ? found : null;
  } catch {
    // What was stored is no selector.
    return null;
  }
}
