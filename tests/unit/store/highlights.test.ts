import { beforeEach, describe, expect, it } from 'vitest';
import type { ArticleWithHighlights, AskingPage, Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { onNew } from '../../fixtures/highlight-edits';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from './sample';

const read = readingOf(1);
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
});

const add = (number: number, length?: number) =>
  collection.highlights.add(articleId(1), read, OUTLET, highlightOn(read, number, length));

const notFound = expect.objectContaining({ name: 'ReaderError', code: 'not-found' });

describe('adding a highlight to what is kept', () => {
  const addTo = (number: number) => collection.highlights.addTo(articleId(1), highlightOn(read, number));

  it('changes neither text nor facts of the article, and is one however often it is asked', async () => {
    const { article } = await add(1);
    await addTo(2);
    const after = await addTo(2);
    expect(after.article).toEqual(article);
    expect(after.highlights.map(({ id }) => id)).toEqual([highlightId(1), highlightId(2)]);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 2 });
    expect((await collection.lists.articles({ limit: 1 })).rows).toMatchObject([{ highlightCount: 2 }]);
  });

  it('refuses an article that is deleted or was never there, and the id of another article’s highlight', async () => {
    await expect(addTo(1)).rejects.toEqual(notFound);
    await add(1);
    const other = readingOf(2);
    await collection.highlights.add(articleId(2), other, OUTLET, highlightOn(other, 3));
    await expect(addTo(3)).rejects.toEqual(expect.objectContaining({ code: 'bad-message' }));
    await collection.articles.delete(articleId(1));
    await expect(addTo(2)).rejects.toEqual(notFound);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 1 });
  });
});

describe('what is kept at an address', () => {
  it('is found by any writing of it, as long as it is not deleted', async () => {
    await add(1);
    for (const url of [read.url, `${read.url}?utm_source=x#top`, read.url.replace('https://', 'http://www.')]) {
      expect((await collection.articles.at(url))?.article.id).toBe(articleId(1));
    }
    expect((await collection.articles.at(read.url))?.highlights).toHaveLength(1);
    expect(await collection.articles.at('https://bao.example.vn/bai-so-2.html')).toBeNull();
    expect(await collection.articles.at('chrome://newtab')).toBeNull();
    await collection.articles.delete(articleId(1));
    expect(await collection.articles.at(read.url)).toBeNull();
  });
});

describe('adding a highlight', () => {
  it('keeps the article and the highlight together', async () => {
    const { article, highlights } = await add(1);
    expect(article.id).toBe(articleId(1));
    expect(highlights).toMatchObject([{ ...highlightOn(read, 1), articleId: articleId(1) }]);
    expect(Object.keys(highlights[0]?.stamps ?? {}).sort()).toEqual(['colour', 'target']);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 1 });
    expect((await collection.lists.articles({ limit: 1 })).rows).toMatchObject([{ highlightCount: 1 }]);
  });

  it('changes nothing when it is repeated, not even after the highlight was changed or deleted', async () => {
    await add(1);
    await collection.highlights.edit(highlightId(1), onNew({ note: 'Hỏi lại sở' }));
    expect((await add(1)).highlights).toMatchObject([{ note: 'Hỏi lại sở' }]);
    await collection.highlights.delete(highlightId(1));
    expect((await add(1)).highlights).toEqual([]);
    expect((await collection.dumps.all()).highlights).toHaveLength(1);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 0 });
  });

  it('is one highlight, though it is sent several times at once', async () => {
    await Promise.all([add(1), add(1), add(1)]);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 1 });
  });

  it('goes to the article that is kept already, and brings a deleted one back', async () => {
    await add(1);
    await collection.articles.delete(articleId(1));
    const { article, highlights } = await collection.highlights.add(articleId(5), read, OUTLET, highlightOn(read, 2));
    expect(article.id).toBe(articleId(1));
    expect(highlights.map(({ id }) => id).sort()).toEqual([highlightId(1), highlightId(2)]);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 2 });
  });

  it('refuses the id of another article’s highlight, and keeps nothing then', async () => {
    await add(1);
    const other = readingOf(2);
    const refused = collection.highlights.add(articleId(2), other, OUTLET, highlightOn(other, 1));
    await expect(refused).rejects.toEqual(expect.objectContaining({ code: 'bad-message' }));
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 1 });
  });

  it('lists highlights in the order of the text', async () => {
    const late = { ...highlightOn(read, 1), position: { startBlock: 1, startOffset: 9, endBlock: 1, endOffset: 12 } };
    await collection.highlights.add(articleId(1), read, OUTLET, late);
    await add(2, 4);
    await add(3, 8);
    expect((await collection.articles.get(articleId(1)))?.highlights.map(({ id }) => id)).toEqual(
      [3, 2, 1].map(highlightId),
    );
  });
});

