/**
 * `node bench/clearing/run.ts [parts of pages' names]`: every article of the corpus and every invented page, cleared in a
 * real Chromium at two widths, and everything counted that should not be there. Prints the table and writes it to
 * `.output/bench/clearing.md`; ends with 1 where there is an exception. CHROMIUM names another browser than Debian's.
 */

import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Browser, type HTTPRequest, launch } from 'puppeteer-core';
import { hasCorpus, loadCorpus } from '../../tests/measures/corpus.ts';
import { loadFixtures } from '../../tests/unit/article/fixture.ts';
import { bundleCandidates } from '../reading/bundle.ts';
import { type ClearingRun, runClearing } from './page-run.ts';
import { type Row, reportOf } from './report.ts';

interface BenchPage {
  name: string;
  url: string;
  html: string;
}

const WIDTHS = [1_280, 390];
/** At a time: most of a run is waiting for what arrives late. */
const BROWSERS = 5;
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="#89a"/></svg>';

const root = join(import.meta.dirname, '../..');
const parts = process.argv.slice(2);
const pages = loadPages().filter(({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)));
const [bundle] = await bundleCandidates(join(import.meta.dirname, 'in-page'), ['clearing.ts']);
if (bundle === undefined) throw new Error('no bundle');
const rows: Row[] = [];
const jobs = pages.flatMap((page) => WIDTHS.map((width) => ({ page, width })));
const versions = await Promise.all(Array.from({ length: BROWSERS }, work));
const report = `# Clearing in ${versions[0]}\n\n${reportOf(rows)}`;
const file = join(root, '.output/bench/clearing.md');
mkdirSync(dirname(file), { recursive: true });
writeFileSync(file, report);
console.log(report);
if (rows.some(({ run }) => run.exceptions.length > 0)) process.exitCode = 1;

/** One browser of its own, page after page: a window behind another is not drawn. Answers its version. */
async function work(): Promise<string> {
  const browser = await launch({
    executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
    pipe: true,
    protocolTimeout: 40_000,
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
  });
  try {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const { page, width } = job;
      const run = await runAlone(browser, page, width, bundle?.code ?? '').catch(failed);
      if (run) rows.push({ name: page.name, width, run });
      console.error(`${page.name} ${width}: ${run ? run.exceptions.length : 'no article'}`);
    }
    return await browser.version();
  } finally {
    await browser.close();
  }
}

/** A page that could not be run to its end is an exception like any other. */
function failed(error: unknown): ClearingRun {
  const none = { outside: 0, hidden: 0, late: 0, switched: 0, moved: 0 };
  return { ...none, isReadTheSame: false, exceptions: [`not run to its end: ${String(error)}`] };
}

/** The corpus where it is there, and the project's own pages. */
function loadPages(): BenchPage[] {
  const corpus = hasCorpus(root) ? loadCorpus(root).filter(({ gold }) => gold.isArticle) : [];
  const folder = join(root, 'tests/fixtures/pages');
  const own = readdirSync(folder).filter((file) => file.endsWith('.html'));
  return [
    ...corpus.map(({ gold, html }) => ({ name: gold.id, url: gold.url, html })),
    ...own.map((file) => ({
      name: `pages/${file}`,
      url: `https://baovungcao.example/${file}`,
      html: readFileSync(join(folder, file), 'utf8'),
    })),
    ...loadFixtures()
      .filter(({ wanted }) => !wanted.has('reason'))
      .map(({ name, html, wanted }) => ({
        name: `reading/${name}`,
        url: wanted.get('url') ?? `https://baovungcao.example/${name}`,
        html,
      })),
  ];
}

/** In a tab of its own; pages are served under their addresses, every picture is one of ours, all else is refused. */
async function runAlone(
  browser: Browser,
  { url, html }: BenchPage,
  width: number,
  code: string,
): Promise<ClearingRun | null> {
  const context = await browser.createBrowserContext();
  try {
    const tab = await context.newPage();
    await tab.setViewport({ width, height: 900 });
    await tab.setRequestInterception(true);
    tab.on('request', (request: HTTPRequest) => {
      const isPage = request.isNavigationRequest() && request.frame() === tab.mainFrame();
      const answer = isPage
        ? request.respond({
            contentType: 'text/html; charset=utf-8',
            headers: { 'content-security-policy': "script-src 'none'; object-src 'none'" },
            body: html,
          })
        : request.resourceType() === 'image'
          ? request.respond({ contentType: 'image/svg+xml', body: PICTURE })
          : request.abort();
      answer.catch(() => undefined);
    });
    await tab.goto(url, { waitUntil: 'load' });
    return await runClearing(tab, code);
  } finally {
    await context.close();
  }
}
