/**
 * A disk that was full once: articles are kept, the disk is filled, a save is refused, the disk is freed, articles are kept
 * again, the browser ends and starts. What was acknowledged has to be there then, though Chromium drops the database.
 */

import type { ChromiumDriver } from '../e2e/harness/chromium/launch';
import type { BrowserName, Driver } from '../e2e/harness/driver';
import { serveFixture } from '../e2e/harness/fixtures';
import { launch } from '../e2e/harness/programs';
import { openOptions, openSettledPopup } from '../e2e/harness/reader';
import { until } from '../e2e/harness/until';
import { keepOf, senderIn } from './messages';
import { SmallDisk } from './small-disk';
import { READ_STORED, storedInChromium } from './stored';

export interface DiskResult {
  runs: number;
  acknowledged: number;
  lost: string[];
  /** How a save on the full disk was refused, and how often. */
  refusals: Record<string, number>;
  /** Runs after which the program said that the database had been lost and was mended. */
  mended: number;
}

export interface DiskOptions {
  runs: number;
  browser: BrowserName;
  onRun?: (result: DiskResult) => void;
}

const HOST = 'baochinhphu.vn';
const KEPT_BEFORE = { chromium: 10, firefox: 3 } as const;
const KEPT_AFTER = 2;
/** Longer than the index waits for quiet and writes a few articles. */
const SETTLED_MS = 2_000;
/** A save that no rest of a block has room for. */
const LONG_ARTICLE = 300;

/** What is done with the collection under test, by the browser's own way. */
interface Keeper {
  /** Null once it is acknowledged, else what was said. */
  keep(address: string, paragraphs?: number): Promise<string | null>;
  addresses(): Promise<string[]>;
  wasLost(): Promise<boolean>;
}

export async function runDisk({ runs, browser, onRun }: DiskOptions): Promise<DiskResult> {
  const result: DiskResult = { runs: 0, acknowledged: 0, lost: [], refusals: {}, mended: 0 };
  for (let run = 1; run <= runs; run += 1) {
    await runOnce(browser, run, result);
    result.runs = run;
    onRun?.(result);
  }
  return result;
}

async function runOnce(browser: BrowserName, run: number, result: DiskResult): Promise<void> {
  const disk = new SmallDisk();
  let driver: Driver | undefined;
  try {
    driver = await launch(browser, [], { parent: disk.folder });
    const acknowledged: string[] = [];
    const keep = async (keeper: Keeper, number: number) => {
      const address = addressOf(`${run}${String(number).padStart(3, '0')}`);
      // A reader tries again where a save is refused.
      await until(`the article at ${address}`, async () => (await keeper.keep(address)) === null, 20_000);
      acknowledged.push(address);
    };
    const keeper = await keeperIn(driver);
    const before = KEPT_BEFORE[browser];
    for (let number = 1; number <= before; number += 1) await keep(keeper, number);
    disk.fill();
    // What the index was writing beside the last article goes into its file, and its log gives room back.
    await new Promise((resolve) => setTimeout(resolve, SETTLED_MS));
    disk.fill();
    const refusal = await keeper.keep(addressOf(`${run}900`), LONG_ARTICLE);
    const said = refusal ?? 'acknowledged';
    result.refusals[said] = (result.refusals[said] ?? 0) + 1;
    if (refusal === null) acknowledged.push(addressOf(`${run}900`));
    disk.free();
    for (let number = 1; number <= KEPT_AFTER; number += 1) await keep(keeper, before + number);
    await driver.restart(run % 2 === 0 ? 'closed' : 'killed');
    const after = await keeperIn(driver);
    const lost = async () => {
      const there = new Set(await after.addresses());
      return acknowledged.filter((address) => !there.has(address));
    };
    await until('everything', async () => (await lost()).length === 0, 20_000).catch(() => undefined);
    result.acknowledged += acknowledged.length;
    result.lost.push(...(await lost()));
    if (await after.wasLost()) result.mended += 1;
  } finally {
    await driver?.close();
    disk.remove();
  }
}

const addressOf = (number: string) => `https://${HOST}/ghi-chep/bai-${number}.html`;
const numberOf = (address: string) => /bai-(\d+)\.html$/.exec(address)?.[1] ?? '';

async function keeperIn(driver: Driver): Promise<Keeper> {
  return driver.browserName === 'chromium' ? chromiumKeeper(driver as ChromiumDriver) : firefoxKeeper(driver);
}

async function chromiumKeeper(driver: ChromiumDriver): Promise<Keeper> {
  const start = addressOf('1');
  serveFixture(driver.pages, 'newspaper', start, { canonical: false });
  const sender = await senderIn(await driver.openTab(start));
  return {
    async keep(address, paragraphs = 12) {
      let answer: string | null = 'no answer';
      const { id, type, payload } = keepOf(HOST, numberOf(address), paragraphs);
      await sender.send([{ id, type, payload }], 1, (_id, error) => {
        answer = error;
      });
      await until('the answer', () => answer !== 'no answer').catch(() => undefined);
      return answer;
    },
    addresses: async () => (await storedInChromium(driver)).articles.flatMap(({ addresses }) => addresses),
    wasLost: async () => (await storedInChromium(driver)).loss !== null,
  };
}

/** Firefox shows its tools no world of a content script: the reader's own way, by the popup. */
function firefoxKeeper(driver: Driver): Keeper {
  const { words } = driver;
  const read = async () => {
    const address = addressOf('1');
    serveFixture(driver.pages, 'newspaper', address, { canonical: false });
    const page = await driver.openTab(address);
    const options = await openOptions(driver, page);
    const found = await options.run(`
      const idb = window.indexedDB;
      const databases = async () => JSON.parse(JSON.stringify(Array.from(await idb.databases())));
      ${READ_STORED}
      return JSON.stringify(stored);`);
    await options.close();
    await page.close();
    return JSON.parse(String(found)) as { articles: { addresses: string[] }[] };
  };
  return {
    async keep(address) {
      serveFixture(driver.pages, 'newspaper', address, {
        canonical: false,
        edit: (html) => html.replaceAll('126 trạm', `${numberOf(address)} trạm`),
      });
      const page = await driver.openTab(address);
      const popup = await openSettledPopup(driver, page);
      await popup.click('button', words.article.save);
      const told = await until('an answer', async () => {
        const text = await popup.text();
        if (text.includes(words.errors['storage-full'].what)) return 'storage-full';
        if (text.includes(words.errors['storage-failed'].what)) return 'storage-failed';
        return text.includes(words.notices.articleSaved) ? 'saved' : undefined;
      });
      await popup.close();
      await page.close();
      return told === 'saved' ? null : told;
    },
    addresses: async () => (await read()).articles.flatMap(({ addresses }) => addresses),
    wasLost: async () => false,
  };
}