describe('changing a highlight', () => {
  it('stamps what changed and nothing else', async () => {
    const [before] = (await add(1)).highlights;
    const changes = { note: 'Hỏi lại sở', colour: 'red', tags: ['đò', 'đò'] } as const;
    const { highlights } = await collection.highlights.edit(
      highlightId(1),
      onNew({ ...changes, tags: [...changes.tags] }),
    );
    expect(highlights).toMatchObject([{ note: 'Hỏi lại sở', colour: 'red', tags: ['đò'] }]);
    expect(highlights[0]?.stamps.target).toBe(before?.stamps.target);
    expect((highlights[0]?.stamps.colour ?? '') > (before?.stamps.colour ?? '')).toBe(true);
    expect(highlights[0]?.stamps).toHaveProperty(['tag:đò']);
  });

  it('writes nothing where nothing changes', async () => {
    await add(1);
    const before = await collection.dumps.all();
    await collection.highlights.edit(highlightId(1), onNew({ colour: 'yellow', note: '', tags: [] }));
    expect(await collection.dumps.all()).toEqual(before);
  });

  it('does not lose one of two changes made at once', async () => {
    await add(1);
    const other = await openCollection({});
    await Promise.all([
      collection.highlights.edit(highlightId(1), onNew({ note: 'Hỏi lại sở' })),
      other.highlights.edit(highlightId(1), onNew({ colour: 'blue' })),
    ]);
    expect((await collection.articles.get(articleId(1)))?.highlights).toMatchObject([
      { note: 'Hỏi lại sở', colour: 'blue' },
    ]);
  });

  it('says so where there is none, or where it is deleted', async () => {
    await expect(collection.highlights.edit(highlightId(7), onNew({ note: 'x' }))).rejects.toEqual(notFound);
    await expect(collection.highlights.delete(highlightId(7))).rejects.toEqual(notFound);
    await expect(collection.highlights.restore(highlightId(7))).rejects.toEqual(notFound);
    await add(1);
    await collection.highlights.delete(highlightId(1));
    await expect(collection.highlights.edit(highlightId(1), onNew({ note: 'x' }))).rejects.toEqual(notFound);
  });
});

it('deletes and takes back, counting once however often it is asked', async () => {
  await add(1);
  await add(2);
  for (let turn = 0; turn < 2; turn += 1) {
    expect((await collection.highlights.delete(highlightId(1))).highlights.map(({ id }) => id)).toEqual([
      highlightId(2),
    ]);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 1 });
  }
  for (let turn = 0; turn < 2; turn += 1) {
    expect((await collection.highlights.restore(highlightId(1))).highlights).toHaveLength(2);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 2 });
  }
});

it('counts rightly when a highlight is deleted or restored while its article is deleted', async () => {
  await add(1);
  await add(2);
  await collection.articles.delete(articleId(1));
  await collection.highlights.delete(highlightId(1));
  expect(await collection.lists.counts()).toEqual({ articles: 0, highlights: 0 });
  expect((await collection.articles.restore(articleId(1))).highlights).toHaveLength(1);
  expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 1 });
  expect((await collection.lists.articles({ limit: 1 })).rows).toMatchObject([{ highlightCount: 1 }]);
});

describe('a page that asks', () => {
  const CHANGES: [string, (page?: AskingPage) => Promise<ArticleWithHighlights>][] = [
    ['edit', (page) => collection.highlights.edit(highlightId(1), onNew({ note: 'Hỏi lại sở' }), page)],
    ['delete', (page) => collection.highlights.delete(highlightId(1), page)],
    ['restore', (page) => collection.highlights.restore(highlightId(2), page)],
  ];

  beforeEach(async () => {
    await add(1);
    await add(2);
    await collection.highlights.delete(highlightId(2));
  });

  it.each(CHANGES)('may %s what is on an article of its own site, by whichever address', async (_what, change) => {
    const before = await collection.dumps.all();
    for (const url of [
      'http://www.bao.example.vn/bai-so-1.html?utm_source=x',
      'https://m.bao.example.vn/khac#doan-2',
    ]) {
      const { article } = await change({ url });
      expect(article.id).toBe(articleId(1));
    }
    expect(await collection.dumps.all()).not.toEqual(before);
  });

  it.each(CHANGES)(
    'may not %s what is on another site’s, and hears no more than that it is not there',
    async (_what, change) => {
      const before = await collection.dumps.all();
      for (const url of [
        'https://vtv.example.vn/',
        'https://example.vn/',
        'https://bao.example.vn.ke.example/',
        'nonsense',
      ])
        await expect(change({ url })).rejects.toEqual(notFound);
      expect(await collection.dumps.all()).toEqual(before);
      // An extension page reaches everything.
      await change();
      expect(await collection.dumps.all()).not.toEqual(before);
    },
  );

  it('may not touch what is on an article without an address, as the prototype left some', async () => {
    const paper = { ...readingOf(9), addresses: [] };
    await collection.highlights.add(articleId(9), paper, OUTLET, highlightOn(paper, 9));
    const change = collection.highlights.edit(highlightId(9), onNew({ note: 'x' }), { url: paper.url });
    await expect(change).rejects.toEqual(notFound);
  });
});
