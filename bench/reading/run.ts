/**
 * `node bench/reading/run.ts [--peers] [part of a page's name]`: the corpus through every candidate in the same real
 * Chromium; `--peers` installs the npm peers and runs them too. Prints the tables and writes them to
 * `.output/bench/reading.md`. CHROMIUM names another browser than Debian's.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, launch } from 'puppeteer-core';
import { CORPUS, type CorpusPage, hasCorpus, loadCorpus } from '../../tests/measures/corpus.ts';
import { type Bundle, bundleCandidates } from './bundle.ts';
import { growthPage } from './growth-page.ts';
import { type PageRun, runOnPage } from './page-run.ts';
import { installPeers } from './peers/install.ts';
import { runPeersInNode } from './peers/run-in-node.ts';
import { reportOf } from './report/report.ts';
import type { Row } from './report/rows.ts';
import type { Growth } from './report/times.ts';

const GROWTH = [1, 10, 100];
/** The peer that growth is shown beside. */
const GROWTH_PEER = 'readability';

const root = join(import.meta.dirname, '../..');
const args = process.argv.slice(2);
const withPeers = args.includes('--peers');
const part = args.find((arg) => !arg.startsWith('--')) ?? '';
if (!hasCorpus(root)) {
  console.error(`No corpus at ${CORPUS}`);
  process.exit(1);
}
const pages = loadCorpus(root).filter(({ gold }) => gold.id.includes(part));
if (withPeers) await installPeers();
const own = await bundleCandidates(join(import.meta.dirname, 'candidates'));
const peers = withPeers ? await bundleCandidates(join(import.meta.dirname, 'peers/in-page')) : [];
const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  pipe: true,
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--no-first-run',
  ],
});
try {
  const inBrowser = await runCorpus(browser, [...own, ...peers]);
  const growth = await runGrowth(browser, [...own, ...peers.filter(({ name }) => name === GROWTH_PEER)]);
  const inNode = withPeers ? await runPeersInNode(pages) : new Map<string, Row[]>();
  const report = `# Reading: the corpus in ${await browser.version()}\n\n${reportOf({ inBrowser, inNode, growth })}`;
  const file = join(root, '.output/bench/reading.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, report);
  console.log(report);
} finally {
  await browser.close();
}

/** Page by page, every candidate after the other, so that a busy minute of the machine is shared by all of them. */
async function runCorpus(browser: Browser, bundles: readonly Bundle[]): Promise<Map<string, Row[]>> {
  const results = new Map<string, Row[]>(bundles.map(({ name }) => [name, []]));
  for (const page of pages) {
    for (const bundle of bundles) results.get(bundle.name)?.push({ page, run: await runAlone(browser, page, bundle) });
  }
  return results;
}

async function runGrowth(browser: Browser, bundles: readonly Bundle[]): Promise<Growth[]> {
  const growth: Growth[] = [];
  for (const bundle of bundles) {
    for (const times of GROWTH) {
      growth.push({ times, name: bundle.name, run: await runAlone(browser, growthPage(times), bundle) });
    }
  }
  return growth;
}

/** In a browser context of its own: a cold call must not find what an earlier one left compiled. */
async function runAlone(browser: Browser, page: CorpusPage, { code }: Bundle): Promise<PageRun> {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setRequestInterception(true);
    return await runOnPage(tab, page, code);
  } finally {
    await context.close();
  }
}
