/** Two copies of one article joined by hand: nothing of either is lost, and one step takes it back. */

import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { Article } from '../../../lib/model/article';
import { changesToMarks, type EditableMarks } from '../../../lib/model/article-marks';
import { mergeArticles } from '../../../lib/model/merging/merge';
import type { KeptPicture } from '../../../lib/model/picture';
import type { Collection } from '../../../lib/store/collection';
import { copiesOf } from '../../../lib/store/copies';
import { openCollection } from '../../../lib/store/open-collection';
import { onNew } from '../../fixtures/highlight-edits';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from './sample';

const ONE = articleId(1);
const OTHER = articleId(2);
const TEXT = 'Sáng nay tuyến đò ngang sông phục vụ học sinh hai thôn đã chạy.';
const EDITED = 'Sáng nay tuyến đò ngang sông phục vụ học sinh ba thôn đã chạy lại.';
let collection: Collection;

/** A copy at another address, with a text that an editor has changed since. */
const other = () => ({ ...readingOf(2, EDITED), authors: ['An Bình'] });

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
  await collection.articles.keep(ONE, readingOf(1, TEXT), OUTLET);
  await collection.articles.keep(OTHER, other(), OUTLET);
});

async function mark(id: typeof ONE, wanted: Partial<EditableMarks>): Promise<void> {
  const found = await collection.articles.get(id);
  if (found) await collection.marks.edit([{ id, changes: changesToMarks(found.article, wanted) }]);
}

/** Everything but the stamps, which taking back writes anew. */
async function look() {
  const { articles, highlights, versions } = await collection.dumps.all();
  const unstamped = ({ stamps: _stamps, noteOver: _over, ...rest }: Article) => rest;
  return {
    articles: articles.map(unstamped).map((article) => ({
      ...article,
      addresses: article.addresses.toSorted(),
    })),
    highlights: highlights.filter(({ deletedAt }) => deletedAt === undefined),
    versions,
    counts: await collection.lists.counts(),
    tags: (await collection.lists.tags()).toSorted(),
  };
}

const keptNow = async () => {
  const found = await collection.articles.get(ONE);
  if (!found) throw new Error('the kept copy is gone');
  return found;
};

