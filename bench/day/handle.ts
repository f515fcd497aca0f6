/** What the handle of a cleared page costs: the longest task in which it is drawn, the longest pause while scrolling, the shift of the layout. */

import type { Page } from 'puppeteer-core';
import type { Driver } from '../../tests/e2e/harness/driver';
import { serveFixture } from '../../tests/e2e/harness/fixtures';
import { tasksDuring } from '../long-tasks/tasks';
import { lookAtPage, observePage } from '../page-cost/observe';
import { quantile, table } from '../workshop/results';
import type { Section } from './section';

/** One frame of the screen, in milliseconds. */
const FRAME = 16;
/** By when the handle stands there, and the page has come to rest. In milliseconds. */
const REST = 3_000;
const SCRIPT = /marking\.js/;
const addressOf = (round: number) => `https://baochinhphu.vn/nhat-ky-tay-cam-1022611030805${10_000 + round}.htm`;

export async function measureHandle(driver: Driver, rounds: number): Promise<Section> {
  const drawn: number[] = [];
  const ownTime: number[] = [];
  const scrolled: number[] = [];
  let shift = 0;
  for (let round = 0; round <= rounds; round += 1) {
    const url = addressOf(round);
    serveFixture(driver.pages, 'newspaper', url, { canonical: false });
    const page = await driver.openTab('about:blank');
    try {
      await page.evaluateOnNewDocument(observePage);
      const { tasks } = await tasksDuring(page, true, async () => {
        await page.goto(url, { waitUntil: 'load' });
        await rest(REST);
      });
      const ours = tasks.filter(({ inside }) => inside.some((name) => SCRIPT.test(name)));
      const observed = await page.evaluate(lookAtPage);
      const pause = await scroll(page);
      // The first one compiles what the others find compiled.
      if (round === 0) continue;
      drawn.push(Math.max(0, ...ours.map(({ wall }) => wall)));
      ownTime.push(Math.max(0, ...ours.map(({ cpu }) => cpu)));
      scrolled.push(pause);
      shift = Math.max(shift, observed.layoutShift ?? 0);
    } finally {
      await page.close();
    }
  }
  const rows = [
    ['longest task with the script of the handle in it, ms', of(drawn), FRAME],
    ['the same, what the thread itself took of it, ms', of(ownTime), '–'],
    ['longest pause between two frames while scrolling 3 000 px, ms', of(scrolled), '–'],
    ['layout shift of the page, the largest', shift.toFixed(4), 0],
  ];
  const isMet = quantile(drawn, 0.5) <= FRAME && shift === 0;
  return { lines: table(['the handle', 'p50 / p95', 'target'], rows, true), isMet };
}

const of = (values: readonly number[]) => `${quantile(values, 0.5).toFixed(1)} / ${quantile(values, 0.95).toFixed(1)}`;

/** The longest time between two frames while the page scrolls, in milliseconds. */
function scroll(page: Page): Promise<number> {
  return page.evaluate(async () => {
    let longest = 0;
    let last = performance.now();
    for (let y = 0; y < 3_000; y += 50) {
      window.scrollTo(0, y);
      await new Promise((resolve) => requestAnimationFrame(resolve));
      const now = performance.now();
      if (y > 0) longest = Math.max(longest, now - last);
      last = now;
    }
    return longest;
  });
}

const rest = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
