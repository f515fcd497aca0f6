/**
 * `npm run bench:page-cost -- [--runs N] [--inside] [kinds|growth] [chromium|firefox]`: what a reader would notice of the
 * built extension. `kinds`: a page of each kind, with us and without. `growth`: pages of 50 000 nodes while they are read,
 * shown whole, cleared again and added to. Prints the tables and writes them to `.output/bench/page-cost.md`; ends with 1
 * where the layout shifts more than without us.
 */

import type { Page } from 'puppeteer-core';
import type { BrowserName, Driver } from '../../tests/e2e/harness/driver';
import { launch } from '../../tests/e2e/harness/programs';
import { type Stretch, tasksDuring } from '../long-tasks/tasks';
import { oneOf, readArguments, wholeNumber } from '../workshop/arguments';
import { publish, quantile, table } from '../workshop/results';
import { addParagraphs, lookAtPage, type Observed, observePage } from './observe';
import { addressesOf, type CostPage, largePages, pagesOfKinds } from './pages';

/** What follows a load or a press: the badge, late looks at the page, the rest of the frame. In milliseconds. */
const REST = 1_500;
/** A page that adds does so this often, this much at a time, with so many milliseconds between. */
const ADDING = { times: 20, paragraphs: 50, pause: 100 };
const USAGE = 'npm run bench:page-cost -- [--runs N] [--inside] [kinds|growth] [chromium|firefox]';
const WHAT = ['kinds', 'growth'] as const;
const BROWSERS = ['chromium', 'firefox'] as const;

const { values, positionals } = readArguments(USAGE, { runs: { type: 'string' }, inside: { type: 'boolean' } }, 2);
const [what] = positionals.filter((word) => word !== 'chromium' && word !== 'firefox');
const [named] = positionals.filter((word) => word !== what);
const chosen = oneOf(what, WHAT);
const browsers: readonly BrowserName[] = named === undefined ? BROWSERS : [oneOf(named, BROWSERS) ?? 'chromium'];
const runs = wholeNumber(values.runs, 5);
const report: string[] = ['# What a page costs', ''];

for (const name of browsers) {
  const driver = await launch(name);
  try {
    if (chosen !== 'growth') report.push(`## ${name}: a page of each kind`, '', ...(await kinds(driver)), '');
    if (chosen !== 'kinds') report.push(`## ${name}: large pages`, '', ...(await growth(driver)), '');
  } finally {
    await driver.close();
  }
}
publish('page-cost', report.join('\n'));

interface Run extends Observed {
  /** What all tasks took the main thread, in milliseconds; null where the browser has no trace. */
  thread: number | null;
}

/** With us and without in turn, so that a busy minute of the machine is shared by both. */
async function kinds(driver: Driver): Promise<string[]> {
  const rows: string[][] = [];
  for (const [number, page] of pagesOfKinds().entries()) {
    const { ours, bare } = addressesOf(page, number);
    const with_: Run[] = [];
    const without: Run[] = [];
    for (let run = 0; run <= runs; run += 1) {
      for (const [url, list] of [
        [ours, with_],
        [bare, without],
      ] as const) {
        driver.pages.serve(url, page.html);
        const measured = await loaded(driver, url);
        // The first of each warms the browser.
        if (run > 0) list.push(measured);
      }
    }
    const shift = Math.max(...with_.map(({ layoutShift }) => layoutShift ?? 0));
    if (shift > Math.max(...without.map(({ layoutShift }) => layoutShift ?? 0)) + 0.001) process.exitCode = 1;
    rows.push([
      page.name,
      String(with_[0]?.nodes ?? 0),
      figure(with_.map(({ clearedAfter }) => clearedAfter)),
      figure(with_.map(({ shownAfter }) => shownAfter)),
      figure(
        with_.map(({ layoutShift }) => layoutShift),
        3,
      ),
      figure(
        without.map(({ layoutShift }) => layoutShift),
        3,
      ),
      figure(with_.map(({ thread }) => thread)),
      figure(without.map(({ thread }) => thread)),
      figure(with_.map(({ longestWait }) => longestWait)),
      figure(without.map(({ longestWait }) => longestWait)),
    ]);
    console.error(rows.at(-1)?.join(' | '));
  }
  const head =
    'page|nodes|cleared after|shown after|layout shift|without us|main thread|without us|longest wait|without us';
  return table(head.split('|'), rows, true);
}

async function loaded(driver: Driver, url: string): Promise<Run> {
  const page = await driver.openTab('about:blank');
  try {
    await page.evaluateOnNewDocument(observePage);
    const { tasks } = await during(driver, page, true, () => page.goto(url, { waitUntil: 'load' }));
    const observed = await page.evaluate(lookAtPage);
    return { ...observed, thread: tasks?.reduce((sum, { cpu }) => sum + cpu, 0) ?? null };
  } finally {
    await page.close();
  }
}

/** The longest wait of the page in each stretch, with us and without. */
async function growth(driver: Driver): Promise<string[]> {
  const rows: string[][] = [];
  for (const [number, large] of largePages().entries()) {
    const { ours, bare } = addressesOf(large, number);
    const without = await stretches(driver, large, bare, false);
    const with_ = await stretches(driver, large, ours, true);
    for (const [name, wait] of with_) {
      rows.push([large.name, name, wait, without.get(name) ?? '–']);
      console.error(rows.at(-1)?.join(' | '));
    }
  }
  return table(['page', 'while', 'longest wait', 'without us'], rows, true);
}

async function stretches(driver: Driver, large: CostPage, url: string, isOurs: boolean): Promise<Map<string, string>> {
  const waits = new Map<string, string>();
  driver.pages.serve(url, large.html);
  const page = await driver.openTab('about:blank');
  const stretch = async (name: string, work: () => Promise<unknown>, isLoad = false) => {
    const { tasks } = await during(driver, page, isLoad, work);
    const { longestWait } = await page.evaluate(lookAtPage);
    waits.set(name, longestWait.toFixed(0));
    if (values.inside && tasks) {
      for (const { wall, cpu, inside } of tasks.slice(0, 3))
        console.error('   ', name, wall.toFixed(0), cpu.toFixed(0), inside.join('; '));
    }
  };
  try {
    await page.evaluateOnNewDocument(observePage);
    await stretch('loading', () => page.goto(url, { waitUntil: 'load' }), true);
    if (isOurs) {
      await stretch('shown whole', () => driver.pressShortcut(page, 'Alt+Q'));
      await stretch('cleared again', () => driver.pressShortcut(page, 'Alt+Q'));
    }
    const { times, paragraphs, pause } = ADDING;
    await stretch('the page adds', () => page.evaluate(addParagraphs, times, paragraphs, pause));
  } finally {
    await page.close();
  }
  return waits;
}

/** Does the work and waits for what follows it; the tasks where the browser tells them. */
async function during(
  driver: Driver,
  page: Page,
  isLoad: boolean,
  work: () => Promise<unknown>,
): Promise<{ tasks: Stretch['tasks'] | null }> {
  const all = async () => {
    await work();
    await new Promise((resolve) => setTimeout(resolve, REST));
  };
  if (driver.browserName === 'chromium') return tasksDuring(page, isLoad, all);
  await all();
  return { tasks: null };
}

/** The median; a dash where nothing was measured. */
function figure(values: readonly (number | null)[], digits = 0): string {
  const known = values.filter((value) => value !== null);
  return known.length === 0 ? '–' : quantile(known, 0.5).toFixed(digits);
}
