import { beforeEach, describe, expect, it } from 'vitest';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from './sample';

const NOON = Date.parse('2026-03-07T12:00:00+07:00');
const DAY = 24 * 60 * 60 * 1000;

let clock = NOON;
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  clock = NOON;
  collection = await openCollection({ now: () => clock });
});

const notFound = expect.objectContaining({ name: 'ReaderError', code: 'not-found' });
const badMessage = expect.objectContaining({ name: 'ReaderError', code: 'bad-message' });

describe('keeping an article', () => {
  it('stores what was read, with a stamp on each field, and finds it at its address', async () => {
    const read = { ...readingOf(1), lead: 'Đò chạy từ sáng nay.' };
    const { article, highlights } = await collection.articles.keep(articleId(1), read, OUTLET);
    expect(article).toMatchObject({
      ...read,
      id: articleId(1),
      outletName: OUTLET,
      note: '',
      tags: [],
      versionCount: 0,
    });
    expect(article.savedAt).toBe('2026-03-07T12:00:00.000+07:00');
    expect(new Set(Object.values(article.stamps)).size).toBe(1);
    for (const field of ['headline', 'lead', 'blocks', 'savedAt', `address:${read.url}`]) {
      expect(article.stamps).toHaveProperty([field]);
    }
    expect(highlights).toEqual([]);
    expect(await collection.articles.open(read)).toEqual({ found: { article, highlights: [] }, question: null });
    expect(await collection.articles.get(articleId(1))).toEqual({ article, highlights: [] });
  });

  it('changes nothing when the write is repeated, under the same id or another', async () => {
    const first = await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    const before = await collection.dumps.all();
    clock += DAY;
    expect(await collection.articles.keep(articleId(1), readingOf(1), OUTLET)).toEqual(first);
    expect(await collection.articles.keep(articleId(2), readingOf(1), OUTLET)).toEqual(first);
    expect(await collection.dumps.all()).toEqual(before);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 0 });
  });

  it('makes one article of many saves at once, from several contexts', async () => {
    const others = await Promise.all([1, 2, 3].map(() => openCollection({})));
    const saves = [collection, ...others].flatMap((context, tab) =>
      [0, 1, 2].map((turn) => context.articles.keep(articleId(10 + tab * 3 + turn), readingOf(1), OUTLET)),
    );
    const ids = new Set((await Promise.all(saves)).map(({ article }) => article.id));
    expect(ids.size).toBe(1);
    expect((await collection.dumps.all()).articles).toHaveLength(1);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 0 });
  });

  it('gains the addresses of a second visit, and is found at each', async () => {
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    const mobile = 'https://bao.example.vn/di-dong/bai-so-1.html';
    const second = { ...readingOf(1), addresses: [mobile, readingOf(1).url], url: mobile };
    const { article } = await collection.articles.keep(articleId(2), second, OUTLET);
    expect(article).toMatchObject({ id: articleId(1), url: readingOf(1).url, addresses: [readingOf(1).url, mobile] });
    expect((await collection.articles.open({ ...second, addresses: [mobile] })).found?.article.id).toBe(articleId(1));
  });

  it('does not take two texts for one because a broken site gives both one canonical address', async () => {
    const canonical = 'https://bao.example.vn/chuyen-muc.html';
    const one = { ...readingOf(1), addresses: [readingOf(1).url, canonical] };
    const market = 'Chợ phiên vùng cao họp từ tinh mơ với hơn hai trăm gian hàng nông sản.';
    const other = { ...readingOf(2, market), addresses: [readingOf(2).url, canonical] };
    await collection.articles.keep(articleId(1), one, OUTLET);
    const { article } = await collection.articles.keep(articleId(2), other, OUTLET);
    expect(article).toMatchObject({ id: articleId(2), addresses: [readingOf(2).url] });
    expect((await collection.dumps.all()).articles).toHaveLength(2);
  });

  it('refuses an id that another article has', async () => {
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    await expect(collection.articles.keep(articleId(1), readingOf(2), OUTLET)).rejects.toEqual(badMessage);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 0 });
  });

  it('fills in what an earlier reading missed and takes nothing back', async () => {
    const publishedAt = { iso: '2026-03-07T08:05:00+07:00', precision: 'minute', words: '08:05' } as const;
    await collection.articles.keep(articleId(1), { ...readingOf(1), lead: 'Sa pô.' }, OUTLET);
    const { article } = await collection.articles.keep(
      articleId(1),
      { ...readingOf(1), authors: ['A Páo'], publishedAt },
      OUTLET,
    );
    expect(article).toMatchObject({ lead: 'Sa pô.', authors: ['A Páo'], publishedAt });
  });
});

