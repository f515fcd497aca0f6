/**
 * Collections that are filled once and found again by every run: a browser's profile each, in `.output/bench/index/<browser>`. A
 * run works on a copy, so that what it adds and deletes is in no other.
 */

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../../scripts/set-up/project.mjs';
import type { BrowserName, Driver } from '../../tests/e2e/harness/driver';
import { serveFixture } from '../../tests/e2e/harness/fixtures';
import { launch } from '../../tests/e2e/harness/programs';
import { openOptions } from '../../tests/e2e/harness/reader';
import { until } from '../../tests/e2e/harness/until';
import { inventCollection } from './collection';
import { articlesInJournal, countArticles, untilWhole, writeArticles } from './in-page';

/** A page from whose popup the extension's own page is opened. */
export const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
/** In one transaction, and one call into the page: Firefox takes its text as an address, and a long one never arrives. */
export const ARTICLES_AT_ONCE = { chromium: 250, firefox: 50 } as const;
const TOLD_EVERY = 5_000;
const JOURNAL_MS = 60 * 60_000;
/** As many articles as tell whether the collection was made as it would be made now. */
const COMPARED_ARTICLES = 20;

interface Label {
  articles: number;
  /** Of the first articles, as they are invented now. */
  digest: string;
  isWhole: boolean;
}

/** True where the collection is there to the end. */
export function isFilled(browser: BrowserName, count: number): boolean {
  return labelOf(browser, count)?.isWhole === true;
}

/** Fills the collection, from where it ended. Does nothing where it is whole. Throws where it was made by another program. */
export async function fillCollection(
  browser: BrowserName,
  count: number,
  tell: (words: string) => void,
): Promise<void> {
  const digest = createHash('sha256')
    .update(JSON.stringify(inventCollection(0, COMPARED_ARTICLES)))
    .digest('hex');
  const label = labelOf(browser, count);
  if (label && label.digest !== digest) {
    throw new Error(`${folderOf(browser, count)} holds other articles than would be made now: remove it first`);
  }
  if (label?.isWhole) return;
  store(browser, count, { articles: count, digest, isWhole: false });
  const driver = await launchKept(browser, folderOf(browser, count));
  try {
    const page = await openOptions(driver, await driver.openTab(ADDRESS));
    const begun = performance.now();
    const first = await countArticles(page);
    for (let from = first; from < count; from += ARTICLES_AT_ONCE[browser]) {
      const to = Math.min(count, from + ARTICLES_AT_ONCE[browser]);
      await writeArticles(page, inventCollection(from, to).articles, false);
      const seconds = (performance.now() - begun) / 1_000;
      if (to % TOLD_EVERY === 0) tell(`${to} of ${count}, ${((to - first) / seconds) | 0} a second`);
    }
    await page.close();
    // At a start the journal takes what it does not hold: a run is to find it whole, as a reader's is.
    await driver.restart('closed');
    const restarted = await openOptions(driver, await driver.openTab(ADDRESS));
    await until('the whole journal', async () => (await articlesInJournal(restarted)) === count, JOURNAL_MS);
    tell('the journal has all of them');
    await untilWhole(restarted);
    tell('the index has all of them');
    await restarted.close();
  } finally {
    await driver.close();
  }
  store(browser, count, { articles: count, digest, isWhole: true });
}

/** Where a run's copy of a collection lies. */
export const copyOf = (browser: BrowserName): string => join(homeOf(browser), 'run');

/** Puts a new copy of the collection in the place of the last one. */
export function copyCollection(browser: BrowserName, count: number): void {
  rmSync(copyOf(browser), { recursive: true, force: true });
  cpSync(folderOf(browser, count), copyOf(browser), { recursive: true });
  // Chromium keeps the background's script of the build that filled it, and would run that one beside the pages of this one.
  rmSync(join(copyOf(browser), 'Default', 'Service Worker'), { recursive: true, force: true });
  // Firefox may still be ending where the collection was filled a moment ago, and its mark would lock the copy too.
  for (const mark of ['lock', '.parentlock']) rmSync(join(copyOf(browser), mark), { force: true });
}

/** A browser on the copy, as the run before has left it, with this build of the extension. */
export function launchOnCopy(browser: BrowserName, build: string): Promise<Driver> {
  return launchKept(browser, copyOf(browser), build);
}

async function launchKept(browser: BrowserName, folder: string, build?: string): Promise<Driver> {
  mkdirSync(folder, { recursive: true });
  const driver = await launch(browser, [], { kept: folder, ...(build && { build }) });
  serveFixture(driver.pages, 'newspaper', ADDRESS);
  return driver;
}

const homeOf = (browser: BrowserName): string => join(ROOT, '.output/bench/index', browser);
const folderOf = (browser: BrowserName, count: number): string => join(homeOf(browser), `collection-${count}`);
const labelFile = (browser: BrowserName, count: number): string => `${folderOf(browser, count)}.json`;

function labelOf(browser: BrowserName, count: number): Label | null {
  const file = labelFile(browser, count);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Label) : null;
}

function store(browser: BrowserName, count: number, label: Label): void {
  mkdirSync(homeOf(browser), { recursive: true });
  writeFileSync(labelFile(browser, count), JSON.stringify(label));
}
