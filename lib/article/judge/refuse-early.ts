/**
 * Pages that are no article at a glance: front pages, sections, lists. A reader of news opens these most, and they are
 * large: here their text nodes are looked at, and nothing else is done.
 */

import { type DomAccess, ELEMENT_NODE, TEXT_NODE } from '../../dom/dom-access';
import type { NoArticle } from '../../model/article';
import { isRootAddress, namesAnArticle } from '../facts/page-address';

/** Text nodes shorter than this are no paragraphs. */
const PARAGRAPH_LENGTH = 80;
/** A link's text this long may be the title of another article. */
const TITLE_NODE_LENGTH = 25;
/** With fewer of them the page is looked at as a whole. */
const FEWEST_TITLE_NODES = 12;
/** How far above its text a paragraph's neighbours may hang: `td`, or `p > span > font`. */
const NEIGHBOUR_DEPTH = 4;

const SAYS_ARTICLE = 'meta[property="article:published_time" i]:not([content=""]), meta[itemprop="datePublished" i]';

/**
 * Why the page is no article; null where it has to be looked at as a whole. So it is for an address that names an article,
 * for a page that gives a date of publication, and where two paragraphs hang side by side with no title between them.
 */
export function refuseEarly(dom: DomAccess, url: string): NoArticle | null {
  if (isRootAddress(url)) return 'front-page';
  if (namesAnArticle(url) || dom.holds(SAYS_ARTICLE)) return null;
  const walker = dom.walkTexts();
  let last: Node[] = [];
  let titles = 0;
  while (walker.nextNode()) {
    const { length } = (walker.currentNode as Text).data;
    if (length < TITLE_NODE_LENGTH) continue;
    const chain = chainOf(dom, walker.currentNode);
    if (chain === null) {
      titles += 1;
      last = [];
    } else if (length >= PARAGRAPH_LENGTH || isPieceOfParagraph(dom, walker.currentNode)) {
      if (chain.some((node) => last.includes(node))) return null;
      last = chain;
    }
  }
  return titles >= FEWEST_TITLE_NODES ? 'list' : null;
}

/** A paragraph that links and emphasis cut into pieces is as long as all of them. */
function isPieceOfParagraph(dom: DomAccess, text: Node): boolean {
  const parent = dom.nextSibling(text) && dom.parentNode(text);
  if (parent === null) return false;
  // As many pieces as tell, and no more: a text set in lines is one element of thousands of them.
  let length = 0;
  let nodes = 0;
  for (let node = dom.firstChild(parent); node !== null && nodes < MOST_PIECES; nodes += 1) {
    if (dom.nodeType(node) === TEXT_NODE) length += dom.data(node).length;
    if (length >= PARAGRAPH_LENGTH) return true;
    const inner: Node | null = dom.firstChild(node);
    if (inner !== null) {
      node = inner;
      continue;
    }
    while (node !== null && node !== parent && dom.nextSibling(node) === null) node = dom.parentNode(node);
    node = node === null || node === parent ? null : dom.nextSibling(node);
  }
  return false;
}

const MOST_PIECES = 60;

/** What a text hangs from, nearest first; null for a link's text. */
function chainOf(dom: DomAccess, text: Node): Node[] | null {
  const chain: Node[] = [];
  for (let node = dom.parentNode(text); node !== null && chain.length < NEIGHBOUR_DEPTH; node = dom.parentNode(node)) {
    if (dom.nodeType(node) !== ELEMENT_NODE) break;
    if (dom.localName(node as Element) === 'a') return null;
    chain.push(node);
  }
  return chain;
}
