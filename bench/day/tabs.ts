/** Keeping all open articles of a window in one press. */

import type { Page } from 'puppeteer-core';
import type { Driver, OptionsPage } from '../../tests/e2e/harness/driver';
import { serveFixture } from '../../tests/e2e/harness/fixtures';
import { openOptions } from '../../tests/e2e/harness/reader';
import { until } from '../../tests/e2e/harness/until';
import { LONG, observeLongTasks } from '../long-tasks/tasks';
import { table } from '../workshop/results';
import { WINDOW_FUNCTIONS } from '../workshop/window-functions';
import type { Section } from './section';

const TARGET = 5_000;
const addressOf = (tab: number) => `https://baochinhphu.vn/nhat-ky-nhieu-the-1022611030806${10_000 + tab}.htm`;

export async function measureTabs(driver: Driver, tabs: number): Promise<Section> {
  const pages: Page[] = [];
  for (let tab = 0; tab < tabs; tab += 1) pages.push(await openArticle(driver, tab));
  const last = pages.at(-1);
  if (!last) throw new Error('no tab');
  await until('the badge of the last one', async () => (await driver.badge(last)) !== '');
  const options = await openOptions(driver, last);
  for (const page of pages) {
    await page.evaluate(() => void Object.assign(Reflect.get(window, 'longTasks') as object, { length: 0 }));
  }
  const { took, kept, tasks } = await keepAll(options, driver.words.keepAll.label);
  const inPages = await Promise.all(
    pages.map((page) => page.evaluate(() => Math.max(0, ...(Reflect.get(window, 'longTasks') as number[])))),
  );
  const longest = Math.max(0, ...tasks, ...inPages);
  await options.close();
  for (const page of pages) await page.close();
  const rows = [
    [`keeping ${tabs} open tabs, ms`, took.toFixed(0), TARGET],
    ['what came of them', kept, '–'],
    [
      `longest task over ${LONG} ms, in the popup or in any of the pages`,
      longest === 0 ? 'none' : longest.toFixed(0),
      'none',
    ],
  ];
  return { lines: table(['the tabs', 'measured', 'target'], rows, true), isMet: took <= TARGET && longest <= LONG };
}

/** Each is another article: the same text at other addresses would be asked about. */
async function openArticle(driver: Driver, tab: number): Promise<Page> {
  const url = addressOf(tab);
  serveFixture(driver.pages, 'newspaper', url, {
    canonical: false,
    edit: (html) => html.replaceAll(/(\p{L}{4,}) (\p{L}{3,})/gu, (_, one, other) => `${one} ${other}${tab}`),
  });
  const page = await driver.openTab('about:blank');
  await page.evaluateOnNewDocument(observeLongTasks);
  await page.goto(url, { waitUntil: 'load' });
  return page;
}

/** Presses the button in the popup's own document, and waits until it says what came of the tabs. */
async function keepAll(options: OptionsPage, label: string): Promise<{ took: number; kept: string; tasks: number[] }> {
  return (await options.run(`
    ${WINDOW_FUNCTIONS}
    const frame = window.document.createElement('iframe');
    frame.style.cssText = 'position: fixed; inset: 0 auto auto 0; width: 400px; height: 600px; z-index: 9';
    frame.src = '/popup.html';
    window.document.body.append(frame);
    const seen = (find) => new Promise((resolve, reject) => {
      const late = setTimeout(() => reject(new Error('nothing in the popup')), 60000);
      const look = () => {
        const found = find(frame.contentDocument);
        if (!found) return void setTimeout(look, 5);
        clearTimeout(late);
        resolve(found);
      };
      look();
    });
    const button = await seen((document) =>
      [...(document?.querySelectorAll('button') ?? [])].find(({ textContent }) => textContent.trim() === ${JSON.stringify(label)}));
    // What opening the popup takes is another measure.
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const tasks = [];
    const observer = new frame.contentWindow.PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) tasks.push(duration);
    });
    observer.observe({ entryTypes: ['longtask'] });
    const begun = performance.now();
    button.click();
    const told = await seen((document) => document?.querySelector('.db-keep-result ul'));
    const took = performance.now() - begun;
    await new Promise((resolve) => setTimeout(resolve, 300));
    const kept = told.innerText.split('\\n').join(' ').trim();
    frame.remove();
    return { took, kept, tasks };`)) as { took: number; kept: string; tasks: number[] };
}
