/**
 * `npm run bench:reading -- [--peers] [part of a page's name]`: the corpus through every candidate in the same real
 * Chromium; `--peers` installs the npm peers and runs them too. Prints the tables and writes them to
 * `.output/bench/reading.md`.
 */

import { join } from 'node:path';
import type { Browser } from 'puppeteer-core';
import { ROOT } from '../../scripts/set-up/project.mjs';
import { type Bundle, bundleFolder } from '../../tests/measures/bundle.ts';
import { CORPUS, type CorpusPage, hasCorpus, loadCorpus } from '../../tests/measures/corpus.ts';
import { readArguments } from '../workshop/arguments.ts';
import { launchBrowser } from '../workshop/browser.ts';
import { installPeers } from '../workshop/peers.ts';
import { publish } from '../workshop/results.ts';
import { inServedTab } from '../workshop/served-tab.ts';
import { boldPage, deepPage, growthPage } from './growth-page.ts';
import { measureOnPage, type PageRun } from './page-run.ts';
import { runPeersInNode } from './peers/run-in-node.ts';
import { reportOf } from './report/report.ts';
import type { Row } from './report/rows.ts';
import type { Growth } from './report/times.ts';

const GROWTH: readonly (readonly [name: string, make: (times: number) => CorpusPage, times: readonly number[]])[] = [
  ['news', growthPage, [1, 10, 100]],
  ['bold words', boldPage, [1, 4, 16]],
  ['nested boxes', deepPage, [1, 4, 16]],
];
/** The peer that growth is shown beside. */
const GROWTH_PEER = 'readability';
const USAGE = "npm run bench:reading -- [--peers] [part of a page's name]";

const { values, positionals } = readArguments(USAGE, { peers: { type: 'boolean' } }, 1);
const withPeers = values.peers === true;
const [part = ''] = positionals;
if (!hasCorpus(ROOT)) {
  console.error(`No corpus at ${CORPUS}`);
  process.exit(1);
}
const pages = loadCorpus(ROOT).filter(({ gold }) => gold.id.includes(part));
if (withPeers) await installPeers(join(import.meta.dirname, 'peers'));
const own = await bundleFolder(join(import.meta.dirname, 'candidates'), ['candidate.ts']);
const peers = withPeers ? await bundleFolder(join(import.meta.dirname, 'peers/in-page')) : [];
const browser = await launchBrowser('chromium');
try {
  const inBrowser = await runCorpus(browser, [...own, ...peers]);
  const growth = await runGrowth(browser, [...own, ...peers.filter(({ name }) => name === GROWTH_PEER)]);
  const inNode = withPeers ? await runPeersInNode(pages) : new Map<string, Row[]>();
  const report = reportOf({ inBrowser, inNode, growth });
  publish('reading', `# Reading: the corpus in ${await browser.version()}\n\n${report}`);
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
    for (const [page, make, sizes] of GROWTH) {
      for (const times of sizes)
        growth.push({
          page: `${page} ${times}×`,
          name: bundle.name,
          run: await runAlone(browser, make(times), bundle),
        });
    }
  }
  return growth;
}

function runAlone(browser: Browser, { gold, html }: CorpusPage, { code }: Bundle): Promise<PageRun> {
  const page = { url: gold.url, html };
  return inServedTab(browser, page, { until: 'domcontentloaded' }, (tab) => measureOnPage(tab, gold.url, code));
}
