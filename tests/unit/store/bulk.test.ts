/** One act on many articles, its undo, its cancelling, and what others wrote meanwhile. */

import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { editableMarksOf } from '../../../lib/model/article-marks';
import { type BulkAct, bulkCount } from '../../../lib/model/bulk';
import { bulkOf } from '../../../lib/store/bulk';
import type { Collection } from '../../../lib/store/collection';
import { baseOf, openCollection } from '../../../lib/store/open-collection';
import { writeIn } from '../../../lib/store/transaction';
import { articleId, clearDisk, OUTLET, readingOf } from './sample';

const READ_AT = '2026-11-27T08:00:00.000+07:00';
let collection: Collection;

async function fill(articles: number): Promise<ReturnType<typeof articleId>[]> {
  clearDisk();
  collection = await openCollection({});
  const ids = Array.from({ length: articles }, (_one, at) => articleId(at + 1));
  for (const [at, id] of ids.entries()) await collection.articles.keep(id, readingOf(at + 1), OUTLET);
  return ids;
}

const marksOf = async (id: ReturnType<typeof articleId>) => {
  const found = await collection.articles.get(id);
  return found && editableMarksOf(found.article);
};

describe('one act on many articles', () => {
  let ids: ReturnType<typeof articleId>[];
  beforeEach(async () => {
    ids = await fill(230);
  });

  it('tags all of them, tells how far it is, and is taken back as a whole', async () => {
    await bulkOf(collection).run(ids.slice(0, 5), { kind: 'tag', tags: ['đê điều'] });
    // However slow the machine is: each transaction was quick, and the next one takes more.
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const told: number[] = [];
    const act: BulkAct = { kind: 'tag', tags: ['đê điều', ' lũ  quét '] };
    const done = await bulkOf(collection).run(ids, act, { onProgress: (articles) => told.push(articles) });
    vi.restoreAllMocks();
    expect(told).toEqual([100, 230]);
    expect(done.isWhole).toBe(true);
    expect(bulkCount(done)).toBe(230);
    expect(await marksOf(articleId(230))).toMatchObject({ tags: ['đê điều', 'lũ quét'] });
    expect(await collection.lists.tags()).toEqual(['đê điều', 'lũ quét']);
    expect(await bulkOf(collection).takeBack(done)).toBe(230);
    expect(await marksOf(articleId(3))).toMatchObject({ tags: ['đê điều'] });
    expect(await marksOf(articleId(230))).toMatchObject({ tags: [] });
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('stops where it is cancelled, and what was done until then is taken back', async () => {
    const cancelling = new AbortController();
    const onProgress = () => cancelling.abort();
    const done = await bulkOf(collection).run(ids, { kind: 'delete' }, { onProgress, signal: cancelling.signal });
    expect(done.isWhole).toBe(false);
    expect(done.deleted).toHaveLength(100);
    expect(await collection.lists.counts()).toMatchObject({ articles: 130 });
    expect((await collection.lists.deleted()).map(({ id }) => id).sort()).toEqual(done.deleted.toSorted());
    expect(await bulkOf(collection).takeBack(done)).toBe(100);
    expect(await collection.lists.counts()).toMatchObject({ articles: 230 });
    expect(await collection.lists.deleted()).toEqual([]);
  });

  it('leaves what was changed or deleted since by somebody else', async () => {
    const done = await bulkOf(collection).run(ids.slice(0, 3), { kind: 'topic', topic: 'Đê điều' });
    await bulkOf(collection).run([articleId(1)], { kind: 'topic', topic: 'Thủy lợi' });
    await collection.articles.delete(articleId(2));
    expect(await bulkOf(collection).takeBack(done)).toBe(1);
    expect(await marksOf(articleId(1))).toMatchObject({ topic: 'Thủy lợi' });
    expect(await marksOf(articleId(3))).toMatchObject({ topic: null });
  });

  it('tells the outbox of each article that it changed, once, and of no other', async () => {
    await collection.changes.register('index');
    await bulkOf(collection).run(ids, { kind: 'status', status: 'new' });
    expect(await collection.changes.read('index', 500)).toEqual([]);
    await bulkOf(collection).run(ids, { kind: 'read', readAt: READ_AT });
    await bulkOf(collection).run(ids.slice(0, 10), { kind: 'read', readAt: null });
    const changes = await collection.changes.read('index', 500);
    expect(changes).toHaveLength(230);
    expect(new Set(changes.slice(-10).map((change) => change.articleId))).toEqual(new Set(ids.slice(0, 10)));
  });
});

const act: fc.Arbitrary<BulkAct> = fc.oneof(
  fc.record({
    kind: fc.constantFrom('tag' as const, 'untag' as const),
    tags: fc.uniqueArray(fc.constantFrom('a', 'b', 'c'), { minLength: 1 }),
  }),
  fc.record({ kind: fc.constant('topic' as const), topic: fc.constantFrom('x', 'y', null) }),
  fc.record({ kind: fc.constant('tone' as const), tone: fc.constantFrom('positive' as const, null) }),
  fc.record({ kind: fc.constant('status' as const), status: fc.constantFrom('new' as const, 'handled' as const) }),
  fc.record({ kind: fc.constant('read' as const), readAt: fc.constantFrom(READ_AT, null) }),
  fc.record({ kind: fc.constantFrom('delete' as const, 'restore' as const) }),
);

describe('what an act on many costs', () => {
  afterEach(() => vi.restoreAllMocks());

  /** Transactions that write, and requests that read, while `work` runs. */
  async function costOf(work: () => Promise<unknown>): Promise<{ writes: number; readings: number }> {
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    const readings = [
      ...(['get', 'getKey', 'getAll', 'getAllKeys'] as const).map((name) => vi.spyOn(IDBObjectStore.prototype, name)),
      ...(['get', 'getKey', 'getAll', 'getAllKeys'] as const).map((name) => vi.spyOn(IDBIndex.prototype, name)),
    ];
    await work();
    const cost = {
      writes: begin.mock.calls.filter(([, mode]) => mode === 'readwrite').length,
      readings: readings.reduce((sum, { mock }) => sum + mock.calls.length, 0),
    };
    vi.restoreAllMocks();
    return cost;
  }

  it('is a few transactions and a few readings each, and no reading for each article', async () => {
    vi.spyOn(performance, 'now').mockReturnValue(0);
    const ids = await fill(700);
    const apart = ids.filter((_id, at) => at % 20 === 0);
    let done: Awaited<ReturnType<ReturnType<typeof bulkOf>['run']>> | undefined;
    const tagged = await costOf(async () => {
      vi.spyOn(performance, 'now').mockReturnValue(0);
      done = await bulkOf(collection).run(ids.toReversed(), { kind: 'tag', tags: ['mới'] });
    });
    // 100, 200, 400; in each the state, the stretch and the outbox, and of 125 at a time the articles and their rows.
    const readings = 3 * 3 + (1 + 2 + 4) * 2;
    expect(tagged).toEqual({ writes: 3, readings });
    const undone = await costOf(async () => {
      vi.spyOn(performance, 'now').mockReturnValue(0);
      if (done) await bulkOf(collection).takeBack(done);
    });
    expect(undone).toEqual({ writes: 3, readings });
    // Neighbours at some distance: nothing that nobody wants is read for them.
    const sparse = await costOf(() => bulkOf(collection).run(apart, { kind: 'tag', tags: ['thưa'] }));
    expect(sparse.writes).toBe(1);
    expect(await collection.lists.tags()).toEqual(['thưa']);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('takes fewer at once where the disk is slow', async () => {
    const ids = await fill(230);
    let time = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => {
      time += 500;
      return time;
    });
    const told: number[] = [];
    await bulkOf(collection).run(ids, { kind: 'delete' }, { onProgress: (articles) => told.push(articles) });
    expect(told).toEqual([100, 150, 175, 200, 225, 230]);
  });

  it('writes no row of the list that it does not change', async () => {
    const ids = await fill(12);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    const rowsWritten = () =>
      put.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'summaries').length;
    await bulkOf(collection).run(ids, { kind: 'tag', tags: ['mới'] });
    expect(rowsWritten()).toBe(0);
    await bulkOf(collection).run(ids, { kind: 'topic', topic: 'Đê điều' });
    expect(rowsWritten()).toBe(12);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('passes over a damaged article, and no other', async () => {
    const ids = await fill(12);
    const { connection } = baseOf(collection);
    await writeIn(connection, ['articles'], async (writing) => {
      const store = writing.objectStore('articles');
      const stored = await store.get(articleId(5));
      if (stored) await store.put({ ...stored, ...{ headline: 5 } });
    });
    const done = await bulkOf(collection).run(ids, { kind: 'tag', tags: ['mới'] });
    expect(bulkCount(done)).toBe(11);
    expect(done.isWhole).toBe(true);
  });
});

describe('any acts, taken back in the other order', () => {
  it('leave the collection as it was', async () => {
    const acts = fc.array(fc.tuple(act, fc.uniqueArray(fc.integer({ min: 1, max: 6 }))), { maxLength: 6 });
    await fc.assert(
      fc.asyncProperty(acts, async (wanted) => {
        const ids = await fill(5);
        const look = async () => ({
          marks: await Promise.all(ids.map(marksOf)),
          counts: await collection.lists.counts(),
        });
        const before = await look();
        const done = [];
        for (const [one, numbers] of wanted) done.push(await bulkOf(collection).run(numbers.map(articleId), one));
        for (const one of done.reverse()) expect(await bulkOf(collection).takeBack(one)).toBe(bulkCount(one));
        expect(await look()).toEqual(before);
        expect(await collection.upkeep.check()).toEqual([]);
        collection.close();
      }),
      { numRuns: 25, seed: 13 },
    );
  });
});
