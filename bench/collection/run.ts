/**
 * `npm run bench:collection -- [--articles N] [--browser chromium|firefox]`: the library over a seeded collection of N articles (1 000), and
 * over one of 1 000 in the same run: its first rows, queries and facets, a saved view, the histogram, scrolling from end to end, and a
 * tag on all of the first 10 000 with its undo. The last column has how many times as long each takes as with 1 000.
 * Prints the table and writes it to `.output/bench/collection-N-<browser>.md`. A collection of more than 10 000 is filled before,
 * by `npm run bench:index:fill`.
 */

import { libraryWordsFor } from '../../locales/library';
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
  type TimelineTimes,
  timelineTimed,
  UNITS,
  viewTimed,
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
const VIEWED = 'chính phủ thẻ:"ngoại giao" ';
/** So many articles are of the first year: all of a smaller collection, some 10 000 of a larger one. */
const BULK_QUERY = 'từ:2016 đến:2016 ';

interface Side {
  articles: number;
  cold: number;
  openings: number[];
  asks: AskTimes[];
  view: AskTimes;
  timeline: TimelineTimes;
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
    const words = libraryWordsFor(driver.words.language);
    const view = await viewTimed(page, VIEWED, words.views.title);
    const timeline = await timelineTimed(page, words.timeline);
    const scroll = await scrollTimed(page, FRAMES);
    const bulk = await bulkTagTimed(page, BULK_QUERY, 'đo thử');
    return { articles, cold, openings, asks, view, timeline, scroll, bulk };
  } finally {
    await driver.close();
  }
}

/** What is told of a side: milliseconds, one behind the other, and what stands around them. */
type Row = [name: string, times: (side: Side) => number[], tell?: (side: Side, times: string) => string];

function reportOf(all: readonly Side[]): string {
  const rows: Row[] = [
    ['first rows, cold', ({ cold }) => [cold]],
    ['first rows, owner alive: median / longest', ({ openings }) => [quantile(openings, 0.5), Math.max(...openings)]],
    ...QUERIES.map((query, at): Row => {
      const times = ({ asks }: Side) => [asks[at]?.rows ?? 0, asks[at]?.facets ?? 0];
      return [`rows / facets: \`${query.trim() || 'everything'}\``, times];
    }),
    ['rows / facets of a saved view', ({ view }) => [view.rows, view.facets]],
    ['histogram, from the press that loads it', ({ timeline }) => [timeline.opened]],
    ...UNITS.map((unit): Row => {
      const times = ({ timeline }: Side) => [timeline.units[unit]].flatMap((drawn) => drawn?.took ?? []);
      const tell = ({ timeline }: Side, told: string) =>
        timeline.units[unit] === null ? 'longer bars stay' : `${told}; ${timeline.units[unit].bars} bars`;
      return [`histogram by ${unit}`, times, tell];
    }),
    [
      'frames over 50 ms of those from end to end; the longest',
      ({ scroll }) => [scroll.longest],
      ({ scroll }, times) => `${scroll.slow} of ${scroll.frames}; ${times}`,
    ],
    ['rows after a jump to the middle', ({ scroll }) => [scroll.jump]],
    ['heap', () => [], ({ scroll }) => (scroll.heap === null ? 'not told' : `${scroll.heap.toFixed(1)} MB`)],
    [
      'tag on the articles of the first year / undo',
      ({ bulk }) => [bulk.tag, bulk.undo],
      ({ bulk }, times) => `${bulk.articles}: ${times}`,
    ],
  ];
  const [least] = all;
  const most = all.at(-1);
  const cells = rows.map(([name, times, tell = (_side, told) => told]) => {
    const told = all.map((side) => tell(side, `${times(side).map(Math.round).join(' / ')} ms`));
    const before = least ? times(least) : [];
    const ratios = most ? times(most).map((time, at) => (time / (before[at] ?? time)).toFixed(2)) : [];
    return [name, ...told, ratios.join(' / ')];
  });
  return table([browser, ...all.map(({ articles }) => `${articles} articles`), 'ratio'], cells).join('\n');
}
