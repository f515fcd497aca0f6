/**
 * `npm run bench:reprints -- [--articles N]`: a collection of N invented articles (10 000) in a real Chromium, as an older
 * program left it: how long the upgrade and the indexing take, how long it takes to find the article that a text is a
 * reprint of, and whether it is found. Prints the table and writes it to `.output/bench/reprints.md`; ends with 1 where a
 * wrong article was offered.
 */

import { join } from 'node:path';
import { bundleModule, callerOf } from '../../tests/measures/bundle.ts';
import { readArguments, wholeNumber } from '../workshop/arguments.ts';
import { launchBrowser } from '../workshop/browser.ts';
import { publish, quantile, table } from '../workshop/results.ts';
import { inServedTab } from '../workshop/served-tab.ts';
import type { ReprintsBench } from './in-page/reprints.ts';

const ASKED = 100;
/** An origin of its own: a blank page has no database. */
const PAGE = { url: 'https://bench.example/', html: '<title>bench</title>' };

const { values } = readArguments('npm run bench:reprints -- [--articles N]', { articles: { type: 'string' } }, 0);
const count = wholeNumber(values.articles, 10_000);
const { code } = await bundleModule(join(import.meta.dirname, 'in-page'), 'reprints.ts');
const browser = await launchBrowser('chromium', { protocolTimeout: 600_000 });
try {
  await inServedTab(browser, PAGE, { until: 'load' }, async (tab) => {
    await tab.evaluate(code);
    const ask = callerOf<ReprintsBench>(tab, 'reprintsBench');
    await ask('fill', count);
    const upgrade = await ask('upgrade');
    const slices = await ask('index');
    const measured = await ask('search', count, ASKED);
    const kept = await ask('keep', count, ASKED);
    const sum = slices.reduce((all, one) => all + one, 0);
    const report = [
      `# Reprints among ${count} kept articles, ${await browser.version()}`,
      '',
      `Upgrade ${ms(upgrade)}; catching up (the index, then older records) ${(sum / 1_000).toFixed(1)} s in ${slices.length} slices, the longest ${ms(Math.max(...slices))}.`,
      `Keeping one more article, its index included: ${quantiles(kept)}.`,
      '',
      ...table(
        ['text in view', 'found', 'another offered', 'p50 / p95 / max'],
        measured.map(({ name, times, asked, found, wrong }) => [
          name,
          name === 'no reprint' ? 'none' : `${found} of ${asked}`,
          wrong,
          quantiles(times),
        ]),
      ),
      '',
    ];
    publish('reprints', report.join('\n'));
    if (measured.some(({ wrong }) => wrong > 0)) process.exitCode = 1;
  });
} finally {
  await browser.close();
}

function quantiles(times: readonly number[]): string {
  const [half, most, all] = [0.5, 0.95, 1].map((share) => quantile(times, share)) as [number, number, number];
  return `${half.toFixed(1)} / ${most.toFixed(1)} / ${ms(all)}`;
}

function ms(time: number): string {
  return `${time.toFixed(1)} ms`;
}
