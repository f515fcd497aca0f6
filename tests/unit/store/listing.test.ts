import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { ArticleSummary, Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from './sample';

beforeEach(clearDisk);

async function listAll(collection: Collection, limit: number): Promise<ArticleSummary[]> {
  const rows: ArticleSummary[] = [];
  for (let after: string | undefined; ; ) {
    const page = await collection.lists.articles({ limit, ...(after === undefined ? {} : { after }) });
    expect(page.rows.length).toBeLessThanOrEqual(limit);
    rows.push(...page.rows);
    if (page.next === undefined) return rows;
    expect(page.rows).toHaveLength(limit);
    after = page.next;
  }
}

describe('2 000 articles', () => {
  const COUNT = 2000;
  let collection: Collection;

  beforeEach(async () => {
    let clock = Date.parse('2026-03-07T12:00:00+07:00');
    // Three at a time in the same millisecond.
    let turn = 0;
    collection = await openCollection({ now: () => (turn++ % 3 === 0 ? ++clock : clock) });
    for (let number = 0; number < COUNT; number += 1)
      await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
  }, 60_000);

  it('come in pages, each once, newest saved first, without their text being read', async () => {
    const articles = vi.spyOn(IDBTransaction.prototype, 'objectStore');
    const rows = await listAll(collection, 90);
    expect(new Set(articles.mock.calls.map(([name]) => name))).toEqual(new Set(['summaries']));
    articles.mockRestore();
    expect(new Set(rows.map(({ id }) => id)).size).toBe(COUNT);
    const keys = rows.map(({ savedAt, id }) => `${savedAt} ${id}`);
    expect(keys).toEqual(keys.toSorted().reverse());
    expect(new Set(rows.map(({ savedAt }) => savedAt)).size).toBeLessThan(COUNT);
    expect(Object.keys(rows[0] ?? {}).sort()).toEqual([
      'headline',
      'highlightCount',
      'host',
      'id',
      'outletName',
      'savedAt',
      'url',
    ]);
    expect(await collection.lists.counts()).toEqual({ articles: COUNT, highlights: 0 });

    // What is saved or deleted between two pages neither doubles nor hides a row.
    const first = await collection.lists.articles({ limit: 90 });
    await collection.articles.keep(articleId(COUNT), readingOf(COUNT), OUTLET);
    await collection.articles.delete(rows[89]?.id ?? articleId(0));
    const second = await collection.lists.articles({
      limit: 90,
      ...(first.next === undefined ? {} : { after: first.next }),
    });
    expect(second.rows.map(({ id }) => id)).toEqual(rows.slice(90, 180).map(({ id }) => id));
    // Whoever asks for more gets the longest page, and the way to the next.
    const longest = await collection.lists.articles({ limit: 500 });
    expect([longest.rows.length, longest.next === undefined]).toEqual([100, false]);
  }, 60_000);
});

it('carries the number of highlights, and takes any limit', async () => {
  const collection = await openCollection({});
  const read = readingOf(1);
  await collection.highlights.add(articleId(1), read, OUTLET, highlightOn(read, 1));
  await collection.highlights.add(articleId(1), read, OUTLET, highlightOn(read, 2));
  for (const limit of [-5, 0, 1.5, 1e9]) {
    expect(await collection.lists.articles({ limit })).toMatchObject({
      rows: [{ id: articleId(1), highlightCount: 2 }],
    });
  }
});
