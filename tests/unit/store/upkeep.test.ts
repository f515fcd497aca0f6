import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { SCHEMA_VERSION } from '../../../lib/model/migrations/migrations';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { DATABASE_NAME } from '../../../lib/store/schema';
import { rowsIn, writeDatabase } from './databases';
import { BRIDGE, highlightOf, printedAt } from './printed';
import { articleId, clearDisk, OUTLET, readingOf } from './sample';

let collection: Collection;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
});

/** Puts a row behind the collection's back. */
async function tamper(store: string, row: object, key?: string): Promise<void> {
  const database = await openDB(DATABASE_NAME);
  await database.put(store, row, key);
  database.close();
}

describe('the check', () => {
  beforeEach(async () => {
    const read = printedAt('hangtin.example.vn', BRIDGE);
    await collection.highlights.add(articleId(1), read, OUTLET, highlightOf(read, 1, 'dài 120 m'));
    await collection.articles.keep(articleId(2), readingOf(2), OUTLET);
    await collection.articles.delete(articleId(2));
  });

  it('finds nothing where everything agrees', async () => {
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it.each<[string, string, () => Promise<unknown>]>([
    ['a sketch of another text', 'sketches', () => tamper('sketches', { id: articleId(1), shingles: [1, 2, 3] })],
    ['a sketch of no article', 'sketches', () => tamper('sketches', { id: 'article-x', shingles: [] })],
    ['a sketch of a deleted article', 'sketches', () => tamper('sketches', { id: articleId(2), shingles: [7] })],
    [
      'a row of no article',
      'counters',
      async () => tamper('summaries', { ...(await rowsIn('summaries'))[0], id: 'x' }),
    ],
    [
      'a row with another number of highlights',
      'counters',
      async () => tamper('summaries', { ...(await rowsIn('summaries'))[0], highlightCount: 3 }),
    ],
    ['a wrong count', 'counters', async () => tamper('meta', { ...(await rowsIn('meta'))[0], articles: 2 }, 'state')],
    [
      'a tag that nobody uses',
      'counters',
      async () => tamper('meta', { ...(await rowsIn('meta'))[0], tags: { cầu: 1, đò: 1 } }, 'state'),
    ],
  ])('finds %s', async (_case, found, damage) => {
    await damage();
    expect(await collection.upkeep.check()).toEqual([found]);
  });

  it('finds a sketch that is missing', async () => {
    const database = await openDB(DATABASE_NAME);
    await database.delete('sketches', articleId(1));
    database.close();
    expect(await collection.upkeep.check()).toEqual(['sketches']);
  });
});

it('fills an index without holding what a save, a list or an article needs for reading', async () => {
  clearDisk();
  await writeDatabase(3);
  collection = await openCollection({});
  const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
  await collection.upkeep.catchUp();
  const asked = begun.mock.calls.map(([stores, mode]) => [[stores].flat().toSorted(), mode]);
  begun.mockRestore();
  expect(asked).toEqual([
    [['articles', 'progress'], 'readonly'],
    [['progress', 'sketches'], 'readwrite'],
  ]);
});

describe('what another context does between the reading of a slice and its writing', () => {
  /** Runs `work` in a transaction right before the one that writes the slice. */
  function beforeWriting(stores: string[], work: (transaction: IDBTransaction) => void): void {
    const { transaction } = IDBDatabase.prototype;
    let isDone = false;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...rest) {
      if (!isDone && rest[1] === 'readwrite') {
        isDone = true;
        work(transaction.call(this, stores, 'readwrite'));
      }
      return transaction.apply(this, rest);
    });
  }

  beforeEach(clearDisk);
  afterEach(() => vi.restoreAllMocks());

  it('is not undone where it wrote an article that was stale', async () => {
    await writeDatabase(4);
    collection = await openCollection({});
    const [stored] = (await collection.dumps.all()).articles;
    const corrected = { ...stored, corrections: { headline: 'Tít mới' }, schema: SCHEMA_VERSION };
    beforeWriting(['articles'], (transaction) => void transaction.objectStore('articles').put(corrected));
    while (await collection.upkeep.catchUp());
    expect((await rowsIn('articles'))[0]).toEqual(corrected);
  });

  it('is not undone where it wrote an article into the index', async () => {
    await writeDatabase(3);
    collection = await openCollection({});
    const sketch = { id: articleId(1), shingles: [1, 2, 3] };
    beforeWriting(['sketches'], (transaction) => void transaction.objectStore('sketches').put(sketch));
    while (await collection.upkeep.catchUp());
    expect(await rowsIn('sketches')).toEqual([sketch]);
  });

  it('is not done again where it did the same slice', async () => {
    await writeDatabase(3);
    collection = await openCollection({});
    const further = { after: 'article-9' };
    beforeWriting(['progress'], (transaction) => void transaction.objectStore('progress').put(further, 'sketches'));
    expect(await collection.upkeep.catchUp()).toBe(true);
    expect(await rowsIn('progress')).toContainEqual(further);
    expect(await rowsIn('sketches')).toEqual([]);
  });
});

