/** A list of many links taken in: so much work for each, however many there are; progress, stopping, and others who hear of it meanwhile. */

import 'fake-indexeddb/auto';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { foreseeIntake, takeIntake } from '../../../lib/controllers/intake-run';
import { createSometimes } from '../../../lib/controllers/sometimes';
import { openTransferFile } from '../../../lib/controllers/transfer-file';
import { streamImportedRecords, toImportedRecords } from '../../../lib/import/to-records';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { clearDisk } from '../store/sample';

const LINKS = 1_200;
const csv = (links: number) =>
  [
    'url,title,tags',
    ...Array.from({ length: links }, (_one, at) => `https://bao.example.vn/${at}.html,Bài ${at},nhập`),
  ].join('\n');
const fileOf = (text: string) => new File([text], 'links.csv', { lastModified: Date.parse('2026-03-07T02:00:00Z') });

let collection: Collection;
beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
  // A page has locks; here nobody else is.
  vi.stubGlobal('navigator', { locks: { request: (_name: string, work: () => unknown) => work() } });
});
afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
});

async function open(text: string) {
  const file = await openTransferFile(fileOf(text), null, new AbortController().signal);
  if (file === null) throw new Error('locked');
  return file;
}

it('takes thousands of links with so many requests for each from the first to the last, a hundred in a transaction', async () => {
  const file = await open(csv(LINKS));
  const told: number[] = [];
  const signal = new AbortController().signal;
  const foreseen = await foreseeIntake(collection, file.read(), {
    signal,
    onProgress: (all) => told.push(all),
  });
  expect(foreseen).toMatchObject({ articles: LINKS, fates: { new: LINKS } });
  expect(told.at(-1)).toBe(LINKS);
  const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
  const requests = [
    ...(['get', 'getKey', 'getAll', 'getAllKeys', 'put', 'add'] as const).map((name) =>
      vi.spyOn(IDBObjectStore.prototype, name),
    ),
    ...(['get', 'getKey', 'getAll', 'getAllKeys'] as const).map((name) => vi.spyOn(IDBIndex.prototype, name)),
  ];
  const counted: number[] = [];
  const merged = await takeIntake(collection, 'import', 'links.csv', file.read(), false, {
    signal,
    onProgress: () => counted.push(requests.reduce((sum, { mock }) => sum + mock.calls.length, 0)),
  });
  expect(merged).toEqual({ articles: LINKS, highlights: 0, pictures: 0 });
  expect(counted).toHaveLength(LINKS / 100);
  // Among the first few it is another way that the outbox is asked.
  const steps = counted
    .slice(1)
    .map((count, at) => count - (counted[at] ?? 0))
    .slice(3);
  expect(Math.max(...steps) - Math.min(...steps)).toBeLessThanOrEqual(3);
  // Begun, a hundred at a time, ended.
  expect(begin.mock.calls.filter(([, mode]) => mode === 'readwrite')).toHaveLength(LINKS / 100 + 2);
  vi.restoreAllMocks();
  expect(await collection.lists.counts()).toEqual({ articles: LINKS, highlights: 0 });
  expect(await collection.lists.tags()).toEqual(['nhập']);
  expect(await collection.upkeep.check()).toEqual([]);
});

it('leaves nothing behind where it is stopped', async () => {
  const file = await open(csv(350));
  const stopping = new AbortController();
  const taking = takeIntake(collection, 'import', 'links.csv', file.read(), false, {
    signal: stopping.signal,
    onProgress: (articles) => articles >= 200 && stopping.abort(),
  });
  await expect(taking).rejects.toMatchObject({ name: 'AbortError' });
  expect(await collection.lists.counts()).toEqual({ articles: 0, highlights: 0 });
  expect((await collection.dumps.all()).articles).toEqual([]);
});

describe('records that are made as they are read', () => {
  it('are those that are made at once, as often as they are read', async () => {
    const pages = Array.from({ length: 2_500 }, (_one, at) => ({
      url: `https://bao.example.vn/${at % 2_400}.html`,
      title: `Bài ${at}`,
    }));
    const pause = vi.fn(async () => undefined);
    const read = streamImportedRecords([{ url: 'mailto:x' }, ...pages], 0, pause);
    for (let time = 0; time < 2; time += 1) {
      expect(await Array.fromAsync(read())).toEqual(toImportedRecords(pages, 0));
    }
    expect(pause).toHaveBeenCalledTimes(2);
  });
});

it('tells others no sooner than some seconds after the last time, and never twice at once', async () => {
  let now = 0;
  const { promise, resolve } = Promise.withResolvers<void>();
  const work = vi.fn(() => promise);
  const sometimes = createSometimes(4_000, work, () => now);
  sometimes();
  now = 3_999;
  sometimes();
  expect(work).not.toHaveBeenCalled();
  now = 4_000;
  sometimes();
  now = 9_000;
  sometimes();
  expect(work).toHaveBeenCalledTimes(1);
  resolve();
  await vi.waitFor(() => {
    now += 4_000;
    sometimes();
    expect(work).toHaveBeenCalledTimes(2);
  });
});
