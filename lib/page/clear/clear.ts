/**
 * Clearing: everything that is not the article disappears, by style alone.
 *
 * Every element between the root and the article's nodes carries an attribute of a random name, and a style sheet
 * hides each child of such an element that does not carry it. (A second one is on the article's nodes alone: see
 * clear-selectors.ts.) So an advert, a sticky bar or an overlay that the page
 * inserts later falls under the same rule without a list of selectors. Taking the attribute and the sheet away gives
 * the page back as it was.
 */

import type { Sources } from '../../article/reading';
import { createDomAccess, type DomAccess, ELEMENT_NODE } from '../../dom/dom-access';
import type { BlockKind } from '../../model/article';
import type { Comfort, Ground } from '../../model/settings/settings';
import { type AdoptedSheet, adoptSheet } from '../adopted-sheet';
import { randomName } from '../random-name';
import { CLEARED_GROUNDS, type ClearedLook, clearingCss } from './clear-css';
import { CENTRED, FAINT, keptAttribute, PLACED, roomCss } from './clear-selectors';
import { faintAmong } from './faint-text';
import { createStrayText, strayTextsIn } from './stray-text';
import type { TypeLook, Typesetting } from './typesetting';
import { createVeil } from './veil';
import { groundOf, isAtStart, isTight, isUnseen, keepLineStill } from './viewport';

/**
 * `path`: only marked children show. `row`: so, side by side. `run`: so, but its own bare text is the article's. `keep`: shown
 * as it is. `fact`: so too, and it tells about the article rather than being its text. The others: so too, and set in a size
 * of their own where the reader chooses sizes.
 */
type ClearRole = 'path' | 'row' | 'run' | 'keep' | 'fact' | (typeof SIZED)[number];

const SIZED = ['headline', 'heading', 'figure'] as const satisfies BlockKind[];

export interface Clearing {
  readonly isOn: boolean;
  /** What the article stands on now; null where the page is not cleared. */
  readonly ground: Ground | null;
  /**
   * Clears the page around the article, anew after another reading, and sets it in the reader's letters where `comfort` is
   * given. The line being read stays in place.
   */
  turnOn(sources: Sources, kinds: readonly BlockKind[], comfort: Comfort | null): void;
  turnOff(): void;
  /** Repairs what the page has dropped: the sheet, an attribute. Cheap where nothing is missing. */
  restore(): void;
  /** Runs work on the page as the outlet styled it: what the clearing hides is not hidden for it. Nothing is painted. */
  suspended<T>(work: () => T): T;
  /** Marks an element of ours, so that the clearing never hides it. */
  exempt(element: Element): void;
  /** Has a page that nobody has seen yet wait a moment for the first `turnOn` or `turnOff` (see veil.ts). */
  veil(): void;
}

