/** Every record as it is stored, tombstones too: in one piece, or a page of articles at a time. */

import type { CollectionDump } from '../model/collection-dump';
import type { ArticleId } from '../model/ids';
import { SCHEMA_VERSION } from '../model/migrations/migrations';
import type { Connection } from './connection';
import { highlightsOf } from './counters';
import { toArticle, toArticleVersion, toHighlight } from './records';
import { beyond } from './slices';
import { versionsOf } from './stale-records';
import { type ReadTransaction, readIn } from './transaction';

const DUMP_STORES = ['articles', 'highlights', 'versions'] as const;
type DumpReading = ReadTransaction<(typeof DUMP_STORES)[number]>;

/** Pages of 100 are read a little quicker; but handing one over took 45 ms in one task, and no task may take 50. */
const ARTICLES_OF_PAGE = 50;

/** All of it in one consistent state, and all of it in memory. */
export function dumpAll(connection: Connection): Promise<CollectionDump> {
  return readIn(connection, DUMP_STORES, async (reading) => {
    const [articles, highlights, versions] = await Promise.all([
      reading.objectStore('articles').getAll(),
      reading.objectStore('highlights').getAll(),
      reading.objectStore('versions').getAll(),
    ]);
    return {
      schema: SCHEMA_VERSION,
      articles: articles.map(toArticle),
      highlights: highlights.map(toHighlight),
      versions: versions.map(toArticleVersion),
    };
  });
}

/**
 * Articles in the order of their ids, each page with all highlights and versions of its articles. A page is read in one
 * transaction, so an article fits its highlights; what is kept or changed between two pages may be in or not.
 */
export async function* dumpPages(connection: Connection): AsyncGenerator<CollectionDump, void> {
  let after: ArticleId | undefined;
  for (;;) {
    const page = await readIn(connection, DUMP_STORES, (reading) => dumpPage(reading, after));
    after = page.articles.at(-1)?.id;
    if (after === undefined) return;
    yield page;
  }
}

async function dumpPage(reading: DumpReading, after: ArticleId | undefined): Promise<CollectionDump> {
  const articles = await reading.objectStore('articles').getAll(beyond(after), ARTICLES_OF_PAGE);
  const versions = reading.objectStore('versions');
  const [highlights, texts] = await Promise.all([
    Promise.all(articles.map(({ id }) => highlightsOf(reading, id))),
    Promise.all(articles.map(({ id }) => versions.getAll(versionsOf(id)))),
  ]);
  return {
    schema: SCHEMA_VERSION,
    articles: articles.map(toArticle),
    highlights: highlights.flat(),
    versions: texts.flat().map(toArticleVersion),
  };
}
