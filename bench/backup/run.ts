/**
 * `npm run bench:backup -- [--articles N] [--live] [--inside]`: a backup of N invented articles of some 900 words with five highlights each,
 * its restore into an empty collection, and that taken back, on the page of the built extension in real Chromium. `--live`: the
 * heap is what is left of it when the browser has collected its garbage, again and again; times and tasks say nothing then. `--inside`: what ran in the tasks
 * over 50 ms, from the browser's trace.
 * Prints the table and writes it to `.output/bench/backup.md`; ends with 1 where a time is over its target at 10 000 articles, or over its share of it at fewer.
 */

import { transferWordsFor } from '../../locales/transfer';
import type { Driver, OptionsPage } from '../../tests/e2e/harness/driver';
import { serveFixture } from '../../tests/e2e/harness/fixtures';
import { launch } from '../../tests/e2e/harness/programs';
import { openMore, openOptions, openSettledPopup } from '../../tests/e2e/harness/reader';
import { until } from '../../tests/e2e/harness/until';
import { inventCollection } from '../index/collection';
import { writeArticles } from '../index/in-page';
import { tellTasks } from '../long-tasks/tasks';
import { readArguments, wholeNumber } from '../workshop/arguments';
import { tabOf, watchLiveHeap } from '../workshop/live-heap';
import { publish, table } from '../workshop/results';

const USAGE = 'npm run bench:backup -- [--articles N] [--live] [--inside]';
/** A page from whose popup the extension's own page is opened. */
const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
/** Written at a time, so that no one call is too long for the browser. */
const SLICE = 250;
const PATIENCE = 400_000;
/** Of 10 000 articles, in seconds and megabytes. */
const TARGETS = { articles: 10_000, backup: 15, restore: 30, heap: 250 };
const MEGABYTE = 1_048_576;

const { values } = readArguments(
  USAGE,
  { articles: { type: 'string' }, live: { type: 'boolean' }, inside: { type: 'boolean' } },
  0,
);
const articles = wholeNumber(values.articles, 1_000);
const share = Math.min(1, articles / TARGETS.articles);

/** Opens the page for backups in a new browser, with so many articles in it. */
async function openPage(filled: number) {
  const driver = await launch('chromium');
  serveFixture(driver.pages, 'newspaper', ADDRESS);
  const page = await driver.openTab(ADDRESS);
  const options = await openOptions(driver, page);
  for (let from = 0; from < filled; from += SLICE) {
    await writeArticles(options, inventCollection(from, Math.min(filled, from + SLICE)).articles, false);
  }
  await options.close();
  const popup = await openSettledPopup(driver, page);
  await openMore(driver, popup);
  await popup.click('button', driver.words.screens.transfer);
  const transfer = await driver.transferPage();
  return { driver, transfer, said: transferWordsFor(driver.words.language) };
}

/** Watches the heap of the page, and for tasks that hold it up, from now on. */
const WATCH = `
  clearInterval(window.watching);
  window.observer?.disconnect();
  window.peak = 0;
  window.longest = 0;
  window.start = performance.memory.usedJSHeapSize;
  window.watching = setInterval(() => { window.peak = Math.max(window.peak, performance.memory.usedJSHeapSize); }, 50);
  window.observer = new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) window.longest = Math.max(window.longest, duration);
  });
  window.observer.observe({ type: 'longtask' });
  return null;`;

interface Watched {
  /** In seconds. */
  took: number;
  heap: number;
  longest: number;
}

/** Brings a file into the page, in pieces: what it takes to bring it is not to be seen in the page's heap. */
async function carry(transfer: OptionsPage, file: Buffer): Promise<void> {
  for (let at = 0; at < file.length; at += MEGABYTE) {
    const piece = file.subarray(at, at + MEGABYTE).toString('base64');
    await transfer.run(`
      const bytes = Uint8Array.from(atob(${JSON.stringify(piece)}), (one) => one.charCodeAt(0));
      window.pieces = [...(window.pieces ?? []), new Blob([bytes])];
      return null;`);
  }
  await transfer.run(`
    window.carried = new DataTransfer();
    window.carried.items.add(new File(window.pieces, 'x.zip'));
    return null;`);
}

