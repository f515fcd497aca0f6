/** The text nodes that a range touches, in time that grows with what is selected and not with the page. */

import { createDomAccess, type DomAccess, TEXT_NODE } from './dom-access';

/** All text nodes from the range's start to its end, those that it begins or ends in among them. */
export function textsInRange({ startContainer, startOffset, endContainer, endOffset }: Range): Set<Node> {
  const texts = new Set<Node>();
  const dom = startContainer.ownerDocument === null ? null : createDomAccess(startContainer.ownerDocument);
  if (dom === null) return texts;
  const walker = dom.walkTexts();
  const textFrom = (node: Node | null): Node | null => {
    if (node === null || dom.nodeType(node) === TEXT_NODE) return node;
    walker.currentNode = node;
    return walker.nextNode();
  };
  // A range that ends in an element ends before the first text behind that place.
  const isInText = dom.nodeType(endContainer) === TEXT_NODE;
  const last = isInText ? endContainer : textFrom(nodeAt(dom, endContainer, endOffset));
  let text =
    dom.nodeType(startContainer) === TEXT_NODE ? startContainer : textFrom(nodeAt(dom, startContainer, startOffset));
  while (text !== null && (isInText || text !== last)) {
    texts.add(text);
    if (text === last) break;
    walker.currentNode = text;
    text = walker.nextNode();
  }
  return texts;
}

/** The node right behind a boundary in an element; null where the document ends there. */
function nodeAt(dom: DomAccess, container: Node, offset: number): Node | null {
  let child = dom.firstChild(container);
  for (let index = 0; index < offset && child !== null; index += 1) child = dom.nextSibling(child);
  for (let outer: Node | null = container; child === null && outer !== null; outer = dom.parentNode(outer))
    child = dom.nextSibling(outer);
  return child;
}
