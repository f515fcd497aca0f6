/** One act on many highlights, its undo, its cancelling, and what others wrote meanwhile. */

import { beforeEach, describe, expect, it } from 'vitest';
import { articlesOfBulk, highlightBulkCount } from '../../../lib/model/highlight-bulk';
import type { HighlightId } from '../../../lib/model/ids';
import { changesTo } from '../../../lib/model/write-highlight';
import type { Collection } from '../../../lib/store/collection';
import { highlightBulkOf } from '../../../lib/store/highlight-bulk';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from './sample';

const ARTICLES = 60;
const EACH = 4;
let collection: Collection;
let ids: HighlightId[];

const made = (number: number) => `2026-03-07T09:00:00.${String(number).padStart(3, '0')}+07:00`;
const one = async (id: HighlightId) => (await highlightBulkOf(collection).of([id]))[0];

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
  ids = [];
  for (let article = 1; article <= ARTICLES; article += 1) {
    for (let nth = 1; nth <= EACH; nth += 1) {
      const number = ids.length + 1;
      const reading = readingOf(article);
      await collection.highlights.add(articleId(article), reading, OUTLET, {
        ...highlightOn(reading, number, 8 + nth),
        createdAt: made(number),
      });
      ids.push(highlightId(number));
    }
  }
});

describe('one act on many highlights', () => {
  it('tags all of them, tells how far it is, and is taken back as a whole', async () => {
    const bulk = highlightBulkOf(collection);
    await bulk.run(ids.slice(0, 3), { kind: 'tag', tags: ['đê điều'] });
    const told: number[] = [];
    const act = { kind: 'tag' as const, tags: ['đê điều', ' lũ  quét '] };
    const done = await bulk.run(ids, act, { onProgress: (highlights) => told.push(highlights) });
    expect(told).toEqual([200, 240]);
    expect(done.isWhole).toBe(true);
    expect(highlightBulkCount(done)).toBe(240);
    expect(articlesOfBulk(done)).toHaveLength(ARTICLES);
    expect((await one(highlightId(240)))?.tags).toEqual(['đê điều', 'lũ quét']);
    expect(await collection.lists.tags()).toEqual(['đê điều', 'lũ quét']);
    expect(await bulk.takeBack(done)).toBe(240);
    expect((await one(highlightId(2)))?.tags).toEqual(['đê điều']);
    expect((await one(highlightId(240)))?.tags).toEqual([]);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('changes the colour of those that have another one', async () => {
    const bulk = highlightBulkOf(collection);
    await bulk.run(ids.slice(0, 40), { kind: 'colour', colour: 'red' });
    const done = await bulk.run(ids, { kind: 'colour', colour: 'red' });
    expect(highlightBulkCount(done)).toBe(200);
    await bulk.takeBack(done);
    expect((await bulk.of(ids)).map(({ colour }) => colour)).toEqual([
      ...Array<string>(40).fill('red'),
      ...Array<string>(200).fill('yellow'),
    ]);
  });

  it('deletes several of one article, and the counts of its row follow', async () => {
    const bulk = highlightBulkOf(collection);
    const done = await bulk.run([...ids.slice(0, 3), ...ids.slice(4, 8), highlightId(9_999)], { kind: 'delete' });
    expect(done.deleted).toHaveLength(7);
    expect(await collection.lists.counts()).toEqual({ articles: ARTICLES, highlights: 233 });
    const rows = await collection.lists.of([articleId(1), articleId(2), articleId(3)]);
    expect(rows.map(({ highlightCount }) => highlightCount)).toEqual([1, 0, 4]);
    expect(await collection.upkeep.check()).toEqual([]);
    expect(await bulk.takeBack(done)).toBe(7);
    expect(await collection.lists.counts()).toEqual({ articles: ARTICLES, highlights: 240 });
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('stops where it is cancelled, and what was done until then is taken back', async () => {
    const bulk = highlightBulkOf(collection);
    const cancelling = new AbortController();
    const onProgress = () => cancelling.abort();
    const done = await bulk.run(ids, { kind: 'delete' }, { onProgress, signal: cancelling.signal });
    expect(done.isWhole).toBe(false);
    expect(done.deleted).toHaveLength(200);
    expect(await bulk.takeBack(done)).toBe(200);
    expect(await collection.lists.counts()).toEqual({ articles: ARTICLES, highlights: 240 });
  });

  it('passes over those of a deleted article, and leaves what was changed since', async () => {
    const bulk = highlightBulkOf(collection);
    await collection.articles.delete(articleId(1));
    const done = await bulk.run(ids.slice(0, 8), { kind: 'colour', colour: 'red' });
    expect(highlightBulkCount(done)).toBe(4);
    const changed = await one(highlightId(5));
    if (changed === undefined) throw new Error('it is there');
    await collection.highlights.edit(highlightId(5), changesTo(changed, { colour: 'blue' }));
    expect(await bulk.takeBack(done)).toBe(3);
    expect((await bulk.of(ids.slice(4, 8))).map(({ colour }) => colour)).toEqual([
      'blue',
      'yellow',
      'yellow',
      'yellow',
    ]);
  });

  it('refuses what is no act', async () => {
    const act = { kind: 'colour', colour: 'pink' } as unknown as { kind: 'delete' };
    await expect(highlightBulkOf(collection).run(ids, act)).rejects.toMatchObject({ code: 'bad-message' });
  });
});
