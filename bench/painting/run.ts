/**
 * `npm run bench:painting -- [chromium|firefox]`: painting highlights by the code that ships beside a bare registry with the same
 * ranges, and the pointer's hit test, in real browsers, on an invented article. Prints the table and writes it to
 * `.output/bench/painting.md`; ends with 1 where a target is missed.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { bundleCandidates } from '../reading/bundle.ts';
import { longArticle } from './article.ts';
import type { Costs, PaintingBench } from './in-page/painting.ts';

const COUNTS = [100, 500, 1_000, 2_000, 4_000];
/** What is held to: painting, as a multiple of the bare registries that draw the same picture, and a hit test in milliseconds, both at so many. */
const TARGET = { count: 2_000, ratio: 1.5, hit: 0.2 };
const PROGRAMS = {
  chromium: process.env.CHROMIUM_PATH ?? '/usr/bin/chromium',
  firefox: process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr',
};
type Name = keyof typeof PROGRAMS;

const root = join(import.meta.dirname, '../..');
const asked = process.argv.slice(2);
const names = (Object.keys(PROGRAMS) as Name[]).filter((name) => asked.length === 0 || asked.includes(name));
const [bundle] = await bundleCandidates(join(import.meta.dirname, 'in-page'), ['painting.ts']);
if (bundle === undefined) throw new Error('no bundle');
const lines: string[] = [];
for (const name of names) {
  const browser = await launch({
    browser: name === 'firefox' ? 'firefox' : 'chrome',
    executablePath: PROGRAMS[name],
    protocolTimeout: 240_000,
    // Firefox rounds its clock to a millisecond for a page.
    extraPrefsFirefox: { 'privacy.reduceTimerPrecision': false },
    args:
      name === 'chromium' ? ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'] : [],
  });
  try {
    lines.push(...(await measure(name, browser, bundle.code)));
  } finally {
    await browser.close();
  }
}
const report = `# Painting\n\n${lines.join('\n')}\n`;
mkdirSync(join(root, '.output/bench'), { recursive: true });
writeFileSync(join(root, '.output/bench/painting.md'), report);
console.log(report);

async function measure(name: Name, browser: Browser, code: string): Promise<string[]> {
  const page = await browser.newPage();
  await page.setViewport({ width: 1_280, height: 900 });
  await page.setContent(longArticle(), { waitUntil: 'load' });
  await page.evaluate(code);
  const ask = <K extends keyof PaintingBench>(method: K, ...given: Parameters<PaintingBench[K]>) =>
    page.evaluate(
      (called, values) => {
        const { paintingBench } = Reflect.get(globalThis, 'benchCandidate') as { paintingBench: PaintingBench };
        return (paintingBench[called] as (...args: unknown[]) => unknown)(...values);
      },
      method,
      given as unknown[],
    ) as Promise<Awaited<ReturnType<PaintingBench[K]>>>;
  const { paragraphs, letters } = await ask('size');
  // Warms the code up.
  await ask('costs', 100);
  const rows: Costs[] = [];
  for (const count of COUNTS) rows.push(await ask('costs', count));
  for (const costs of rows) check(name, costs);
  return [
    `## ${await browser.version()}: ${paragraphs} blocks, ${letters} characters`,
    '',
    '| highlights | bare: call / drawn | five bare, in our looks | ours: call / drawn | ratio to one / to five | one more, bare | one more, ours | ratio to one / to five | located | hit: median / 95 of 100 |',
    '|---|---|---|---|---|---|---|---|---|---|',
    ...rows.map(rowOf),
    '',
  ];
}

function rowOf({ count, bare, five, ours, bareAgain, oneMore, locate, hit }: Costs): string {
  const both = ([call, drawn]: readonly number[]) => `${call?.toFixed(2)} / ${drawn?.toFixed(1)}`;
  const cells = [
    both(bare),
    both(five),
    both(ours),
    `${ratio(ours, bare)} / ${ratio(ours, five)}`,
    both(bareAgain),
    both(oneMore),
    `${ratio(oneMore, bareAgain)} / ${ratio(oneMore, five)}`,
  ];
  return `| ${count} | ${cells.join(' | ')} | ${locate.toFixed(1)} | ${hit.map((time) => time.toFixed(3)).join(' / ')} |`;
}

/** Until the frame is drawn: what the reader waits for. */
function ratio([, drawn]: readonly [number, number], [, bare]: readonly [number, number]): string {
  return (drawn / bare).toFixed(2);
}

function check(name: Name, { count, five, ours, oneMore, hit, hits, presses }: Costs): void {
  const misses = [
    hits < presses && `${presses - hits} of ${presses} presses met no highlight`,
    count === TARGET.count && Number(ratio(ours, five)) > TARGET.ratio && `painting ${ratio(ours, five)}`,
    count === TARGET.count && Number(ratio(oneMore, five)) > TARGET.ratio && `one more ${ratio(oneMore, five)}`,
    count === TARGET.count && hit[0] > TARGET.hit && `a hit ${hit[0].toFixed(3)} ms`,
  ].filter((miss) => miss !== false);
  for (const miss of misses) console.error(`${name}, ${count} highlights: ${miss}`);
  if (misses.length > 0) process.exitCode = 1;
}