describe('a dump in pages', () => {
  const COUNT = 230;

  beforeEach(async () => {
    for (let number = 0; number < COUNT; number += 1) {
      await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
    }
    const read = printedAt('hangtin.example.vn', BRIDGE);
    await collection.highlights.add(articleId(500), read, OUTLET, highlightOf(read, 1, 'dài 120 m'));
    await collection.highlights.add(articleId(500), read, OUTLET, highlightOf(read, 2, 'hơn 300 học sinh'));
    const edited = printedAt('hangtin.example.vn', BRIDGE.slice(1));
    await collection.articles.keep(articleId(500), edited, OUTLET);
    await collection.articles.delete(articleId(3));
  }, 60_000);

  it('gives each record once, 50 articles at most a page and each article with what is its own', async () => {
    const begun = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const pages = await Array.fromAsync(collection.dumps.pages());
    expect(new Set(begun.mock.calls.map(([, mode]) => mode))).toEqual(new Set(['readonly']));
    begun.mockRestore();
    const all = await collection.dumps.all();
    expect(pages.map(({ articles }) => articles.length)).toEqual([50, 50, 50, 50, 31]);
    expect(pages.map(({ schema }) => schema)).toEqual(pages.map(() => all.schema));
    expect(pages.flatMap(({ articles }) => articles)).toEqual(all.articles);
    expect(pages.flatMap(({ highlights }) => highlights)).toEqual(all.highlights);
    expect(pages.flatMap(({ versions }) => versions)).toEqual(all.versions);
    expect([all.highlights.length, all.versions.length]).toEqual([2, 1]);
    expect(pages.at(-1)?.articles.at(-1)?.id).toBe(articleId(500));
    expect(pages.map(({ highlights }) => highlights.length)).toEqual([0, 0, 0, 0, 2]);
  });

  it('asks for many records at once, and for no article once a highlight', async () => {
    const asked = (of: { getKey: unknown; getAll: unknown }) =>
      [vi.spyOn(of as IDBObjectStore, 'getKey'), vi.spyOn(of as IDBObjectStore, 'getAll')] as const;
    const [[keys, ranges], [indexKeys, indexRanges]] = [asked(IDBObjectStore.prototype), asked(IDBIndex.prototype)];
    const pages = await Array.fromAsync(collection.dumps.pages());
    expect(keys.mock.calls.length + indexKeys.mock.calls.length).toBe(0);
    // Of a page its articles and highlights, one article's versions, and the looks for what belongs to no article.
    expect(ranges.mock.calls.length + indexRanges.mock.calls.length).toBeLessThan(3 * pages.length + 8);
    vi.restoreAllMocks();
  });

  it('has every highlight of a page with thousands of them', async () => {
    const [like] = (await rowsIn('highlights')) as { id: string; articleId: string }[];
    const database = await openDB(DATABASE_NAME);
    const transaction = database.transaction('highlights', 'readwrite');
    for (let number = 0; number < 2_100; number += 1) {
      const id = `many-${String(number).padStart(5, '0')}`;
      await transaction.store.put({ ...like, id, articleId: articleId(10 + (number % 3)) });
    }
    await transaction.done;
    database.close();
    const pages = await Array.fromAsync(collection.dumps.pages());
    expect(pages.map(({ highlights }) => highlights.length)).toEqual([2_100, 0, 0, 0, 2]);
    const ids = pages.flatMap(({ highlights }) => highlights.map(({ id }) => id));
    expect(new Set(ids).size).toBe(2_102);
  });

  it('lets the collection be written between two pages, and rejects with a ReaderError where it is closed', async () => {
    const pages = collection.dumps.pages();
    await pages.next();
    await collection.articles.keep(articleId(900), readingOf(900), OUTLET);
    const rest = await Array.fromAsync(pages);
    expect(rest.at(-1)?.articles.at(-1)?.id).toBe(articleId(900));
    const closed = collection.dumps.pages();
    collection.close();
    await expect(closed.next()).rejects.toMatchObject({ name: 'ReaderError', code: 'storage-unavailable' });
  });
});
