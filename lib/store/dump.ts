/** Every record as it is stored, tombstones too: in one piece, or a page of articles at a time. */

import type { DamagedRecord } from '../model/damaged-record';
import type { ArticleId } from '../model/ids';
import { SCHEMA_VERSION } from '../model/migrations/migrations';
import type { ChangeReader } from './change';
import type { ChangedRecords, StoredDump } from './collection';
import type { Connection } from './connection';
import { belongingsOf, findDamage, idOf, RECORD_KINDS, toDamagedRecord } from './damage';
import { denseRangeOf } from './dense-range';
import { nextChanges, OUTBOX_STORES } from './outbox';
import {
  type StoredArticle,
  type StoredHighlight,
  type StoredVersion,
  toArticle,
  toArticleVersion,
  toHighlight,
  wholeOnes,
} from './records';
import { beyond } from './slices';
import { versionsOf } from './stale-records';
import { type ReadTransaction, readIn } from './transaction';

const DUMP_STORES = ['articles', 'highlights', 'versions'] as const;
type DumpReading = ReadTransaction<(typeof DUMP_STORES)[number]>;

/** Pages of 100 are read a little quicker; but handing one over took 45 ms in one task, and no task may take 50. */
const ARTICLES_OF_PAGE = 50;
const STRAYS_AT_ONCE = 500;
const HIGHLIGHTS_AT_ONCE = 1_000;

/** All of it in one consistent state, and all of it in memory. */
export function dumpAll(connection: Connection): Promise<StoredDump> {
  return readIn(connection, DUMP_STORES, async (reading) => {
    const [articles, highlights, versions] = await Promise.all([
      reading.objectStore('articles').getAll(),
      reading.objectStore('highlights').getAll(),
      reading.objectStore('versions').getAll(),
    ]);
    return toDump(reading, { articles, highlights, versions });
  });
}

/**
 * Articles in the order of their ids, each page with all highlights and versions of its articles. A page is read in one
 * transaction, so an article fits its highlights; what is kept or changed between two pages may be in or not.
 */
export async function* dumpPages(connection: Connection): AsyncGenerator<StoredDump, void> {
  const passed = new Set<IDBValidKey>();
  let after: ArticleId | undefined;
  for (;;) {
    const { page, ids } = await readIn(connection, DUMP_STORES, (reading) => dumpPage(reading, after));
    const last = ids.at(-1);
    if (last === undefined) break;
    for (const id of ids) passed.add(id);
    after = last;
    yield page;
  }
  yield* dumpStrays(connection, passed);
}

/**
 * What belongs to no article that is there: an accident has taken the article away, or the name of it. `passed`: articles that
 * were there a moment ago, of which none is looked for again: of 50 000 highlights that would be as many requests.
 */
async function* dumpStrays(connection: Connection, passed: ReadonlySet<IDBValidKey>): AsyncGenerator<StoredDump, void> {
  for (const kind of ['highlights', 'versions'] as const) {
    let after: IDBValidKey | undefined;
    for (;;) {
      const { damaged, last } = await readIn(connection, DUMP_STORES, async (reading) => {
        const records = await reading.objectStore(kind).getAll(beyond(after), STRAYS_AT_ONCE);
        const strays = [];
        for (const raw of records) {
          if (passed.has(raw.articleId)) continue;
          const isThere = await reading
            .objectStore('articles')
            .getKey(raw.articleId)
            .catch(() => undefined);
          const damage = isThere === undefined ? await findDamage(reading, kind, raw) : null;
          if (damage) strays.push(toDamagedRecord(damage));
        }
        const lastOne = records.at(-1);
        return { damaged: strays, last: lastOne && idOf(kind, lastOne) };
      });
      if (damaged.length > 0) yield { schema: SCHEMA_VERSION, articles: [], highlights: [], versions: [], damaged };
      if (last === undefined) break;
      after = last;
    }
  }
}

/** The records of these articles, in one consistent state. */
export function dumpOf(connection: Connection, ids: readonly ArticleId[]): Promise<StoredDump> {
  return readIn(connection, DUMP_STORES, (reading) => dumpIn(reading, ids));
}

/** As `Dumps.changed`: beside an act on thousands each transaction waits for one of the act, so one has to do. */
export function dumpChanged(
  connection: Connection,
  reader: ChangeReader,
  limit: number,
  behind: number,
): Promise<ChangedRecords> {
  return readIn(connection, [...OUTBOX_STORES, ...DUMP_STORES], async (reading) => {
    const changes = await nextChanges(reading, reader, limit, behind);
    const ids = changes.map(({ articleId }) => articleId);
    return { changes, dump: await dumpIn(reading, ids) };
  });
}

