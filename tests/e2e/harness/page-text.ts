/** What a page shows, and selecting in it with the mouse, as a reader does. */

import type { Page } from 'puppeteer-core';
import { until } from './until';

interface Point {
  x: number;
  y: number;
}

/** Where a stretch of rendered text begins and ends, in the viewport. */
interface Stretch {
  from: Point;
  to: Point;
}

/**
 * Runs in the page. Finds the text among what is rendered, in any normal form and with any white space between words,
 * brings it into view and answers where it begins and ends; null where no rendered box shows it.
 */
function findStretch(wanted: string): Stretch | null {
  const squeeze = (text: string) => text.normalize('NFC').replaceAll(/\s+/gu, '');
  const needle = squeeze(wanted);
  // A form's controls may be named like the methods of an element: those of the prototype are safe.
  const { checkVisibility, closest, scrollIntoView } = Element.prototype;
  const isShown = (element: Element) =>
    checkVisibility.call(element, { visibilityProperty: true, opacityProperty: true }) &&
    closest.call(element, 'script, style') === null;
  const rectOf = (node: Text, start: number, end: number) => {
    const range = document.createRange();
    range.setStart(node, start);
    range.setEnd(node, end);
    return [...range.getClientRects()].find(({ width, height }) => width > 0 && height > 0);
  };
  const letters: Array<{ node: Text; start: number; end: number }> = [];
  let text = '';
  const graphemes = new Intl.Segmenter('vi', { granularity: 'grapheme' });
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!(node instanceof Text) || node.parentElement === null || !isShown(node.parentElement)) continue;
    for (const { segment, index } of graphemes.segment(node.data)) {
      const letter = squeeze(segment);
      if (letter === '') continue;
      text += letter;
      for (let unit = 0; unit < letter.length; unit++)
        letters.push({ node, start: index, end: index + segment.length });
    }
  }
  for (let at = text.indexOf(needle); at >= 0; at = text.indexOf(needle, at + 1)) {
    const first = letters[at];
    const last = letters[at + needle.length - 1];
    if (first === undefined || last === undefined) return null;
    if (rectOf(first.node, first.start, first.end) === undefined) continue;
    if (first.node.parentElement !== null) {
      scrollIntoView.call(first.node.parentElement, { block: 'center', behavior: 'instant' });
    }
    // An element that is higher than the window, such as a whole text in line breaks, is not where its text is.
    const { top = 0 } = rectOf(first.node, first.start, first.end) ?? {};
    scrollBy({ top: top - innerHeight / 2, behavior: 'instant' });
    const head = rectOf(first.node, first.start, first.end);
    const tail = rectOf(last.node, last.start, last.end);
    if (head === undefined || tail === undefined) continue;
    return {
      from: { x: head.left + 0.5, y: head.top + head.height / 2 },
      to: { x: tail.right - 0.5, y: tail.top + tail.height / 2 },
    };
  }
  return null;
}

/** True where a rendered box of the page shows the text. A page that waits for its clearing is waited for: it shows nothing yet. */
export async function isShown(page: Page, text: string): Promise<boolean> {
  await page.waitForFunction(() => getComputedStyle(document.documentElement).opacity !== '0');
  return (await page.evaluate(findStretch, text)) !== null;
}

/** How long a text has to stay where it is before the mouse goes there, in milliseconds. */
const STANDS_STILL = 80;

/** Where a text stands, once nothing moves it: a picture that is loading, or a clearing, would take it from under the mouse. */
function standingStretch(page: Page, text: string): Promise<Stretch> {
  return until(`“${text}” to stand still on the page`, async () => {
    const before = await page.evaluate(findStretch, text);
    if (before === null) return null;
    await new Promise((resolve) => setTimeout(resolve, STANDS_STILL));
    const now = await page.evaluate(findStretch, text);
    return JSON.stringify(now) === JSON.stringify(before) ? now : null;
  });
}

/** Selects a text of the page by dragging the mouse over it. */
export async function selectText(page: Page, text: string): Promise<void> {
  const { from, to } = await standingStretch(page, text);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2);
  await page.mouse.move(to.x, to.y);
  await page.mouse.up();
}

/** The middle of a short text of the page, in the viewport. */
export async function pointAtText(page: Page, text: string): Promise<Point> {
  const { from, to } = await standingStretch(page, text);
  return { x: (from.x + to.x) / 2, y: (from.y + to.y) / 2 };
}

/** Moves the mouse over a short text of the page. */
export async function hoverText(page: Page, text: string): Promise<void> {
  const { x, y } = await pointAtText(page, text);
  await page.mouse.move(x, y);
}

/** Clicks in the middle of a short text of the page. */
export async function clickText(page: Page, text: string): Promise<void> {
  const { x, y } = await pointAtText(page, text);
  await page.mouse.click(x, y);
}

/** All the text that highlights paint, one entry for each registered highlight, without white space. */
export function paintedTexts(page: Page): Promise<string[]> {
  return page.evaluate(() =>
    [...CSS.highlights.values()].map((highlight) =>
      [...highlight]
        .map((painted) => {
          const range = document.createRange();
          range.setStart(painted.startContainer, painted.startOffset);
          range.setEnd(painted.endContainer, painted.endOffset);
          return { range, text: String(range) };
        })
        .sort((left, right) => left.range.compareBoundaryPoints(Range.START_TO_START, right.range))
        .map(({ text }) => text)
        .join('')
        .normalize('NFC')
        .replaceAll(/\s+/gu, ''),
    ),
  );
}

/** True where one highlight paints the whole text. */
export async function isPainted(page: Page, text: string): Promise<boolean> {
  const wanted = text.normalize('NFC').replaceAll(/\s+/gu, '');
  return (await paintedTexts(page)).some((painted) => painted.includes(wanted));
}
