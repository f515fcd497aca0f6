/**
 * `npm run bench:collection -- [--articles N] [--browser chromium|firefox]`: the library over a seeded collection of N articles (1 000), and
 * over one of 1 000 in the same run: its first rows, queries and facets, scrolling from end to end, and a tag on all with its undo.
 * Prints the table and writes it to `.output/bench/collection-N-<browser>.md`. A collection of more than 10 000 is filled before,
 * by `npm run bench:index:fill`.
 */

import type { BrowserName, OptionsPage } from '../../tests/e2e/harness/driver';
import { buildOf } from '../../tests/e2e/harness/programs';
import { openOptions } from '../../tests/e2e/harness/reader';
import { ADDRESS, copyCollection, fillCollection, isFilled, launchOnCopy } from '../index/kept-collection';
import { oneOf, readArguments, refuse, wholeNumber } from '../workshop/arguments';
import { publish, quantile, table } from '../workshop/results';
import {
  type AskTimes,
  askTimed,
  type BulkTimes,
  bulkTagTimed,
  openLibraryTimed,
  type ScrollTimes,
  scrollTimed,
} from './in-library';

const USAGE = 'npm run bench:collection -- [--articles N] [--browser chromium|firefox]';
const COMPARED_WITH = 1_000;
const FILLED_BY_THE_WAY = 10_000;
const OPENINGS = 7;
const FRAMES = 300;
const QUERIES = [
  'nước ',
  'chính phủ ',
  '"nhà nước" ',
  'màu:đỏ ',
  'thẻ:"ngoại giao" ',
  'xếp:báo ',
  'xếp:"cũ nhất" ',
  'từ:2016 đến:2016 ',
  '',
];
/** Every article has it, or nearly. */
const BULK_QUERY = '';

interface Side {
  articles: number;
  cold: number;
  openings: number[];
  asks: AskTimes[];
  scroll: ScrollTimes;
  bulk: BulkTimes;
}

const { values } = readArguments(USAGE, { articles: { type: 'string' }, browser: { type: 'string' } }, 0);
const count = wholeNumber(values.articles, COMPARED_WITH);
const browser: BrowserName = oneOf(values.browser, ['chromium', 'firefox'] as const) ?? 'chromium';
if (count > FILLED_BY_THE_WAY && !isFilled(browser, count)) {
  refuse(`fill it first: npm run bench:index:fill -- --articles ${count} --browser ${browser}`);
}
const sides: Side[] = [];
for (const articles of new Set([COMPARED_WITH, count])) sides.push(await measureSide(articles));
publish(`collection-${count}-${browser}`, reportOf(sides));

async function measureSide(articles: number): Promise<Side> {
  await fillCollection(browser, articles, (words) => console.error(`${articles}: ${words}`));
  copyCollection(browser, articles);
  const driver = await launchOnCopy(browser, buildOf(browser));
  try {
    const page: OptionsPage = await openOptions(driver, await driver.openTab(ADDRESS));
    const cold = await openLibraryTimed(page);
    const openings: number[] = [];
    for (let turn = 0; turn < OPENINGS; turn += 1) openings.push(await openLibraryTimed(page));
    const asks = await askTimed(page, QUERIES);
    const scroll = await scrollTimed(page, FRAMES);
    const bulk = await bulkTagTimed(page, BULK_QUERY, 'đo thử');
    return { articles, cold, openings, asks, scroll, bulk };
  } finally {
    await driver.close();
  }
}

function reportOf(all: readonly Side[]): string {
  const ms = (time: number) => `${Math.round(time)} ms`;
  const rows: [string, (side: Side) => string][] = [
    ['first rows, cold', ({ cold }) => ms(cold)],
    [
      'first rows, owner alive: median / longest',
      ({ openings }) => `${ms(quantile(openings, 0.5))} / ${ms(Math.max(...openings))}`,
    ],
    ...QUERIES.map((query, at): [string, (side: Side) => string] => [
      `rows / facets: \`${query.trim() || 'everything'}\``,
      ({ asks }) => `${ms(asks[at]?.rows ?? 0)} / ${ms(asks[at]?.facets ?? 0)}`,
    ]),
    [
      'frames over 50 ms of those from end to end; the longest',
      ({ scroll }) => `${scroll.slow} of ${scroll.frames}; ${ms(scroll.longest)}`,
    ],
    ['rows after a jump to the middle', ({ scroll }) => ms(scroll.jump)],
    ['heap', ({ scroll }) => (scroll.heap === null ? 'not told' : `${scroll.heap.toFixed(1)} MB`)],
    ['tag on all / undo', ({ bulk }) => `${bulk.articles}: ${ms(bulk.tag)} / ${ms(bulk.undo)}`],
  ];
  const lines = table(
    [browser, ...all.map(({ articles }) => `${articles} articles`)],
    rows.map(([name, tell]) => [name, ...all.map(tell)]),
  );
  return lines.join('\n');
}
