/**
 * `node --import ./scripts/typescript.mjs bench/index/series.ts [--articles N]`: what the library draws over time, of N articles (100 000)
 * that stand in the columns alone, without words: ten years, 300 outlets, 60 topics, three tones, 20 000 sets of names. Each question
 * after something was written, when the columns are read anew, and asked again. Wall-clock time, and the processor's own, which other
 * work on the machine does not lengthen.
 */

import { countMatches } from '../../lib/index/count-matches';
import { DOC_COLUMNS, IS_THERE } from '../../lib/index/doc-columns';
import { numberOf, setNumberOf } from '../../lib/index/names';
import { createTables } from '../../lib/index/schema';
import { forgetSnapshot } from '../../lib/index/snapshot';
import { toDayNumber } from '../../lib/index/write-entries';
import { SERIES_FACETS, type SearchQuery } from '../../lib/search/query';
import { openMemory } from '../../tests/measures/search/open-memory';
import { readArguments, wholeNumber } from '../workshop/arguments';
import { numbersFrom } from '../workshop/random';
import { publish, quantile, table } from '../workshop/results';

const USAGE = 'node --import ./scripts/typescript.mjs bench/index/series.ts [--articles N]';
const ROUNDS = 5;
const OUTLETS = 300;
const TOPICS = 60;
const TAGS = 200;
const SETS = 20_000;
/** The most bars, and the fewest. */
const UNITS = ['day', 'month'] as const;
const DAYS = 3_650;
const DAY_MS = 86_400_000;
const FLOAT_BYTES = 8;
const INT_BYTES = 4;

const { values } = readArguments(USAGE, { articles: { type: 'string' } }, 0);
const count = wholeNumber(values.articles, 100_000);
const random = numbersFrom(7);
const oneOf = (numbers: readonly number[]): number => numbers[Math.floor(random() * numbers.length)] ?? 0;
const sql = await openMemory();
sql.transact(() => createTables(sql));
sql.transact(() => {
  const made = (many: number, make: (at: number) => number) => Array.from({ length: many }, (_one, at) => make(at));
  const outlets = made(OUTLETS, (at) => numberOf(sql, 'outlet', JSON.stringify([`bao${at}.example`, `Báo ${at}`])));
  const topics = made(TOPICS, (at) => numberOf(sql, 'topic', `Chủ đề ${at}`));
  const tones = ['positive', 'neutral', 'negative'].map((tone) => numberOf(sql, 'tone', tone));
  const tags = made(TAGS, (at) => numberOf(sql, 'tag', `thẻ ${at}`));
  const sets = made(SETS, () => setNumberOf(sql, [oneOf(topics), oneOf(tones), oneOf(tags), oneOf(tags)]));
  const days = made(DAYS, (at) => toDayNumber(new Date(Date.UTC(2016, 0, 1) + at * DAY_MS).toISOString().slice(0, 10)));
  const { rows, floats, ints, table: name } = DOC_COLUMNS;
  for (let first = 0; first < count; first += rows) {
    const buffer = new ArrayBuffer(rows * (floats.length * FLOAT_BYTES + ints.length * INT_BYTES));
    const column = (of: (typeof ints)[number]) =>
      new Uint32Array(buffer, rows * (floats.length * FLOAT_BYTES + ints.indexOf(of) * INT_BYTES), rows);
    for (let at = 0; at < rows && first + at < count; at += 1) {
      column('day')[at] = oneOf(days);
      column('outlet')[at] = oneOf(outlets);
      column('names')[at] = oneOf(sets);
      column('signs')[at] = IS_THERE;
    }
    sql.run(`INSERT INTO ${name} VALUES (?, ?)`, first / rows, new Uint8Array(buffer));
  }
});

const NOTHING_BESIDE = {
  ...{ changed: [], matching: [], counted: [], isWhole: true },
  settle: async () => ({ matches: [], isWhole: true }),
};
const ALL: SearchQuery = { clauses: [], filters: {}, order: 'published' };

async function timesOf(ask: () => Promise<unknown>, isForgotten: boolean): Promise<string[]> {
  const wall: number[] = [];
  const own: number[] = [];
  for (let round = 0; round < ROUNDS; round += 1) {
    if (isForgotten) forgetSnapshot(sql);
    const used = process.cpuUsage();
    const begun = performance.now();
    await ask();
    wall.push(performance.now() - begun);
    const { user, system } = process.cpuUsage(used);
    own.push((user + system) / 1_000);
  }
  return [wall, own].map((times) => [0, 0.5].map((at) => quantile(times, at).toFixed(1)).join(' / '));
}

const found: (string | number)[][] = [];
for (const facet of SERIES_FACETS) {
  for (const unit of UNITS) {
    const ask = () =>
      countMatches(sql, ALL, NOTHING_BESIDE, { facets: [], timeline: unit, series: { facet, unit, most: 6 } });
    found.push([`${facet}, ${unit}`, ...(await timesOf(ask, true)), ...(await timesOf(ask, false))]);
  }
}
const head = [
  `${count} articles: least / median, ms`,
  'after a change',
  'of the processor',
  'again',
  'of the processor',
];
publish(`index-series-${count}`, table(head, found, true).join('\n'));
sql.close();
