/**
 * `npm run bench:painting -- [chromium|firefox]`: painting highlights by the code that ships beside a bare registry with the same
 * ranges, and the pointer's hit test, in real browsers, on an invented article. Prints the table and writes it to
 * `.output/bench/painting.md`; ends with 1 where a target is missed.
 */

import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { bundleModule, callerOf } from '../../tests/measures/bundle.ts';
import { oneOf, readArguments } from '../workshop/arguments.ts';
import { BROWSER_NAMES, type BrowserName, launchBrowser } from '../workshop/browser.ts';
import { longArticle } from '../workshop/long-article.ts';
import { publish, table } from '../workshop/results.ts';
import type { Costs, PaintingBench } from './in-page/painting.ts';

const COUNTS = [100, 500, 1_000, 2_000, 4_000];
/** What is held to: painting, as a multiple of the bare registries that draw the same picture, and a hit test in milliseconds, both at so many. */
const TARGET = { count: 2_000, ratio: 1.5, hit: 0.2 };
const HEAD = [
  'highlights',
  'bare: call / drawn',
  'five bare, in our looks',
  'ours: call / drawn',
  'ratio to one / to five',
  'one more, bare',
  'one more, ours',
  'ratio to one / to five',
  'located',
  'hit: median / 95 of 100',
];

const { positionals } = readArguments('npm run bench:painting -- [chromium|firefox]', {}, 1);
const asked = oneOf(positionals[0], BROWSER_NAMES);
const { code } = await bundleModule(join(import.meta.dirname, 'in-page'), 'painting.ts');
const lines: string[] = [];
for (const name of asked === undefined ? BROWSER_NAMES : [asked]) {
  const browser = await launchBrowser(name, {
    protocolTimeout: 240_000,
    // Firefox rounds its clock to a millisecond for a page.
    extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
  });
  try {
    lines.push(...(await measure(name, browser)));
  } finally {
    await browser.close();
  }
}
publish('painting', `# Painting\n\n${lines.join('\n')}\n`);

async function measure(name: BrowserName, browser: Browser): Promise<string[]> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1_280, height: 900 });
  await page.setContent(longArticle(), { waitUntil: 'load' });
  await page.evaluate(code);
  const ask = callerOf<PaintingBench>(page, 'paintingBench');
  const { paragraphs, letters } = await ask('size');
  // Warms the code up.
  await ask('costs', 100);
  const rows: Costs[] = [];
  for (const count of COUNTS) rows.push(await ask('costs', count));
  for (const costs of rows) check(name, costs);
  return [
    `## ${await browser.version()}: ${paragraphs} blocks, ${letters} characters`,
    '',
    ...table(HEAD, rows.map(rowOf)),
    '',
  ];
}

function rowOf({ count, bare, five, ours, bareAgain, oneMore, locate, hit }: Costs): (string | number)[] {
  const both = ([call, drawn]: readonly number[]) => `${call?.toFixed(2)} / ${drawn?.toFixed(1)}`;
  return [
    count,
    both(bare),
    both(five),
    both(ours),
    `${ratio(ours, bare)} / ${ratio(ours, five)}`,
    both(bareAgain),
    both(oneMore),
    `${ratio(oneMore, bareAgain)} / ${ratio(oneMore, five)}`,
    locate.toFixed(1),
    hit.map((time) => time.toFixed(3)).join(' / '),
  ];
}

/** Until the frame is drawn: what the reader waits for. */
function ratio([, drawn]: readonly [number, number], [, bare]: readonly [number, number]): string {
  return (drawn / bare).toFixed(2);
}

function check(name: BrowserName, { count, five, ours, oneMore, hit, hits, presses }: Costs): void {
  const misses = [
    hits < presses && `${presses - hits} of ${presses} presses met no highlight`,
    count === TARGET.count && Number(ratio(ours, five)) > TARGET.ratio && `painting ${ratio(ours, five)}`,
    count === TARGET.count && Number(ratio(oneMore, five)) > TARGET.ratio && `one more ${ratio(oneMore, five)}`,
    count === TARGET.count && hit[0] > TARGET.hit && `a hit ${hit[0].toFixed(3)} ms`,
  ].filter((miss) => miss !== false);
  for (const miss of misses) console.error(`${name}, ${count} highlights: ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
}