/** Whether the page comes to say this within some seconds; asked from outside again and again it would have less time for its work. */
async function isSaid(transfer: OptionsPage, text: string): Promise<boolean> {
  const said = await transfer.run(`
    const isThere = () => document.body.textContent.includes(${JSON.stringify(text)});
    for (let turn = 0; turn < 50 && !isThere(); turn += 1) await new Promise((resolve) => setTimeout(resolve, 100));
    return isThere();`);
  return said === true;
}

/** How long the work took, what the page held meanwhile, and its longest task. */
async function watched(
  driver: Driver,
  transfer: OptionsPage,
  what: string,
  work: () => Promise<void>,
): Promise<Watched> {
  await transfer.run(WATCH);
  const tab = await tabOf(driver, 'transfer.html');
  const live = values.live ? await watchLiveHeap(tab) : null;
  const began = performance.now();
  await (values.inside ? tellTasks(tab, transfer, what, work) : work());
  const took = (performance.now() - began) / 1_000;
  const liveHeap = await live?.stop();
  const found = (await transfer.run(
    'return { heap: window.peak - window.start, longest: Math.round(window.longest) };',
  )) as Omit<Watched, 'took'>;
  return { took, ...found, heap: liveHeap ?? found.heap };
}

const rows: (string | number)[][] = [];
function note(what: string, { took, heap, longest }: Watched, target: number, bytes: number): void {
  if ((took > target * share && !values.live) || heap / MEGABYTE > TARGETS.heap) process.exitCode = 1;
  const room = `${Math.round(heap / MEGABYTE)} (${TARGETS.heap})`;
  rows.push([
    what,
    articles,
    `${took.toFixed(1)} (${(target * share).toFixed(1)})`,
    room,
    longest,
    Math.round(bytes / MEGABYTE),
  ]);
}

const first = await openPage(articles);
let backup: Buffer;
try {
  const { driver, transfer, said } = first;
  let content: Buffer = Buffer.alloc(0);
  const made = await watched(driver, transfer, 'backup', async () => {
    ({ content } = await driver.download(() => transfer.click('button', said.backup.start), PATIENCE));
  });
  backup = content;
  note('backup', made, TARGETS.backup, backup.length);
} finally {
  await first.driver.close();
}

const second = await openPage(0);
try {
  const { driver, transfer, said } = second;
  await carry(transfer, backup);
  const foreseen = await watched(driver, transfer, 'plan', async () => {
    await transfer.run(`
      const field = document.querySelector('input[type=file]');
      field.files = window.carried.files;
      field.dispatchEvent(new Event('change', { bubbles: true }));
      return null;`);
    await until('the plan', () => isSaid(transfer, said.intake.plan), PATIENCE);
  });
  note('plan', foreseen, TARGETS.restore, backup.length);
  const taken = await watched(driver, transfer, 'restore', async () => {
    await transfer.click('button', said.intake.takeBackup);
    await until('the restore', () => isSaid(transfer, said.intake.undo), PATIENCE);
  });
  note('restore', taken, TARGETS.restore, backup.length);
  const undone = await watched(driver, transfer, 'taken back', async () => {
    await transfer.click('button', said.intake.undo);
    await until('the undo', () => isSaid(transfer, said.intake.takenBack), PATIENCE);
  });
  note('taken back', undone, TARGETS.restore, backup.length);
} finally {
  await second.driver.close();
}

const heapOf = values.live ? 'live heap' : 'heap';
const head = [
  '',
  'articles',
  'seconds (target)',
  `${heapOf} over the start, MB (target)`,
  'longest task, ms',
  'file, MB',
];
publish(
  values.live ? 'backup-live' : 'backup',
  ['# Backup and restore, Chromium', '', ...table(head, rows, true), ''].join('\n'),
);
