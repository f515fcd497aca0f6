/**
 * `npm run test:index -- [--queries N] [--seed N]`: N queries (5 000) on seeded collections, by the index in memory and by the
 * plain model: ids, order, totals, facets and timeline. Ends with 1 at the first difference, which is shrunk and printed.
 */

import { readArguments, wholeNumber } from '../../../bench/workshop/arguments';
import { compareWithModel } from './compare-with-model';

const QUERIES_OF_COLLECTION = 10;

const { values } = readArguments(
  'npm run test:index -- [--queries N] [--seed N]',
  { queries: { type: 'string' }, seed: { type: 'string' } },
  0,
);
const queries = wholeNumber(values.queries, 5_000);
const seed = wholeNumber(values.seed, 1);
const begun = performance.now();
await compareWithModel({
  collections: Math.ceil(queries / QUERIES_OF_COLLECTION),
  queries: QUERIES_OF_COLLECTION,
  seed,
});
const seconds = ((performance.now() - begun) / 1_000).toFixed(0);
console.log(`${queries} queries of seed ${seed}, each asked for two pages: 0 differences (${seconds} s)`);
