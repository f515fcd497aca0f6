import { forceCloseDatabase } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { newestStamp } from '../../../lib/model/merging/stamp';
import { migrate } from '../../../lib/model/migrations/migrations';
import { fitHighlights } from '../../../lib/press/fit-highlights';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { DATABASE_NAME, DATABASE_VERSION } from '../../../lib/store/schema';
import v0 from '../../fixtures/databases/v0.json';
import v1 from '../../fixtures/databases/v1.json';
import v2 from '../../fixtures/databases/v2.json';
import { BRIDGE, printedAt } from './printed';
import { articleId, clearDisk, OUTLET, readingOf } from './sample';

beforeEach(clearDisk);
afterEach(() => vi.restoreAllMocks());

const failure = (code: string) => expect.objectContaining({ name: 'ReaderError', code });

/** The fake's types ask for the class where its code takes a database. */
const forceClose = forceCloseDatabase as unknown as (database: IDBDatabase) => void;

/** The prototype's database as it stands on a reader's disk. */
async function writeV0(rows: readonly object[]): Promise<void> {
  const database = await openDB(DATABASE_NAME, 1, {
    upgrade(fresh) {
      fresh.createObjectStore('articles', { keyPath: 'url' });
    },
  });
  for (const row of rows) await database.put('articles', row);
  database.close();
}

describe('the prototype’s database', () => {
  it('opens as this schema with everything that was in it', async () => {
    await writeV0(v0.articles);
    const collection = await openCollection({});
    const byId = <Row extends { id: string }>(rows: Row[]) =>
      rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const dump = await collection.dump();
    const expected = migrate(v0, 0);
    expect(byId(dump.articles)).toEqual(byId(expected.articles));
    expect(byId(dump.highlights)).toEqual(byId(expected.highlights));
    expect(dump.versions).toEqual(expected.versions);
    expect(await collection.counts()).toEqual({ articles: 5, highlights: expected.highlights.length });
    const { rows } = await collection.list({ limit: 10 });
    expect(rows.map(({ headline }) => headline)).toEqual([
      'Ghi từ báo giấy',
      'https://tinh.example.vn/tin?id=9&chuyenmuc=2',
      'Họp chợ phiên vùng cao',
      'Mở tuyến đò ngang sông (cập nhật)',
      'https://tinh.example.vn/tin?id=8&chuyenmuc=2',
    ]);
    expect(rows.map(({ highlightCount }) => highlightCount)).toEqual([0, 2, 1, 4, 0]);
  });

  it('takes writes afterwards, which are newer than all that was migrated', async () => {
    await writeV0(v0.articles);
    const collection = await openCollection({ now: () => 0 });
    const { article } = await collection.keep(articleId(1), readingOf(1), OUTLET);
    const migrated = (await collection.dump()).articles.filter(({ id }) => id !== article.id);
    for (const { stamps } of migrated) {
      expect((newestStamp(article.stamps) ?? '') > (newestStamp(stamps) ?? '')).toBe(true);
    }
  });

  it('stays as it was where the upgrade fails half-way, and opens at the next try', async () => {
    await writeV0(v0.articles);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(openCollection({})).rejects.toEqual(failure('storage-full'));
    put.mockRestore();
    const old = await openDB(DATABASE_NAME);
    expect(old.version).toBe(1);
    expect(await old.count('articles')).toBe(v0.articles.length);
    old.close();
    expect(await (await openCollection({})).counts()).toMatchObject({ articles: 5 });
  });
});

/** A database of schema 1 or 2 with these records, as the program of that time left it. */
async function writeStores(
  version: number,
  { meta, ...records }: { meta: readonly object[] } & Record<string, readonly object[]>,
): Promise<void> {
  const database = await openDB(DATABASE_NAME, version, {
    upgrade(fresh) {
      fresh
        .createObjectStore('articles', { keyPath: 'id' })
        .createIndex('addresses', 'addresses', { multiEntry: true, unique: true });
      fresh.createObjectStore('highlights', { keyPath: 'id' }).createIndex('articleId', 'articleId');
      fresh.createObjectStore('versions', { keyPath: ['articleId', 'number'] });
      fresh.createObjectStore('summaries', { keyPath: 'id' }).createIndex('savedAt', ['savedAt', 'id']);
      fresh.createObjectStore('meta');
    },
  });
  for (const [name, rows] of Object.entries(records)) {
    for (const row of rows) await database.put(name, row);
  }
  await database.put('meta', meta[0], 'state');
  database.close();
}

