import { openDB } from 'idb';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ReadArticle } from '../../../lib/model/article';
import type { CollectionDump } from '../../../lib/model/collection-dump';
import { newestStamp } from '../../../lib/model/merging/stamp';
import { migrate, SCHEMA_VERSION } from '../../../lib/model/migrations/migrations';
import { fitHighlights } from '../../../lib/press/fit-highlights';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { DATABASE_NAME } from '../../../lib/store/schema';
import v0 from '../../fixtures/databases/v0.json';
import v1 from '../../fixtures/databases/v1.json';
import v2 from '../../fixtures/databases/v2.json';
import v3 from '../../fixtures/databases/v3.json';
import v4 from '../../fixtures/databases/v4.json';
import { onNew } from '../../fixtures/highlight-edits';
import { DATABASES, readDatabase, rowsIn, withUnknownFacts, writeDatabase } from './databases';
import { BRIDGE, printedAt } from './printed';
import { articleId, clearDisk, highlightId, OUTLET, readingOf } from './sample';

beforeEach(clearDisk);
afterEach(() => vi.restoreAllMocks());

const failure = (code: string) => expect.objectContaining({ name: 'ReaderError', code });

describe('the prototype’s database', () => {
  it('opens as this schema with everything that was in it', async () => {
    await writeDatabase(1);
    const collection = await openCollection({});
    const byId = <Row extends { id: string }>(rows: Row[]) =>
      rows.toSorted((one, other) => (one.id < other.id ? -1 : 1));
    const dump = await collection.dumps.all();
    const expected = migrate(v0, 0);
    expect(byId(dump.articles)).toEqual(byId(expected.articles));
    expect(byId(dump.highlights)).toEqual(byId(expected.highlights));
    expect(dump.versions).toEqual(expected.versions);
    expect(await collection.lists.counts()).toEqual({ articles: 5, highlights: expected.highlights.length });
    const { rows } = await collection.lists.articles({ limit: 10 });
    expect(rows.map(({ headline }) => headline)).toEqual([
      'Ghi từ báo giấy',
      'https://tinh.example.vn/tin?id=9&chuyenmuc=2',
      'Họp chợ phiên vùng cao',
      'Mở tuyến đò ngang sông (cập nhật)',
      'https://tinh.example.vn/tin?id=8&chuyenmuc=2',
    ]);
    expect(rows.map(({ highlightCount }) => highlightCount)).toEqual([0, 2, 1, 4, 0]);
  });

  it('takes writes afterwards, which are newer than all that was migrated', async () => {
    await writeDatabase(1);
    const collection = await openCollection({ now: () => 0 });
    const { article } = await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
    const migrated = (await collection.dumps.all()).articles.filter(({ id }) => id !== article.id);
    for (const { stamps } of migrated) {
      expect((newestStamp(article.stamps) ?? '') > (newestStamp(stamps) ?? '')).toBe(true);
    }
  });

  it('stays as it was where the upgrade fails half-way, and opens at the next try', async () => {
    await writeDatabase(1);
    const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(openCollection({})).rejects.toEqual(failure('storage-full'));
    put.mockRestore();
    const old = await openDB(DATABASE_NAME);
    expect(old.version).toBe(1);
    expect(await old.count('articles')).toBe(v0.articles.length);
    old.close();
    expect(await (await openCollection({})).lists.counts()).toMatchObject({ articles: 5 });
  });
});

describe('a database of schema 1', () => {
  it('opens with everything that was in it, as the same install', async () => {
    const { articles, highlights, versions } = v1;
    await writeDatabase(2);
    const collection = await openCollection({ now: () => 0 });
    expect(await collection.dumps.all()).toEqual({
      schema: SCHEMA_VERSION,
      articles,
      highlights,
      versions: withUnknownFacts(versions),
    });
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 1 });
    expect((await collection.lists.articles({ limit: 5 })).rows).toMatchObject([
      { headline: 'Tin đò ngang số 1', highlightCount: 1 },
    ]);
    await collection.articles.correct(articleId(1), { headline: 'Tít đúng' });
    const [corrected] = (await collection.dumps.all()).articles;
    const stamp = corrected?.stamps['correction:headline'] ?? '';
    expect(stamp > (v1.meta[0]?.lastStamp ?? '')).toBe(true);
    expect(stamp.endsWith('-may-ban-1')).toBe(true);
  });
});

