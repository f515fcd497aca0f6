/** What the reader has before the eyes: the line being read, and the ground it stands on. */

import { isFresh } from '../../anchor/dom-range';
import type { SourceRun, Sources } from '../../article/reading';
import { createDomAccess } from '../../dom/dom-access';
import type { Theme } from '../../model/settings/settings';
import { luminanceOf } from './contrast';

/**
 * Makes a change of layout without moving the line being read: it keeps its height on the screen. Where the page has become
 * too short for that, `makeRoom` is asked to add so many pixels above and below the article.
 */
export function keepLineStill(
  document: Document,
  sources: Sources,
  change: () => void,
  makeRoom: (above: number, below: number) => void = () => undefined,
): void {
  const view = document.defaultView;
  const line = view && firstLineInView(sources, view.innerHeight);
  const before = line && topOf(line);
  change();
  if (!line || before === null) return;
  const drift = () => topOf(line) - before;
  const scroll = (box: Window | Element) => {
    if (Math.abs(drift()) < 0.5) return;
    const { scrollBy } = box === view ? view : Element.prototype;
    Reflect.apply(scrollBy, box, [{ top: drift(), behavior: 'instant' }]);
  };
  // What the page scrolls by itself comes first: some have their article in a box of its own.
  const dom = createDomAccess(document);
  for (let box = dom?.parentNode(line.startContainer); box instanceof Element; box = dom?.parentNode(box)) {
    if (/auto|scroll/.test(view.getComputedStyle(box).overflowY)) scroll(box);
  }
  scroll(view);
  let [above, below] = [0, 0];
  for (let tries = 0; tries < 2 && Math.abs(drift()) >= 0.5; tries += 1) {
    above += Math.max(0, -drift());
    // Not every page that is shorter than the window grows with its body at once.
    below += Math.max(0, Math.ceil(drift()) + tries * view.innerHeight);
    makeRoom(above, below);
    scroll(view);
  }
}

/** True where the reader has not begun: the page is at its top, and so is the article. */
export function isAtStart(document: Document, sources: Sources): boolean {
  const view = document.defaultView;
  const first = sources.blocks.find(({ runs }) => runs.length > 0)?.runs[0];
  return !view || (view.scrollY < 1 && (!first || topOf(rangeIn(first.node, first.nodeStart)) >= 0));
}

/**
 * True where nothing of the page was painted yet, and nothing moves it but the reader: then there is no line to be kept, and
 * to ask where one stands would lay out all of the page as nobody will see it.
 */
export function isUnseen({ defaultView, location, readyState }: Document): boolean {
  const isPainted = !defaultView || defaultView.performance.getEntriesByType('paint').length > 0;
  return !isPainted && location.hash === '' && readyState !== 'complete';
}

/** The first line of the article that is not above the window's top edge, as the letter that begins it. */
function firstLineInView(sources: Sources, height: number): Range | null {
  const runs = sources.blocks.flatMap((block) => block.runs).filter(({ node }) => isFresh(node, sources));
  const isAbove = ({ node, nodeStart, nodeEnd }: SourceRun) => topOf(rangeIn(node, nodeStart, nodeEnd)) < 0;
  // Texts follow each other down the page, so the first one is found by halves. A few before it are looked at too: what
  // stands in two columns is not quite in order.
  let [first, end] = [0, runs.length];
  while (first < end) {
    const middle = Math.floor((first + end) / 2);
    const run = runs[middle];
    if (run !== undefined && isAbove(run)) first = middle + 1;
    else end = middle;
  }
  for (const run of runs.slice(Math.max(0, first - RUNS_OUT_OF_ORDER), first + MOST_RUNS_IN_VIEW)) {
    if (isAbove(run)) continue;
    const { node, nodeStart, nodeEnd } = run;
    // The lines of one text follow each other: the first letter that stands low enough is found by halves.
    let [least, most] = [nodeStart, nodeEnd - 1];
    while (least < most) {
      const middle = Math.floor((least + most) / 2);
      if (topOf(rangeIn(node, nodeStart, middle + 1)) >= 0) most = middle;
      else least = middle + 1;
    }
    const line = rangeIn(node, least);
    const { top, height: lineHeight } = line.getBoundingClientRect();
    if (lineHeight > 0 && top >= 0 && top < height) return line;
  }
  return null;
}

const RUNS_OUT_OF_ORDER = 40;
/** A window that shows none of so many texts shows none: they are hidden, or all of them are below it. */
const MOST_RUNS_IN_VIEW = 400;

function rangeIn(node: Text, start: number, end = start + 1): Range {
  const range = new Range();
  range.setStart(node, start);
  range.setEnd(node, end);
  return range;
}

/** Where the last line of a range begins; above everything where it has none. */
function topOf(range: Range): number {
  return [...range.getClientRects()].at(-1)?.top ?? Number.NEGATIVE_INFINITY;
}

/** Above this relative luminance (WCAG 2.2) a text colour is made for a dark ground. */
const LIGHT_TEXT = 0.45;

/** As many blocks tell what an article is set in; each costs the style of one element. */
const LOOKED_AT = 60;

/**
 * The ground that the page's text colours are made for: `dark` where most of the article's letters are light. One paragraph
 * in a bright colour of its own says nothing of the others.
 */
export function groundOf(document: Document, { blocks }: Pick<Sources, 'blocks'>): Theme {
  const view = document.defaultView;
  const step = Math.max(1, Math.ceil(blocks.length / LOOKED_AT));
  let light = 0;
  let all = 0;
  for (let index = 0; index < blocks.length; index += step) {
    const block = blocks[index];
    const element = block?.runs[0]?.node.parentElement;
    const luminance = element && view ? luminanceOf(view.getComputedStyle(element).color) : null;
    if (!block || luminance === null) continue;
    all += lengthOf(block);
    if (luminance > LIGHT_TEXT) light += lengthOf(block);
  }
  return light * 2 > all ? 'dark' : 'light';
}

/**
 * True where the article's paragraphs are elements that follow each other without any space: old portals part them by
 * empty elements, which are no part of the article.
 */
export function isTight(document: Document, sources: Sources): boolean {
  const [element] = longestBlock(sources)?.nodes ?? [];
  if (!(element instanceof Element) || !document.defaultView) return false;
  const { display, marginTop, marginBottom, paddingTop, paddingBottom } =
    document.defaultView.getComputedStyle(element);
  const spaces = [marginTop, marginBottom, paddingTop, paddingBottom].map(Number.parseFloat);
  return display === 'block' && spaces.every((space) => space < 4);
}

/** The block with the most text: the one that the page's styles were made for. */
function longestBlock({ blocks }: Sources): Sources['blocks'][number] | undefined {
  return blocks.reduce<Sources['blocks'][number] | undefined>(
    (longest, block) => (longest === undefined || lengthOf(block) > lengthOf(longest) ? block : longest),
    undefined,
  );
}

function lengthOf({ runs }: Sources['blocks'][number]): number {
  return runs.at(-1)?.end ?? 0;
}