describe('joining two copies', () => {
  it('keeps addresses, texts, highlights, tags, notes and summaries of both in one, and the other in the trash', async () => {
    await collection.highlights.addTo(ONE, highlightOn(readingOf(1, TEXT), 1));
    await collection.highlights.addTo(OTHER, highlightOn(other(), 2, 20));
    await collection.highlights.edit(highlightId(2), onNew({ note: 'ý của bản kia', tags: ['đò'] }));
    await mark(ONE, { tags: ['sông'], note: 'một', summary: 'tóm một' });
    await mark(OTHER, {
      tags: ['đò', 'sông'],
      note: 'hai',
      summary: 'tóm hai',
      topic: 'Giao thông',
      status: 'handled',
    });
    await copiesOf(collection).join(ONE, OTHER);
    const { article, highlights } = await keptNow();
    expect(article).toMatchObject({ note: 'một', summary: 'tóm một', topic: 'Giao thông', status: 'handled' });
    expect(article.tags.toSorted()).toEqual(['sông', 'đò']);
    expect(article.earlierNotes?.map(({ text }) => text)).toEqual(['hai', 'tóm hai']);
    expect(article.authors).toEqual(['An Bình']);
    expect(article.blocks[1]?.text).toBe(TEXT);
    // Both begin at one place: their order is that of their ids.
    expect(new Set(highlights.map(({ quote, note }) => `${quote.exact}: ${note}`))).toEqual(
      new Set([`${TEXT.slice(0, 8)}: `, `${EDITED.slice(0, 20)}: ý của bản kia`]),
    );
    expect((await collection.versions.list(ONE)).map(({ blocks }) => blocks[1]?.text)).toEqual([EDITED]);
    expect((await collection.articles.at(other().url))?.article.id).toBe(ONE);
    expect((await collection.lists.deleted()).map(({ id }) => id)).toEqual([OTHER]);
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 2 });
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('shows the text of the one that is kept, whichever was kept first', async () => {
    await copiesOf(collection).join(OTHER, ONE);
    const found = await collection.articles.get(OTHER);
    expect(found?.article.blocks[1]?.text).toBe(EDITED);
    expect((await collection.versions.list(OTHER)).map(({ blocks }) => blocks[1]?.text)).toEqual([TEXT]);
    // The page of the other one is read again: what the reader decided against does not take the text's place.
    await collection.articles.keep(articleId(3), readingOf(1, TEXT), OUTLET);
    expect((await collection.articles.get(OTHER))?.article.blocks[1]?.text).toBe(EDITED);
    expect(await collection.lists.counts()).toMatchObject({ articles: 1 });
  });

  it('is taken back in one step, and can be done again', async () => {
    await collection.highlights.addTo(OTHER, highlightOn(other(), 2, 20));
    await mark(ONE, { tags: ['sông'], note: 'một' });
    await mark(OTHER, { tags: ['đò'], note: 'hai', readAt: '2026-03-07T09:00:00.000+07:00' });
    const before = await look();
    const joined = await copiesOf(collection).join(ONE, OTHER);
    await copiesOf(collection).takeBack(joined);
    expect(await look()).toEqual(before);
    expect(await collection.upkeep.check()).toEqual([]);
    await copiesOf(collection).join(ONE, OTHER);
    expect((await keptNow()).highlights).toHaveLength(1);
    // A machine that has heard of the joining hears of its end too.
    const merged = mergeArticles(joined.kept.after, (await collection.dumps.of([ONE])).articles[0] as Article);
    expect(merged.addresses.toSorted()).toEqual([readingOf(1).url, other().url].toSorted());
  });

  it('that was taken back stays so when an older copy of the joined one is merged in', async () => {
    await mark(OTHER, { tags: ['đò'], topic: 'Giao thông' });
    const before = await look();
    const joined = await copiesOf(collection).join(ONE, OTHER);
    const heard = await collection.dumps.all();
    await copiesOf(collection).takeBack(joined);
    await collection.dumps.merge(heard);
    const after = await look();
    expect(after.articles.map(({ id, addresses, tags, topic }) => ({ id, addresses, tags, topic }))).toEqual(
      before.articles.map(({ id, addresses, tags, topic }) => ({ id, addresses, tags, topic })),
    );
    expect(await collection.lists.deleted()).toEqual([]);
  });

  it('is not taken back over what was changed since', async () => {
    const joined = await copiesOf(collection).join(ONE, OTHER);
    await mark(ONE, { topic: 'Thủy lợi' });
    const before = await look();
    await expect(copiesOf(collection).takeBack(joined)).rejects.toMatchObject({ code: 'changed-elsewhere' });
    expect(await look()).toEqual(before);
  });

  it('doubles no highlight that says the same, and no text', async () => {
    clearDisk();
    collection = await openCollection({});
    await collection.articles.keep(ONE, readingOf(1, TEXT), OUTLET);
    const same = {
      ...readingOf(1, TEXT),
      addresses: ['https://bao.example.vn/in-1.html'],
      url: 'https://bao.example.vn/in-1.html',
    };
    // Kept as an own article, as by an import of another machine's collection.
    const { schema, articles } = await collection.dumps.all();
    const [made] = articles as [Article];
    const copy: Article = { ...made, id: OTHER, addresses: same.addresses, url: same.url, stamps: { ...made.stamps } };
    await collection.dumps.merge({ schema, articles: [copy], highlights: [], versions: [] });
    await collection.highlights.addTo(ONE, highlightOn(readingOf(1, TEXT), 1));
    await collection.highlights.addTo(OTHER, highlightOn(readingOf(1, TEXT), 2));
    await collection.highlights.addTo(OTHER, highlightOn(readingOf(1, TEXT), 3, 15));
    await copiesOf(collection).join(ONE, OTHER);
    const { highlights } = await keptNow();
    expect(highlights.map(({ quote }) => quote.exact.length).toSorted((one, two) => one - two)).toEqual([8, 15]);
    expect(await collection.versions.list(ONE)).toEqual([]);
  });

  it('keeps no page that was not read in place of one that was', async () => {
    const { schema, articles } = await collection.dumps.all();
    const [made] = articles as [Article];
    const address = 'https://bao.example.vn/nhap.html';
    const unread: Article = {
      ...made,
      id: articleId(9),
      addresses: [address],
      url: address,
      flaws: ['unread'],
      stamps: {},
    };
    await collection.dumps.merge({ schema, articles: [unread], highlights: [], versions: [] });
    await expect(copiesOf(collection).join(articleId(9), ONE)).rejects.toMatchObject({ code: 'bad-message' });
    await copiesOf(collection).join(ONE, articleId(9));
    expect(await collection.versions.list(ONE)).toEqual([]);
    expect((await collection.articles.at(address))?.article.id).toBe(ONE);
  });

  it('refuses one article as both, and one that is deleted', async () => {
    await expect(copiesOf(collection).join(ONE, ONE)).rejects.toMatchObject({ code: 'bad-message' });
    await collection.articles.delete(OTHER);
    await expect(copiesOf(collection).join(ONE, OTHER)).rejects.toMatchObject({ code: 'not-found' });
    await expect(copiesOf(collection).look(ONE, OTHER)).rejects.toMatchObject({ code: 'not-found' });
  });

  it('brings the pictures over', async () => {
    const bytes = new Uint8Array([0xff, 0xd8, 0xff, 0xe0]);
    const picture: KeptPicture = {
      ...{ articleId: OTHER, kind: 'image', name: 'https://bao.example.vn/1.jpg', type: 'image/jpeg', bytes },
      ...{ url: 'https://bao.example.vn/1.jpg', at: '2026-03-07T09:00:00.000+07:00' },
    };
    await collection.pictures.add(picture);
    const joined = await copiesOf(collection).join(ONE, OTHER);
    expect(await collection.pictures.list(ONE)).toEqual([{ kind: 'image', name: picture.name }]);
    await copiesOf(collection).takeBack(joined);
    expect(await collection.pictures.list(ONE)).toEqual([]);
    expect(await collection.pictures.list(OTHER)).toHaveLength(1);
  });
});

