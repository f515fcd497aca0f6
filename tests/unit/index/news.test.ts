import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIndexKeeper, type IndexKeeper } from '../../../lib/index/index-keeper';
import type { Article, ReadArticle } from '../../../lib/model/article';
import type { ArticleId } from '../../../lib/model/ids';
import type { SearchQuery } from '../../../lib/search/query';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { readPairs } from '../../measures/search/news-pairs';
import { clearDisk } from '../store/sample';
import { MemoryFile } from './memory-file';

let collection: Collection;
let file: MemoryFile;
let keeper: IndexKeeper;
let clock = 0;

const start = (step = 50) => {
  keeper = createIndexKeeper({ openCollection: async () => collection, file, now: () => (clock += step) });
};

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
  file = new MemoryFile();
  start();
});
afterEach(() => {
  vi.restoreAllMocks();
  file.lose();
});

function toReading({
  addresses,
  url,
  host,
  language,
  headline,
  authors,
  blocks,
  fingerprint,
  publishedAt,
}: Article): ReadArticle {
  const read = { addresses, url, host, language, headline, authors, blocks, fingerprint };
  return { ...read, ...(publishedAt && { publishedAt }) };
}
const keep = async (article: Article): Promise<ArticleId> =>
  (await collection.articles.keep(article.id, toReading(article), article.outletName)).article.id;
async function follow(): Promise<void> {
  while ((await keeper.followMore()).more);
}

const SAME = readPairs('same');
const [ALIKE] = readPairs('alike');
const pairOf = (at: number) => {
  const pair = SAME[at];
  if (!pair) throw new Error('no such pair');
  return pair;
};
const EVERYTHING: SearchQuery = { clauses: [], filters: {}, order: 'published' };
/** By the slow clock a job looks at a few records alone. */
async function settled<Answer extends { isSettled: boolean }>(ask: () => Promise<Answer>): Promise<Answer> {
  for (let asks = 1; asks < 20; asks += 1) {
    const answer = await ask();
    if (answer.isSettled) return answer;
  }
  throw new Error('an answer is never settled');
}
const grouped = (limit: number, after?: string) =>
  settled(() => keeper.search(EVERYTHING, { limit, isGrouped: true, ...(after !== undefined && { after }) }));
const sameNews = (id: ArticleId) => settled(() => keeper.sameNews(id));
const alike = (id: ArticleId, limit: number) => settled(() => keeper.alike(id, limit));

describe('the articles of one text', () => {
  it('are told with the origin first, from either, as soon as they are kept', async () => {
    const { one, other } = pairOf(0);
    await keep(other);
    await follow();
    expect(await sameNews(other.id)).toEqual({ rows: [], isSettled: true });
    await keep(one);
    for (const id of [one.id, other.id]) {
      expect((await sameNews(id)).rows.map(({ articleId, part }) => [articleId, part])).toEqual([
        [one.id, 'origin'],
        [other.id, 'reprint'],
      ]);
    }
    await collection.articles.delete(one.id);
    expect(await sameNews(other.id)).toEqual({ rows: [], isSettled: true });
    expect(await sameNews('nobody' as ArticleId)).toEqual({ rows: [], isSettled: true });
  });

  it('are one row where that is asked, with how many they are', async () => {
    // There is time for whole pages.
    start(1);
    for (const at of [0, 1, 2]) {
      await keep(pairOf(at).one);
      if (at === 1) await follow();
      await keep(pairOf(at).other);
    }
    const first = await grouped(2);
    expect(first.total).toBe(6);
    // The newest of each is the reprint, which came later.
    expect(first.rows.map(({ articleId }) => articleId)).toEqual([pairOf(1).other.id, pairOf(0).other.id]);
    expect(first.rows[1]?.news).toEqual({
      articles: 2,
      origin: {
        articleId: pairOf(0).one.id,
        headline: pairOf(0).one.headline,
        outletName: pairOf(0).one.outletName,
        url: pairOf(0).one.url,
      },
    });
    const second = await grouped(2, first.next);
    expect(second.rows.map(({ articleId }) => articleId)).toEqual([pairOf(2).other.id]);
    expect(second.next).toBeUndefined();
    // Where there is none a page is shorter, and the next goes on: nothing is left out, and nothing comes twice.
    start();
    const pages: ArticleId[] = [];
    let next: string | undefined;
    do {
      const page = await grouped(2, next);
      pages.push(...page.rows.map(({ articleId }) => articleId));
      next = page.next;
    } while (next !== undefined);
    expect(pages).toEqual([1, 0, 2].map((at) => pairOf(at).other.id));
    // Not asked, each is a row of its own.
    expect((await keeper.search(EVERYTHING, { limit: 10 })).rows).toHaveLength(6);
  });

  it('hide nothing that an index in the making does not have, and nothing without an index', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await keep(pairOf(0).other);
    await follow();
    await keep(pairOf(0).one);
    file.refusal = new Error('no files here');
    start();
    const { rows, reach } = await grouped(5);
    expect(reach.kind).toBe('unavailable');
    expect(rows.map(({ articleId }) => articleId)).toEqual([pairOf(0).one.id]);
    expect((await sameNews(pairOf(0).one.id)).rows).toHaveLength(2);
    expect(await alike(pairOf(0).one.id, 5)).toMatchObject({ rows: [], reach: { kind: 'unavailable' } });
  });
});

describe('what is alike', () => {
  it('shares names that few have, is not the text itself, and counts what was kept a moment ago', async () => {
    if (!ALIKE) throw new Error('there is a pair');
    for (const { one } of SAME) await keep(one);
    await keep(ALIKE.one);
    await follow();
    expect((await alike(ALIKE.one.id, 5)).rows).toEqual([]);
    await keep(ALIKE.other);
    const before = await alike(ALIKE.one.id, 5);
    expect(before).toMatchObject({ rows: [{ articleId: ALIKE.other.id }], reach: { kind: 'whole' } });
    expect(before.rows).toHaveLength(1);
    await follow();
    expect(await alike(ALIKE.one.id, 5)).toEqual(before);
    // A reprint of it is its own news, and of two copies of what is alike one is enough.
    const reprint = {
      ...ALIKE.other,
      id: 'reprint' as ArticleId,
      host: 'thoibao.example.vn',
      url: 'https://thoibao.example.vn/x',
    };
    await keep({ ...reprint, addresses: [reprint.url] });
    expect((await alike(ALIKE.one.id, 5)).rows).toHaveLength(1);
    expect((await alike(ALIKE.one.id, 0)).rows).toEqual([]);
  });

  it('is never last year’s occasion', async () => {
    for (const { one } of SAME) await keep(one);
    const years = readPairs('other').slice(0, 3);
    for (const { one, other } of years) await Promise.all([keep(one), keep(other)]);
    await follow();
    for (const { one } of years) {
      expect((await alike(one.id, 5)).rows).toEqual([]);
      expect((await sameNews(one.id)).rows).toEqual([]);
    }
  });
});
