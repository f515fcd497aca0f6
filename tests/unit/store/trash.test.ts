/** The trash is emptied after thirty days, by no clock that runs wrong, and only of what lies in it. */

import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/model/article';
import { emptyRecord, isEmptied, TRASH_KEPT_MS } from '../../../lib/model/emptied';
import { mergeArticles } from '../../../lib/model/merging/merge';
import { wrongFields } from '../../../lib/model/soundness';
import { bulkOf } from '../../../lib/store/bulk';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { trashOf } from '../../../lib/store/trash';
import { onNew } from '../../fixtures/highlight-edits';
import { rowsIn } from './databases';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from './sample';

const DAY_MS = 86_400_000;
const ONE = articleId(1);
const TWO = articleId(2);
let collection: Collection;
let now: number;

beforeEach(async () => {
  clearDisk();
  now = Date.parse('2026-03-01T02:00:00Z');
  collection = await openCollection({ now: () => now });
  for (const number of [1, 2, 3]) await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
  await collection.highlights.addTo(ONE, highlightOn(readingOf(1), 1));
  await collection.highlights.edit(highlightId(1), onNew({ note: 'riêng', tags: ['đò'] }));
  await collection.articles.keep(ONE, readingOf(1, 'Chiều nay tuyến đò ngang nghỉ vì nước lớn.'), OUTLET);
  await look();
});

/** As the background does it, now and then. */
async function look(): Promise<void> {
  while (await collection.upkeep.catchUp());
}

/** Day after day the program is there. */
async function pass(days: number): Promise<void> {
  // The stamps of a moment follow one another by a millisecond.
  now += 1_000;
  for (let day = 0; day < days; day += 1) {
    now += DAY_MS;
    await look();
  }
}

const stored = async (id: string) => (await rowsIn('articles')).find((row) => row.id === id) as unknown as Article;
const isWhole = async (id: string) => !isEmptied(await stored(id));

describe('what was deleted', () => {
  it('is whole for thirty days and tells how many are left; then the tombstone alone stays', async () => {
    await collection.articles.delete(ONE);
    // From the first deletion that is met on days are counted.
    await look();
    now += DAY_MS;
    await collection.articles.delete(TWO);
    const leaves = async () =>
      Object.fromEntries(
        (await trashOf(collection).list()).map(({ id, leavesAt }) => [id, Math.round((leavesAt - now) / DAY_MS)]),
      );
    expect(await leaves()).toEqual({ [ONE]: 29, [TWO]: 30 });
    await pass(28);
    expect(await isWhole(ONE)).toBe(true);
    await pass(1);
    expect(await stored(ONE)).toEqual({
      ...emptyRecord(await stored(ONE)),
      schema: ((await stored(TWO)) as { schema?: number }).schema,
    });
    expect(await isWhole(TWO)).toBe(true);
    expect((await trashOf(collection).list()).map(({ id }) => id)).toEqual([TWO]);
    expect((await collection.lists.deleted()).map(({ id }) => id)).toEqual([TWO]);
    for (const store of ['highlights', 'versions']) expect(await rowsIn(store)).toEqual([]);
    expect(JSON.stringify(await collection.dumps.of([ONE]))).not.toContain('đò');
    expect(await collection.lists.tags()).toEqual([]);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 0 });
    expect(await collection.upkeep.check()).toEqual([]);
    expect(wrongFields('articles', emptyRecord(await stored(ONE)))).toEqual([]);
  });

  it('cannot come back without its text, and its page can be kept again', async () => {
    const done = await bulkOf(collection).run([ONE], { kind: 'delete' });
    await pass(31);
    await expect(collection.articles.restore(ONE)).rejects.toMatchObject({ code: 'not-found' });
    expect(await bulkOf(collection).takeBack(done)).toBe(0);
    expect((await bulkOf(collection).run([ONE], { kind: 'restore' })).restored).toEqual([]);
    const kept = await collection.articles.keep(articleId(9), readingOf(1), OUTLET);
    expect(kept.article).toMatchObject({ id: articleId(9), headline: 'Tin đò ngang số 1' });
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('that was restored in time begins its days anew when it is deleted again', async () => {
    await collection.articles.delete(ONE);
    await pass(20);
    await collection.articles.restore(ONE);
    await pass(20);
    expect(await isWhole(ONE)).toBe(true);
    await collection.articles.delete(ONE);
    await pass(29);
    expect(await isWhole(ONE)).toBe(true);
    await pass(1);
    expect(await isWhole(ONE)).toBe(false);
  });

  it('is told to the outbox, so that the journal forgets its text too', async () => {
    await collection.articles.delete(ONE);
    await collection.changes.register('journal');
    await pass(31);
    expect((await collection.changes.read('journal', 10)).map((change) => change.articleId)).toEqual([ONE]);
  });
});