describe('a database of schema 2', () => {
  const { articles, highlights, versions, summaries, meta } = v2;
  const paper = printedAt('baotinh.example.vn', BRIDGE);
  /** As many articles as several slices hold, and the one whose text is to be found, which comes last by its id. */
  const many = Array.from({ length: 120 }, (_, at) => ({
    ...articles[0],
    id: `article-${at}`,
    addresses: [`https://bao.example.vn/${at}`],
    blocks: [{ kind: 'paragraph', text: `Tin ngắn số ${at}` }],
  }));
  const wanted = { ...articles[0], id: 'article-tin' };
  const write = () => writeDatabase(3, { articles: [...many, wanted], highlights, versions, summaries, meta });
  const found = async (collection: Collection) =>
    (await collection.reprints.find(paper, fitHighlights)).map(({ id }) => id);

  it('opens without a record read or written', async () => {
    await write();
    const touched = new Set<string>();
    for (const method of ['put', 'get', 'getAll', 'openCursor'] as const) {
      const original = IDBObjectStore.prototype[method] as (...rest: unknown[]) => IDBRequest;
      vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
        this: IDBObjectStore,
        ...rest: unknown[]
      ) {
        touched.add(this.name);
        return original.apply(this, rest) as never;
      });
    }
    const collection = await openCollection({});
    // The index of reprints is new and empty here.
    expect([...touched].toSorted()).toEqual(['meta', 'progress', 'sketches']);
    vi.restoreAllMocks();
    expect(await collection.lists.counts()).toEqual({ articles: 1, highlights: 1 });
    expect((await collection.dumps.all()).highlights).toEqual(highlights);
    const [row] = (await collection.lists.articles({ limit: 5 })).rows;
    expect(row).toEqual(summaries[0]);
  });

  it('is indexed slice by slice, from where it ended before, and new articles are found meanwhile', async () => {
    await write();
    const first = await openCollection({});
    expect(await found(first)).toEqual([]);
    expect(await first.upkeep.catchUp()).toBe(true);
    await first.articles.keep(articleId(900), printedAt('dai.example.vn', BRIDGE), OUTLET);
    expect(await found(first)).toEqual([articleId(900)]);
    first.close();
    const second = await openCollection({});
    const put = vi.spyOn(IDBObjectStore.prototype, 'put');
    let slices = 1;
    while (await second.upkeep.catchUp()) slices += 1;
    // 122 articles in slices of 50, once for the index, once to find the stale ones, and once, with a slice of highlights and
    // each store's end, to find the damaged; what the first slice did is not done again, nor what was kept since.
    expect(slices).toBe(6 + 6);
    expect(put.mock.calls.filter(([row]) => typeof row === 'object' && 'shingles' in row)).toHaveLength(71);
    expect((await found(second)).toSorted()).toEqual([articleId(900), 'article-tin']);
    put.mockClear();
    expect(await second.upkeep.catchUp()).toBe(false);
    expect(put).not.toHaveBeenCalled();
  });

  it('leaves the slice that fails to be done again', async () => {
    await write();
    const collection = await openCollection({});
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(collection.upkeep.catchUp()).rejects.toEqual(failure('storage-full'));
    while (await collection.upkeep.catchUp());
    expect(await found(collection)).toEqual(['article-tin']);
  });
});

