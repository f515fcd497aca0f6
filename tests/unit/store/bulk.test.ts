/** One act on many articles, its undo, its cancelling, and what others wrote meanwhile. */

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { editableMarksOf } from '../../../lib/model/article-marks';
import { type BulkAct, bulkCount } from '../../../lib/model/bulk';
import { bulkOf } from '../../../lib/store/bulk';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
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
    const told: number[] = [];
    const act: BulkAct = { kind: 'tag', tags: ['đê điều', ' lũ  quét '] };
    const done = await bulkOf(collection).run(ids, act, { onProgress: (articles) => told.push(articles) });
    expect(told).toEqual([100, 200, 230]);
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
