/**
 * Bare text that stands in one element with the article's bare text, and is none of it: what follows a link in a list of
 * other stories, on pages that are set in lines rather than in elements. No rule can hide a text node, so it is painted
 * without a colour, by the same means by which highlights are painted.
 */

import type { Sources } from '../../article/reading';
import { type DomAccess, TEXT_NODE } from '../../dom/dom-access';

export interface StrayText {
  /** Hides these text nodes, and no others. */
  hide(nodes: readonly Text[]): void;
  /** Hides again what the page has brought back. */
  restore(): void;
}

/** The text nodes directly in an element that hold no part of the article. */
export function strayTextsIn(
  element: Element,
  { texts }: Pick<Sources, 'texts'>,
  dom: Pick<DomAccess, 'firstChild' | 'nextSibling' | 'nodeType' | 'data'>,
): Text[] {
  const strays: Text[] = [];
  for (let node = dom.firstChild(element); node; node = dom.nextSibling(node)) {
    if (dom.nodeType(node) !== TEXT_NODE || texts.has(node as Text)) continue;
    if (dom.data(node).trim() !== '') strays.push(node as Text);
  }
  return strays;
}

/** `name` is the registry's; the style sheet gives it no colour (see clear-css.ts). */
export function createStrayText(document: Document, name: string): StrayText {
  let registry: Highlight | null = null;
  return {
    hide(nodes) {
      CSS.highlights.delete(name);
      registry = null;
      if (nodes.length === 0) return;
      const ranges = nodes.map((node) => {
        const range = document.createRange();
        range.selectNode(node);
        return range;
      });
      registry = new Highlight(...ranges);
      this.restore();
    },
    restore() {
      if (registry && CSS.highlights.get(name) !== registry) CSS.highlights.set(name, registry);
    },
  };
}
