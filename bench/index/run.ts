/**
 * `npm run bench:index -- [--articles N] [--browser chromium|firefox]`: a seeded collection of N articles (1 000) in the real browser with
 * the built extension, beside it one of 1 000 in the same run, the plain model, and MiniSearch where it can run. Ends with 1
 * where an answer differs from the model's. Prints the tables and writes them to `.output/bench/index-N-<browser>.md`. A
 * collection of more than 10 000 is filled before, by `npm run bench:index:fill`.
 */

import type { BrowserName } from '../../tests/e2e/harness/driver';
import { oneOf, readArguments, refuse, wholeNumber } from '../workshop/arguments';
import { publish, writeData } from '../workshop/results';
import { modelAnswers } from './kept-answers';
import { copyCollection, fillCollection, isFilled } from './kept-collection';
import { makeIndex, measure, measureAlone, rebuild } from './measure';
import { runMiniSearch } from './minisearch-process';
import { differencesOf, reportOf, type Side } from './report';
import { SAVES, type SaveTimes, timeSaves } from './saves';
import { makeVariant, VARIANTS, type Variant } from './variants';

const USAGE = 'npm run bench:index -- [--articles N] [--browser chromium|firefox]';
const COMPARED_WITH = 1_000;
const FILLED_BY_THE_WAY = 10_000;
/** In turn, so that a busy minute of the machine is shared by both. */
const SAVE_TURNS = 3;
/** The numbers of the articles that are kept: far from those of the collection. */
const FIRST_SAVED = 1_000_000;

const { values } = readArguments(USAGE, { articles: { type: 'string' }, browser: { type: 'string' } }, 0);
const count = wholeNumber(values.articles, COMPARED_WITH);
const browser: BrowserName = oneOf(values.browser, ['chromium', 'firefox'] as const) ?? 'chromium';
if (count > FILLED_BY_THE_WAY && !isFilled(browser, count)) {
  refuse(`fill it first: npm run bench:index:fill -- --articles ${count} --browser ${browser}`);
}

const builds = { with: await makeVariant(browser, 'with'), without: await makeVariant(browser, 'without') };
const sides: Side[] = [];
for (const articles of new Set([COMPARED_WITH, count])) sides.push(await runSide(articles));
const differences = sides.flatMap((side) => differencesOf(side));
publish(`index-${count}-${browser}`, reportOf(sides, browser, differences));
// Last of all: it takes as long as all else together. The last copy is still there, its index made by this program; the other one's is not.
for (const side of sides.toReversed()) {
  if (side.articles !== count) copyCollection(browser, side.articles);
  side.rebuilt = await rebuild(browser, builds.with);
}
publish(`index-${count}-${browser}`, reportOf(sides, browser, differences));
if (differences.length > 0) process.exitCode = 1;

async function runSide(articles: number): Promise<Side> {
  await fillCollection(browser, articles, tell);
  copyCollection(browser, articles);
  await makeIndex(browser, builds.with);
  const alone = await measureAlone(browser, builds.without);
  writeData(`index-${articles}-${browser}-alone`, alone);
  const measured = await measure(browser, articles, builds.with);
  writeData(`index-${articles}-${browser}-measured`, measured);
  tell(`${articles}: measured`);
  const saves = browser === 'chromium' ? await timeBoth() : null;
  writeData(`index-${articles}-${browser}-saves`, saves);
  tell(`${articles}: saved`);
  const model = modelAnswers(articles);
  tell(`${articles}: held to the model`);
  const miniSearch = await runMiniSearch(articles);
  return { articles, alone, measured, saves, model, miniSearch, rebuilt: null };
}

async function timeBoth(): Promise<Record<Variant, SaveTimes>> {
  const times: Record<Variant, SaveTimes> = { with: { saves: [], openings: [] }, without: { saves: [], openings: [] } };
  let from = FIRST_SAVED;
  for (let turn = 0; turn < SAVE_TURNS; turn += 1) {
    for (const variant of VARIANTS) {
      const { saves, openings } = await timeSaves(builds[variant], variant === 'with', from);
      from += SAVES;
      times[variant].saves.push(...saves);
      times[variant].openings.push(...openings);
    }
  }
  return times;
}

function tell(words: string): void {
  console.error(`${new Date().toISOString().slice(11, 19)} ${words}`);
}
