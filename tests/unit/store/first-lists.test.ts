import { openDB } from 'idb';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { openFirstLists, VERSION_READ } from '../../../lib/store/first-lists';
import { openCollection } from '../../../lib/store/open-collection';
import { DATABASE_NAME } from '../../../lib/store/schema';
import { DATABASE_VERSION } from '../../../lib/store/upgrades/upgrade-database';
import { articleId, clearDisk, OUTLET, readingOf } from './sample';

const LONG_AGO = '2001-01-01T00:00:00.000+07:00';

beforeEach(clearDisk);
afterEach(() => vi.restoreAllMocks());

/** What is asked of the store as a whole, with the versions that were opened. */
const opened = () => {
  const open = vi.spyOn(indexedDB, 'open');
  return () => open.mock.calls.map(([, version]) => version);
};

const readAll = async () => {
  const { lists, close } = openFirstLists();
  const [{ rows }, counts, since, tray] = await Promise.all([
    lists.articles({ limit: 20 }),
    lists.counts(),
    lists.savedSince(LONG_AGO),
    lists.tray('2026-03-07'),
  ]);
  close();
  return { ids: rows.map(({ id }) => id), counts, since, tray: tray.map(({ id }) => id) };
};

async function keepTwo(): Promise<void> {
  const collection = await openCollection({});
  for (const number of [1, 2]) await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
  const tray = { day: '2026-03-07', place: 'n' };
  await collection.marks.edit([{ id: articleId(1), changes: { tray: { from: null, to: tray } } }]);
  collection.close();
}

const BOTH = {
  ids: [articleId(2), articleId(1)],
  counts: { articles: 2, highlights: 0 },
  since: 2,
  tray: [articleId(1)],
};

it('reads the version that this program has', () => {
  expect(VERSION_READ).toBe(DATABASE_VERSION);
});

it('reads what is there as the store does, and opens nothing else for it', async () => {
  await keepTwo();
  const versions = opened();
  expect(await readAll()).toEqual(BOTH);
  expect(versions()).toEqual([undefined]);
});

it('makes no database: the store does, and hears of a loss that the browser told here', async () => {
  const { open } = indexedDB;
  let isFirst = true;
  vi.spyOn(indexedDB, 'open').mockImplementation((...asked) => {
    const request = open.apply(indexedDB, asked);
    const loss = isFirst ? { dataLoss: 'total', dataLossMessage: 'torn' } : { dataLoss: 'none' };
    isFirst = false;
    request.addEventListener('upgradeneeded', (event) => Object.assign(event, loss));
    return request;
  });
  expect(await readAll()).toEqual({ ids: [], counts: { articles: 0, highlights: 0 }, since: 0, tray: [] });
  const collection = await openCollection();
  expect(await collection.changes.standing('journal')).toMatchObject({ dataLoss: 'torn' });
  collection.close();
});

it('leaves a database of a newer program to the store, which says so', async () => {
  const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1, {
    upgrade: (fresh) => void fresh.createObjectStore('new'),
  });
  newer.close();
  await expect(readAll()).rejects.toMatchObject({ code: 'storage-newer' });
});

it('leaves damaged rows to the store, which counts anew', async () => {
  await keepTwo();
  const database = await openDB(DATABASE_NAME);
  const row = await database.get('summaries', articleId(2));
  await database.put('summaries', { ...row, highlightCount: 'many' });
  database.close();
  expect(await readAll()).toEqual(BOTH);
  const collection = await openCollection();
  expect(await collection.upkeep.check()).toEqual([]);
  collection.close();
});

it('gives way to whoever brings the database on', async () => {
  await keepTwo();
  const { lists } = openFirstLists();
  await lists.counts();
  const newer = await openDB(DATABASE_NAME, DATABASE_VERSION + 1);
  expect(newer.version).toBe(DATABASE_VERSION + 1);
  newer.close();
});
