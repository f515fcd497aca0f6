/**
 * `npm run bench:round-trip -- [--seed N] [--ranges N] [--every N] [--copy] [chromium|firefox]`: random ranges of the corpus, the
 * examples and the invented pages, described and located again in a real browser: on the page as it is, painted, cleared,
 * comfortable, whole again, and in a fresh tab; and as many marked on the page or on its saved copy and found on the other. Ends with 1 where one of them is another. `--every` (each Nth page) is for a look, `--copy` tries the saved
 * copies alone.
 */

import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import { bundleModule, callerOf } from '../../tests/measures/bundle.ts';
import { oneOf, readArguments, wholeNumber } from '../workshop/arguments.ts';
import { BROWSER_NAMES, launchBrowser } from '../workshop/browser.ts';
import { type BenchPage, corpusArticles, exampleArticles, inventedArticles } from '../workshop/pages.ts';
import { publish, table } from '../workshop/results.ts';
import { inServedTab } from '../workshop/served-tab.ts';
import type { RoundTripBench } from './in-page/round-trip.ts';

const STAGES = [
  'as it is',
  'painted',
  'clear',
  'comfort',
  'whole again',
  'in a fresh tab',
  'fresh, clear',
  'saved copy',
] as const;
type Stage = (typeof STAGES)[number];

const USAGE = 'npm run bench:round-trip -- [--seed N] [--ranges N] [--every N] [--copy] [chromium|firefox]';
const NUMBER = { type: 'string' } as const;

const { values, positionals } = readArguments(
  USAGE,
  { seed: NUMBER, ranges: NUMBER, every: NUMBER, copy: { type: 'boolean' } },
  1,
);
const seed = values.seed ?? '1';
const wanted = wholeNumber(values.ranges, 10_000);
const every = wholeNumber(values.every, 1);
const name = oneOf(positionals[0], BROWSER_NAMES) ?? 'chromium';
const { code } = await bundleModule(join(import.meta.dirname, 'in-page'), 'round-trip.ts');
const pages = [...corpusArticles(), ...exampleArticles(), ...inventedArticles('invented')].filter(
  (_, index) => index % every === 0,
);
const each = Math.ceil((wanted * 1.05) / pages.length);
const counts = new Map<Stage, { equal: number; all: number }>(STAGES.map((stage) => [stage, { equal: 0, all: 0 }]));
const misses: string[] = [];
let read = 0;
const browser = await launchBrowser(name, { protocolTimeout: 60_000 });
try {
  for (const page of pages) await travel(page);
  const rows = STAGES.map((stage) => {
    const { equal, all } = counts.get(stage) ?? { equal: 0, all: 0 };
    return [stage, all, equal];
  });
  const head = `# Round trip in ${await browser.version()}, seed ${seed}, ${read} pages`;
  publish('round-trip', `${head}\n\n${table(['page', 'ranges', 'equal'], rows).join('\n')}\n`);
  console.error(misses.slice(0, 40).join('\n'));
  const first = counts.get(values.copy ? 'saved copy' : 'as it is');
  if (misses.length > 0 || (first?.all ?? 0) < wanted) process.exitCode = 1;
} finally {
  await browser.close();
}

async function travel(page: BenchPage): Promise<void> {
  if (values.copy) return inTab(page, (tab) => compareCopy(page, callerOf<RoundTripBench>(tab, 'roundTripBench')));
  const trips = await inTab(page, async (tab) => {
    const ask = callerOf<RoundTripBench>(tab, 'roundTripBench');
    const made = await ask('make', `${seed} ${page.name}`, each);
    if (made === null) return null;
    const check = async (stage: Stage) => note(page, stage, made, await ask('check', made));
    await check('as it is');
    const painted = await ask('paint', made);
    if (made.length > 0 && painted < made.length) misses.push(`${page.name}: ${painted} ranges painted`);
    await check('painted');
    for (const [view, stage] of [
      ['clear', 'clear'],
      ['comfort', 'comfort'],
      ['whole', 'whole again'],
    ] as const) {
      await ask('show', view);
      await check(stage);
    }
    return made;
  });
  if (trips === null) {
    console.error(`${page.name}: not read as an article, left out`);
    return;
  }
  read += 1;
  await inTab(page, async (tab) => {
    const ask = callerOf<RoundTripBench>(tab, 'roundTripBench');
    note(page, 'in a fresh tab', trips, await ask('check', trips));
    await ask('show', 'clear');
    await ask('paint', trips);
    note(page, 'fresh, clear', trips, await ask('check', trips));
    await ask('show', 'whole');
    await compareCopy(page, ask);
  });
}

async function compareCopy(page: BenchPage, ask: ReturnType<typeof callerOf<RoundTripBench>>): Promise<void> {
  const compared = await ask('copy', `${seed} ${page.name}`, each);
  if (compared === null) return;
  if (values.copy) read += 1;
  note(page, 'saved copy', { length: compared.tried }, compared.misses);
}

function inTab<Result>(page: BenchPage, work: (tab: Page) => Promise<Result>): Promise<Result> {
  return inServedTab(browser, page, { until: 'domcontentloaded' }, async (tab) => {
    await tab.evaluate(code);
    return work(tab);
  });
}

function note({ name }: BenchPage, stage: Stage, trips: { length: number }, missed: readonly string[]): void {
  const count = counts.get(stage);
  if (count) {
    count.all += trips.length;
    count.equal += trips.length - missed.length;
  }
  misses.push(...missed.map((miss) => `${name}, ${stage}: ${miss.slice(0, 300)}`));
}
