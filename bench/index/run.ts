/**
 * `npm run bench:index -- [--articles N] [--browser chromium|firefox]`: a seeded collection of N articles (1 000) in the real
 * browser with the built extension: how long the index takes to be made, how big it is, how long answers take from a page and back, how
 * soon what was just kept is in it. Beside it in the same run a plain scan in Node, to which each answer is held: ends with 1
 * where one differs. Prints the table and writes it to `.output/bench/index-N-<browser>.md`.
 */

import type { IndexCounts } from '../../lib/index/index-access';
import type { SearchAnswer } from '../../lib/search/answer';
import { FACETS, type SearchFilters, type SearchOrder, type SearchQuery } from '../../lib/search/query';
import { serveFixture } from '../../tests/e2e/harness/fixtures';
import { launch } from '../../tests/e2e/harness/programs';
import { openOptions } from '../../tests/e2e/harness/reader';
import { until } from '../../tests/e2e/harness/until';
import { answerPlainly, searchableOf } from '../../tests/measures/search/compare';
import { oneOf, readArguments, wholeNumber } from '../workshop/arguments';
import { publish, quantile, table } from '../workshop/results';
import { inventCollection } from './collection';
import { askTimed, countWaiting, sizeOfIndex, writeArticles } from './in-page';

const USAGE = 'npm run bench:index -- [--articles N] [--browser chromium|firefox]';
/** A page from whose popup the extension's own page is opened. */
const ADDRESS = 'https://baochinhphu.vn/nam-son-dua-126-tram-do-nuoc-vao-van-hanh-102261103080512345.htm';
const BATCH = 100;
const ROUNDS = 15;
const PAGE = { limit: 20 };
const JUST_KEPT = 20;
const BUILD_MS = 40 * 60_000;

interface Case {
  name: string;
  query: SearchQuery;
}

const queryOf = (
  typed: [form: 'word' | 'prefix' | 'phrase', text: string][],
  order: SearchOrder = 'relevance',
  filters: SearchFilters = {},
): SearchQuery => ({
  clauses: typed.map(([form, text]) => ({ anyOf: [{ form, text }], excluded: false })),
  filters,
  order,
});

const CASES: Case[] = [
  { name: 'one word that nearly all have (cua)', query: queryOf([['word', 'cua']]) },
  { name: 'the same with diacritics (của)', query: queryOf([['word', 'của']]) },
  {
    name: 'two words (chinh phu)',
    query: queryOf([
      ['word', 'chinh'],
      ['word', 'phu'],
    ]),
  },
  {
    name: 'two words with diacritics (chính phủ)',
    query: queryOf([
      ['word', 'chính'],
      ['word', 'phủ'],
    ]),
  },
  {
    name: 'three words (nam tinh moi)',
    query: queryOf([
      ['word', 'nam'],
      ['word', 'tinh'],
      ['word', 'moi'],
    ]),
  },
  { name: 'a rare word (x2s)', query: queryOf([['word', 'x2s']]) },
  { name: 'one letter typed (c)', query: queryOf([['prefix', 'c']]) },
  {
    name: 'a word and two letters (chinh ph)',
    query: queryOf([
      ['word', 'chinh'],
      ['prefix', 'ph'],
    ]),
  },
  {
    name: 'the same with diacritics (chính ph)',
    query: queryOf([
      ['word', 'chính'],
      ['prefix', 'ph'],
    ]),
  },
  { name: 'a phrase of two words (“chính phủ”)', query: queryOf([['phrase', 'chính phủ']]) },
  { name: 'a phrase of three words (“trong năm nay”)', query: queryOf([['phrase', 'trong năm nay']]) },
  {
    name: 'a word, a tag and unread',
    query: queryOf([['word', 'cua']], 'relevance', { tags: ['y te'], isRead: false }),
  },
  {
    name: 'a word and a month',
    query: queryOf([['word', 'cua']], 'relevance', { from: '2016-02-01', to: '2016-02-29' }),
  },
  { name: 'everything, the newest', query: queryOf([], 'published') },
  { name: 'a word, the latest saved', query: queryOf([['word', 'cua']], 'saved') },
  { name: 'a word, by headline', query: queryOf([['word', 'cua']], 'headline') },
];
const COUNTED = new Set(['one word that nearly all have (cua)', 'two words (chinh phu)', 'everything, the newest']);

