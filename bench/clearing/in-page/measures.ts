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

/** The blocks of which a part has no area, stands under something else, or has the colour of its ground. */
export function hiddenBlocks({ blocks }: Sources): string[] {
  const hidden: string[] = [];
  for (const { runs, nodes } of blocks) {
    const [run] = runs;
    const what = run ? run.node.data.slice(run.nodeStart, run.nodeStart + 40).trim() : '(figure)';
    for (const node of nodes) {
      if (!(node instanceof Element)) continue;
      const isEmpty = !hasArea([...node.getClientRects()]);
      // A picture that never came has no size of its own: what holds words of the block has.
      if (isEmpty && runs.some((one) => node.contains(one.node))) hidden.push(`no area: ${what}`);
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
      else if (contrastIn(parent) < LEAST_CONTRAST) hidden.push(`as its ground: ${what}`);
    }
  }
  return hidden;
}

/** WCAG's contrast, below which letters are not told from their ground. */
const LEAST_CONTRAST = 1.4;

/** Of an element's letters to what is painted behind them; a picture there counts as the best. */
function contrastIn(element: Element): number {
  let ground = 'rgb(255, 255, 255)';
  for (let at: Element | null = element; at; at = parentOf(at) as Element | null) {
    if (!(at instanceof Element)) break;
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return 21;
    if (/, 0\)$|transparent/.test(backgroundColor)) continue;
    ground = backgroundColor;
    break;
  }
  const [light = 0, dark = 0] = [getComputedStyle(element).color, ground].map(luminance).sort((one, two) => two - one);
  return (light + 0.05) / (dark + 0.05);
}

function luminance(colour: string): number {
  const parts = (colour.match(/[\d.]+/g) ?? []).slice(0, 3).map((part) => Number(part) / 255);
  const [red = 0, green = 0, blue = 0] = parts.map((part) =>
    part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4,
  );
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
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