describe('a database of schema 1', () => {
  it('opens with everything that was in it, as the same install', async () => {
    const { articles, highlights, versions, meta } = v1;
    await writeStores(2, { articles, highlights, versions, meta });
    const collection = await openCollection({ now: () => 0 });
    expect(await collection.dump()).toEqual({ schema: 3, articles, highlights, versions });
    expect(await collection.counts()).toEqual({ articles: 1, highlights: 1 });
    expect((await collection.list({ limit: 5 })).rows).toMatchObject([
      { headline: 'Tin đò ngang số 1', highlightCount: 1 },
    ]);
    await collection.correct(articleId(1), { headline: 'Tít đúng' });
    const [corrected] = (await collection.dump()).articles;
    const stamp = corrected?.stamps['correction:headline'] ?? '';
    expect(stamp > (v1.meta[0]?.lastStamp ?? '')).toBe(true);
    expect(stamp.endsWith('-may-ban-1')).toBe(true);
  });
});

describe('a database of schema 2', () => {
  const { articles, highlights, versions, summaries, meta } = v2;
  const paper = printedAt('baotinh.example.vn', BRIDGE);
  /** As many articles as several slices hold, and the one whose text is to be found, which comes last by its id. */
  const many = Array.from({ length: 120 }, (_, at) => ({
    ...articles[0],
    id: `article-${at}`,
    addresses: [`https://bao.example.vn/${at}`],
    blocks: [{ kind: 'paragraph', text: `Tin ngắn số ${at}` }],
  }));
  const wanted = { ...articles[0], id: 'article-tin' };
  const write = () => writeStores(3, { articles: [...many, wanted], highlights, versions, summaries, meta });
  const found = async (collection: Collection) =>
    (await collection.findReprints(paper, fitHighlights)).map(({ id }) => id);

  it('opens without a record read or written', async () => {
    await write();
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const collection = await openCollection({});
    expect(put.mock.calls.map(([, key]) => key)).toEqual(['state']);
    expect(await collection.counts()).toEqual({ articles: 1, highlights: 1 });
    expect((await collection.dump()).highlights).toEqual(highlights);
    const [row] = (await collection.list({ limit: 5 })).rows;
    expect(row).toEqual(summaries[0]);
  });

  it('is indexed slice by slice, from where it ended before, and new articles are found meanwhile', async () => {
    await write();
    const first = await openCollection({});
    expect(await found(first)).toEqual([]);
    expect(await first.indexShingles()).toBe(true);
    await first.keep(articleId(900), printedAt('dai.example.vn', BRIDGE), OUTLET);
    expect(await found(first)).toEqual([articleId(900)]);
    first.close();
    const second = await openCollection({});
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    let slices = 1;
    while (await second.indexShingles()) slices += 1;
    // 121 older articles in slices of 50; what the first one did is not done again, nor what was kept since.
    expect(slices).toBe(3);
    expect(put.mock.calls.filter(([row]) => typeof row === 'object' && 'shingles' in row)).toHaveLength(71);
    expect((await found(second)).toSorted()).toEqual([articleId(900), 'article-tin']);
    put.mockClear();
    expect(await second.indexShingles()).toBe(false);
    expect(put).not.toHaveBeenCalled();
  });

  it('leaves the slice that fails to be done again', async () => {
    await write();
    const collection = await openCollection({});
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(collection.indexShingles()).rejects.toEqual(failure('storage-full'));
    while (await collection.indexShingles());
    expect(await found(collection)).toEqual(['article-tin']);
  });
});

