import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import type { CollectionDump } from '../../../lib/model/collection-dump';
import type { Stamp } from '../../../lib/model/merging/stamp';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { onNew } from '../../fixtures/highlight-edits';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from './sample';
import { runStep, STEPS, stepOf } from './steps';

let collection: Collection;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
});

const NOTHING = { articles: 0, highlights: 0 };

const plain = ({ articles, highlights, versions }: CollectionDump) => JSON.stringify([articles, highlights, versions]);

describe('merging records in', () => {
  it('brings an empty collection to what it was, and twice is once', async () => {
    await collection.highlights.add(articleId(1), readingOf(1), OUTLET, highlightOn(readingOf(1), 1));
    await collection.articles.keep(articleId(1), readingOf(1, 'Đò nghỉ.'), OUTLET);
    const dump = await collection.dumps.all();
    clearDisk();
    collection = await openCollection({});
    expect(await collection.dumps.merge(dump)).toEqual({ articles: 1, highlights: 1 });
    expect(plain(await collection.dumps.all())).toBe(plain(dump));
    expect(await collection.dumps.merge(dump)).toEqual(NOTHING);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('keeps the text that loses as a version', async () => {
    await collection.articles.keep(articleId(1), readingOf(1, 'Đò chạy.'), OUTLET);
    const older = await collection.dumps.all();
    clearDisk();
    collection = await openCollection({});
    await collection.articles.keep(articleId(1), readingOf(1, 'Đò nghỉ.'), OUTLET);
    await collection.dumps.merge(older);
    const { articles, versions } = await collection.dumps.all();
    expect([...articles, ...versions].map(({ blocks }) => blocks[1]?.text).toSorted()).toEqual([
      'Đò chạy.',
      'Đò nghỉ.',
    ]);
    expect(articles[0]?.versionCount).toBe(1);
    expect(await collection.dumps.merge(older)).toEqual(NOTHING);
  });

  it('leaves apart what another article took the address of, each with its own words', async () => {
    const long = (words: string) => Array.from({ length: 60 }, (_, at) => `${words}${at}`).join(' ');
    const other = { ...readingOf(1, long('cầu')), headline: 'Khánh thành cầu vượt biển dài nhất vùng' };
    const earlier = { ...readingOf(1, long('đò')), headline: 'Mưa lớn gây ngập nhiều tuyến phố trung tâm' };
    await collection.highlights.add(articleId(1), earlier, OUTLET, highlightOn(earlier, 1));
    const older = await collection.dumps.all();
    clearDisk();
    collection = await openCollection({});
    await collection.articles.keep(articleId(2), other, OUTLET);
    expect(await collection.dumps.merge(older)).toEqual({ articles: 1, highlights: 1 });
    const { articles, versions } = await collection.dumps.all();
    expect(articles.map(({ headline }) => headline).toSorted()).toEqual([other.headline, earlier.headline].toSorted());
    expect(versions).toEqual([]);
    expect((await collection.articles.get(articleId(1)))?.highlights).toHaveLength(1);
    expect(await collection.dumps.merge(older)).toEqual(NOTHING);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('takes away nothing that is newer, and what was deleted since stays deleted', async () => {
    await collection.highlights.add(articleId(1), readingOf(1), OUTLET, highlightOn(readingOf(1), 1));
    const older = await collection.dumps.all();
    await collection.highlights.edit(highlightId(1), onNew({ note: 'mới' }));
    await collection.highlights.delete(highlightId(1));
    expect(await collection.dumps.merge(older)).toEqual(NOTHING);
    expect((await collection.dumps.all()).highlights).toMatchObject([{ note: 'mới', deletedAt: expect.any(String) }]);
  });

  it('writes later stamps than what it merged, whatever the clock says', async () => {
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    const dump = await collection.dumps.all();
    const ahead = '009999999999999-other' as Stamp;
    const [article] = dump.articles;
    if (!article) throw new Error('no article');
    await collection.dumps.merge({
      ...dump,
      articles: [{ ...article, note: 'từ máy khác', stamps: { ...article.stamps, note: ahead } }],
    });
    await collection.articles.delete(articleId(1));
    expect((await collection.dumps.all()).articles[0]?.stamps.deletedAt?.localeCompare(ahead)).toBe(1);
  });

  it('tells the outbox of what it changed', async () => {
    await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    const dump = await collection.dumps.all();
    clearDisk();
    collection = await openCollection({});
    await collection.changes.register('journal');
    await collection.dumps.merge(dump);
    expect(await collection.changes.read('journal', 9)).toMatchObject([{ articleId: articleId(1) }]);
    await collection.changes.pass('journal', 1);
    await collection.dumps.merge(dump);
    expect(await collection.changes.read('journal', 9)).toEqual([]);
  });

  it('loses nothing of either side, whatever was done to both, and counts right', async () => {
    const steps = fc.array(stepOf(STEPS), { maxLength: 20 });
    await fc.assert(
      fc.asyncProperty(steps, steps, async (before, since) => {
        clearDisk();
        collection = await openCollection({});
        for (const step of before) await runStep(collection, step).catch(() => undefined);
        const dump = await collection.dumps.all();
        clearDisk();
        collection = await openCollection({});
        for (const step of since) await runStep(collection, step).catch(() => undefined);
        const there = await collection.dumps.all();
        await collection.dumps.merge(dump);
        const now = await collection.dumps.all();
        expect(await collection.upkeep.check()).toEqual([]);
        for (const side of [dump, there]) {
          for (const { id } of side.highlights) expect(now.highlights.some((one) => one.id === id)).toBe(true);
          for (const { addresses } of side.articles) {
            expect(now.articles.some((one) => addresses.every((address) => one.addresses.includes(address)))).toBe(
              true,
            );
          }
        }
        expect(await collection.dumps.merge(dump)).toEqual(NOTHING);
        expect(plain(await collection.dumps.all())).toBe(plain(now));
        collection.close();
      }),
      { numRuns: 60 },
    );
  });
});
