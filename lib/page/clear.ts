/**
 * Clearing: everything that is not the article disappears, by style alone.
 *
 * Every element between the root and the article's nodes carries one attribute of a random name, and a style sheet
 * hides each child of such an element that does not carry it. So an advert, a sticky bar or an overlay that the page
 * inserts later falls under the same rule without a list of selectors. Taking the attribute and the sheet away gives
 * the page back as it was.
 */

import type { Sources } from '../article/reading';
import { type AdoptedSheet, adoptSheet } from './adopted-sheet';
import { clearingCss } from './clear-css';
import { groundOf, keepLineStill } from './viewport';

/** `path`: only marked children show. `run`: so, but its own bare text is the article's. `keep`: shown as it is. */
type Mark = 'path' | 'run' | 'keep';

export interface Clearing {
  readonly isOn: boolean;
  /** Clears the page around the article, or clears it anew after another reading. The line being read stays in place. */
  turnOn(sources: Sources): void;
  turnOff(): void;
  /** Repairs what the page has dropped: the sheet, an attribute. Cheap where nothing is missing. */
  restore(): void;
  /** Runs work on the page as the outlet styled it: what the clearing hides is not hidden for it. Nothing is painted. */
  suspended<T>(work: () => T): T;
  /** Marks an element of ours, so that the clearing never hides it. */
  exempt(element: Element): void;
}

export function createClearing(document: Document, attribute: string): Clearing {
  const sheet: AdoptedSheet = adoptSheet(document);
  const marks = new Map<Element, Mark>();
  let articleSources: Sources | null = null;

  const write = () => {
    for (const [element, mark] of marks) {
      if (element.getAttribute(attribute) !== mark) element.setAttribute(attribute, mark);
    }
  };
  const erase = () => {
    for (const element of marks.keys()) element.removeAttribute(attribute);
    marks.clear();
  };

  return {
    get isOn() {
      return articleSources !== null;
    },
    turnOn(sources) {
      keepLineStill(document, sources, () => {
        erase();
        // Asked before the sheet changes the ground that the text stands on.
        const ground = groundOf(document, sources);
        for (const [element, mark] of marksOf(sources)) marks.set(element, mark);
        write();
        sheet.set(clearingCss(attribute, ground));
        articleSources = sources;
      });
    },
    turnOff() {
      if (!articleSources) return;
      keepLineStill(document, articleSources, () => {
        sheet.remove();
        erase();
        articleSources = null;
      });
    },
    restore() {
      if (!articleSources) return;
      write();
      sheet.restore();
    },
    suspended(work) {
      sheet.setDisabled(true);
      try {
        return work();
      } finally {
        sheet.setDisabled(false);
      }
    },
    exempt(element) {
      element.setAttribute(attribute, 'keep');
    },
  };
}

/** What each element gets: the article's own nodes are kept, their ancestors are the path to them. */
export function marksOf({ blocks, kept }: Sources): Map<Element, Mark> {
  const marks = new Map<Element, Mark>();
  const nodes = [...blocks.flatMap((block) => block.nodes), ...kept].filter((node) => node.isConnected);
  for (const node of nodes) {
    if (node.nodeType === Node.ELEMENT_NODE) marks.set(node as Element, 'keep');
  }
  for (const node of nodes) {
    const parent = parentOf(node);
    const isBareText = node.nodeType === Node.TEXT_NODE;
    if (isBareText && parent && marks.get(parent) !== 'keep') marks.set(parent, 'run');
    for (let ancestor = parent; ancestor; ancestor = parentOf(ancestor)) {
      if (!marks.has(ancestor)) marks.set(ancestor, 'path');
    }
  }
  return marks;
}

const parentElement = Object.getOwnPropertyDescriptor(Node.prototype, 'parentElement')?.get;

/** Read through the prototype's getter: a form with a field named `parentElement` would answer with the field. */
function parentOf(node: Node): Element | null {
  return parentElement?.call(node) ?? null;
}