async function dumpIn(reading: DumpReading, ids: readonly ArticleId[]): Promise<StoredDump> {
  const store = reading.objectStore('articles');
  const range = await denseRangeOf(reading, ids);
  if (range) return dumpRange(reading, ids, range);
  const found = await Promise.all(ids.map((id) => store.get(id)));
  return withBelongings(
    reading,
    found.filter((article) => article !== undefined),
  );
}

/** The same of neighbours: a stretch of each store at once. */
async function dumpRange(reading: DumpReading, ids: readonly ArticleId[], range: IDBKeyRange): Promise<StoredDump> {
  const [articles, highlights, versions] = await Promise.all([
    reading.objectStore('articles').getAll(range),
    reading.objectStore('highlights').index('articleId').getAll({ query: range }),
    reading.objectStore('versions').getAll(IDBKeyRange.bound([range.lower], [range.upper, []])),
  ]);
  const articleOf = new Map(articles.map((article) => [article.id, article]));
  const found = ids.flatMap((id) => articleOf.get(id) ?? []);
  const isThere = new Set(found.map(({ id }) => id));
  const isTheirs = ({ articleId }: { articleId: ArticleId }) => isThere.has(articleId);
  return toDump(reading, {
    articles: found,
    highlights: highlights.filter(isTheirs),
    versions: versions.filter(isTheirs),
  });
}

/** `ids`: of all articles of the page, damaged ones too; none at the end. */
async function dumpPage(
  reading: DumpReading,
  after: ArticleId | undefined,
): Promise<{ page: StoredDump; ids: ArticleId[] }> {
  const articles = await reading.objectStore('articles').getAll(beyond(after), ARTICLES_OF_PAGE);
  const ids = articles.map(({ id }) => id);
  const [first, last] = [ids.at(0), ids.at(-1)];
  if (first === undefined) return { page: await withBelongings(reading, articles), ids };
  const [highlights, versionKeys] = await Promise.all([
    reading
      .objectStore('highlights')
      .index('articleId')
      .getAll({ query: IDBKeyRange.bound(first, last), count: HIGHLIGHTS_AT_ONCE }),
    reading.objectStore('versions').getAllKeys(IDBKeyRange.bound([first], [last, []])),
  ]);
  // So many highlights, and texts of earlier versions, come article by article: no handing over is to hold a page up.
  if (highlights.length === HIGHLIGHTS_AT_ONCE) return { page: await withBelongings(reading, articles), ids };
  const withVersions = new Set(versionKeys.map(([id]) => id));
  const versions = await Promise.all(
    ids.filter((id) => withVersions.has(id)).map((id) => reading.objectStore('versions').getAll(versionsOf(id))),
  );
  const isOfPage = new Set(ids);
  const page = await toDump(reading, {
    articles,
    highlights: highlights.filter(({ articleId }) => isOfPage.has(articleId)),
    versions: versions.flat(),
  });
  return { page, ids };
}

/** Articles with all that belongs to them. */
async function withBelongings(reading: DumpReading, articles: StoredArticle[]): Promise<StoredDump> {
  const belongings = await Promise.all(articles.map(({ id }) => belongingsOf(reading, id)));
  return toDump(reading, {
    articles,
    highlights: belongings.flatMap(({ highlights }) => highlights),
    versions: belongings.flatMap(({ versions }) => versions),
  });
}

/** What is whole, in its lists; what is damaged, beside it. */
async function toDump(
  reading: DumpReading,
  stored: { articles: StoredArticle[]; highlights: StoredHighlight[]; versions: StoredVersion[] },
): Promise<StoredDump> {
  const dump = {
    schema: SCHEMA_VERSION,
    articles: wholeOnes(stored.articles, toArticle),
    highlights: wholeOnes(stored.highlights, toHighlight),
    versions: wholeOnes(stored.versions, toArticleVersion),
  };
  const isAllWhole = RECORD_KINDS.every((kind) => dump[kind].length === stored[kind].length);
  if (isAllWhole) return dump;
  const damaged: DamagedRecord[] = [];
  for (const kind of RECORD_KINDS) {
    for (const raw of stored[kind]) {
      const damage = await findDamage(reading, kind, raw);
      if (damage && damage.what[0] !== 'article') damaged.push(toDamagedRecord(damage));
    }
  }
  return { ...dump, damaged };
}
