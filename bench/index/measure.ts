/** One collection in one browser: what is asked, what is kept, and the index made anew, each with its time. */

import type { IndexCounts } from '../../lib/index/index-access';
import type { SearchAnswer } from '../../lib/search/answer';
import type { SearchQuery } from '../../lib/search/query';
import type { BrowserName, Driver, OptionsPage } from '../../tests/e2e/harness/driver';
import { openOptions } from '../../tests/e2e/harness/reader';
import { until } from '../../tests/e2e/harness/until';
import { CASES, COUNTS, PAGE } from './cases';
import { inventCollection } from './collection';
import {
  askBothTimed,
  askTimed,
  askWorker,
  countWaiting,
  endOwnerDocument,
  LOOK_AT_TASKS,
  sizeOfIndex,
  untilWhole,
  type Watched,
  watchedTasks,
  watchTasks,
  writeArticles,
} from './in-page';
import type { AloneTimes } from './in-worker';
import { ADDRESS, ARTICLES_AT_ONCE, copyOf, launchOnCopy } from './kept-collection';
import { extensionMemory } from './memory';
import { firstResultTimed } from './popup';
import { BENCH_ENGINE, BENCH_WORKER } from './variants';

const ROUNDS = 15;
const COLD_ROUNDS = 5;
const DRAIN_MS = 120_000;
/** After its end a process gives its memory back when it finds the time. */
const REST_MS = 3_000;
/** Kept in one moment: as a reader who opens a folder of tabs, and as a backup that is merged. */
export const BURSTS = [20, 500] as const;
/** What is typed into the popup, each in a popup of its own. */
const TYPED = [
  'chinh phu',
  'nam tinh',
  'của',
  'ngân sách',
  'x2s',
  'trong năm',
  'viet na',
  'giáo dục',
  '"chính phủ"',
  'c',
];

export interface CaseTimes {
  /** From a page and back. */
  times: number[];
  /** Its counts asked by themselves; empty where they are not. */
  countTimes: number[];
  /** How often it had to be asked until it was settled. */
  asks: number;
  answer: SearchAnswer;
  counts: IndexCounts;
}

export interface Burst {
  kept: number;
  /** The first answer beside what was kept, the one that was settled, and the time until nothing waits any more. */
  beside: number;
  answer: SearchAnswer;
  drained: number;
}

export interface Measured {
  cases: CaseTimes[];
  popup: { alive: number[]; atOnce: number[]; cold: number[] };
  bursts: Burst[];
  size: number;
  /** What the extension's processes hold with the owner after all of that, and without it. */
  memory: { with: number; without: number };
}

export interface Rebuilt {
  /** Milliseconds. */
  took: number;
  /** While it was made: the page of a newspaper, and one of ours. */
  watched: { newspaper: Watched; own: Watched };
}

export async function measure(browser: BrowserName, count: number, build: string): Promise<Measured> {
  const driver = await launchOnCopy(browser, build);
  try {
    const page = await openOptions(driver, await driver.openTab(ADDRESS));
    await untilWhole(page);
    const size = await sizeOfIndex(page);
    const cases: CaseTimes[] = [];
    for (const one of CASES) cases.push(await timeCase(page, one));
    const alive: number[] = [];
    const atOnce: number[] = [];
    for (const typed of [...TYPED, ...TYPED]) {
      alive.push(await firstResultTimed(page, typed, false));
      atOnce.push(await firstResultTimed(page, typed, true));
    }
    const withOwner = extensionMemory(copyOf(browser));
    await endOwner(driver, page);
    await new Promise((resolve) => setTimeout(resolve, REST_MS));
    const memory = { with: withOwner, without: extensionMemory(copyOf(browser)) };
    const cold: number[] = [];
    for (const typed of TYPED.slice(0, COLD_ROUNDS)) {
      cold.push(await firstResultTimed(page, typed, true));
      await endOwner(driver, page);
    }
    const bursts: Burst[] = [];
    let from = count;
    for (const kept of BURSTS) {
      bursts.push(await timeBurst(page, from, kept, ARTICLES_AT_ONCE[browser]));
      from += kept;
    }
    await page.close();
    return { cases, popup: { alive, atOnce, cold }, bursts, size, memory };
  } finally {
    await driver.close();
  }
}

