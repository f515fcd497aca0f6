/** Describing an element so that it is found again: see `region-memory.ts`. */

import { createDomAccess, type DomAccess, ELEMENT_NODE } from '../../dom/dom-access';
import { onlyMatch, type RegionDescription } from './region-memory';

/** How many steps up a path is described, at most. */
const MOST_PATH_STEPS = 6;

const PLAIN_NAME = /^[a-z_-][\w-]*$/i;
/** Names that differ from page to page or from day to day: numbers of articles, hashes of builds, states of scripts. */
const VOLATILE_NAME =
  /\d{3}|\d[a-z_-]+\d|(?:post|article|news|item|node|entry|id)[-_]?\d|^(?:css|sc|jsx?|svelte|ng|_)[-_]|(?:^|[-_])(?:active|current|first|last|hidden|loaded|loading|open|visible|show|in|ready|lazy|odd|even)$/i;

/** How to find the element again; null where nothing on the page tells it from others. */
export function describeRegion(document: Document, element: Element): RegionDescription | null {
  const dom = createDomAccess(document);
  if (dom === null) return null;
  const id = idOf(dom, element);
  const classes = classesOf(dom, element);
  const description = [
    pathOf(dom, element, false),
    ...(id === '' ? [] : [id]),
    ...(classes === '' ? [] : [dom.localName(element) + classes]),
    pathOf(dom, element, true),
  ].filter((selector) => onlyMatch(dom, selector) === element);
  // The counted path comes last and breaks first: it is dropped where the three others fit.
  return description.length === 0 ? null : [...new Set(description)].slice(0, 3);
}

/** From the nearest ancestor with a lasting id, or a few steps up: `div#main>div.row>div.detail`. */
function pathOf(dom: DomAccess, element: Element, counted: boolean): string {
  let path = '';
  let at: Node | null = element;
  for (let depth = 0; depth < MOST_PATH_STEPS && at !== null && dom.nodeType(at) === ELEMENT_NODE; depth += 1) {
    const step: Element = at as Element;
    const id = idOf(dom, step);
    path = `${dom.localName(step)}${id || classesOf(dom, step)}${counted && id === '' && dom.localName(step) !== 'body' ? placeOf(dom, step) : ''}${path && `>${path}`}`;
    if (id !== '' || dom.localName(step) === 'body') break;
    at = dom.parentNode(step);
  }
  return path;
}

function idOf(dom: DomAccess, element: Element): string {
  const id = dom.attribute(element, 'id');
  return isLasting(id) ? `#${id}` : '';
}

function classesOf(dom: DomAccess, element: Element): string {
  const names = dom.attribute(element, 'class').split(/\s+/).filter(isLasting);
  return names
    .slice(0, 4)
    .map((name) => `.${name}`)
    .join('');
}

function isLasting(name: string): boolean {
  return name.length < 60 && PLAIN_NAME.test(name) && !VOLATILE_NAME.test(name);
}

function placeOf(dom: DomAccess, element: Element): string {
  const name = dom.localName(element);
  const parent = dom.parentNode(element);
  let place = 0;
  for (let node = parent && dom.firstChild(parent); node !== null; node = dom.nextSibling(node)) {
    if (dom.nodeType(node) === ELEMENT_NODE && dom.localName(node as Element) === name) place += 1;
    if (node === element) break;
  }
  return `:nth-of-type(${place})`;
}
