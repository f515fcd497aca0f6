/**
 * `node --import ./scripts/typescript.mjs bench/index/alone.ts [--articles N] [--words N]`: the index alone, in Node's memory, of N articles
 * (100 000) with bodies of so many words (60) and five highlights. So what grows with the number of articles is seen within minutes:
 * each case after something was written, when columns and documents have to be read anew, and asked again.
 */

import { answerQuery, firstIds, toNarrowing } from '../../lib/index/answer-query';
import { countMatches } from '../../lib/index/count-matches';
import { toEntry } from '../../lib/index/entry';
import { answerHighlights, countHighlightMatches } from '../../lib/index/highlights/answer-highlights';
import { toQuestion } from '../../lib/index/question';
import { forgetSnapshot } from '../../lib/index/snapshot';
import { applyChange } from '../../lib/index/write-entries';
import { toHighlightQuery } from '../../lib/search/highlights';
import { SERIES_FACETS } from '../../lib/search/query';
import { openMemory } from '../../tests/measures/search/open-memory';
import { readArguments, wholeNumber } from '../workshop/arguments';
import { publish, quantile, table } from '../workshop/results';
import { CASES, COUNTS, PAGE } from './cases';
import { inventCollection } from './collection';

const USAGE = 'node --import ./scripts/typescript.mjs bench/index/alone.ts [--articles N] [--words N]';
const ROUNDS = 7;
const ARTICLES_AT_ONCE = 500;
const TOLD_EVERY = 10_000;

const { values } = readArguments(USAGE, { articles: { type: 'string' }, words: { type: 'string' } }, 0);
const count = wholeNumber(values.articles, 100_000);
const words = wholeNumber(values.words, 60);
const sql = await openMemory();
for (let from = 0; from < count; from += ARTICLES_AT_ONCE) {
  const { articles } = inventCollection(from, Math.min(count, from + ARTICLES_AT_ONCE), words);
  sql.transact(() => {
    for (const { article, highlights } of articles) {
      applyChange(sql, { id: article.id, entry: toEntry(article, highlights) });
    }
  });
  if (from % TOLD_EVERY === 0) console.error(`${from} of ${count}`);
}
for (const table of ['words', 'mark_words']) sql.run(`INSERT INTO ${table} (${table}) VALUES ('optimize')`);

const nothingBeside = {
  changed: [],
  matching: [],
  counted: [],
  isWhole: true,
  settle: async () => ({ matches: [], isWhole: true }),
};
const page = { ...PAGE, skipped: 0 };

/** Least and median, in milliseconds, of rounds that each begin with nothing read, and of rounds that find what was read. */
async function timesOf(ask: () => Promise<unknown>): Promise<[string, string]> {
  const rounds = async (isForgotten: boolean) => {
    const times: number[] = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      if (isForgotten) forgetSnapshot(sql);
      const begun = performance.now();
      await ask();
      times.push(performance.now() - begun);
    }
    return [quantile(times, 0), quantile(times, 0.5)].map((time) => time.toFixed(1)).join(' / ');
  };
  return [await rounds(true), await rounds(false)];
}

const articleRows: (string | number)[][] = [];
for (const { name, query, kind } of CASES) {
  if (kind === 'unsettled') continue;
  const ids = await timesOf(() => {
    const question = toQuestion(sql, query);
    return firstIds(sql, query, question, toNarrowing(sql, question, nothingBeside), nothingBeside, page);
  });
  const rows = await timesOf(() => answerQuery(sql, query, nothingBeside, page));
  const counts = await timesOf(() => countMatches(sql, query, nothingBeside, COUNTS));
  const { total } = await answerQuery(sql, query, nothingBeside, page);
  articleRows.push([name, total, ...ids, ...rows, ...counts]);
}
const highlightRows: (string | number)[][] = [];
for (const { name, query, isCounted } of CASES) {
  if (!isCounted) continue;
  const asked = toHighlightQuery(query);
  const rows = await timesOf(() => answerHighlights(sql, asked, nothingBeside, page));
  const counts = await timesOf(() => countHighlightMatches(sql, asked, nothingBeside, COUNTS));
  const { total } = await answerHighlights(sql, asked, nothingBeside, page);
  highlightRows.push([name, total, ...rows, ...counts]);
}
/** What the library draws over time, of everything and of what is counted. */
const seriesRows: (string | number)[][] = [];
for (const { name, query, isCounted } of CASES) {
  if (!isCounted) continue;
  for (const facet of SERIES_FACETS) {
    const asked = { facets: [], timeline: 'week', series: { facet, unit: 'week', most: 6 } } as const;
    const articles = await timesOf(() => countMatches(sql, query, nothingBeside, asked));
    const marks = await timesOf(() => countHighlightMatches(sql, toHighlightQuery(query), nothingBeside, asked));
    seriesRows.push([`${name}, ${facet}`, ...articles, ...marks]);
  }
}
const TIMED = ['20 keys and total, after a change', 'again', 'all facets and weeks, after a change', 'again'];
const title = `${count} articles of ${words} words, the index alone in Node: least / median, ms`;
const report = [
  ...table([title, 'total', 'ids, after a change', 'ids, again', ...TIMED], articleRows, true),
  '',
  ...table(['highlights', 'total', ...TIMED], highlightRows, true),
  '',
  ...table(
    ['six values by weeks', 'articles, after a change', 'again', 'highlights, after a change', 'again'],
    seriesRows,
    true,
  ),
];
publish(`index-alone-${count}`, report.join('\n'));
sql.close();
