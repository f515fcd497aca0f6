/**
 * `npm run bench:anchoring -- [--peers] [--seed N] [--split tune|test] [--only pattern of mutations] [--every N]
 * [part of a page's name]`: selections on every page
 * that is read as an article, the page changed, the selection looked for, in a real Chromium. `--peers` installs the npm peers and runs them
 * too, on the real pages alone, for they take their time. Prints the tables and writes them to `.output/bench/anchoring.md`, each miss to `.output/bench/anchoring-misses.json`. CHROMIUM
 * names another browser than Debian's. `--only` and `--every` (each Nth page) are for looking at one thing; what they print is no result.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type HTTPRequest, launch, type Page } from 'puppeteer-core';
import { type Bundle, bundleCandidates } from '../reading/bundle.ts';
import { installPeers } from '../reading/peers/install.ts';
import type { AnchoringBench, Kind, Outcome } from './in-page/bench.ts';
import { type BenchPage, halfOf, loadPages } from './pages.ts';
import { reportOf } from './report.ts';

const root = join(import.meta.dirname, '../..');
const args = process.argv.slice(2);
const optionOf = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);
const withPeers = args.includes('--peers');
const seed = optionOf('--seed') ?? '1';
const split = optionOf('--split');
const part =
  args.find((arg, at) => !arg.startsWith('--') && !/^--(?:seed|split|only|every)$/.test(args[at - 1] ?? '')) ?? '';
const only = optionOf('--only') ?? '';
const every = Number(optionOf('--every') ?? 1);
const WORKERS = 2;
/** The peers take a hundred times as long. */
const SELECTIONS_WITH_PEERS = 3;

/** Set in the page by `onPage`. */
declare function benchInPage(): AnchoringBench;
const startInPage = () => benchInPage().start();

const pages = loadPages(root);
const isAsked = (page: BenchPage) =>
  (!withPeers || page.isReal) && (split === undefined || halfOf(page) === split) && page.name.includes(part);
const asked = pages.filter(isAsked).filter((_, index) => index % every === 0);
if (withPeers) await installPeers(join(import.meta.dirname, 'peers'));
const bundles = [
  ...(await bundleCandidates(join(import.meta.dirname, 'in-page'), ['bench.ts'])),
  ...(withPeers ? await bundleCandidates(join(import.meta.dirname, 'peers/in-page'), ['peers.ts']) : []),
];
let browser = await launchBrowser();
try {
  const texts = new Map<string, string[]>();
  // The pages that were not asked for lend their paragraphs as another article's.
  for (const page of only === '' ? pages : [...new Set([...asked, ...pages.slice(0, 20)])]) {
    const blocks = await onPage(page, (tab) => tab.evaluate(startInPage));
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
        runPage(tab, `${seed}|${half}|${name}`, withPeers ? SELECTIONS_WITH_PEERS : (page?.selections ?? 1), foreign),
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
  const costs =
    part === '' && only === '' && first ? await onPage(first, (tab) => tab.evaluate(() => benchInPage().costs())) : '';
  const report = `# Anchoring in ${await browser.version()}, seed ${seed}\n\n${reportOf(outcomes)}\n${costs}`;
  const folder = join(root, '.output/bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'anchoring.md'), report);
  const misses = outcomes.filter(({ system, verdict }) => system === 'ours' && verdict !== 'right');
  writeFileSync(join(folder, 'anchoring-misses.json'), JSON.stringify(misses, null, 1));
  console.log(report);
} finally {
  await browser.close();
}

/** The paragraphs of another article: the invented pages share stories, so of the first one with some prose and no six words in common. */
function foreignOf(name: string, texts: ReadonlyMap<string, string[]>): string[] {
  const names = [...texts.keys()];
  const own = new Set(rowsOf(texts.get(name) ?? []));
  for (let step = 7; step < names.length + 7; step += 1) {
    const other = texts.get(names[(names.indexOf(name) + step) % names.length] ?? '') ?? [];
    if (other.filter((text) => text.length > 60).length > 3 && !rowsOf(other).some((row) => own.has(row))) return other;
  }
  throw new Error(`${name}: no other article`);
}

/** Six words in a row, at every word. */
function rowsOf(blocks: readonly string[]): string[] {
  return blocks.flatMap((text) => {
    const words = text.toLowerCase().split(/[^\p{L}\p{N}]+/u);
    return words.slice(5).map((_, at) => words.slice(at, at + 6).join(' '));
  });
}

async function runPage(tab: Page, seed: string, count: number, foreign: readonly string[]): Promise<Outcome[]> {
  if ((await tab.evaluate(startInPage)) === null) return [];
  const mutations = await tab.evaluate(() => benchInPage().mutations());
  const outcomes: Outcome[] = [];
  for (const [kind, names] of Object.entries(mutations) as Array<[Kind, string[]]>) {
    for (const name of names.filter((name) => new RegExp(only).test(name))) {
      outcomes.push(
        ...(await tab.evaluate(
          (...given: Parameters<AnchoringBench['run']>) => benchInPage().run(...given),
          kind,
          name,
          seed,
          count,
          foreign,
        )),
      );
    }
  }
  return outcomes;
}

function launchBrowser(): Promise<Browser> {
  return launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    protocolTimeout: 240_000,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  });
}

/** A page whose browser ended before it, in the middle of an hour's run, is begun again in another one. */
async function onPage<T>(page: BenchPage, work: (tab: Page) => Promise<T>): Promise<T> {
  const own = browser;
  try {
    return await inTab(own, page, work);
  } catch (error) {
    if (own.connected) throw error;
    if (browser === own) browser = await launchBrowser();
    return await inTab(browser, page, work);
  }
}

/** In a tab of its own, under the page's address; every other request is refused, no script of the page runs. */
async function inTab<T>(own: Browser, { url, html }: BenchPage, work: (tab: Page) => Promise<T>): Promise<T> {
  const context = await own.createBrowserContext();
  try {
    const tab = await context.newPage();
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
    const [bench, peers] = bundles as [Bundle, Bundle | undefined];
    await tab.evaluate(`${bench.code}
globalThis.anchoring = benchCandidate.anchoringBench; globalThis.benchInPage = () => globalThis.anchoring;`);
    if (peers) {
      await tab.evaluate(`${peers.code}
globalThis.anchoring.addSystems(benchCandidate.peers);`);
    }
    return await work(tab);
  } finally {
    await context.close().catch(() => undefined);
  }
}
