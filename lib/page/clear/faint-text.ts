/** Letters whose ground is gone: a headline in white on a cover, a date on a coloured band, which the cleared page has not. */

import type { Sources } from '../../article/reading';
import { type DomAccess, ELEMENT_NODE } from '../../dom/dom-access';
import { contrastOf, luminanceOf } from './contrast';

/** Below this contrast nobody reads a text, whatever its outlet meant by it. */
const LEAST_CONTRAST = 1.5;

/**
 * The elements of the article that cannot be read on this ground (a relative luminance). Asked of the page as its outlet styled
 * it: what paints its own ground keeps it, and is not among them.
 */
export function faintAmong(
  { blocks, kept }: Pick<Sources, 'blocks' | 'kept'>,
  ground: number,
  dom: Pick<DomAccess, 'nodeType' | 'parentNode'>,
  view: Window,
): Set<Element> {
  const faint = new Set<Element>();
  const seen = new Set<Node>();
  /** From the element that holds the letters to the article's own. */
  const look = (path: readonly Element[]) => {
    const [letters] = path;
    const element = path.at(-1);
    if (letters === undefined || element === undefined || seen.has(element)) return;
    seen.add(element);
    const colour = luminanceOf(view.getComputedStyle(letters).color);
    if (colour === null || contrastOf(colour, ground) >= LEAST_CONTRAST) return;
    if (!path.some((at) => paintsGround(at, view))) faint.add(element);
  };
  for (const { nodes, runs } of blocks) {
    const [run] = runs;
    if (run !== undefined) look(pathTo(new Set(nodes), run.node, dom));
  }
  for (const node of kept) if (dom.nodeType(node) === ELEMENT_NODE) look([node as Element]);
  return faint;
}

/** The elements around a text up to the one of `nodes`; empty where the text itself is one, or stands in none. */
function pathTo(nodes: ReadonlySet<Node>, text: Text, dom: Pick<DomAccess, 'nodeType' | 'parentNode'>): Element[] {
  const path: Element[] = [];
  if (nodes.has(text)) return path;
  for (let at = dom.parentNode(text); at !== null && dom.nodeType(at) === ELEMENT_NODE; at = dom.parentNode(at)) {
    path.push(at as Element);
    if (nodes.has(at)) return path;
  }
  return [];
}

function paintsGround(element: Element, view: Window): boolean {
  const { backgroundColor, backgroundImage } = view.getComputedStyle(element);
  return backgroundImage !== 'none' || !/, 0\)$|^transparent$/.test(backgroundColor);
}
