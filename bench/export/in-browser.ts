/**
 * `npm run bench:export:browser -- [--articles N] [--times T] [--formats a,b] [--live] [--inside]`: everything exported in real Chromium, on the page of
 * the built extension, from a collection of N (1 000) invented articles of 700 words with five highlights and from one T times (10)
 * as large, until the browser has the file. The highest JavaScript heap over the start, the longest task and the longest
 * time in which the page answered nothing, and how many steps bar and count made. Then the last format once more, stopped in
 * the middle. `--live`: the heap is what is left of it when the browser has collected its garbage, again and again, and
 * times say nothing. `--inside`: what ran in the tasks over 50 ms, from the browser's trace, for which 1 000 articles are
 * enough (`--times 1`). Prints the table and writes it to `.output/bench/export-browser.md`; ends with 1 where the heap of the larger
 * collection is over its target or grows with the collection, where bar or count stand still, and where stopping fails.
 */

import { FORMATS } from '../../lib/export/formats';
import { exportPageWordsFor } from '../../locales/export-page';
import { formatWordsFor } from '../../locales/formats';
import type { Driver, ExportPage } from '../../tests/e2e/harness/driver';
import { serveFixture } from '../../tests/e2e/harness/fixtures';
import { launch } from '../../tests/e2e/harness/programs';
import { openMore, openOptions, openSettledPopup } from '../../tests/e2e/harness/reader';
import { until } from '../../tests/e2e/harness/until';
import { inventCollection } from '../index/collection';
import { writeArticles } from '../index/in-page';
import { tellTasks } from '../long-tasks/tasks';
import { readArguments, refuse, wholeNumber } from '../workshop/arguments';
import { tabOf, watchLiveHeap } from '../workshop/live-heap';
import { publish, table } from '../workshop/results';

const USAGE = 'npm run bench:export:browser -- [--articles N] [--times T] [--formats a,b] [--live] [--inside]';
const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
/** Written at a time, so that no one call is too long for the browser. */
const SLICE = 250;
const PATIENCE = 400_000;
/** After an export was stopped, in milliseconds. */
const WAITED_FOR_A_FILE = 4_000;
const MEGABYTE = 1_048_576;
/** Of the larger collection, in megabytes over the start; and how many times that of the smaller it may be. */
const TARGET = { heap: 250, growth: 3 } as const;
/** Of bar and count, in the larger collection. */
const FEWEST_STEPS = 10;
/** Less is what any page needs: it may be many times as much as next to nothing. */
const LEAST_COMPARED = 30;

const { values } = readArguments(
  USAGE,
  {
    articles: { type: 'string' },
    times: { type: 'string' },
    formats: { type: 'string' },
    live: { type: 'boolean' },
    inside: { type: 'boolean' },
  },
  0,
);
const SMALL = wholeNumber(values.articles, 1_000);
const TIMES = wholeNumber(values.times, 10);
const all = FORMATS.map(({ id }) => id);
const formats = values.formats === undefined ? all : all.filter((id) => values.formats?.split(',').includes(id));
if (formats.length === 0) refuse(`${USAGE}; formats: ${all.join(', ')}`);

interface Figure {
  seconds: number;
  /** Over the start. */
  heap: number;
  longest: number;
  /** Between two turns of a timer of the page, in milliseconds. */
  silence: number;
  bytes: number;
  /** Different values that bar and count had. */
  steps: { bar: number; count: number };
}

/** Watches the heap of the page, and for tasks that hold it up. */
const WATCH = `
  const { performance, setInterval, clearInterval, PerformanceObserver } = window;
  clearInterval(window.watching);
  window.start = performance.memory.usedJSHeapSize;
  window.peak = window.start;
  window.longest = 0;
  window.silence = 0;
  window.bars = new Set();
  window.counts = new Set();
  let last = performance.now();
  window.watching = setInterval(() => {
    window.peak = Math.max(window.peak, performance.memory.usedJSHeapSize);
    window.silence = Math.max(window.silence, performance.now() - last);
    last = performance.now();
    const bar = window.document.querySelector('progress');
    if (!bar) return;
    window.bars.add(bar.value);
    window.counts.add(window.document.querySelector('.db-column-count')?.textContent);
  }, 20);
  window.observer ??= new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  });
  window.observer.observe({ type: 'longtask' });
  return null;`;

