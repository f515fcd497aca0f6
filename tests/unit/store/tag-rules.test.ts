import { beforeEach, describe, expect, it } from 'vitest';
import { changesToMarks } from '../../../lib/model/article-marks';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from './sample';

const FERRY = { phrases: ['tuyến đò'], tag: 'đường thủy', isExact: false };
const RAIL = { phrases: ['đường sắt', 'tàu điện'], tag: 'hạ tầng', isExact: false };
const RULES = [FERRY, RAIL];
const BY_RAIL = 'Ga đường sắt mới mở cửa sáng nay ở bờ bắc.';
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
});

const tagsOf = async (number: number) => (await collection.articles.get(articleId(number)))?.article.tags;
const setTags = async (number: number, tags: string[]) => {
  const found = await collection.articles.get(articleId(number));
  if (found === null) throw new Error('not kept');
  await collection.marks.edit([{ id: found.article.id, changes: changesToMarks(found.article, { tags }) }]);
};

describe('rules where an article is kept', () => {
  it('tag what is kept for the first time, by itself or with a highlight', async () => {
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET, undefined, RULES);
    const second = readingOf(2, BY_RAIL);
    await collection.highlights.add(articleId(2), second, OUTLET, highlightOn(second, 1), undefined, RULES);
    expect([await tagsOf(1), await tagsOf(2)]).toEqual([['đường thủy'], ['hạ tầng']]);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('leave alone what was kept before, until its text changes', async () => {
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET, undefined, RULES);
    expect(await tagsOf(1)).toEqual([]);
    const edited = 'Sáng nay tuyến đò ngang sông phục vụ học sinh hai thôn đã chạy, cạnh ga đường sắt.';
    await collection.articles.keep(articleId(1), readingOf(1, edited), OUTLET, undefined, RULES);
    expect(await tagsOf(1)).toEqual(['đường thủy', 'hạ tầng']);
  });

  it('set no tag that the reader took away', async () => {
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET, undefined, RULES);
    await setTags(1, []);
    await collection.articles.delete(articleId(1));
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET, undefined, RULES);
    expect(await tagsOf(1)).toEqual([]);
  });
});

describe('rules over the collection', () => {
  beforeEach(async () => {
    for (let number = 1; number <= 120; number += 1) {
      const text = number % 2 === 0 ? BY_RAIL : `Tin số ${number}: tuyến đò chạy lại.`;
      await collection.articles.keep(articleId(number), readingOf(number, text), OUTLET);
    }
    await setTags(1, ['đường thủy']);
    await setTags(3, ['đường thủy']);
    await setTags(3, []);
    await collection.articles.delete(articleId(5));
  });

  it('are planned first, which writes nothing, applied, and taken back', async () => {
    const told: number[] = [];
    const before = await collection.dumps.all();
    const plan = await collection.tagRules.plan(RULES, { onProgress: (read) => told.push(read) });
    expect(plan.counts).toEqual([
      { tag: 'hạ tầng', articles: 60 },
      { tag: 'đường thủy', articles: 57 },
    ]);
    expect(plan.refused).toBe(1);
    expect(told).toEqual([50, 100, 120]);
    expect(await collection.dumps.all()).toEqual(before);

    await collection.articles.delete(articleId(7));
    const set = await collection.tagRules.apply(plan.articles);
    expect(set).toHaveLength(116);
    expect([await tagsOf(2), await tagsOf(3), await tagsOf(9)]).toEqual([['hạ tầng'], [], ['đường thủy']]);
    expect(await collection.upkeep.check()).toEqual([]);

    await collection.tagRules.takeBack(set);
    expect([await tagsOf(1), await tagsOf(2)]).toEqual([['đường thủy'], []]);
    // What was taken back as a whole was not refused.
    const again = await collection.tagRules.plan(RULES);
    expect([again.articles.length, again.refused]).toEqual([116, 1]);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('can be stopped while they are planned', async () => {
    const stop = new AbortController();
    const planned = collection.tagRules.plan(RULES, { onProgress: () => stop.abort(), signal: stop.signal });
    await expect(planned).rejects.toThrow(expect.objectContaining({ name: 'AbortError' }));
  });
});