describe('whatever the reader wrote on both', () => {
  const text = fc.constantFrom('', 'a', 'b', 'c');
  const marks = fc.record({
    tags: fc.uniqueArray(fc.constantFrom('x', 'y', 'z')),
    note: text,
    summary: fc.constantFrom(null, 's', 't'),
    topic: fc.constantFrom(null, 'u', 'v'),
    tone: fc.constantFrom(null, 'positive' as const, 'negative' as const),
  });

  it('is found in the one that is kept, and on each again once it is taken back', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(marks, { maxLength: 3 }), fc.array(marks, { maxLength: 3 }), async (ones, others) => {
        clearDisk();
        collection = await openCollection({});
        await collection.articles.keep(ONE, readingOf(1, TEXT), OUTLET);
        await collection.articles.keep(OTHER, other(), OUTLET);
        for (const wanted of ones) await mark(ONE, wanted);
        for (const wanted of others) await mark(OTHER, wanted);
        const [one, two] = await copiesOf(collection).look(ONE, OTHER);
        const before = await look();
        const joined = await copiesOf(collection).join(ONE, OTHER);
        const { article } = await keptNow();
        const words = [article.note, article.summary, ...(article.earlierNotes ?? []).map((writing) => writing.text)];
        for (const { article: copy } of [one, two]) {
          for (const tag of copy.tags) expect(article.tags).toContain(tag);
          for (const written of [copy.note, copy.summary]) if (written) expect(words).toContain(written);
        }
        expect(article.topic).toBe(one.article.topic ?? two.article.topic);
        expect(await collection.upkeep.check()).toEqual([]);
        await copiesOf(collection).takeBack(joined);
        expect(await look()).toEqual(before);
        collection.close();
      }),
      { numRuns: 40, seed: 16 },
    );
  });
});
