/**
 * `npm run test:index -- [--queries N] [--seed N]`: N queries (5 000) on seeded collections, by the index in memory and by the
 * plain model: ids, order, totals, facets and timeline, of articles and of their highlights; and collections whose groups and
 * alike articles are compared one by one. Ends with 1 at the first difference, which is shrunk and printed.
 */

import { parseWords } from '../../../scripts/parse-words';
import { compareWithModel } from './compare-with-model';
import { compareNewsWithModel } from './news-with-model';

const QUERIES_OF_COLLECTION = 10;
/** A collection of news, compared article by article, for so many queries. */
const QUERIES_OF_NEWS = 20;
const USAGE = 'npm run test:index -- [--queries 5000] [--seed 1]';

const parsed = parseWords(process.argv.slice(2), { queries: { type: 'string' }, seed: { type: 'string' } }, USAGE);
if (typeof parsed === 'string') {
  console.error(parsed);
  process.exit(2);
}
const queries = Number(parsed.values.queries ?? '5000');
const seed = Number(parsed.values.seed ?? '1');
const begun = performance.now();
await compareWithModel({
  collections: Math.ceil(queries / QUERIES_OF_COLLECTION),
  queries: QUERIES_OF_COLLECTION,
  seed,
});
const collections = Math.ceil(queries / QUERIES_OF_NEWS);
await compareNewsWithModel({ collections, seed });
const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
console.log(
  `${queries} queries of seed ${seed}, of articles and of highlights, each asked for two pages, and ${collections} collections of news: 0 differences (${seconds} s)`,
);