/** `typesetting` comes with what reads the page. */
export function createClearing(
  document: Document,
  attribute: string,
  typesetting: () => Typesetting | undefined,
): Clearing {
  const sheet: AdoptedSheet = adoptSheet(document);
  const still: AdoptedSheet = adoptSheet(document);
  const kept = keptAttribute(attribute);
  const strayName = randomName();
  const strays = createStrayText(document, strayName);
  const veil = createVeil(document, randomName());
  const marks = new Map<Element, ClearRole>();
  /** Of them, those that what is inside of them may be placed by. */
  let placed: ReadonlySet<Element> = new Set();
  /** Of them, those whose letters lost their ground. */
  let faint: ReadonlySet<Element> = new Set();
  let type: TypeLook | undefined;
  let articleSources: Sources | null = null;
  let look: ClearedLook = { ground: 'light', isTight: false, strayName };
  let ground: Ground = 'light';

  const write = (dom: DomAccess) => {
    for (const [element, mark] of marks) {
      if (dom.attribute(element, attribute) !== mark) dom.setAttribute(element, attribute, mark);
      if (!isShownWhole(mark)) continue;
      const value = [
        ...(placed.has(element) ? [PLACED] : []),
        ...(faint.has(element) ? [FAINT] : []),
        ...(type?.centred.has(element) ? [CENTRED] : []),
      ].join(' ');
      if (!dom.hasAttribute(element, kept) || dom.attribute(element, kept) !== value)
        dom.setAttribute(element, kept, value);
    }
  };
  const erase = (dom: DomAccess) => {
    for (const element of marks.keys()) for (const name of [attribute, kept]) dom.removeAttribute(element, name);
    marks.clear();
  };

  let isStill = false;
  /**
   * The page's own transitions would move the text after the line was put in its place. `settle`, after each change, ends
   * those that it has begun. Most pages begin none: to forbid them beforehand makes the browser style all of the page twice.
   */
  const calmly = <T>(work: (settle: () => void) => T): T => {
    const wasStill = isStill;
    const running = new Set(document.getAnimations());
    const settle = () => {
      if (isStill || !document.getAnimations().some((one) => 'transitionProperty' in one && !running.has(one))) return;
      isStill = true;
      still.set('* { transition: none !important; }');
    };
    try {
      return work(settle);
    } finally {
      settle();
      if (isStill && !wasStill) {
        // What changed has to have taken effect before transitions are allowed again.
        document.documentElement?.getBoundingClientRect();
        still.remove();
        isStill = false;
      }
    }
  };

  return {
    get isOn() {
      return articleSources !== null;
    },
    get ground() {
      return articleSources && ground;
    },
    turnOn(sources, kinds, comfort) {
      veil.lift();
      const dom = createDomAccess(document);
      if (!dom) return;
      let css = '';
      const change = () => {
        if (sources !== articleSources) {
          erase(dom);
          for (const [element, mark] of marksOf(sources, dom, kinds)) marks.set(element, mark);
          // Asked of the page as its outlet styled it: what its text stands on, and what sets its paragraphs apart.
          this.suspended(() => {
            look = { ground: groundOf(document, sources), isTight: isTight(document, sources), strayName };
            placed = placedAmong(marks, document);
            type = typesetting()?.lookAt(document, sources, kinds);
            for (const row of type?.rows ?? []) if (marks.get(row) === 'path') marks.set(row, 'row');
            const { defaultView: view } = document;
            faint = view ? faintAmong(sources, CLEARED_GROUNDS[look.ground].luminance, dom, view) : new Set();
          });
          write(dom);
          const runs = [...marks].filter(([, mark]) => mark === 'run');
          strays.hide(runs.flatMap(([element]) => strayTextsIn(element, sources, dom)));
        }
        ground = comfort ? toGround(comfort.ground, document) : look.ground;
        const set = typesetting();
        css = clearingCss(attribute, look);
        if (comfort) css += set?.comfortCss(attribute, comfort, ground) ?? '';
        else if (type) css += set?.floorCss(attribute, type.floor) ?? '';
        sheet.set(css);
      };
      // At the very top nothing is being read yet, and the top of the page is where the headline should be.
      const isFirst = !articleSources && (isUnseen(document) || isAtStart(document, sources));
      const makeRoom = (above: number, below: number) => sheet.set(css + roomCss(attribute, above, below));
      calmly((settle) => {
        const settled =
          <Given extends unknown[]>(work: (...given: Given) => void) =>
          (...given: Given) => {
            work(...given);
            settle();
          };
        if (isFirst) change();
        else keepLineStill(document, sources, settled(change), settled(makeRoom));
      });
      articleSources = sources;
    },
    turnOff() {
      veil.lift();
      const dom = createDomAccess(document);
      if (!articleSources || !dom) return;
      const sources = articleSources;
      calmly((settle) =>
        keepLineStill(document, sources, () => {
          sheet.remove();
          strays.hide([]);
          erase(dom);
          articleSources = null;
          settle();
        }),
      );
    },
    restore() {
      const dom = createDomAccess(document);
      if (!articleSources || !dom) return;
      write(dom);
      strays.restore();
      sheet.restore();
    },
    suspended(work) {
      if (!articleSources) return work();
      return calmly((settle) => {
        sheet.setDisabled(true);
        settle();
        try {
          return work();
        } finally {
          sheet.setDisabled(false);
        }
      });
    },
    exempt(element) {
      if (element.getAttribute(attribute) !== 'ours') element.setAttribute(attribute, 'ours');
    },
    veil: veil.draw,
  };
}

/** What each element gets: the article's own nodes are kept, their ancestors are the path to them. */
export function marksOf(
  { blocks, kept }: Pick<Sources, 'blocks' | 'kept'>,
  dom: Pick<DomAccess, 'nodeType' | 'parentNode'>,
  kinds: readonly BlockKind[],
): Map<Element, ClearRole> {
  const marks = new Map<Element, ClearRole>();
  const nodes = [...blocks.flatMap((block) => block.nodes), ...kept];
  for (const node of kept) if (isElement(node, dom)) marks.set(node, 'fact');
  for (const [index, { nodes }] of blocks.entries()) {
    const mark = SIZED.find((kind) => kind === kinds[index]) ?? 'keep';
    for (const node of nodes) if (isElement(node, dom)) marks.set(node, mark);
  }
  /** What is above these has its mark already: else each node of a deep page would be climbed from to the root. */
  const climbed = new Set<Element>();
  for (const node of nodes) {
    let ancestor = dom.parentNode(node);
    if (!isElement(node, dom) && ancestor && isElement(ancestor, dom) && !isShownWhole(marks.get(ancestor))) {
      marks.set(ancestor, 'run');
    }
    for (; ancestor && isElement(ancestor, dom) && !climbed.has(ancestor); ancestor = dom.parentNode(ancestor)) {
      climbed.add(ancestor);
      if (!marks.has(ancestor)) marks.set(ancestor, 'path');
    }
  }
  return marks;
}

/**
 * What the page places itself, and everything but plain text: pictures, headings and facts have parts that are placed by
 * them. A paragraph that the page leaves in the flow is no frame for anything.
 */
function placedAmong(marks: ReadonlyMap<Element, ClearRole>, { defaultView }: Document): Set<Element> {
  const placed = new Set<Element>();
  for (const [element, mark] of marks) {
    if (!isShownWhole(mark)) continue;
    if (mark !== 'keep' || defaultView?.getComputedStyle(element).position !== 'static') placed.add(element);
  }
  return placed;
}

function isShownWhole(mark: ClearRole | undefined): boolean {
  return mark !== undefined && mark !== 'path' && mark !== 'row' && mark !== 'run';
}

function toGround(chosen: Comfort['ground'], document: Document): Ground {
  if (chosen !== 'auto') return chosen;
  return document.defaultView?.matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function isElement(node: Node, dom: Pick<DomAccess, 'nodeType'>): node is Element {
  return dom.nodeType(node) === ELEMENT_NODE;
}
