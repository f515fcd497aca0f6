/**
 * `node --import ./scripts/typescript.mjs bench/collection/import.ts [--links N] [--node]`: a table of N links (50 000) taken in on the
 * import page of the built extension in real Chromium: how long foreseeing and taking in last, the longest task, and how soon
 * the library, opened in the middle of it, has rows. `--node`: the same records into a database in memory, so many
 * milliseconds for each thousand at the beginning and at the end: what grows with the collection is seen there.
 */

import 'fake-indexeddb/auto';
import { transferWordsFor } from '../../locales/transfer';
import { serveFixture } from '../../tests/e2e/harness/fixtures';
import { buildOf, launch } from '../../tests/e2e/harness/programs';
import { openOptions } from '../../tests/e2e/harness/reader';
import { ADDRESS } from '../index/kept-collection';
import { readArguments, wholeNumber } from '../workshop/arguments';
import { publish, table } from '../workshop/results';
import { runLong } from '../workshop/run-long';
import { WINDOW_FUNCTIONS } from '../workshop/window-functions';

const USAGE = 'bench/collection/import.ts [--links N] [--node]';
const { values } = readArguments(USAGE, { links: { type: 'string' }, node: { type: 'boolean' } }, 0);
const links = wholeNumber(values.links, 50_000);
const PATIENCE_MS = 450_000;
const seconds = (ms: number) => `${(ms / 1_000).toFixed(1)} s`;

const lines = values.node ? await measureInNode() : await measureInChromium();
publish(`import-${links}-${values.node ? 'node' : 'chromium'}`, lines.join('\n'));

async function measureInNode(): Promise<string[]> {
  const { toImportedRecords } = await import('../../lib/import/to-records');
  const { openCollection } = await import('../../lib/store/open-collection');
  const { intakesOf } = await import('../../lib/store/intakes');
  const pages = Array.from({ length: links }, (_one, at) => ({
    url: addressOf(at),
    title: `Bài ${at}`,
    tags: ['nhập'],
  }));
  const began = performance.now();
  const records = toImportedRecords(pages, Date.parse('2026-03-07T02:00:00Z'));
  const made = performance.now() - began;
  const collection = await openCollection({});
  const intakes = intakesOf(collection);
  await intakes.begin('import', 'links');
  const times: number[] = [];
  for (let from = 0; from < records.length; from += 1_000) {
    const before = performance.now();
    for (let at = from; at < Math.min(from + 1_000, records.length); at += 100) {
      await intakes.take(records.slice(at, at + 100));
    }
    times.push(performance.now() - before);
  }
  await intakes.finish();
  const mean = (some: readonly number[]) => some.reduce((sum, one) => sum + one, 0) / Math.max(1, some.length);
  const tenth = Math.max(1, Math.floor(times.length / 10));
  return table(
    ['Node, database in memory', `${links} links`],
    [
      ['records made', seconds(made)],
      ['taken in', seconds(mean(times) * times.length)],
      ['each thousand, the first tenth', seconds(mean(times.slice(0, tenth)))],
      ['each thousand, the last tenth', seconds(mean(times.slice(-tenth)))],
    ],
  );
}

async function measureInChromium(): Promise<string[]> {
  const driver = await launch('chromium', [], { build: buildOf('chromium') });
  try {
    serveFixture(driver.pages, 'newspaper', ADDRESS);
    const page = await openOptions(driver, await driver.openTab(ADDRESS));
    const { intake } = transferWordsFor(driver.words.language);
    const found = (await runLong(
      page,
      `
      ${WINDOW_FUNCTIONS}
      const { document } = window;
      const open = (address) => {
        const frame = document.createElement('iframe');
        frame.style.cssText = 'width: 1000px; height: 700px';
        frame.src = address;
        document.body.append(frame);
        return frame;
      };
      const until = async (what, holds) => {
        const late = performance.now() + ${PATIENCE_MS};
        while (!holds()) {
          if (performance.now() > late) throw new Error('no ' + what);
          await new Promise((resolve) => setTimeout(resolve, 20));
        }
        return performance.now();
      };
      // Both pages stand in frames of this one and share its thread: what is longest while the library is drawn is told apart.
      const longest = { alone: 0, beside: 0 };
      let side = 'alone';
      new window.PerformanceObserver((list) => {
        for (const { duration } of list.getEntries()) longest[side] = Math.max(longest[side], duration);
      }).observe({ type: 'longtask' });
      const frame = open('/transfer.html');
      const field = () => frame.contentDocument?.querySelector('input[type=file]');
      await until('the field', field);
      const rows = ['url,title,tags'];
      for (let at = 0; at < ${links}; at += 1) rows.push('https://bao.example.vn/tin-' + at + '-so-' + (at * 7919) + '.html,Bài ' + at + ',nhập');
      const carried = new frame.contentWindow.DataTransfer();
      carried.items.add(new frame.contentWindow.File([rows.join('\\n')], 'links.csv'));
      field().files = carried.files;
      longest.alone = 0;
      const begun = performance.now();
      field().dispatchEvent(new frame.contentWindow.Event('change', { bubbles: true }));
      const press = () => [...frame.contentDocument.querySelectorAll('button')].find((one) => one.textContent.includes(${JSON.stringify(intake.takeImport)}));
      const planned = await until('the plan', press);
      press().click();
      await new Promise((resolve) => setTimeout(resolve, 8000));
      side = 'beside';
      const opened = performance.now();
      const library = open('/library.html');
      const rowsThere = await until('rows in the library', () => library.contentDocument?.querySelector('.db-lib-headline'));
      library.remove();
      await new Promise((resolve) => setTimeout(resolve, 100));
      side = 'alone';
      const done = await until('the end', () => frame.contentDocument.body.innerText.includes(${JSON.stringify(intake.doneImport(links, 0))}));
      return { foreseen: planned - begun, taken: done - planned, library: rowsThere - opened, ...longest };`,
      PATIENCE_MS,
    )) as Record<'foreseen' | 'taken' | 'library' | 'alone' | 'beside', number>;
    return table(
      ['Chromium', `${links} links`],
      [
        ['read and foreseen', seconds(found.foreseen)],
        ['taken in, until the second copy has it', seconds(found.taken)],
        ['rows of the library, opened eight seconds after the beginning', `${Math.round(found.library)} ms`],
        ['longest task of the import page', toldTask(found.alone)],
        ['the same while the library opens beside it', toldTask(found.beside)],
      ],
    );
  } finally {
    await driver.close();
  }
}

/** The browser tells of tasks over 50 ms alone. */
const toldTask = (longest: number): string => (longest === 0 ? 'none over 50 ms' : `${Math.round(longest)} ms`);

function addressOf(at: number): string {
  return `https://bao.example.vn/tin-${at}-so-${at * 7_919}.html`;
}