const { values } = readArguments(USAGE, { articles: { type: 'string' }, browser: { type: 'string' } }, 0);
const count = wholeNumber(values.articles, 1_000);
const browserName = oneOf(values.browser, ['chromium', 'firefox'] as const) ?? 'chromium';
const differences: string[] = [];
const driver = await launch(browserName);
try {
  serveFixture(driver.pages, 'newspaper', ADDRESS);
  const page = await openOptions(driver, await driver.openTab(ADDRESS));
  let textBytes = 0;
  for (let from = 0; from < count; from += BATCH) {
    const batch = inventCollection(from, Math.min(count, from + BATCH));
    textBytes += batch.textBytes;
    await writeArticles(page, batch.articles, false);
  }
  const search = (query: SearchQuery, rounds: number) =>
    askTimed<SearchAnswer>(page, { job: 'index/search', payload: { query, page: PAGE } }, rounds);
  // The database was filled behind the outbox's back.
  await askTimed(page, { job: 'index/rebuild', payload: null }, 1);
  const begun = performance.now();
  const first = CASES[0] as Case;
  await until('the whole index', async () => (await search(first.query, 1)).value.reach.kind === 'whole', BUILD_MS);
  const built = performance.now() - begun;

  const { articles } = inventCollection(0, count);
  const searchables = articles.map(searchableOf);
  const rows: (string | number)[][] = [];
  for (const { name, query } of CASES) {
    const plainBegun = performance.now();
    const plain = answerPlainly(query, searchables, { limit: PAGE.limit, skipped: 0 });
    const plainTime = performance.now() - plainBegun;
    const timed = await search(query, ROUNDS);
    const { times } = timed;
    let { value } = timed;
    while (!value.isSettled) ({ value } = await search(query, 1));
    const ids = value.rows.map(({ articleId }) => articleId);
    if (ids.join() !== plain.ids.join() || value.total !== plain.total) differences.push(name);
    rows.push([name, value.total, figures(times), plainTime.toFixed(0)]);
    if (!COUNTED.has(name)) continue;
    const payload = { query, asked: { facets: FACETS, timeline: 'week' } };
    const counted = await askTimed<IndexCounts>(page, { job: 'index/count', payload }, ROUNDS);
    const { reach: _reach, ...counts } = counted.value;
    if (JSON.stringify(sorted(counts)) !== JSON.stringify(sorted(plain.counts))) differences.push(`counts of ${name}`);
    rows.push([`its counts: ${FACETS.length} facets and weeks`, counts.total, figures(counted.times), '']);
  }

  const justKept = inventCollection(count, count + JUST_KEPT);
  await writeArticles(page, justKept.articles, true);
  const keptAt = performance.now();
  const beside = await search(first.query, 1);
  const everything = [...searchables, ...justKept.articles.map(searchableOf)];
  const expected = answerPlainly(first.query, everything, { limit: PAGE.limit, skipped: 0 });
  if (beside.value.total !== expected.total) differences.push('what was just kept');
  await until('the outbox to be drained', async () => (await countWaiting(page)) === 0, 60_000);
  const drained = performance.now() - keptAt;
  const size = await sizeOfIndex(page);

  publish(
    `index-${count}-${browserName}`,
    [
      `# The index of ${count} articles, ${browserName}`,
      '',
      `Text ${mb(textBytes)}; the index ${mb(size)}, ${(size / textBytes).toFixed(2)} of it. Made in ${(built / 1_000).toFixed(1)} s, ${(built / count).toFixed(1)} ms an article.`,
      `${JUST_KEPT} articles just kept: the answer beside them ${(beside.times[0] ?? 0).toFixed(0)} ms, drained within ${(drained / 1_000).toFixed(1)} s.`,
      '',
      ...table(
        ['asked by a page: 20 rows with passages, total', 'total', 'p50 / p95, ms', 'plain scan, ms'],
        rows,
        true,
      ),
      '',
      differences.length === 0 ? 'Every answer is the plain scan’s.' : `Different: ${differences.join('; ')}.`,
      '',
    ].join('\n'),
  );
  await page.close();
} finally {
  await driver.close();
}
if (differences.length > 0) process.exitCode = 1;

/** Facets in one order of their names. */
function sorted({ facets, ...rest }: Pick<IndexCounts, 'total' | 'facets' | 'timeline'>) {
  return { total: rest.total, timeline: rest.timeline, facets: FACETS.map((facet) => facets[facet]) };
}

function figures(times: readonly number[]): string {
  // The first one may have to start what the others find.
  const warm = times.slice(1);
  return `${quantile(warm, 0.5).toFixed(1)} / ${quantile(warm, 0.95).toFixed(1)}`;
}

function mb(bytes: number): string {
  return `${(bytes / 1_000_000).toFixed(1)} MB`;
}