async function measure(driver: Driver, page: ExportPage, format: (typeof all)[number]): Promise<Figure> {
  const words = exportPageWordsFor(driver.words.language);
  await page.run(`
    const list = window.document.querySelector('select');
    list.value = ${JSON.stringify(format)};
    list.dispatchEvent(new window.Event('change', { bubbles: true }));
    return null;`);
  await page.run(WATCH);
  const began = performance.now();
  const shown = await page.text();
  // The first export begins by its button; after one is done another one stands beside it.
  const button = shown.includes(words.startAgain) ? words.startAgain : words.start;
  const tab = await tabOf(driver, 'export.html');
  const live = values.live ? await watchLiveHeap(tab) : null;
  const write = async () => {
    await page.click('button', button);
    await until(`the file in ${format}`, async () => (await page.text()).includes(words.done), PATIENCE);
  };
  const { content } = await driver.download(
    () => (values.inside ? tellTasks(tab, page, format, write) : write()),
    PATIENCE,
  );
  const seconds = (performance.now() - began) / 1_000;
  const liveHeap = await live?.stop();
  const found = (await page.run(`return {
    heap: window.peak - window.start,
    longest: Math.round(window.longest),
    silence: Math.round(window.silence),
    steps: { bar: window.bars.size, count: window.counts.size },
  };`)) as Omit<Figure, 'seconds' | 'bytes'>;
  return { seconds, bytes: content.length, ...found, heap: liveHeap ?? found.heap };
}

/** Stops an export in its middle. Answers after how many milliseconds the page says so; fails where a file came all the same. */
async function measureStop(driver: Driver, page: ExportPage): Promise<number> {
  const words = exportPageWordsFor(driver.words.language);
  await page.click('button', words.startAgain);
  await until('its middle', () => page.run(`return window.document.querySelector('progress')?.value > 0.1;`));
  const began = performance.now();
  await page.click('button', words.cancel);
  await until('the end', async () => (await page.text()).includes(words.cancelled));
  const took = performance.now() - began;
  const file = await driver.download(async () => undefined, WAITED_FOR_A_FILE).catch(() => null);
  if (file !== null) throw new Error(`stopped, and ${file.name} was written`);
  return took;
}

async function measureCollection(articles: number): Promise<{ figures: Map<string, Figure>; stopped: number }> {
  const driver = await launch('chromium');
  try {
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    const tab = await driver.openTab(ADDRESS);
    const options = await openOptions(driver, tab);
    for (let from = 0; from < articles; from += SLICE) {
      await writeArticles(options, inventCollection(from, Math.min(articles, from + SLICE)).articles, false);
    }
    await options.close();
    const popup = await openSettledPopup(driver, tab);
    await openMore(driver, popup);
    await popup.click('button', driver.words.exporting.choose);
    const page = await driver.exportPage();
    const labels = formatWordsFor(driver.words.language).formats;
    await until('the formats', async () => (await page.text()).includes(labels.archive));
    const figures = new Map<string, Figure>();
    for (const format of formats) {
      const figure = await measure(driver, page, format);
      figures.set(format, figure);
      console.error(
        `${articles} ${format}: ${figure.seconds.toFixed(1)} s, ${(figure.heap / MEGABYTE).toFixed(0)} MB, task ${figure.longest} ms`,
      );
    }
    return { figures, stopped: await measureStop(driver, page) };
  } finally {
    await driver.close();
  }
}

const small = await measureCollection(SMALL);
const large = await measureCollection(SMALL * TIMES);
const rows = formats.map((format) => {
  const [few, many] = [small.figures.get(format), large.figures.get(format)];
  if (few === undefined || many === undefined) throw new Error(`${format} was not measured`);
  const heap = many.heap / MEGABYTE;
  const mostGrown = Math.max(LEAST_COMPARED, (few.heap / MEGABYTE) * TARGET.growth);
  if (heap > TARGET.heap || heap > mostGrown) process.exitCode = 1;
  if (Math.min(many.steps.bar, many.steps.count) < FEWEST_STEPS) process.exitCode = 1;
  return [
    format,
    few.seconds.toFixed(1),
    many.seconds.toFixed(1),
    Math.round(few.heap / MEGABYTE),
    Math.round(heap),
    many.longest,
    many.silence,
    `${many.steps.bar}, ${many.steps.count}`,
    Math.round(many.bytes / MEGABYTE),
  ];
});
const head = ['format', `${SMALL}, s`, `${SMALL * TIMES}, s`, `heap of ${SMALL}, MB`, `of ${SMALL * TIMES}`];
publish(
  values.live ? 'export-browser-live' : 'export-browser',
  [
    '# Export of everything, Chromium',
    '',
    ...table([...head, 'longest task, ms', 'silent, ms', 'steps of bar, count', 'file, MB'], rows, true),
    '',
    `Heap: the highest over the start, ${values.live ? 'garbage collected first' : 'garbage that was not swept yet included'}; ${TARGET.heap} MB at most, and no more than ${TARGET.growth} times that of the smaller collection where it is over ${LEAST_COMPARED}.`,
    `Stopped in its middle, the page says so after ${Math.round(large.stopped)} ms, and there is no file.`,
  ].join('\n'),
);
