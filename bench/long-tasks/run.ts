/**
 * `npm run bench:long-tasks -- [numbers of highlights]`: the built extension in real Chromium on a long article with many
 * highlights. Every task of the page's main thread is taken from the browser's trace while the page loads and while the
 * reader works on it. Prints the table and writes it to `.output/bench/long-tasks.md`; ends with 1 where a task takes the
 * thread more than 50 ms, and at a load more than the longest of the page alone. `--inside` tells what ran in the longest.
 */

import type { Page } from 'puppeteer-core';
import { fillIn } from '../../locales/fill-in';
import type { ChromiumDriver } from '../../tests/e2e/harness/chromium/launch';
import { clickText, selectText } from '../../tests/e2e/harness/page-text';
import { launch } from '../../tests/e2e/harness/programs';
import { highlight } from '../../tests/e2e/harness/reader';
import { until } from '../../tests/e2e/harness/until';
import { readArguments, wholeNumber } from '../workshop/arguments';
import { longArticle } from '../workshop/long-article';
import { publish, table } from '../workshop/results';
import { backgroundOf, manyLike, oneOn, type Stored, storedIn, tellChanged, write } from './collection';
import { LONG, observeLongTasks, type Stretch, tasksDuring } from './tasks';

const COUNTS = [1, 100, 500, 2_000];
const URL = 'https://baochinhphu.vn/nhat-ky-mot-mua-nuoc-10226110308053999.htm';
/** The extension does not run there. */
const BARE = 'https://baovungcao.example/nhat-ky-mot-mua-nuoc-10226110308053999.htm';
/** Stand once in the text each, and none of the many highlights is on them. */
const MARKED = 'Người chép lại nhật ký là bà Lò Thị Mây.';
const FREE = 'Bản chép tay để ở nhà văn hoá bản Huổi Sang.';
/** Two loads of one page differ by so much. */
const NOISE = 1.25;
/** What follows what can be seen: badge, panel, the rest of the frame. */
const REST = 700;

const USAGE = 'npm run bench:long-tasks -- [--inside] [numbers of highlights]';
const HEAD = [
  'highlights',
  'while',
  `tasks over ${LONG} ms: clock / thread`,
  'told by the browser',
  'longest: clock / thread',
];

const { values, positionals } = readArguments(USAGE, { inside: { type: 'boolean' } }, Infinity);
const asked = positionals.map((words) => wholeNumber(words, 1));
const rows: string[][] = [];

const html = longArticle().replace('<div class="content">', `$&<p>${MARKED}</p><p>${FREE}</p>`);
const driver = (await launch('chromium')) as ChromiumDriver;
try {
  driver.pages.serve(URL, html);
  driver.pages.serve(BARE, html);
  const page = await driver.openTab('about:blank');
  await page.setViewport({ width: 1_280, height: 900 });
  await page.evaluateOnNewDocument(observeLongTasks);
  await load(page, BARE, -1);
  const bare = await during(page, () => load(page, BARE, -1), true);
  const longestAlone = Math.max(0, ...bare.tasks.map(({ cpu }) => cpu));
  note('without the extension', 'load', bare, Number.POSITIVE_INFINITY);
  const loading = Math.max(LONG, longestAlone * NOISE);

  await load(page, URL, 0);
  const worker = await backgroundOf(page.browser());
  await highlight(driver, page, MARKED, 'yellow');
  const stored = await storedIn(worker);
  for (const count of asked.length > 0 ? asked : COUNTS) await measure(page, stored, count, loading);
} finally {
  await driver.close();
}
publish('long-tasks', `# Long tasks\n\n${table(HEAD, rows).join('\n')}\n`);

/** `loading`: the longest task that a load may have. */
async function measure(page: Page, { article, highlights }: Stored, count: number, loading: number): Promise<void> {
  const worker = await backgroundOf(page.browser());
  const [pattern] = highlights;
  if (!pattern) throw new Error('no highlight to begin with');
  await write(worker, [pattern, ...manyLike(pattern, article, count - 1)], true);
  const name = String(count);
  note(name, 'load to painted', await during(page, () => load(page, URL, count), true), loading);

  const press = await pointOf(page, MARKED);
  note(name, 'opening a card', await during(page, () => page.mouse.click(press.x, press.y)));
  await page.keyboard.press('Escape');

  const chip = await chipAfter(page, FREE);
  const before = await painted(page);
  note(
    name,
    'adding one',
    await during(page, async () => {
      await page.mouse.click(chip.x, chip.y);
      await untilCount(page, (now) => now > before);
    }),
  );
  await clickText(page, FREE);
  const remove = await middleOf(page, driver.words.card.remove);
  const full = await painted(page);
  note(
    name,
    'deleting it',
    await during(page, async () => {
      await page.mouse.click(remove.x, remove.y);
      await untilCount(page, (now) => now < full);
    }),
  );
  const one = await painted(page);
  await write(worker, [oneOn(pattern, article, FREE)], false);
  note(
    name,
    'one coming in',
    await during(page, async () => {
      await tellChanged(worker, article);
      await untilCount(page, (now) => now > one);
    }),
  );
  note(
    name,
    'the panel asking',
    await during(page, async () => {
      await driver.pageState();
    }),
  );
  note(name, 'scrolling through', await during(page, () => scrollThrough(page)));
  driver.pages.serve(URL, html.replaceAll('trước mùa mưa', 'trước những ngày mưa'));
  note(
    name,
    'load, every paragraph edited',
    await during(page, () => load(page, URL, Math.min(count, 2)), true),
    loading,
  );
  driver.pages.serve(URL, html);
}