describe('opening', () => {
  it('gives one collection to all callers of a context, and a new one after it was closed', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const [one, other] = await Promise.all([openCollection(), openCollection()]);
    expect(one).toBe(other);
    expect(open).toHaveBeenCalledTimes(1);
    one?.close();
    await expect(one?.counts()).rejects.toEqual(failure('storage-unavailable'));
    const next = await openCollection();
    expect(await next.counts()).toEqual({ articles: 0, highlights: 0 });
    next.close();
  });

  it('opens once for calls that come together', async () => {
    const collection = await openCollection({});
    const open = vi.spyOn(indexedDB, 'open');
    await Promise.all([collection.counts(), collection.list({ limit: 1 }), collection.dump()]);
    expect(open).not.toHaveBeenCalled();
  });

  it('never touches the database of a newer program', async () => {
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1, {
      upgrade: (fresh) => void fresh.createObjectStore('new'),
    });
    newer.close();
    await expect(openCollection({})).rejects.toEqual(failure('storage-newer'));
    const after = await openDB(DATABASE_NAME);
    expect([after.version, [...after.objectStoreNames]]).toEqual([DATABASE_VERSION + 1, ['new']]);
    after.close();
  });

  it.each([
    ['InvalidStateError', 'storage-unavailable'],
    ['SecurityError', 'storage-unavailable'],
    ['QuotaExceededError', 'storage-full'],
    ['UnknownError', 'storage-failed'],
  ])('says of a %s that it is %s, and tries again at the next call', async (name, code) => {
    const open = vi.spyOn(indexedDB, 'open').mockImplementationOnce(() => {
      throw new DOMException('no', name);
    });
    await expect(openCollection()).rejects.toEqual(failure(code));
    const collection = await openCollection();
    expect(open).toHaveBeenCalledTimes(2);
    expect(await collection.counts()).toEqual({ articles: 0, highlights: 0 });
    collection.close();
  });

  it('says so where the browser has no database at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openCollection({})).rejects.toEqual(failure('storage-unavailable'));
    vi.unstubAllGlobals();
  });

  it('says that it is blocked by an older program, and opens once that has gone', async () => {
    await writeV0(v0.articles);
    // It does not listen for `versionchange`, as an old page that hangs.
    const hanging: IDBPDatabase = await openDB(DATABASE_NAME, 1);
    await expect(openCollection({ patience: 20 })).rejects.toEqual(failure('storage-blocked'));
    hanging.close();
    const collection = await openCollection({ patience: 5_000 });
    expect(await collection.counts()).toMatchObject({ articles: 5 });
  });
});

describe('a connection that is lost', () => {
  it('makes way for a newer program, and then does not write any more', async () => {
    const onClosed = vi.fn();
    const collection = await openCollection({ onClosed });
    await collection.keep(articleId(1), readingOf(1), OUTLET);
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
    expect(onClosed.mock.calls).toEqual([['blocking']]);
    await expect(collection.keep(articleId(2), readingOf(2), OUTLET)).rejects.toEqual(failure('storage-newer'));
    expect(await newer.count('articles')).toBe(1);
    newer.close();
  });

  it('is made again at the next call after the browser ended it', async () => {
    const databases: IDBDatabase[] = [];
    const transaction = IDBDatabase.prototype.transaction;
    vi.spyOn(IDBDatabase.prototype, 'transaction').mockImplementation(function (this: IDBDatabase, ...arguments_) {
      databases.push(this);
      return transaction.apply(this, arguments_);
    });
    const onClosed = vi.fn();
    const collection = await openCollection({ onClosed });
    await collection.counts();
    for (const database of databases.slice(-1)) forceClose(database);
    await vi.waitFor(() => expect(onClosed).toHaveBeenCalled());
    expect(onClosed.mock.calls).toEqual([['terminated']]);
    await collection.keep(articleId(1), readingOf(1), OUTLET);
    expect(await collection.counts()).toEqual({ articles: 1, highlights: 0 });
    expect(new Set(databases).size).toBe(2);
  });

  it('is made again though nobody said that it was closed', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const collection = await openCollection({});
    transaction.mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    await collection.keep(articleId(1), readingOf(1), OUTLET);
    expect(await collection.counts()).toEqual({ articles: 1, highlights: 0 });
  });
});
