/** Articles that an import told of, before and after their pages are read. */

import { beforeEach, describe, expect, it } from 'vitest';
import { locateTarget } from '../../../lib/anchor/locate';
import { toSearchable } from '../../../lib/anchor/searchable';
import { toImportedRecords } from '../../../lib/import/to-records';
import type { Collection } from '../../../lib/store/collection';
import { intakesOf } from '../../../lib/store/intakes';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from './sample';

const TIME = Date.parse('2026-03-08T00:00:00Z');
const PARAGRAPH = 'Sáng nay tuyến đò ngang sông phục vụ học sinh hai thôn đã chạy, ai cũng mừng.';
const QUOTE = 'tuyến đò ngang sông phục vụ học sinh hai thôn đã chạy';

let collection: Collection;
beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
});

const imported = (number = 1, title?: string) => {
  const url = readingOf(number).url;
  return toImportedRecords(
    [{ url, ...(title && { title }), tags: ['nhập'], highlights: [{ exact: QUOTE, note: 'hỏi lại' }] }],
    TIME,
  );
};

async function take(records = imported()): Promise<void> {
  await intakesOf(collection).begin('import', 'x.csv');
  await intakesOf(collection).take(records);
  await intakesOf(collection).finish();
}

describe('an imported page', () => {
  it('is told by its address when it is read, takes the text, and leaves no version of what it was called', async () => {
    await take(imported(1, 'Tên mà chương trình kia đặt'));
    const read = readingOf(1, PARAGRAPH);
    const opened = await collection.articles.open(read);
    expect(opened).toMatchObject({ question: null, found: { article: { flaws: ['unread'] } } });
    const kept = await collection.articles.keep(articleId(7), read, OUTLET);
    expect(kept.article).toMatchObject({
      headline: read.headline,
      blocks: read.blocks,
      tags: ['nhập'],
      versionCount: 0,
    });
    expect(kept.article.flaws).toBeUndefined();
    expect(kept.article.id).not.toBe(articleId(7));
    expect(await collection.versions.list(kept.article.id)).toEqual([]);
    const [highlight] = kept.highlights;
    if (!highlight) throw new Error('no highlight');
    const located = locateTarget(highlight, toSearchable(read.blocks, read.fingerprint));
    expect(located).toEqual({
      state: 'exact',
      position: { startBlock: 1, startOffset: 9, endBlock: 1, endOffset: 9 + QUOTE.length },
    });
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('joins the article that is kept at its address, which keeps its text and facts', async () => {
    const read = readingOf(1, PARAGRAPH);
    await collection.highlights.add(articleId(1), read, OUTLET, highlightOn(read, 1));
    const before = (await collection.dumps.all()).articles[0];
    expect(await intakesOf(collection).foresee(imported(1, 'Tên khác'))).toEqual([{ fate: 'both', newHighlights: 1 }]);
    await take(imported(1, 'Tên khác'));
    const { articles, highlights, versions } = await collection.dumps.all();
    expect(articles).toHaveLength(1);
    expect(articles[0]).toMatchObject({ headline: before?.headline, blocks: before?.blocks, tags: ['nhập'] });
    expect(articles[0]?.flaws).toBeUndefined();
    expect([highlights.length, versions.length]).toEqual([2, 0]);
    // Twice is once.
    const once = await collection.dumps.all();
    await take(imported(1, 'Tên khác'));
    expect(await collection.dumps.all()).toEqual(once);
    await intakesOf(collection).takeBack();
  });

  it('stays deleted where the reader deleted it, and is not taken for another page', async () => {
    await take();
    const [article] = (await collection.dumps.all()).articles;
    if (!article) throw new Error('no article');
    await collection.articles.delete(article.id);
    await take();
    expect((await collection.lists.counts()).articles).toBe(0);
    expect((await collection.articles.open(readingOf(2))).found).toBeNull();
  });

  it('waits while its page is shown in a translation', async () => {
    await take();
    const translated = {
      ...readingOf(1, 'The ferry runs again.'),
      language: 'en' as const,
      flaws: ['translated' as const],
    };
    const kept = await collection.articles.keep(articleId(7), translated, OUTLET);
    expect(kept.article.flaws).toEqual(['unread']);
  });
});
