/** The handle of a cleared page, against pages that work against it: in its place, never over the text, never in print. */

import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { serveFixture } from './harness/fixtures';
import { isShown } from './harness/page-text';
import { picturePath } from './harness/programs';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const CLUTTER = 'Tải ứng dụng đọc báo';
/** Longer than the slow round on which the page is looked after. */
const ROUND = 2_600;

interface Seen {
  /** Boxes of text that something of ours lies over. */
  covered: string[];
  /** Points of the window where something of ours is. */
  points: { x: number; y: number }[];
  width: number;
}

/** Runs in the page. What is ours is the one child of the root that the page has not made. */
function lookAround(): Seen {
  const isOurs = (element: Element | null) =>
    element !== null &&
    element.parentElement === document.documentElement &&
    !['HEAD', 'BODY'].includes(element.tagName) &&
    !element.id;
  const points: { x: number; y: number }[] = [];
  for (let y = 4; y < innerHeight; y += 8) {
    for (let x = 4; x < innerWidth; x += 4) if (isOurs(document.elementFromPoint(x, y))) points.push({ x, y });
    for (const x of [innerWidth - 2]) if (isOurs(document.elementFromPoint(x, y))) points.push({ x, y });
  }
  const covered: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (!node.parentElement?.checkVisibility({ visibilityProperty: true })) continue;
    const range = document.createRange();
    range.selectNodeContents(node);
    for (const { left, right, top, bottom } of range.getClientRects()) {
      for (let x = left + 1; x < right; x += 8) {
        if (isOurs(document.elementFromPoint(x, (top + bottom) / 2))) covered.push(String(node.nodeValue).slice(0, 40));
      }
      if (isOurs(document.elementFromPoint(right - 1, (top + bottom) / 2)))
        covered.push(String(node.nodeValue).slice(0, 40));
    }
  }
  return { covered, points, width: innerWidth };
}

const CSS = {
  everything: `* { display: block !important; position: static !important; opacity: 0.1 !important; transform: translate(-300px, 90px) !important;
    width: 900px !important; z-index: -1 !important; visibility: hidden !important; pointer-events: none !important; contain: strict !important }`,
  root: `html, body { transform: translateX(-40px) rotate(1deg) !important; filter: blur(1px) !important; perspective: 300px !important;
    will-change: transform !important; contain: paint !important; translate: 20px 30px !important; scale: 0.9 !important; backdrop-filter: blur(2px) !important }`,
};

describeInBrowsers('the handle on a page that works against it', (browser) => {
  let count = 0;
  const onArticle = async (head: string, work: (page: Page) => Promise<void>, edit = (html: string) => html) => {
    count += 1;
    const url = `https://baochinhphu.vn/nam-son-tram-do-nuoc-10226110308061${String(count).padStart(4, '0')}.htm`;
    serveFixture(browser().pages, 'newspaper', url, {
      canonical: false,
      edit: (html) => edit(html.replace('</head>', `${head}</head>`)),
    });
    await inTab(browser(), url, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await work(page);
    });
  };
  const look = (page: Page) => page.evaluate(lookAround);
  const untilThere = (page: Page) =>
    until('the handle', async () => {
      const seen = await look(page);
      return seen.points.some(({ x }) => x > seen.width - 60) ? seen : undefined;
    });
  /** At the right edge, and nowhere over the text once the words of the first clearing are gone. */
  const expectInPlace = async (page: Page) => {
    await untilThere(page);
    await closeNotice(page);
    const { points, covered, width } = await look(page);
    expect(covered).toEqual([]);
    expect(points.length).toBeGreaterThan(5);
    for (const { x } of points) expect(x).toBeGreaterThan(width - 60);
  };
  const closeNotice = async (page: Page) => {
    const controls = browser().controlsIn(page);
    const { close } = browser().words;
    if ((await controls.count('button', close)) > 0) await controls.click('button', close);
    await until('no notice', async () => (await controls.count('button', close)) === 0);
  };

  it.each(Object.entries(CSS))('keeps its place where the page styles %s', async (name, css) => {
    await onArticle(`<style>${css}</style>`, async (page) => {
      await expectInPlace(page);
      await page.screenshot({ path: picturePath(browser().browserName, `handle-against-${name}`) as `${string}.png` });
    });
  });

  it('is over what the page lays over everything, however late', async () => {
    await onArticle('', async (page) => {
      await untilThere(page);
      await page.evaluate(() => {
        for (const parent of [document.documentElement, document.body]) {
          const cover = document.createElement('div');
          cover.id = `cover-${parent.tagName}`;
          cover.style.cssText =
            'position: fixed !important; inset: 0 !important; z-index: 2147483647 !important; background: #fff';
          parent.append(cover);
        }
      });
      await new Promise((resolve) => setTimeout(resolve, ROUND));
      await expectInPlace(page);
    });
  });

  it('comes back where the page takes it away, and does not fight with one that does so each time', async () => {
    await onArticle('', async (page) => {
      await untilThere(page);
      const takeAway = () => {
        for (const child of [...document.documentElement.children])
          if (!['HEAD', 'BODY'].includes(child.tagName)) child.remove();
      };
      await page.evaluate(takeAway);
      await untilThere(page);
      const returns = await page.evaluate(async () => {
        let times = 0;
        const watch = new MutationObserver(() => {
          for (const child of [...document.documentElement.children]) {
            if (['HEAD', 'BODY'].includes(child.tagName)) continue;
            times += 1;
            child.remove();
          }
        });
        watch.observe(document.documentElement, { childList: true });
        for (const child of [...document.documentElement.children])
          if (!['HEAD', 'BODY'].includes(child.tagName)) child.remove();
        await new Promise((resolve) => setTimeout(resolve, 8_000));
        watch.disconnect();
        return times;
      });
      expect(returns).toBeLessThan(14);
      expect(await isShown(page, CLUTTER)).toBe(false);
    });
  });

  it.each([
    [280, 600],
    [360, 480],
    // Half of a usual window, as at 200 %.
    [640, 400],
  ])('lies over no text in a window of %i × %i', async (width, height) => {
    await onArticle('', async (page) => {
      await page.setViewport({ width, height });
      await expectInPlace(page);
      await page.screenshot({ path: picturePath(browser().browserName, `handle-at-${width}`) as `${string}.png` });
    });
  });

  it('is not printed', async () => {
    await onArticle(
      '<style>@media print { * { display: block !important; visibility: visible !important } }</style>',
      async (page) => {
        await untilThere(page);
        await browser().showAsPrinted(page, true);
        expect((await look(page)).points).toEqual([]);
        await browser().showAsPrinted(page, false);
        await untilThere(page);
      },
    );
  });
});
