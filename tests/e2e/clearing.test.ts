/** A page that holds on to its reader (no scrolling, no selecting, a sheet of glass over the text), cleared and made comfortable. */

import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { expect, it } from 'vitest';
import { PAPER } from '../../lib/model/palette';
import { COMFORT_LIMITS, DEFAULT_SETTINGS } from '../../lib/model/settings/settings';
import { serveFixture } from './harness/fixtures';
import { isShown, selectText } from './harness/page-text';
import { picturePath } from './harness/programs';
import { highlight, openSettledPopup } from './harness/reader';
import { describeInBrowsers, inTab } from './harness/suite';
import { until } from './harness/until';

const CLUTTER = 'Đăng ký nhận bản tin buổi sáng';
const WORDS = 'Bà Trịnh Thị Lụa, tổ trưởng tổ số bảy';
const HOSTS = ['baoquangninh.vn', 'baolaocai.vn', 'nhandan.vn', 'vov.vn', 'vtv.vn'];
const LATE_PICTURE = 1_500;

describeInBrowsers('a page that holds on to its reader', (browser) => {
  let count = 0;
  const onPage = async (work: (page: Page, url: string) => Promise<void>) => {
    count += 1;
    // What is chosen for an outlet is remembered: each test has one of its own.
    const url = `https://${HOSTS[count % HOSTS.length]}/rung-ngap-man-post3100${count}.html`;
    const { pages } = browser();
    pages.serve(url, readFileSync(join(import.meta.dirname, '../fixtures/pages/locked.html')));
    const picture = readFileSync(join(import.meta.dirname, '../fixtures/pages/images/rung.svg'));
    pages.serve(new URL('/images/cham.svg', url).href, picture, 'image/svg+xml', LATE_PICTURE);
    await inTab(browser(), url, async (page) => {
      await until('the cleared page', async () => !(await isShown(page, CLUTTER)));
      await work(page, url);
    });
  };
  const heard = (page: Page) =>
    page.evaluate(() => Object.keys((window as unknown as { heard: Record<string, number> }).heard).sort());
  const forget = (page: Page) =>
    page.evaluate(() => {
      (window as unknown as { heard: Record<string, number> }).heard = {};
    });
  const selected = (page: Page) => page.evaluate(() => String(getSelection()).replaceAll(/\s+/g, ' '));
  const tryAll = async (page: Page) => {
    await page.mouse.move(400, 200);
    await page.mouse.wheel({ deltaY: 120 });
    await page.keyboard.down('Control');
    await page.keyboard.press('c');
    await page.keyboard.up('Control');
    await page.mouse.down();
    await page.mouse.up();
  };

  it('is cleared while its pictures are still loading', async () => {
    await onPage(async (page) => {
      expect(await page.evaluate(() => (window as unknown as { clearedIn?: string }).clearedIn)).toBe('interactive');
      const waited = await page.evaluate(
        () => (performance.getEntriesByType('navigation')[0] as PerformanceNavigationTiming).loadEventStart,
      );
      expect(waited).toBeGreaterThan(LATE_PICTURE);
    });
  });

  it('can be scrolled and selected, and hears nothing of it', async () => {
    await onPage(async (page) => {
      await selectText(page, WORDS);
      expect(await selected(page)).toContain('Trịnh Thị Lụa');
      const style = await page.evaluate(() => {
        const { overflowY, position, touchAction } = getComputedStyle(document.body);
        return { overflowY, position, touchAction };
      });
      expect(style).toEqual({ overflowY: 'visible', position: 'static', touchAction: 'auto' });
      await page.evaluate(() => scrollTo({ top: 0, behavior: 'instant' }));
      await page.setViewport({ width: 800, height: 400 });
      await forget(page);
      await tryAll(page);
      await until('the page to scroll', () => page.evaluate(() => scrollY > 60));
      expect(await heard(page)).toEqual([]);
    });
  });

  it('is as it was once it is shown whole', async () => {
    await onPage(async (page) => {
      await browser().pressShortcut(page, 'Alt+Q');
      await until('the whole page', () => isShown(page, CLUTTER));
      await forget(page);
      await tryAll(page);
      expect(await heard(page)).toEqual(expect.arrayContaining(['keydown', 'mousedown', 'wheel']));
      expect(await page.evaluate(() => getComputedStyle(document.body).position)).toBe('fixed');
      const left = await page.evaluate(() => document.documentElement.getAttributeNames());
      expect(left.filter((name) => name.startsWith('data-'))).toEqual([]);
    });
  });

  it('keeps the line being read where it is through every view', async () => {
    await onPage(async (page) => {
      await page.setViewport({ width: 900, height: 360 });
      const lineTop = () => page.evaluate(topOfLine, WORDS);
      await page.evaluate((words) => {
        const line = [...document.querySelectorAll('p')].find(({ textContent }) => textContent?.includes(words));
        scrollBy({ top: (line?.getBoundingClientRect().top ?? 0) - 6, behavior: 'instant' });
      }, WORDS);
      const before = await lineTop();
      const popup = await openSettledPopup(browser(), page);
      for (const view of ['whole', 'cleared', 'whole', 'cleared']) {
        await popup.click('switch', browser().words.clearing.label);
        await until(`the ${view} page`, () =>
          page.evaluate(
            (isWhole) => (getComputedStyle(document.body).position === 'fixed') === isWhole,
            view === 'whole',
          ),
        );
        // Longer than the page's own transitions.
        await new Promise((resolve) => setTimeout(resolve, 600));
        expect(Math.abs((await lineTop()) - before), view).toBeLessThanOrEqual(1);
      }
      await popup.close();
    });
  });

  it('is set in the reader’s letters, remembers them for the outlet, and keeps highlights readable', async () => {
    await onPage(async (page, url) => {
      const { words } = browser();
      const { letters } = words;
      const popup = await openSettledPopup(browser(), page);
      await popup.click('radio', letters.views.comfort.hint);
      const { fontSize, lineHeight } = DEFAULT_SETTINGS.comfort;
      const look = () => page.evaluate(lookOf, WORDS);
      await until('the letters', async () => (await look()).fontSize === `${fontSize}px`);
      await popup.click('button', `Aa: ${words.popup.letters}`);
      await popup.click('button', letters.more.fontSize);
      await until(
        'larger letters',
        async () => (await look()).fontSize === `${fontSize + COMFORT_LIMITS.fontSize.step}px`,
      );
      await popup.click('radio', letters.grounds.sepia.hint);
      await until('the ground', async () => (await look()).ground === rgb(PAPER.sepia.ground));
      await popup.close();
      const shown = await look();
      expect(shown.colour).toBe(rgb(PAPER.sepia.ink));
      expect(Number.parseFloat(shown.lineHeight) / (fontSize + 1)).toBeCloseTo(lineHeight, 1);
      expect(shown.isCut).toBe(false);
      await highlight(browser(), page, WORDS, 'yellow');
      await page.screenshot({ path: picturePath(browser().browserName, 'comfort-sepia') as `${string}.png` });
      await page.goto(url, { waitUntil: 'load' });
      await until('the letters again', async () => (await look()).fontSize === `${fontSize + 1}px`);
      expect((await look()).ground).toBe(rgb(PAPER.sepia.ground));
      const again = await openSettledPopup(browser(), page);
      await again.click('radio', letters.views.clear.hint);
      await until('the paper’s letters', async () => (await look()).fontSize !== `${fontSize + 1}px`);
      await again.close();
    });
  });

  it('is followed to other outlets, unless these were given a view of their own', async () => {
    const { pages, words } = browser();
    const { letters } = words;
    const [first = '', other = ''] = ['baohagiang.vn', 'baocaobang.vn'].map(
      (host) => `https://${host}/tin-2026-31007.htm`,
    );
    for (const url of [first, other]) serveFixture(pages, 'newspaper', url, { canonical: false });
    const size = (page: Page) =>
      page.evaluate(() => getComputedStyle(document.querySelector('.sapo') ?? document.body).fontSize);
    await inTab(browser(), other, async (page) => {
      const popup = await openSettledPopup(browser(), page);
      await popup.click('radio', letters.views.comfort.hint);
      const own = await until('the letters', async () => (await size(page)) !== '18px' && size(page));
      await popup.close();
      await inTab(browser(), first, async (second) => {
        await until('the letters there', async () => (await size(second)) === own);
        const there = await openSettledPopup(browser(), second);
        await there.click('radio', letters.views.clear.hint);
        await until('the paper’s own letters', async () => (await size(second)) === '18px');
        await there.close();
      });
      await page.bringToFront();
      await page.reload({ waitUntil: 'load' });
      await until('the letters again', async () => (await size(page)) === own);
    });
  });
});

/** Runs in the page: the top of the words' first letter. */
function topOfLine(words: string): number {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const at = (node as Text).data.indexOf(words);
    if (at < 0) continue;
    const range = document.createRange();
    range.setStart(node, at);
    range.setEnd(node, at + 1);
    return range.getBoundingClientRect().top;
  }
  return Number.NaN;
}

/** Runs in the page: how the words are set. */
function lookOf(words: string) {
  const [element] = [...document.querySelectorAll('.bai font, .bai span')].filter(({ textContent }) =>
    textContent?.includes(words),
  );
  const paragraph = element?.closest('p');
  if (!element || !paragraph) throw new Error('the words have left the page');
  const { fontSize, lineHeight, color: colour } = getComputedStyle(element);
  const { backgroundColor: ground } = getComputedStyle(document.documentElement);
  return { fontSize, lineHeight, colour, ground, isCut: paragraph.scrollHeight > paragraph.clientHeight + 1 };
}

function rgb(hex: string): string {
  return `rgb(${[1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16)).join(', ')})`;
}