describe('a text that the paper changed', () => {
  const edited = (words: string) => readingOf(1, `Sáng nay tuyến đò ngang sông phục vụ học sinh ${words} đã chạy.`);

  it('becomes the text, and the older one a version', async () => {
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    clock += DAY;
    const { article } = await collection.articles.keep(articleId(1), edited('ba thôn'), OUTLET);
    expect(article).toMatchObject({ fingerprint: edited('ba thôn').fingerprint, versionCount: 1 });
    const { versions } = await collection.dumps.all();
    expect(versions).toMatchObject([
      {
        articleId: articleId(1),
        number: 1,
        fingerprint: readingOf(1).fingerprint,
        blocks: readingOf(1).blocks,
        readAt: '2026-03-07T12:00:00.000+07:00',
        filedAt: '2026-03-08T12:00:00.000+07:00',
      },
    ]);
  });

  it('is filed once a day at most, except where the reader marked it', async () => {
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    for (const words of ['ba thôn', 'bốn thôn']) await collection.articles.keep(articleId(1), edited(words), OUTLET);
    expect((await collection.dumps.all()).versions).toHaveLength(1);
    const marked = edited('bốn thôn');
    await collection.highlights.add(articleId(1), marked, OUTLET, highlightOn(marked, 1));
    const { article, highlights } = await collection.articles.keep(articleId(1), edited('năm thôn'), OUTLET);
    expect(article.versionCount).toBe(2);
    const { versions } = await collection.dumps.all();
    expect(versions.map(({ fingerprint }) => fingerprint)).toEqual([readingOf(1).fingerprint, marked.fingerprint]);
    expect(highlights).toMatchObject([{ fingerprint: marked.fingerprint }]);
    clock += DAY;
    await collection.articles.keep(articleId(1), edited('sáu thôn'), OUTLET);
    expect((await collection.dumps.all()).versions).toHaveLength(3);
  });

  it('is not filed twice where the paper goes back and forth', async () => {
    for (const words of ['một thôn', 'ba thôn', 'một thôn', 'ba thôn', 'một thôn']) {
      clock += DAY;
      await collection.articles.keep(articleId(1), edited(words), OUTLET);
    }
    const { versions, articles } = await collection.dumps.all();
    expect(versions).toHaveLength(2);
    expect(articles).toMatchObject([{ versionCount: 2 }]);
  });

  it('is filed fifty times at most', async () => {
    for (let day = 0; day < 55; day += 1) {
      clock += DAY;
      await collection.articles.keep(articleId(1), edited(`${day} thôn`), OUTLET);
    }
    const { versions, articles } = await collection.dumps.all();
    expect(versions).toHaveLength(50);
    expect(articles).toMatchObject([{ versionCount: 50, fingerprint: edited('54 thôn').fingerprint }]);
  });
});

describe('deleting an article', () => {
  it('hides it, counts it out, and brings it back as it was', async () => {
    const read = readingOf(1);
    await collection.highlights.add(articleId(1), read, OUTLET, highlightOn(read, 1));
    await collection.highlights.add(articleId(1), read, OUTLET, highlightOn(read, 2));
    await collection.highlights.delete(highlightId(2));
    const before = await collection.articles.get(articleId(1));
    await collection.articles.delete(articleId(1));
    await collection.articles.delete(articleId(1));
    expect(await collection.articles.get(articleId(1))).toBeNull();
    expect(await collection.articles.open(read)).toEqual({ found: null, question: null });
    expect(await collection.lists.articles({ limit: 10 })).toEqual({ rows: [] });
    expect(await collection.lists.counts()).toEqual({ articles: 0, highlights: 0 });
    expect((await collection.dumps.all()).articles).toMatchObject([{ deletedAt: '2026-03-07T12:00:00.000+07:00' }]);

    const restored = await collection.articles.restore(articleId(1));
    await collection.articles.restore(articleId(1));
    expect(restored.article).toEqual({ ...before?.article, stamps: restored.article.stamps });
    expect(restored.highlights).toEqual(before?.highlights);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 1 });
    expect((await collection.lists.articles({ limit: 10 })).rows).toMatchObject([{ highlightCount: 1 }]);
  });

  it('is taken back by keeping it again, under its old id, with its highlights as they were', async () => {
    const read = readingOf(1);
    await collection.highlights.add(articleId(1), read, OUTLET, highlightOn(read, 1));
    await collection.highlights.add(articleId(1), read, OUTLET, highlightOn(read, 2));
    await collection.highlights.delete(highlightId(2));
    await collection.articles.delete(articleId(1));
    clock += DAY;
    const { article, highlights } = await collection.articles.keep(articleId(9), read, OUTLET);
    expect(article).toMatchObject({ id: articleId(1), savedAt: '2026-03-08T12:00:00.000+07:00' });
    expect(article.deletedAt).toBeUndefined();
    expect(highlights.map(({ id }) => id)).toEqual([highlightId(1)]);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 1 });
  });

  it('says so where there is none', async () => {
    await expect(collection.articles.delete(articleId(1))).rejects.toEqual(notFound);
    await expect(collection.articles.restore(articleId(1))).rejects.toEqual(notFound);
  });
});

it('stamps later writes later, though the clock is set back', async () => {
  await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
  clock -= 300 * DAY;
  const { article } = await collection.articles.keep(articleId(2), readingOf(2), OUTLET);
  const [first] = (await collection.dumps.all()).articles;
  expect((article.stamps.headline ?? '') > (first?.stamps.headline ?? '')).toBe(true);
});
