/**
 * MiniSearch over the same articles, in a process of its own: its whole index is in memory, so it may end there. Started by the
 * bench with the number of articles; tells what it found as JSON.
 */

import MiniSearch from 'minisearch';
import { searchWordsOf } from '../../lib/search/words';
import { inventCollection } from './collection';

export interface MiniSearchFigures {
  articles: number;
  /** Milliseconds for putting all in, and the bytes that the process holds more since. */
  built: number;
  bytes: number;
  /** Milliseconds for opening what was stored, and its bytes: at each start of the worker. */
  opened: number;
  storedBytes: number;
  /** Of each query, the milliseconds of each round. */
  asked: { query: string; times: number[] }[];
}

const ARTICLES_AT_ONCE = 500;
const ROUNDS = 10;
const LIMIT = 20;
/** What a word, two, three, a beginning and a rare word take; words folded, as the index has them. */
const QUERIES = ['cua', 'chinh phu', 'nam tinh moi', 'x2s', 'chinh ph'] as const;

const OPTIONS = {
  fields: ['headline', 'body', 'highlights'],
  tokenize: (text: string) => searchWordsOf(text).map(({ folded }) => folded),
  processTerm: (term: string) => term,
};

function run(count: number): MiniSearchFigures {
  const before = process.memoryUsage().rss;
  const engine = new MiniSearch(OPTIONS);
  let built = 0;
  for (let from = 0; from < count; from += ARTICLES_AT_ONCE) {
    const documents = inventCollection(from, Math.min(count, from + ARTICLES_AT_ONCE)).articles.map(
      ({ article: { id, headline, blocks }, highlights }) => ({
        id,
        headline,
        body: blocks.map(({ text }) => text).join('\n'),
        highlights: highlights.map(({ quote }) => quote.exact).join('\n'),
      }),
    );
    const begun = performance.now();
    engine.addAll(documents);
    built += performance.now() - begun;
  }
  const bytes = process.memoryUsage().rss - before;
  const asked = QUERIES.map((query) => ({
    query,
    times: Array.from({ length: ROUNDS }, () => {
      const begun = performance.now();
      engine
        .search(query, { combineWith: 'AND', prefix: (_term, at, terms) => at === terms.length - 1 })
        .slice(0, LIMIT);
      return performance.now() - begun;
    }),
  }));
  const stored = JSON.stringify(engine);
  const begun = performance.now();
  MiniSearch.loadJSON(stored, OPTIONS);
  const opened = performance.now() - begun;
  return { articles: count, built, bytes, opened, storedBytes: Buffer.byteLength(stored), asked };
}

const [count] = process.argv.slice(2);
console.log(JSON.stringify(run(Number(count))));
