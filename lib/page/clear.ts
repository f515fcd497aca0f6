/**
 * Clearing: everything that is not the article disappears, by style alone.
 *
 * Every element between the root and the article's nodes carries one attribute of a random name, and a style sheet
 * hides each child of such an element that does not carry it. So an advert, a sticky bar or an overlay that the page
 * inserts later falls under the same rule without a list of selectors. Taking the attribute and the sheet away gives
 * the page back as it was.
 */

import { createDomAccess, type DomAccess, ELEMENT_NODE } from '../article/dom-access';
import type { Sources } from '../article/reading';
import { type AdoptedSheet, adoptSheet } from './adopted-sheet';
import { clearingCss } from './clear-css';
import { randomName } from './random-name';
import { createStrayText, strayTextsIn } from './stray-text';
import { groundOf, isTight, keepLineStill } from './viewport';

/**
 * `path`: only marked children show. `run`: so, but its own bare text is the article's. `keep`: shown as it is. `fact`: so
 * too, and it tells about the article rather than being its text.
 */
type Mark = 'path' | 'run' | 'keep' | 'fact';

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
  const strayName = randomName();
  const strays = createStrayText(document, strayName);
  const marks = new Map<Element, Mark>();
  let articleSources: Sources | null = null;

  const write = (dom: DomAccess) => {
    for (const [element, mark] of marks) {
      if (dom.attribute(element, attribute) !== mark) dom.setAttribute(element, attribute, mark);
    }
  };
  const erase = (dom: DomAccess) => {
    for (const element of marks.keys()) dom.removeAttribute(element, attribute);
    marks.clear();
  };

  return {
    get isOn() {
      return articleSources !== null;
    },
    turnOn(sources) {
      const dom = createDomAccess(document);
      if (!dom) return;
      keepLineStill(document, sources, () => {
        erase(dom);
        // Asked before the sheet changes the ground that the text stands on, and what sets its paragraphs apart.
        const look = { ground: groundOf(document, sources), isTight: isTight(document, sources), strayName };
        for (const [element, mark] of marksOf(sources, dom)) marks.set(element, mark);
        write(dom);
        const runs = [...marks].filter(([, mark]) => mark === 'run');
        strays.hide(runs.flatMap(([element]) => strayTextsIn(element, sources, dom)));
        sheet.set(clearingCss(attribute, look));
        articleSources = sources;
      });
    },
    turnOff() {
      const dom = createDomAccess(document);
      if (!articleSources || !dom) return;
      keepLineStill(document, articleSources, () => {
        sheet.remove();
        strays.hide([]);
        erase(dom);
        articleSources = null;
      });
    },
    restore() {
      const dom = createDomAccess(document);
      if (!articleSources || !dom) return;
      write(dom);
      strays.restore();
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
      if (element.getAttribute(attribute) !== 'ours') element.setAttribute(attribute, 'ours');
    },
  };
}

/** What each element gets: the article's own nodes are kept, their ancestors are the path to them. */
export function marksOf(
  { blocks, kept }: Sources,
  dom: Pick<DomAccess, 'nodeType' | 'parentNode'>,
): Map<Element, Mark> {
  const marks = new Map<Element, Mark>();
  const nodes = [...blocks.flatMap((block) => block.nodes), ...kept];
  for (const node of kept) if (isElement(node, dom)) marks.set(node, 'fact');
  for (const { nodes } of blocks) for (const node of nodes) if (isElement(node, dom)) marks.set(node, 'keep');
  for (const node of nodes) {
    let ancestor = dom.parentNode(node);
    if (!isElement(node, dom) && ancestor && isElement(ancestor, dom) && !isShownWhole(marks.get(ancestor))) {
      marks.set(ancestor, 'run');
    }
    for (; ancestor && isElement(ancestor, dom); ancestor = dom.parentNode(ancestor)) {
      if (!marks.has(ancestor)) marks.set(ancestor, 'path');
    }
  }
  return marks;
}

function isShownWhole(mark: Mark | undefined): boolean {
  return mark === 'keep' || mark === 'fact';
}

function isElement(node: Node, dom: Pick<DomAccess, 'nodeType'>): node is Element {
  return dom.nodeType(node) === ELEMENT_NODE;
}