describe('a clock that runs wrong', () => {
  beforeEach(async () => {
    await collection.articles.delete(ONE);
    await pass(3);
  });

  it('empties nothing by a jump of years, nor in the days after it', async () => {
    now += 400 * DAY_MS;
    await look();
    await pass(20);
    expect(await isWhole(ONE)).toBe(true);
    // Set right again: the days go on to be counted from now.
    now -= 400 * DAY_MS;
    await look();
    await pass(6);
    expect(await isWhole(ONE)).toBe(true);
    await pass(30);
    expect(await isWhole(ONE)).toBe(false);
  });

  it('does not let a deletion of the future, or of the distant past, go before its time', async () => {
    const here = now;
    now = here + 1_000 * DAY_MS;
    await collection.articles.delete(TWO);
    now = Date.parse('2001-01-01T00:00:00Z');
    await collection.articles.delete(articleId(3));
    now = here;
    await look();
    await pass(6);
    expect([await isWhole(TWO), await isWhole(articleId(3))]).toEqual([true, true]);
    await pass(40);
    expect(await isWhole(TWO)).toBe(true);
  });

  it('waits for the clock: who comes back after weeks finds the trash as it was', async () => {
    now += 60 * DAY_MS;
    await look();
    expect(await isWhole(ONE)).toBe(true);
    await pass(30);
    expect(await isWhole(ONE)).toBe(false);
  });
});

describe('emptied by hand', () => {
  it('are those that are deleted, with progress, until it is stopped', async () => {
    for (let number = 4; number <= 60; number += 1) {
      await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
    }
    const ids = Array.from({ length: 57 }, (_one, at) => articleId(at + 4));
    await bulkOf(collection).run(ids, { kind: 'delete' });
    const told: number[] = [];
    const stopping = new AbortController();
    const onProgress = (articles: number) => {
      told.push(articles);
      if (told.length === 2) stopping.abort();
    };
    // A live one among them stays.
    const wanted = [ONE, ...ids];
    expect(await trashOf(collection).empty(wanted, { onProgress, signal: stopping.signal })).toEqual({
      articles: 49,
      isWhole: false,
    });
    expect(told).toEqual([25, 50]);
    expect(await trashOf(collection).list()).toHaveLength(8);
    expect(await trashOf(collection).empty(wanted)).toEqual({ articles: 8, isWhole: true });
    expect(await isWhole(ONE)).toBe(true);
    expect(await collection.lists.counts()).toEqual({ articles: 3, highlights: 1 });
    expect(await collection.upkeep.check()).toEqual([]);
  });
});

describe('merging what left the trash', () => {
  it('tells a copy elsewhere of the deletion, and takes none of its words', async () => {
    const whole = (await collection.dumps.of([ONE])).articles[0] as Article;
    await collection.articles.delete(ONE);
    const deleted = (await collection.dumps.of([ONE])).articles[0] as Article;
    const emptied = emptyRecord(deleted);
    for (const merged of [mergeArticles(whole, emptied), mergeArticles(emptied, whole)]) {
      expect(merged).toEqual(deleted);
    }
    expect(mergeArticles(emptied, emptied)).toEqual(emptied);
    now += TRASH_KEPT_MS;
    await collection.articles.restore(ONE);
    const back = (await collection.dumps.of([ONE])).articles[0] as Article;
    // Restored elsewhere after that: it lives, with its text.
    expect(mergeArticles(emptied, back)).toEqual(back);
    expect(mergeArticles(back, emptied)).toEqual(back);
  });

  it('brings an older backup into the trash, from where it can be restored, with no version made of nothing', async () => {
    const backup = await collection.dumps.all();
    await collection.articles.delete(ONE);
    await pass(31);
    await collection.dumps.merge(backup);
    expect((await trashOf(collection).list()).map(({ id }) => id)).toEqual([ONE]);
    const restored = await collection.articles.restore(ONE);
    expect(restored.article.blocks[1]?.text).toBe('Chiều nay tuyến đò ngang nghỉ vì nước lớn.');
    expect(restored.highlights).toHaveLength(1);
    expect(await collection.versions.list(ONE)).toHaveLength(1);
    expect(await collection.upkeep.check()).toEqual([]);
  });
});