/** Has the copy's index made by this program, where it was made by an earlier one or not to the end. */
export async function makeIndex(browser: BrowserName, build: string): Promise<void> {
  const driver = await launchOnCopy(browser, build);
  try {
    const page = await openOptions(driver, await driver.openTab(ADDRESS));
    await untilWhole(page);
    await page.close();
  } finally {
    await driver.close();
  }
}

/** Each case asked of the index alone; null for those that have records read. */
export async function measureAlone(browser: BrowserName, build: string): Promise<(AloneTimes | null)[]> {
  const driver = await launchOnCopy(browser, build);
  try {
    const page = await openOptions(driver, await driver.openTab(ADDRESS));
    const all: (AloneTimes | null)[] = [];
    for (const { query, kind } of CASES) {
      const task = { engine: BENCH_ENGINE, query, rounds: ROUNDS, limit: PAGE.limit };
      all.push(kind === 'unsettled' ? null : await askWorker(page, BENCH_WORKER, task));
    }
    await page.close();
    return all;
  } finally {
    await driver.close();
  }
}

/** Throws the index away and waits until it is made again. */
export async function rebuild(browser: BrowserName, build: string): Promise<Rebuilt> {
  const driver = await launchOnCopy(browser, build);
  try {
    const newspaper = await driver.openTab(ADDRESS);
    const page = await openOptions(driver, newspaper);
    await untilWhole(page);
    await newspaper.evaluate(`{ ${LOOK_AT_TASKS} }`);
    await watchTasks(page);
    const begun = performance.now();
    await askTimed(page, { job: 'index/rebuild', payload: null }, 1);
    await untilWhole(page);
    const took = performance.now() - begun;
    const watched = {
      newspaper: (await newspaper.evaluate('globalThis.watchedTasks')) as Watched,
      own: await watchedTasks(page),
    };
    await page.close();
    return { took, watched };
  } finally {
    await driver.close();
  }
}

const search = (page: OptionsPage, query: SearchQuery, rounds: number) =>
  askTimed<SearchAnswer>(page, { job: 'index/search', payload: { query, page: PAGE } }, rounds);

async function timeCase(page: OptionsPage, { query, kind, isCounted }: (typeof CASES)[number]): Promise<CaseTimes> {
  // The first one may have to start what the others find; one that is not settled is asked until it is.
  let { value: answer } = await search(page, query, 1);
  let asks = 1;
  for (; !answer.isSettled; asks += 1) ({ value: answer } = await search(page, query, 1));
  const toCount = { query, asked: COUNTS };
  const count = (rounds: number) => askTimed<IndexCounts>(page, { job: 'index/count', payload: toCount }, rounds);
  const counts = await count(1);
  while (!counts.value.isSettled) counts.value = (await count(1)).value;
  const times =
    kind === 'combined'
      ? await askBothTimed(page, { query, page: PAGE }, toCount, ROUNDS)
      : (await search(page, query, ROUNDS)).times;
  const countTimes = isCounted ? (await count(ROUNDS)).times : [];
  return { times, countTimes, asks, answer, counts: counts.value };
}

/** Ends the owner as its long rest does, in Firefox with the background that it lives in. */
async function endOwner(driver: Driver, page: OptionsPage): Promise<void> {
  if (driver.browserName === 'chromium') await endOwnerDocument(page);
  else await driver.stopBackground();
}

async function timeBurst(page: OptionsPage, from: number, kept: number, atOnce: number): Promise<Burst> {
  for (let next = from; next < from + kept; next += atOnce) {
    await writeArticles(page, inventCollection(next, Math.min(from + kept, next + atOnce)).articles, true);
  }
  const begun = performance.now();
  const first = CASES[0];
  if (first === undefined) throw new Error('there is no case');
  const { value, times } = await search(page, first.query, 1);
  let answer = value;
  while (!answer.isSettled) ({ value: answer } = await search(page, first.query, 1));
  await until('the outbox to be drained', async () => (await countWaiting(page)) === 0, DRAIN_MS);
  return { kept, beside: times[0] ?? 0, answer, drained: performance.now() - begun };
}
