/** What the reader has before the eyes: the line being read, and the ground it stands on. */

import { isFresh } from '../anchor/dom-range';
import type { Sources } from '../article/reading';
import type { Theme } from '../model/settings';

/** Makes a change of layout without moving the line being read: it keeps its height on the screen. */
export function keepLineStill(document: Document, sources: Sources, change: () => void): void {
  const view = document.defaultView;
  // At the very top nothing is being read yet, and the top of the page is where the headline should be.
  if (!view || view.scrollY < 1) {
    change();
    return;
  }
  const line = firstLineInView(sources, view.innerHeight);
  const before = line?.getBoundingClientRect().top;
  change();
  if (!line || before === undefined) return;
  const after = line.getBoundingClientRect().top;
  if (Math.abs(after - before) >= 0.5) view.scrollBy({ top: after - before, behavior: 'instant' });
}

/** The first stretch of the article's text that is not above the window's top edge. */
function firstLineInView(sources: Sources, height: number): Range | null {
  for (const { runs } of sources.blocks) {
    for (const { node, nodeStart, nodeEnd } of runs) {
      if (!isFresh(node, sources)) continue;
      const range = new Range();
      range.setStart(node, nodeStart);
      range.setEnd(node, Math.min(nodeStart + 1, nodeEnd));
      const { top, height: lineHeight } = range.getBoundingClientRect();
      if (lineHeight > 0 && top >= 0 && top < height) return range;
    }
  }
  return null;
}

/** Above this relative luminance (WCAG 2.2) a text colour is made for a dark ground. */
const LIGHT_TEXT = 0.45;

/** The ground that the page's text colour is made for: `dark` where the article is set in light letters. */
export function groundOf(document: Document, sources: Sources): Theme {
  const element = longestBlock(sources)?.runs[0]?.node.parentElement;
  const colour = element && document.defaultView?.getComputedStyle(element).color;
  const channels = colour?.match(/^rgba?\((\d+), (\d+), (\d+)/);
  if (!channels) return 'light';
  const [red = 0, green = 0, blue = 0] = channels.slice(1).map((channel) => toLinear(Number(channel) / 255));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue > LIGHT_TEXT ? 'dark' : 'light';
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

/** The sRGB transfer function's inverse, as WCAG 2.2 defines relative luminance. */
function toLinear(channel: number): number {
  return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
}
