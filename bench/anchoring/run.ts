/**
 * `npm run bench:anchoring -- [--peers] [--seed N] [--split tune|test] [--only pattern of mutations] [--every N]
 * [part of a page's name]`: selections on every page that is read as an article, the page changed, the selection looked for,
 * in a real Chromium. `--peers` installs the npm peers and runs them too, on the real pages alone, for they take their time.
 * Prints the tables and writes them to `.output/bench/anchoring.md`, each miss to `.output/bench/anchoring-misses.json`.
 * `--only` and `--every` (each Nth page) are for looking at one thing; what they print is no result.
 */

import { join } from 'node:path';
import type { Browser, Page } from 'puppeteer-core';
import { bundleModule, callerOf } from '../../tests/measures/bundle.ts';
import { oneOf, patternOf, readArguments, wholeNumber } from '../workshop/arguments.ts';
import { launchBrowser } from '../workshop/browser.ts';
import { installPeers } from '../workshop/peers.ts';
import { publish, writeData } from '../workshop/results.ts';
import { inServedTab } from '../workshop/served-tab.ts';
import { foreignOf } from './foreign-article.ts';
import type { AnchoringBench, Kind, Outcome } from './in-page/bench.ts';
import { type AnchoringPage, type Half, halfOf, loadPages } from './pages.ts';
import { reportOf } from './report.ts';

const USAGE =
  "npm run bench:anchoring -- [--peers] [--seed N] [--split tune|test] [--only pattern of mutations] [--every N] [part of a page's name]";
const WORDS = { type: 'string' } as const;
const { values, positionals } = readArguments(
  USAGE,
  { peers: { type: 'boolean' }, seed: WORDS, split: WORDS, only: WORDS, every: WORDS },
  1,
);
const withPeers = values.peers === true;
const { seed = '1' } = values;
const only = patternOf(values.only);
const split = oneOf(values.split, ['tune', 'test'] as const);
const every = wholeNumber(values.every, 1);
const [part = ''] = positionals;
const WORKERS = 2;
/** The peers take a hundred times as long. */
const SELECTIONS_WITH_PEERS = 3;

const pages = loadPages();
const isAsked = (page: AnchoringPage) =>
  (!withPeers || page.isReal) && (split === undefined || halfOf(page) === split) && page.name.includes(part);
const asked = pages.filter(isAsked).filter((_, index) => index % every === 0);
if (withPeers) await installPeers(join(import.meta.dirname, 'peers'));
const bench = await bundleModule(join(import.meta.dirname, 'in-page'), 'bench.ts');
const peers = withPeers ? await bundleModule(join(import.meta.dirname, 'peers/in-page'), 'peers.ts') : undefined;
let browser = await launchWithPatience();
try {
  const texts = new Map<string, string[]>();
  // The pages that were not asked for lend their paragraphs as another article's.
  for (const page of only === undefined ? pages : [...new Set([...asked, ...pages.slice(0, 20)])]) {
    const blocks = await onPage(page, (tab) => benchIn(tab)('start'));
    if (blocks === null) console.error(`${page.name}: not read as an article, left out`);
    else texts.set(page.name, blocks);
  }
  const jobs = asked.filter((page) => texts.has(page.name));
  const outcomes: Array<Outcome & { page: string; half: string }> = [];
  const run = async () => {
    for (let page = jobs.shift(); page; page = jobs.shift()) {
      const { name } = page;
      const foreign = foreignOf(name, texts);
      const half = halfOf(page);
      const own = await onPage(page, (tab) =>
        runPage(tab, `${seed}|${half}|${name}`, withPeers ? SELECTIONS_WITH_PEERS : (page?.selections ?? 1), {
          foreign,
          half,
        }),
      );
      outcomes.push(
        ...own.map((outcome) => ({
          ...outcome,
          page: name,
          half,
          now: outcome.verdict === 'right' ? '' : outcome.now,
        })),
      );
      console.error(`${name}: ${own.length}`);
    }
  };
  await Promise.all(Array.from({ length: WORKERS }, run));
  outcomes.sort((left, right) => left.page.localeCompare(right.page));
  const [first] = pages;
  const costs = part === '' && only === undefined && first ? await onPage(first, (tab) => benchIn(tab)('costs')) : '';
  const report = `# Anchoring in ${await browser.version()}, seed ${seed}\n\n${reportOf(outcomes)}\n${costs}`;
  publish('anchoring', report);
  const misses = outcomes.filter(({ system, verdict }) => system === 'ours' && verdict !== 'right');
  writeData('anchoring-misses', misses);
} finally {
  await browser.close();
}

async function runPage(
  tab: Page,
  seed: string,
  count: number,
  given: { foreign: readonly string[]; half: Half },
): Promise<Outcome[]> {
  const ask = benchIn(tab);
  if ((await ask('start')) === null) return [];
  const mutations = await ask('mutations');
  const outcomes: Outcome[] = [];
  for (const [kind, names] of Object.entries(mutations) as Array<[Kind, string[]]>) {
    for (const name of names.filter((name) => only?.test(name) ?? true)) {
      outcomes.push(...(await ask('run', kind, name, seed, count, given)));
    }
  }
  return outcomes;
}

function benchIn(tab: Page) {
  return callerOf<AnchoringBench>(tab, 'anchoringBench');
}

/** Some calls of the peers take minutes. */
function launchWithPatience(): Promise<Browser> {
  return launchBrowser('chromium', { protocolTimeout: 240_000 });
}

/** A page whose browser ended before it, in the middle of an hour's run, is begun again in another one. */
async function onPage<Result>(page: AnchoringPage, work: (tab: Page) => Promise<Result>): Promise<Result> {
  const own = browser;
  try {
    return await inTab(own, page, work);
  } catch (error) {
    if (own.connected) throw error;
    if (browser === own) browser = await launchWithPatience();
    return await inTab(browser, page, work);
  }
}

function inTab<Result>(own: Browser, page: AnchoringPage, work: (tab: Page) => Promise<Result>): Promise<Result> {
  return inServedTab(own, page, { until: 'domcontentloaded' }, async (tab) => {
    // The bench's own bundle comes last: both set the same global.
    if (peers) await tab.evaluate(`${peers.code}\nglobalThis.peerSystems = benchModule.peers;`);
    await tab.evaluate(bench.code);
    if (peers) await tab.evaluate('benchModule.anchoringBench.addSystems(peerSystems)');
    return work(tab);
  });
}