describe('a database of schema 3', () => {
  const [agency] = v3.articles;
  const [paper] = v3.articles.filter(({ host }) => host === 'baotinh.example.vn');
  const expected = migrate(v3, 3);

  it('gives each record in this schema before a single one is written back', async () => {
    await writeDatabase(4);
    const collection = await openCollection({});
    expect(await rowsIn('articles')).toEqual(v3.articles);
    expect(await collection.dumps.all()).toEqual(expected);
    const pages = await Array.fromAsync(collection.dumps.pages());
    expect(pages.flatMap(({ articles }) => articles)).toEqual(expected.articles);
    const corrected = { headline: 'Khánh thành cầu treo Suối Lành', authors: ['Hà Minh Mẫu'] };
    const byId = await collection.articles.get(articleId(1));
    expect(byId?.article).toMatchObject({ ...corrected, corrections: { ...corrected, source: null } });
    expect((await collection.articles.open(agency as unknown as ReadArticle)).found).toEqual(byId);
    expect((await collection.highlights.edit(highlightId(1), onNew({ note: 'Đã hỏi' }))).article).toEqual(
      byId?.article,
    );
    const restored = await collection.articles.restore(articleId(4));
    expect(restored.article.headline).toBe('Tin đò đã bỏ');
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('is written back slice by slice, also where a slice fails, and nobody is told of a change', async () => {
    await writeDatabase(4);
    const collection = await openCollection({});
    await collection.changes.register('index');
    vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementationOnce(() => {
      throw new DOMException('full', 'QuotaExceededError');
    });
    await expect(collection.upkeep.catchUp()).rejects.toEqual(failure('storage-full'));
    expect(await rowsIn('articles')).toEqual(v3.articles);
    while (await collection.upkeep.catchUp());
    const stored = await rowsIn('articles');
    expect(JSON.stringify(stored)).not.toContain('mend');
    expect(stored.map(({ schema }) => schema)).toEqual([
      SCHEMA_VERSION,
      undefined,
      SCHEMA_VERSION,
      SCHEMA_VERSION,
      undefined,
    ]);
    expect(await collection.dumps.all()).toEqual(expected);
    expect(await collection.changes.read('index', 10)).toEqual([]);
    // The index's place, and since when the days of what was deleted are counted.
    expect(await rowsIn('progress')).toHaveLength(2);
  });

  it('does not undo what was written between the reading of a slice and its writing', async () => {
    await writeDatabase(4);
    const [collection, other] = await Promise.all([openCollection({}), openCollection({})]);
    const [, , corrected] = await Promise.all([
      collection.upkeep.catchUp(),
      other.upkeep.catchUp(),
      other.articles.correct(articleId(1), { headline: 'Tít mới' }),
    ]);
    while (await collection.upkeep.catchUp());
    expect((await collection.articles.get(articleId(1)))?.article).toEqual(corrected.article);
    expect(corrected.article.headline).toBe('Tít mới');
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('keeps what the reader turned down, in a store of its own', async () => {
    await writeDatabase(4);
    const collection = await openCollection({});
    const read = { ...paper, addresses: paper?.addresses ?? [] } as never;
    expect(await collection.reprints.find(read, fitHighlights)).toEqual([]);
    const [turnedDown] = v3.sketches;
    expect(await rowsIn('dismissals')).toEqual([{ id: turnedDown?.id, dismissedAt: turnedDown?.dismissedAt }]);
    expect((await rowsIn('sketches')).filter(({ dismissedAt = [] }) => String(dismissedAt) !== '')).toEqual([]);
    await collection.reprints.dismiss(articleId(1), paper?.addresses ?? [], false);
    expect((await collection.reprints.find(read, fitHighlights)).map(({ id }) => id)).toEqual([articleId(1)]);
  });

  it('has its index made anew where it was the first program of that version, and the decisions stay', async () => {
    const sketches = v3.sketches.map(({ shingles, ...others }) => ({ ...others, passages: shingles }));
    await writeDatabase(4, { ...DATABASES[4]?.rows, sketches }, 'passages');
    const collection = await openCollection({});
    expect(await collection.upkeep.check()).toEqual(['sketches']);
    while (await collection.upkeep.catchUp());
    expect(await collection.upkeep.check()).toEqual([]);
    expect(await rowsIn('dismissals')).toHaveLength(1);
  });
});

describe('addresses that a program before normalised otherwise', () => {
  const at = (address: string, number: number) => {
    const [article] = v4.articles.filter(({ id }) => id === articleId(number));
    return { ...article, addresses: [address] } as unknown as ReadArticle;
  };

  it('are found by the new rules, and none is taken from an article that has it', async () => {
    await writeDatabase(5);
    const collection = await openCollection({});
    const idAt = async (address: string, number: number) =>
      (await collection.articles.open(at(address, number))).found?.article.id;
    expect(await idAt('https://tinh.example.vn/web/tin/5120', 1)).toBe(articleId(1));
    expect(await idAt('https://so.example.vn/pages/tin.aspx?itemid=12', 4)).toBe(articleId(4));
    expect(await idAt('https://tinh.example.vn/web/tin/5121', 2)).toBe(articleId(2));
    const third = await collection.articles.get(articleId(3));
    expect(third?.article.addresses).toEqual(['https://tinh.example.vn/web/tin/5121?redirect=%2Fweb%2Ftin']);
    expect(third?.highlights).toHaveLength(1);
    expect((await collection.dumps.all()).articles).toHaveLength(v4.articles.length);
  });

  it('take the reading of the keys of one index, and of the articles that change', async () => {
    await writeDatabase(5);
    const read = vi.spyOn(IDBObjectStore.prototype, 'get');
    await openCollection({});
    const ofArticles = read.mock.contexts.filter((store) => (store as IDBObjectStore).name === 'articles');
    expect(ofArticles).toHaveLength(3);
  });
});

describe.each(Object.entries(DATABASES))('the upgrade from version %s', (from, { schema, rows, upgraded }) => {
  const expected = () => migrate({ ...rows, ...upgraded }, schema);
  /** Highlights of the prototype come in another order: each article is migrated by itself. */
  const sorted = ({ articles, highlights, versions }: CollectionDump) => {
    const byId = (one: { id: string }, other: { id: string }) => (one.id < other.id ? -1 : 1);
    return { articles: articles.toSorted(byId), highlights: highlights.toSorted(byId), versions };
  };

  it('leaves the old database whole wherever it is ended, and is done at the next try with every record right', async () => {
    await writeDatabase(Number(from));
    const before = await readDatabase();
    let steps = 0;
    for (let turn = 1; ; turn += 1) {
      const isReached = abortAtPut(turn);
      const result = await openCollection({}).then(
        (opened) => opened.close(),
        (error: unknown) => error,
      );
      vi.restoreAllMocks();
      if (!isReached()) break;
      steps = turn;
      expect(result).toEqual(failure('storage-failed'));
      expect(await readDatabase()).toEqual(before);
    }
    // The steps from version 9 on make an index and stores and put no row: there it ends nowhere.
    expect(steps > 0).toBe(Number(from) < 8);
    const collection = await openCollection({});
    expect(sorted(await collection.dumps.all())).toEqual(sorted(expected()));
    expect(await collection.upkeep.check()).not.toContain('counters');
    while (await collection.upkeep.catchUp());
    expect(await collection.upkeep.check()).toEqual([]);
    expect(sorted(await collection.dumps.all())).toEqual(sorted(expected()));
  });

  it('goes on where the catching up is ended at any of its writes', async () => {
    await writeDatabase(Number(from));
    for (let turn = 1; ; turn += 1) {
      const collection = await openCollection({});
      const isReached = abortAtPut(turn);
      const caughtUp = await catchUp(collection).then(
        () => true,
        () => false,
      );
      vi.restoreAllMocks();
      expect(caughtUp).toBe(!isReached());
      collection.close();
      if (caughtUp) break;
    }
    const collection = await openCollection({});
    expect(await collection.upkeep.check()).toEqual([]);
    expect(sorted(await collection.dumps.all())).toEqual(sorted(expected()));
  });
});

async function catchUp({ upkeep }: Collection): Promise<void> {
  while (await upkeep.catchUp());
}

/** Ends the transaction at the nth write from now, as the end of the browser would. */
function abortAtPut(turn: number): () => boolean {
  const { put } = IDBObjectStore.prototype;
  let count = 0;
  vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(function (this: IDBObjectStore, ...rest) {
    count += 1;
    const request = put.apply(this, rest);
    if (count === turn) this.transaction.abort();
    return request;
  });
  return () => count >= turn;
}
