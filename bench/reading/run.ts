/**
 * `node bench/reading/run.ts [part of a page's name]`: the corpus through every candidate in the same real Chromium.
 * Prints the tables and writes them to `.output/bench/reading.md`. CHROMIUM names another browser than Debian's.
 */

import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launch } from 'puppeteer-core';
import { build } from 'vite';
import { CORPUS, hasCorpus, loadCorpus } from './corpus.ts';
import { runOnPage } from './page-run.ts';
import { type Row, reportOf } from './report.ts';

const root = join(import.meta.dirname, '../..');
const [part = ''] = process.argv.slice(2);
if (!hasCorpus(root)) {
  console.error(`No corpus at ${CORPUS}`);
  process.exit(1);
}
const pages = loadCorpus(root).filter(({ gold }) => gold.id.includes(part));
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
  const results = new Map<string, Row[]>();
  for (const { name, code } of await bundleCandidates()) {
    const rows: Row[] = [];
    for (const page of pages) {
      // A page of its own: a cold call must not find what an earlier one left compiled.
      const context = await browser.createBrowserContext();
      const tab = await context.newPage();
      await tab.setRequestInterception(true);
      rows.push({ page, run: await runOnPage(tab, page, code) });
      await context.close();
    }
    results.set(name, rows);
  }
  const report = reportOf(results);
  const file = join(root, '.output/bench/reading.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, report);
  console.log(report);
} finally {
  await browser.close();
}

/** Each module of `candidates/` as a script that sets the global `benchCandidate`. */
async function bundleCandidates(): Promise<{ name: string; code: string }[]> {
  const folder = join(import.meta.dirname, 'candidates');
  const names = readdirSync(folder).filter((file) => file !== 'candidate.ts');
  const bundles: { name: string; code: string }[] = [];
  for (const file of names) {
    const output = await build({
      configFile: false,
      logLevel: 'error',
      build: { write: false, lib: { entry: join(folder, file), formats: ['iife'], name: 'benchCandidate' } },
    });
    const [bundle] = Array.isArray(output) ? output : [output];
    const chunk = bundle !== undefined && 'output' in bundle ? bundle.output[0] : undefined;
    if (chunk?.type !== 'chunk') throw new Error(`No bundle of ${file}`);
    // `var` at the top of an evaluated script is a global; the name is set by hand all the same.
    bundles.push({
      name: file.replace(/\.ts$/, ''),
      code: `${chunk.code}\nglobalThis.benchCandidate = benchCandidate;`,
    });
  }
  return bundles;
}
