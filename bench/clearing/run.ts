/**
 * `npm run bench:clearing -- [parts of pages' names]`: every article of the corpus, of the fresh sets and every invented page, cleared in a
 * real Chromium at two widths, and everything counted that should not be there. Prints the table and writes it to
 * `.output/bench/clearing.md`; ends with 1 where there is an exception.
 */

import { join } from 'node:path';
import { bundleModule } from '../../tests/measures/bundle.ts';
import { readArguments } from '../workshop/arguments.ts';
import { launchBrowser } from '../workshop/browser.ts';
import { corpusArticles, freshArticles, inventedArticles, wholePages } from '../workshop/pages.ts';
import { publish } from '../workshop/results.ts';
import { inServedTab } from '../workshop/served-tab.ts';
import { type ClearingRun, runClearing } from './page-run.ts';
import { type Row, reportOf } from './report.ts';

const WIDTHS = [1_280, 390];
const HEIGHT = 900;
/** At a time: most of a run is waiting for what arrives late. */
const BROWSERS = 5;
const PICTURE =
  '<svg xmlns="http://www.w3.org/2000/svg" width="640" height="400"><rect width="640" height="400" fill="#89a"/></svg>';

const { positionals: parts } = readArguments("npm run bench:clearing -- [parts of pages' names]", {}, Infinity);
const pages = [...corpusArticles(), ...wholePages(), ...inventedArticles('reading'), ...freshArticles()].filter(
  ({ name }) => parts.length === 0 || parts.some((part) => name.includes(part)),
);
const { code } = await bundleModule(join(import.meta.dirname, 'in-page'), 'clearing.ts');
const rows: Row[] = [];
const jobs = pages.flatMap((page) => WIDTHS.map((width) => ({ page, width })));
const versions = await Promise.all(Array.from({ length: BROWSERS }, work));
publish('clearing', `# Clearing in ${versions[0]}\n\n${reportOf(rows)}`);
if (rows.some(({ run }) => run.exceptions.length > 0)) process.exitCode = 1;

/** One browser of its own, page after page: a window behind another is not drawn. Answers its version. */
async function work(): Promise<string> {
  const browser = await launchBrowser('chromium', { protocolTimeout: 40_000 });
  try {
    for (let job = jobs.shift(); job; job = jobs.shift()) {
      const { page, width } = job;
      const options = { until: 'load', viewport: { width, height: HEIGHT }, picture: PICTURE } as const;
      const run = await inServedTab(browser, page, options, (tab) => runClearing(tab, code)).catch(failed);
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
