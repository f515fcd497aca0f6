/**
 * `npm run bench:reprints -- [--articles N]`: a collection of N invented articles (10 000) in a real Chromium, as an older
 * program left it: how long the upgrade and the indexing take, how long it takes to find the article that a text is a
 * reprint of, and whether it is found. Prints the table and writes it to `.output/bench/reprints.md`; ends with 1 where a
 * wrong article was offered. CHROMIUM names another browser than Debian's.
 */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { launch } from 'puppeteer-core';
import { bundleCandidates } from '../reading/bundle.ts';
import type * as InPage from './in-page/reprints.ts';

/** Set in the page by the bundle. */
declare const benchCandidate: typeof InPage;

const ASKED = 100;
const root = join(import.meta.dirname, '../..');
const args = process.argv.slice(2);
const count = Number(args.includes('--articles') ? args[args.indexOf('--articles') + 1] : 10_000);

const [bundle] = await bundleCandidates(join(import.meta.dirname, 'in-page'), ['reprints.ts']);
if (bundle === undefined) throw new Error('no bundle');
const browser = await launch({
  executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
  pipe: true,
  protocolTimeout: 600_000,
  args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-sync', '--no-first-run'],
});
try {
  const [page] = await browser.pages();
  if (page === undefined) throw new Error('no tab');
  // A page of its own origin: a blank one has no database.
  await page.setRequestInterception(true);
  page.on('request', (request) => void request.respond({ contentType: 'text/html', body: '<title>bench</title>' }));
  await page.goto('https://bench.example/');
  await page.evaluate(bundle.code);
  await page.evaluate((articles) => benchCandidate.fill(articles), count);
  const upgrade = await page.evaluate(() => benchCandidate.upgrade());
  const slices = await page.evaluate(() => benchCandidate.index());
  const measured = await page.evaluate((articles, asked) => benchCandidate.search(articles, asked), count, ASKED);
  const kept = await page.evaluate((articles, asked) => benchCandidate.keep(articles, asked), count, ASKED);
  const sum = slices.reduce((all, one) => all + one, 0);
  const report = [
    `# Reprints among ${count} kept articles, ${await browser.version()}`,
    '',
    `Upgrade ${ms(upgrade)}; catching up (the index, then older records) ${(sum / 1_000).toFixed(1)} s in ${slices.length} slices, the longest ${ms(Math.max(...slices))}.`,
    `Keeping one more article, its index included: ${quantiles(kept)}.`,
    '',
    '| text in view | found | another offered | p50 / p95 / max |',
    '|---|---|---|---|',
    ...measured.map(
      ({ name, times, asked, found, wrong }) =>
        `| ${name} | ${name === 'no reprint' ? 'none' : `${found} of ${asked}`} | ${wrong} | ${quantiles(times)} |`,
    ),
    '',
  ].join('\n');
  const file = join(root, '.output/bench/reprints.md');
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, report);
  console.log(report);
  if (measured.some(({ wrong }) => wrong > 0)) process.exitCode = 1;
} finally {
  await browser.close();
}

function quantiles(times: readonly number[]): string {
  const sorted = times.toSorted((one, other) => one - other);
  const at = (share: number) => sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
  return `${at(0.5).toFixed(1)} / ${at(0.95).toFixed(1)} / ${ms(at(1))}`;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
