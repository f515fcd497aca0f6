/** The boxes around the article's parts: another part comes as a child of one of them, as an advert or a list does. */

import type { Sources } from '../article/reading';
import { createDomAccess, type DomAccess } from '../dom/dom-access';

/** From the article's parts up to the element that holds all of it. */
export function boxesAround(document: Document, { blocks, root }: Pick<Sources, 'blocks' | 'root'>): Element[] {
  const dom = createDomAccess(document);
  if (!dom) return [];
  const boxes = new Set<Element>([root]);
  for (const { nodes } of blocks) for (const node of nodes) addBoxes(boxes, node, root, dom);
  return [...boxes];
}

function addBoxes(boxes: Set<Element>, node: Node, root: Element, dom: DomAccess): void {
  if (node === root) return;
  for (let box = dom.parentNode(node); box !== null && !boxes.has(box as Element); box = dom.parentNode(box))
    boxes.add(box as Element);
}

/** How many elements stand in the boxes, each for itself: what is inside of these does not count. */
export function countInBoxes(document: Document, boxes: readonly Element[]): number {
  const dom = createDomAccess(document);
  return dom ? boxes.reduce((sum, box) => sum + dom.childElementCount(box), 0) : 0;
}
