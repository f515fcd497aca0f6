/**
 * `npm run bench:round-trip -- [--seed N] [--ranges N] [chromium|firefox]`: random ranges of the corpus, the examples and the invented pages, described
 * and located again in a real browser: on the page as it is, painted, cleared, comfortable, whole again, and in a fresh tab. Ends with 1 where
 * one of them is another.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type HTTPRequest, launch, type Page } from 'puppeteer-core';
import { type BenchPage, loadPages } from '../anchoring/pages.ts';
import { bundleCandidates } from '../reading/bundle.ts';
import type { RoundTripBench, Trip } from './in-page/round-trip.ts';

const STAGES = ['as it is', 'painted', 'clear', 'comfort', 'whole again', 'in a fresh tab', 'fresh, clear'] as const;
type Stage = (typeof STAGES)[number];

const root = join(import.meta.dirname, '../..');
const args = process.argv.slice(2);
const optionOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const seed = optionOf('--seed') ?? '1';
const wanted = Number(optionOf('--ranges') ?? 10_000);
const isFirefox = args.includes('firefox');
const [bundle] = await bundleCandidates(join(import.meta.dirname, 'in-page'), ['round-trip.ts']);
if (bundle === undefined) throw new Error('no bundle');
const pages = loadPages(root);
const each = Math.ceil((wanted * 1.05) / pages.length);
const counts = new Map<Stage, { equal: number; all: number }>(STAGES.map((stage) => [stage, { equal: 0, all: 0 }]));
const misses: string[] = [];
let read = 0;
const browser = await launch({
  browser: isFirefox ? 'firefox' : 'chrome',
  executablePath: isFirefox
    ? (process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr')
    : (process.env.CHROMIUM_PATH ?? '/usr/bin/chromium'),
  protocolTimeout: 60_000,
  args: isFirefox ? [] : ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--no-first-run'],
});
try {
  for (const page of pages) await travel(page);
  const lines = STAGES.map((stage) => {
    const { equal, all } = counts.get(stage) ?? { equal: 0, all: 0 };
    return `| ${stage} | ${all} | ${equal} |`;
  });
  const report = `# Round trip in ${await browser.version()}, seed ${seed}, ${read} pages\n\n| page | ranges | equal |\n|---|---|---|\n${lines.join('\n')}\n`;
  mkdirSync(join(root, '.output/bench'), { recursive: true });
  writeFileSync(join(root, '.output/bench/round-trip.md'), report);
  console.log(report);
  console.error(misses.slice(0, 40).join('\n'));
  const first = counts.get('as it is');
  if (misses.length > 0 || (first?.all ?? 0) < wanted) process.exitCode = 1;
} finally {
  await browser.close();
}

async function travel(page: BenchPage): Promise<void> {
  const trips = await inTab(browser, page, async (tab) => {
    const made = await ask(tab, 'make', `${seed} ${page.name}`, each);
    if (made === null) return null;
    const check = async (stage: Stage) => note(page, stage, made, await ask(tab, 'check', made));
    await check('as it is');
    const painted = await ask(tab, 'paint', made);
    if (made.length > 0 && painted < made.length) misses.push(`${page.name}: ${painted} ranges painted`);
    await check('painted');
    for (const [view, stage] of [
      ['clear', 'clear'],
      ['comfort', 'comfort'],
      ['whole', 'whole again'],
    ] as const) {
      await ask(tab, 'show', view);
      await check(stage);
    }
    return made;
  });
  if (trips === null) {
    console.error(`${page.name}: not read as an article, left out`);
    return;
  }
  read += 1;
  await inTab(browser, page, async (tab) => {
    note(page, 'in a fresh tab', trips, await ask(tab, 'check', trips));
    await ask(tab, 'show', 'clear');
    await ask(tab, 'paint', trips);
    note(page, 'fresh, clear', trips, await ask(tab, 'check', trips));
  });
}

function note({ name }: BenchPage, stage: Stage, trips: readonly Trip[], missed: readonly string[]): void {
  const count = counts.get(stage);
  if (count) {
    count.all += trips.length;
    count.equal += trips.length - missed.length;
  }
  misses.push(...missed.map((miss) => `${name}, ${stage}: ${miss.slice(0, 300)}`));
}

function ask<K extends keyof RoundTripBench>(
  tab: Page,
  method: K,
  ...given: Parameters<RoundTripBench[K]>
): Promise<ReturnType<RoundTripBench[K]>> {
  return tab.evaluate(
    (called, values) => {
      const { roundTripBench } = Reflect.get(globalThis, 'benchCandidate') as { roundTripBench: RoundTripBench };
      return (roundTripBench[called] as (...args: unknown[]) => unknown)(...values);
    },
    method,
    given as unknown[],
  ) as Promise<ReturnType<RoundTripBench[K]>>;
}

/** In a tab of its own, under the page's address; every other request is refused, no script of the page runs. */
async function inTab<T>(own: Browser, { url, html }: BenchPage, work: (tab: Page) => Promise<T>): Promise<T> {
  const tab = await own.newPage();
  try {
    await tab.setRequestInterception(true);
    tab.on('request', (request: HTTPRequest) => {
      const isPage = request.isNavigationRequest() && request.frame() === tab.mainFrame();
      const headers = { 'content-security-policy': "script-src 'none'; object-src 'none'" };
      const answer = isPage
        ? request.respond({ contentType: 'text/html; charset=utf-8', headers, body: html })
        : request.abort();
      answer.catch(() => undefined);
    });
    await tab.goto(url, { waitUntil: 'domcontentloaded' });
    await tab.evaluate(bundle?.code ?? '');
    return await work(tab);
  } finally {
    await tab.close().catch(() => undefined);
  }
}
