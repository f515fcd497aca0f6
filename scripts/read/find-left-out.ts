/** What the engine left out of an article: the parts of its element that clearing hides. Pure. */

import type { Sources } from '../../lib/article/reading';
import { canonicalText } from '../../lib/text/canonical-text';

export interface LeftOut {
  /** The element as a selector would name it, or `text` for words that stand bare in the article's element. */
  place: string;
  text: string;
}

const ELEMENT = 1;
const TEXT = 3;
/** Never shown, so nobody misses them. */
const SILENT = new Set(['script', 'style', 'noscript', 'template', 'link', 'meta']);

/** Each largest part of the root that holds nothing of the article, in order. Parts without text are not among them. */
export function findLeftOut({ root, blocks, kept }: Sources): LeftOut[] {
  const shown = new Set<Node>([...blocks.flatMap(({ nodes }) => nodes), ...kept]);
  const onTheWay = new Set<Node>();
  for (const node of shown) {
    for (let at = node.parentNode; at !== null && !onTheWay.has(at); at = at.parentNode) onTheWay.add(at);
  }
  const found: LeftOut[] = [];
  const visit = (node: Node): void => {
    for (const child of node.childNodes) {
      if (shown.has(child)) continue;
      if (onTheWay.has(child)) visit(child);
      else {
        const text = canonicalText(textOf(child)).trim();
        if (text !== '') found.push({ place: nameOf(child), text });
      }
    }
  };
  if (!shown.has(root)) visit(root);
  return found;
}

/** All that the page holds as text, what is never shown apart. */
export function textOf(node: Node): string {
  if (node.nodeType === TEXT) return node.nodeValue ?? '';
  if (node.nodeType !== ELEMENT || SILENT.has((node as Element).localName)) return '';
  // Two boxes beside each other hold two words, whether or not white space stands between them.
  return [...node.childNodes].map(textOf).join(' ');
}

/** `div#box.related.wide`. */
export function nameOf(node: Node): string {
  if (node.nodeType !== ELEMENT) return 'text';
  const element = node as Element;
  const id = element.getAttribute('id')?.trim() ?? '';
  const classes = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => name !== '');
  return [element.localName, ...(id === '' ? [] : [`#${id}`]), ...classes.map((name) => `.${name}`)].join('');
}
