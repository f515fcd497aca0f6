/** A fresh copy of the page under test, with the selection on it, as the mutations see it. */

import { rangesOf } from '../../../lib/anchor/dom-range';
import { readArticle } from '../../../lib/article/read-article';
import type { Sources } from '../../../lib/article/reading';
import type { ReadArticle } from '../../../lib/model/article';
import type { TextPosition } from '../../../lib/model/highlight';
import type { Random } from '../../workshop/random';
import type { Half } from '../pages';
import { Truth } from './truth';

export interface Copy {
  document: Document;
  article: ReadArticle;
  sources: Sources;
  position: TextPosition;
  truth: Truth;
  random: Random;
  /** Paragraphs of other articles. */
  foreign: readonly string[];
  /** Which half of the parameters is used. */
  half: Half;
}

export function readPage(): { article: ReadArticle; sources: Sources } | null {
  const reading = readArticle(document, {
    url: document.location.href,
    isHidden: (element) => !element.checkVisibility({ visibilityProperty: true, opacityProperty: false }),
    asked: true,
  });
  return reading.isArticle ? reading : null;
}

export function toCopy(
  { article, sources }: { article: ReadArticle; sources: Sources },
  position: TextPosition,
  random: Random,
  { foreign, half }: Pick<Copy, 'foreign' | 'half'>,
): Copy {
  const truth = new Truth(rangesOf(position, sources, document));
  return { document, article, sources, position, truth, random, foreign, half };
}

/** The text nodes of the page that are shown. */
export function textNodes(root: Node = document.body): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const nodes: Text[] = [];
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    if (!/^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|TEXTAREA)$/.test(node.parentElement?.tagName ?? '')) nodes.push(node);
  }
  return nodes;
}

/** The text nodes of a block, in order, each once. */
export function nodesOf({ sources }: Copy, block: number): Text[] {
  return [...new Set((sources.blocks[block]?.runs ?? []).map(({ node }) => node))].filter((node) => node.isConnected);
}

/** The text nodes of the article, in order. */
export function articleNodes(copy: Copy): Text[] {
  return copy.sources.blocks.flatMap((_, block) => nodesOf(copy, block));
}

/** The blocks that the selection touches. */
export function selectedBlocks({ position: { startBlock, endBlock } }: Copy): number[] {
  return Array.from({ length: endBlock - startBlock + 1 }, (_, index) => startBlock + index);
}

/** The element that holds one block and nothing of another; null where there is none. */
export function elementOf(copy: Copy, block: number): HTMLElement | null {
  const nodes = nodesOf(copy, block);
  const others = new Set(copy.sources.blocks.flatMap((_, other) => (other === block ? [] : nodesOf(copy, other))));
  let element = nodes[0]?.parentElement ?? null;
  while (element && !nodes.every((node) => element?.contains(node))) element = element.parentElement;
  if (!element || element === document.body || textNodes(element).some((node) => others.has(node))) return null;
  for (;;) {
    const parent: HTMLElement | null = element.parentElement;
    if (!parent || parent === document.body || textNodes(parent).some((node) => others.has(node))) return element;
    if (textNodes(parent).some((node) => !element?.contains(node) && node.data.trim() !== '')) return element;
    element = parent;
  }
}

/** Takes a block off the page: its element, or, where it shares one with others, its letters. */
export function removeBlock(copy: Copy, block: number): void {
  const element = elementOf(copy, block);
  if (element) element.remove();
  else for (const node of nodesOf(copy, block)) copy.truth.replace(node, 0, node.length, '');
}

/** Puts a new element after a block; false where the block's place in the tree allows none. */
export function insertAfter(copy: Copy, block: number, inserted: Element): boolean {
  const after = elementOf(copy, block) ?? nodesOf(copy, block).at(-1);
  if (!after?.parentNode || after.parentNode === document) return false;
  after.parentNode.insertBefore(inserted, after.nextSibling);
  return true;
}

export function make(tag: string, words = '', name = ''): HTMLElement {
  const element = document.createElement(tag);
  element.textContent = words;
  if (name !== '') element.className = name;
  return element;
}
