import { beforeEach, expect, it } from 'vitest';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from './sample';

let collection: Collection;
beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
  await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
});

const DATE = { iso: '2026-03-07T00:00:00+07:00', precision: 'day', words: 'người đọc sửa: 07/03/2026' } as const;

it('shows a correction wherever the article is given out, and keeps what the page said', async () => {
  const corrected = await collection.articles.correct(articleId(1), {
    headline: 'Tít đúng',
    publishedAt: DATE,
    authors: ['A Páo'],
  });
  const shown = { headline: 'Tít đúng', publishedAt: DATE, authors: ['A Páo'] };
  expect(corrected.article).toMatchObject(shown);
  expect((await collection.articles.get(articleId(1)))?.article).toMatchObject(shown);
  expect((await collection.articles.open(readingOf(1))).found?.article).toMatchObject(shown);
  expect((await collection.lists.articles({ limit: 1 })).rows).toMatchObject([
    { headline: 'Tít đúng', publishedAt: DATE },
  ]);
  const [stored] = (await collection.dumps.all()).articles;
  expect(stored).toMatchObject({ headline: 'Tin đò ngang số 1', authors: [], corrections: shown });
});

it('keeps a correction when the page is read again, its text changed, and marked', async () => {
  await collection.articles.correct(articleId(1), { headline: 'Tít đúng' });
  const edited = readingOf(1, 'Báo đã sửa cả đoạn này mà không nói gì.');
  const kept = await collection.highlights.add(articleId(9), edited, OUTLET, highlightOn(edited, 1));
  expect(kept.article).toMatchObject({ headline: 'Tít đúng', blocks: edited.blocks, versionCount: 1 });
  expect((await collection.lists.articles({ limit: 1 })).rows).toMatchObject([
    { headline: 'Tít đúng', highlightCount: 1 },
  ]);
});

it('gives the page’s words back, and a correction with the article that comes back', async () => {
  await collection.articles.correct(articleId(1), { headline: 'Tít đúng' });
  await collection.articles.delete(articleId(1));
  await expect(collection.articles.correct(articleId(1), {})).rejects.toMatchObject({ code: 'not-found' });
  expect((await collection.articles.restore(articleId(1))).article.headline).toBe('Tít đúng');
  expect((await collection.articles.correct(articleId(1), {})).article.headline).toBe('Tin đò ngang số 1');
});

it('refuses what is no correct, and an article that is not there', async () => {
  await expect(collection.articles.correct(articleId(1), { headline: '' })).rejects.toMatchObject({
    code: 'bad-message',
  });
  await expect(collection.articles.correct(articleId(7), { headline: 'Tít' })).rejects.toMatchObject({
    code: 'not-found',
  });
});