/** Loads the page until so many highlights are painted, or without the extension until it stands. */
async function load(page: Page, url: string, count: number): Promise<void> {
  await page.goto(url, { waitUntil: 'load' });
  // Of very many, only those near the window are painted.
  if (count > 0) await untilCount(page, (now) => now >= (count < 500 ? count : 20));
}

async function during(page: Page, work: () => Promise<void>, loads = false): Promise<Stretch> {
  await rest();
  return tasksDuring(page, loads, async () => {
    await work();
    await rest();
  });
}

/** A screen at a time, as fast as a key that is held down. */
async function scrollThrough(page: Page): Promise<void> {
  for (let screen = 0; screen < 15; screen += 1) {
    await page.keyboard.press('PageDown');
    await new Promise((done) => setTimeout(done, 60));
  }
}

function rest(): Promise<void> {
  return new Promise((done) => setTimeout(done, REST));
}

/** How many ranges are painted. */
function painted(page: Page): Promise<number> {
  return page.evaluate(() => [...CSS.highlights.values()].reduce((sum, { size }) => sum + size, 0));
}

async function untilCount(page: Page, isEnough: (count: number) => boolean): Promise<void> {
  await until('the paint', async () => isEnough(await painted(page)));
}

/** Where a text stands, brought into view. */
async function pointOf(page: Page, text: string): Promise<{ x: number; y: number }> {
  await clickText(page, text);
  await page.keyboard.press('Escape');
  return page.evaluate((wanted) => {
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const at = (node as Text).data.indexOf(wanted);
      if (at < 0) continue;
      const range = document.createRange();
      range.setStart(node, at + 2);
      range.setEnd(node, at + 5);
      const { left, top, width, height } = range.getBoundingClientRect();
      return { x: left + width / 2, y: top + height / 2 };
    }
    throw new Error(`“${wanted}” is not on the page`);
  }, text);
}

/** Selects a text and answers where the chip's first colour stands. */
async function chipAfter(page: Page, text: string): Promise<{ x: number; y: number }> {
  await selectText(page, text);
  return middleOf(page, fillIn(driver.words.chip.mark, { ...driver.words.colours.yellow }));
}

/** The middle of a button of ours, by its name. */
async function middleOf(page: Page, name: string): Promise<{ x: number; y: number }> {
  const client = await page.createCDPSession();
  try {
    return await until(`the button “${name}”`, async () => {
      const { root: top } = await client.send('DOM.getDocument', { depth: 0 });
      const { nodes } = await client.send('Accessibility.queryAXTree', {
        backendNodeId: top.backendNodeId,
        role: 'button',
        accessibleName: name,
      });
      const backendNodeId = nodes.find(({ ignored }) => !ignored)?.backendDOMNodeId;
      if (backendNodeId === undefined) return undefined;
      const [x1 = 0, y1 = 0, , , x2 = 0, y2 = 0] = (await client.send('DOM.getBoxModel', { backendNodeId })).model
        .content;
      return { x: (x1 + x2) / 2, y: (y1 + y2) / 2 };
    });
  } finally {
    await client.detach();
  }
}

function note(count: string, what: string, { tasks, observed }: Stretch, most = LONG): void {
  const [longest] = tasks;
  const long = tasks.filter(({ wall }) => wall > LONG);
  const both = long.map(({ wall, cpu }) => `${wall.toFixed(0)} / ${cpu.toFixed(0)}`);
  const told = observed.map((duration) => duration.toFixed(0)).join(', ');
  const row = [
    count,
    what,
    both.join(', ') || 'none',
    told || 'none',
    `${longest?.wall.toFixed(0)} / ${longest?.cpu.toFixed(0)}`,
  ];
  rows.push(row);
  console.error(row.join(' | '));
  for (const { cpu } of tasks) {
    if (cpu <= most) continue;
    console.error(`  a task of ${cpu.toFixed(0)} ms`);
    process.exitCode = 1;
  }
  if (values.inside)
    for (const { wall, cpu, inside } of tasks.slice(0, 4))
      console.error('   ', wall.toFixed(0), cpu.toFixed(0), inside.join('; '));
}
