import { forceCloseDatabase } from 'fake-indexeddb';
import { type IDBPDatabase, openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { openCollection } from '../../../lib/store/open-collection';
import { DATABASE_NAME } from '../../../lib/store/schema';
import { DATABASE_VERSION } from '../../../lib/store/upgrades/upgrade-database';
import { writeDatabase } from './databases';
import { articleId, clearDisk, OUTLET, readingOf } from './sample';

beforeEach(clearDisk);
afterEach(() => vi.restoreAllMocks());

const failure = (code: string) => expect.objectContaining({ name: 'ReaderError', code });

/** The fake's types ask for the class where its code takes a database. */
const forceClose = forceCloseDatabase as unknown as (database: IDBDatabase) => void;

describe('opening', () => {
  it('gives one collection to all callers of a context, and a new one after it was closed', async () => {
    const open = vi.spyOn(indexedDB, 'open');
    const [one, other] = await Promise.all([openCollection(), openCollection()]);
    expect(one).toBe(other);
    expect(open).toHaveBeenCalledTimes(1);
    one?.close();
    await expect(one?.lists.counts()).rejects.toEqual(failure('storage-unavailable'));
    const next = await openCollection();
    expect(await next.lists.counts()).toEqual({ articles: 0, highlights: 0 });
    next.close();
  });

  it('opens once for calls that come together', async () => {
    const collection = await openCollection({});
    const open = vi.spyOn(indexedDB, 'open');
    await Promise.all([collection.lists.counts(), collection.lists.articles({ limit: 1 }), collection.dumps.all()]);
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
    expect(await collection.lists.counts()).toEqual({ articles: 0, highlights: 0 });
    collection.close();
  });

  it('says so where the browser has no database at all', async () => {
    vi.stubGlobal('indexedDB', undefined);
    await expect(openCollection({})).rejects.toEqual(failure('storage-unavailable'));
    vi.unstubAllGlobals();
  });

  it('says that it is blocked by an older program, and opens once that has gone', async () => {
    await writeDatabase(1);
    // It does not listen for `versionchange`, as an old page that hangs.
    const hanging: IDBPDatabase = await openDB(DATABASE_NAME, 1);
    await expect(openCollection({ patience: 20 })).rejects.toEqual(failure('storage-blocked'));
    hanging.close();
    const collection = await openCollection({ patience: 5_000 });
    expect(await collection.lists.counts()).toMatchObject({ articles: 5 });
  });
});

describe('a connection that is lost', () => {
  it('makes way for a newer program, and then does not write any more', async () => {
    const onClosed = vi.fn();
    const collection = await openCollection({ onClosed });
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
    expect(onClosed.mock.calls).toEqual([['blocking']]);
    await expect(collection.articles.keep(articleId(2), readingOf(2), OUTLET)).rejects.toEqual(
      failure('storage-newer'),
    );
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
    await collection.lists.counts();
    for (const database of databases.slice(-1)) forceClose(database);
    await vi.waitFor(() => expect(onClosed).toHaveBeenCalled());
    expect(onClosed.mock.calls).toEqual([['terminated']]);
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 0 });
    expect(new Set(databases).size).toBe(2);
  });

  it('is made again though nobody said that it was closed', async () => {
    const transaction = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const collection = await openCollection({});
    transaction.mockImplementationOnce(() => {
      throw new DOMException('The database connection is closing.', 'InvalidStateError');
    });
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 0 });
  });
});
