/** What a page draws outside its article, and what of the article it does not draw. */

import type { Sources } from '../../../lib/article/reading';

const REPLACED = 'img, iframe, video, audio[controls], canvas, svg, embed, object, input, button, select, textarea, hr';

/** Every box that is drawn and is none of the article's, told in a few words. */
export function drawnOutside({ blocks, kept }: Sources): string[] {
  const roots = new Set<Node>([...blocks.flatMap(({ nodes }) => nodes), ...kept]);
  const isInside = (node: Node): boolean => {
    for (let at: Node | null = node; at; at = parentOf(at)) if (roots.has(at)) return true;
    return false;
  };
  const found: string[] = [];
  const walker = document.createTreeWalker(document.documentElement, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
  const unseen = textWithoutColour();
  for (let node: Node | null = walker.currentNode; node; node = walker.nextNode()) {
    if (node === document.documentElement || isInside(node)) continue;
    if (node instanceof Text) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const isDrawn = node.parentElement && isSeen(node.parentElement) && !unseen.has(node);
      if (node.data.trim() !== '' && isDrawn && hasArea([...range.getClientRects()])) {
        found.push(`text “${node.data.trim().slice(0, 40)}”`);
      }
    } else if (node instanceof Element && isSeen(node) && hasArea([...node.getClientRects()]) && paints(node)) {
      found.push(`<${node.localName}> ${node.id || String(node.getAttribute('class') ?? '')}`.slice(0, 60));
    }
  }
  return found;
}

/** The blocks of which a part has no area, or stands under something else. */
export function hiddenBlocks({ blocks }: Sources): string[] {
  const hidden: string[] = [];
  for (const { runs, nodes } of blocks) {
    const [run] = runs;
    const what = run ? run.node.data.slice(run.nodeStart, run.nodeStart + 40).trim() : '(figure)';
    for (const node of nodes) {
      if (!(node instanceof Element)) continue;
      const isEmpty = !hasArea([...node.getClientRects()]);
      // A picture that the page never gave an address has no size of its own.
      if (isEmpty && runs.length > 0) hidden.push(`no area: ${what}`);
    }
    for (const { node, nodeStart, nodeEnd } of runs) {
      const range = document.createRange();
      range.setStart(node, nodeStart);
      range.setEnd(node, nodeEnd);
      const place = () => [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
      const first = place();
      if (!first) {
        if (String(range).trim() !== '') hidden.push(`no text: ${what}`);
        continue;
      }
      scrollBy({ top: first.top - innerHeight / 2, behavior: 'instant' });
      const box = place();
      if (!box) continue;
      const x = Math.min(innerWidth - 1, Math.max(0, box.left + Math.min(box.width / 2, 20)));
      const hit = document.elementFromPoint(x, box.top + box.height / 2);
      const parent = node.parentElement;
      if (!hit || !parent || !(hit.contains(parent) || parent.contains(hit)))
        hidden.push(`under <${hit?.localName} ${hit?.className}>: ${what}`);
    }
  }
  return hidden;
}

/** A form's fields may be called `parentNode`: the prototype's getter is not. */
function parentOf(node: Node): Node | null {
  return Object.getOwnPropertyDescriptor(Node.prototype, 'parentNode')?.get?.call(node) as Node | null;
}

function isSeen(element: Element): boolean {
  return element.checkVisibility({ visibilityProperty: true, opacityProperty: true, contentVisibilityAuto: true });
}

function hasArea(boxes: readonly DOMRect[]): boolean {
  return boxes.some(({ width, height }) => width >= 1 && height >= 1);
}

function paints(element: Element): boolean {
  if (element.matches(REPLACED)) return true;
  const style = getComputedStyle(element);
  const hasBorder = ['top', 'right', 'bottom', 'left'].some(
    (side) =>
      Number.parseFloat(style.getPropertyValue(`border-${side}-width`)) > 0 &&
      !/, 0\)$|transparent/.test(style.getPropertyValue(`border-${side}-color`)),
  );
  const hasGround = !/^rgba\(.*, 0\)$|transparent/.test(style.backgroundColor) || style.backgroundImage !== 'none';
  // A mark before an item of the article's own list is the article's.
  return hasBorder || hasGround || style.boxShadow !== 'none';
}

/** Text nodes that a highlight paints without a colour. */
function textWithoutColour(): Set<Node> {
  const nodes = new Set<Node>();
  for (const highlight of CSS.highlights.values()) {
    for (const range of highlight)
      nodes.add(range.startContainer.childNodes[range.startOffset] ?? range.startContainer);
  }
  return nodes;
}
