import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIndexKeeper, type IndexKeeper } from '../../../lib/index/index-keeper';
import { QuestionReplacedError, unlessReplaced } from '../../../lib/index/looker';
import { INDEX_VERSION } from '../../../lib/index/schema';
import type { SearchQuery } from '../../../lib/search/query';
import { bulkOf } from '../../../lib/store/bulk';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from '../store/sample';
import { MemoryFile } from './memory-file';

let collection: Collection;
let file: MemoryFile;
let keeper: IndexKeeper;
let clock = 0;

/** Another worker on the same disk. */
const start = () => {
  // Time goes on with each look, so that a slice ends after a few steps.
  keeper = createIndexKeeper({ openCollection: async () => collection, file, now: () => (clock += 50) });
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

const PLAIN = 'Sáng nay tuyến đò ngang sông phục vụ học sinh hai thôn đã chạy.';
const keep = (number: number, text = PLAIN) =>
  collection.articles.keep(articleId(number), readingOf(number, text), OUTLET);
const queryFor = (text: string): SearchQuery => ({
  clauses: [{ anyOf: [{ form: 'word', text }], excluded: false }],
  filters: {},
  order: 'relevance',
});
const EVERYTHING: SearchQuery = { clauses: [], filters: {}, order: 'saved', isReversed: true };

async function follow(): Promise<number> {
  let slices = 1;
  while ((await keeper.followMore()).more) slices += 1;
  return slices;
}

async function found(query: SearchQuery, limit = 100): Promise<string[]> {
  return (await keeper.search(query, { limit })).rows.map(({ articleId: id }) => id);
}

/** What the index itself holds, without what is looked through beside it. */
const indexed = () => file.sql.rows<[string]>('SELECT id FROM docs ORDER BY id').map(([id]) => id);

describe('a slice', () => {
  it('ends after one step where somebody waits, and the next goes on from there', async () => {
    for (let number = 1; number <= 5; number += 1) await keep(number);
    // There is time for all of it.
    const unhurried = createIndexKeeper({ openCollection: async () => collection, file, now: () => 0 });
    const slices = async (isInTheWay: () => boolean) => {
      let count = 1;
      while ((await unhurried.followMore(isInTheWay)).more) count += 1;
      return count;
    };
    expect(await slices(() => true)).toBeGreaterThan(3);
    expect(indexed()).toHaveLength(5);
    await unhurried.rebuild();
    expect(await slices(() => false)).toBe(1);
    expect(indexed()).toHaveLength(5);
  });
});

describe('the index follows the collection', () => {
  it('takes what was kept before it, and what is kept, changed and deleted since', async () => {
    await keep(1);
    await keep(2, 'Trạm đo mặn báo mức 4 phần nghìn.');
    await follow();
    expect(indexed()).toEqual([articleId(1), articleId(2)]);
    await keep(3, 'Trạm đo mới ở cửa sông.');
    await collection.highlights.add(articleId(1), readingOf(1), OUTLET, {
      ...highlightOn(readingOf(1), 1),
      note: 'hỏi lại trạm trưởng',
    });
    await collection.articles.delete(articleId(2));
    expect(indexed()).toEqual([articleId(1), articleId(2)]);
    // Before it has followed, and after.
    const before = await found(queryFor('tram'));
    await follow();
    expect(indexed()).toEqual([articleId(1), articleId(3)]);
    expect(before.toSorted()).toEqual([articleId(1), articleId(3)]);
    expect(await found(queryFor('tram'))).toEqual(before);
    expect((await collection.changes.standing('index')).passed).toBe(
      (await collection.changes.standing('index')).number,
    );
  });

  it('tells rows with passages, and where they lead to', async () => {
    await collection.highlights.add(articleId(1), readingOf(1), OUTLET, highlightOn(readingOf(1), 1, 20));
    await follow();
    const { rows, total, reach } = await keeper.search(queryFor('tuyen'), { limit: 5 });
    expect(total).toBe(1);
    expect(reach).toEqual({ kind: 'whole' });
    expect(rows[0]).toMatchObject({ headline: 'Tin đò ngang số 1', outletName: OUTLET, highlightCount: 1 });
    expect(rows[0]?.passages[0]).toMatchObject({ field: 'highlight', highlightId: highlightId(1) });
  });

  it('tells the names that live articles have, for as long as there is time', async () => {
    const by = (number: number, author: string) =>
      collection.articles.keep(articleId(number), { ...readingOf(number, PLAIN), authors: [author] }, OUTLET);
    await by(1, 'Đỗ Thị Mơ');
    await by(2, 'An Văn Bến');
    await by(3, 'Lò Văn Én');
    await follow();
    const hurried = await keeper.names();
    const unhurried = createIndexKeeper({ openCollection: async () => collection, file, now: () => 0 });
    const { author } = await unhurried.names();
    expect(author).toEqual(['An Văn Bến', 'Đỗ Thị Mơ', 'Lò Văn Én']);
    expect(hurried.author).toHaveLength(1);
    expect(author).toEqual(expect.arrayContaining(hurried.author));
    await collection.articles.delete(articleId(2));
    await follow();
    expect(await unhurried.names()).toEqual({ author: ['Đỗ Thị Mơ', 'Lò Văn Én'], source: [] });
  });

  it('gives the pages of an answer one after the other', async () => {
    for (let number = 1; number <= 7; number += 1) await keep(number);
    await follow();
    await keep(8);
    const pages: string[] = [];
    let after: string | undefined;
    do {
      const { rows, next, total } = await keeper.search(EVERYTHING, {
        limit: 3,
        ...(after !== undefined && { after }),
      });
      expect(total).toBe(8);
      pages.push(...rows.map(({ articleId: id }) => id));
      after = next;
    } while (after !== undefined);
    expect(pages).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map(articleId));
  });

  it('counts what it does not hold yet', async () => {
    await keep(1);
    await follow();
    await keep(2);
    const { total, facets, timeline } = await keeper.count(queryFor('do'), {
      facets: ['outlet', 'read'],
      timeline: 'month',
    });
    expect(total).toBe(2);
    expect(facets).toEqual({
      outlet: [{ value: 'bao.example.vn', count: 2 }],
      read: [{ value: 'unread', count: 2 }],
    });
    expect(timeline).toEqual([]);
  });

  it('drains some of what is too much to be looked through, and says at least how many there are until all is', async () => {
    await follow();
    for (let number = 1; number <= 130; number += 1) await keep(number);
    const totals: number[] = [];
    let answer = await keeper.search(queryFor('do'), { limit: 1 });
    for (; !answer.isSettled; answer = await keeper.search(queryFor('do'), { limit: 1 })) totals.push(answer.total);
    expect(answer.total).toBe(130);
    expect(totals).toEqual(totals.toSorted((one, other) => one - other));
    expect(indexed().length).toBeGreaterThan(0);
    expect((await keeper.count(queryFor('do'), { facets: ['read'] })).total).toBe(130);
    await follow();
    expect(indexed()).toHaveLength(130);
  });

  it('misses nothing that is deleted while more waits than is read at once', async () => {
    for (let number = 1; number <= 520; number += 1) await keep(number);
    await follow();
    // No room to write, and every article changed since: the last one in the outbox is gone.
    vi.spyOn(file.sql, 'transact').mockImplementation(() => {
      throw new Error('full');
    });
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (let number = 1; number <= 519; number += 1)
      await collection.articles.correct(articleId(number), { headline: 'mới' });
    await collection.articles.delete(articleId(520));
    let answer = await keeper.search(EVERYTHING, { limit: 1 });
    expect(answer.isSettled).toBe(false);
    while (!answer.isSettled) answer = await keeper.search(EVERYTHING, { limit: 1 });
    expect(answer.total).toBe(519);
  });
});

describe('behind an act on hundreds', () => {
  const ALL = Array.from({ length: 420 }, (_one, at) => at + 1);
  const ids = ALL.map(articleId);
  const TAGGED: SearchQuery = { ...EVERYTHING, filters: { tags: ['đê'] } };

  beforeEach(async () => {
    for (const number of ALL) await keep(number);
    await follow();
  });

  it('finds what is still there by what the index says, and by what was done once it holds that', async () => {
    await bulkOf(collection).run(ids, { kind: 'tag', tags: ['đê'] });
    const first = await keeper.search(EVERYTHING, { limit: 2 });
    expect(first).toMatchObject({ total: 420, isSettled: false });
    expect(first.rows).toHaveLength(2);
    expect((await keeper.search(TAGGED, { limit: 1 })).isSettled).toBe(false);
    let tagged = await keeper.search(TAGGED, { limit: 1 });
    while (!tagged.isSettled) tagged = await keeper.search(TAGGED, { limit: 1 });
    expect(tagged.total).toBe(420);
  });

  it('finds nothing that was deleted a moment ago', async () => {
    await bulkOf(collection).run(ids.slice(10), { kind: 'delete' });
    expect(await keeper.search(EVERYTHING, { limit: 20 })).toMatchObject({ total: 10, isSettled: true });
    expect(await keeper.count(EVERYTHING, { facets: ['read'] })).toMatchObject({ total: 10, isSettled: true });
  });

  it('reads the outbox once, however often it is asked', async () => {
    await bulkOf(collection).run(ids, { kind: 'tag', tags: ['đê'] });
    const read = vi.spyOn(collection.changes, 'unpassed');
    for (let turn = 0; turn < 3; turn += 1) await keeper.search(EVERYTHING, { limit: 1 });
    const rows = (await Promise.all(read.mock.results.map(({ value }) => value))).map((changes) => changes.length);
    expect(rows.filter((count) => count > 0)).toEqual([420]);
  });
});

describe('a question that is replaced by the next', () => {
  const PHRASE: SearchQuery = {
    ...EVERYTHING,
    clauses: [{ anyOf: [{ form: 'phrase', text: 'trạm đo mặn' }], excluded: false }],
  };

  it.each(['indexed', 'waiting', 'without an index'])('ends between two slices, %s', async (how) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    if (how === 'waiting') await follow();
    for (let number = 1; number <= 40; number += 1) await keep(number, 'Trạm đo mặn đã chạy.');
    if (how !== 'waiting') await follow();
    if (how === 'without an index') {
      await collection.articles.correct(articleId(1), { headline: 'mới' });
      file.refusal = new Error('no files here');
    }
    // Time stands still: nothing but the newer question ends it.
    keeper = createIndexKeeper({ openCollection: async () => collection, file, now: () => 0 });
    const read = vi.spyOn(collection.dumps, 'of');
    let looks = 0;
    const isReplaced = () => {
      looks += 1;
      return looks > 2;
    };
    await expect(keeper.search(PHRASE, { limit: 20 }, isReplaced)).rejects.toThrow(QuestionReplacedError);
    await expect(keeper.count(PHRASE, { facets: ['read'] }, () => true)).rejects.toThrow(QuestionReplacedError);
    expect(read.mock.calls.length).toBeLessThanOrEqual(2);
    expect((await keeper.search(PHRASE, { limit: 20 })).total).toBe(how === 'without an index' ? 1 : 40);
  });

  it('is not begun where it waited, and its failure is a failure', async () => {
    const answer = vi.fn(async () => 1);
    expect(await unlessReplaced(() => true, answer)).toBeNull();
    expect(answer).not.toHaveBeenCalled();
    expect(await unlessReplaced(() => false, answer)).toBe(1);
    expect(
      await unlessReplaced(
        () => false,
        () => Promise.reject(new QuestionReplacedError()),
      ),
    ).toBeNull();
    await expect(
      unlessReplaced(
        () => false,
        () => Promise.reject(new Error('other')),
      ),
    ).rejects.toThrow('other');
  });
});

describe('what the index alone cannot tell', () => {
  const PHRASE: SearchQuery = {
    ...EVERYTHING,
    clauses: [{ anyOf: [{ form: 'phrase', text: 'trạm đo mặn' }], excluded: false }],
  };
  const isMeant = (number: number) => number % 3 === 0;
  const keepCandidate = (number: number) =>
    keep(number, isMeant(number) ? 'Trạm đo mặn đã chạy.' : 'Trạm đo đã dời, việc đo mặn thì chưa.');
  const CANDIDATES = 150;

  beforeEach(async () => {
    for (let number = 1; number <= CANDIDATES; number += 1) await keepCandidate(number);
    await follow();
  });

  it('is settled in several answers, each of which goes on from the one before and says at least how many there are', async () => {
    const read = vi.spyOn(collection.dumps, 'of');
    const totals: number[] = [];
    let answer = await keeper.search(PHRASE, { limit: 0 });
    for (; !answer.isSettled; answer = await keeper.search(PHRASE, { limit: 0 })) {
      totals.push(answer.total);
      expect(totals.length).toBeLessThan(10);
    }
    totals.push(answer.total);
    expect(totals.length).toBeGreaterThan(1);
    expect(totals).toEqual(totals.toSorted((one, other) => one - other));
    expect(new Set(totals).size).toBe(totals.length);
    expect(answer.total).toBe(CANDIDATES / 3);
    expect(read.mock.calls.flatMap(([ids]) => ids)).toHaveLength(CANDIDATES);
    // Its counts have nothing left to read, and nor have its rows but themselves.
    expect(await keeper.count(PHRASE, { facets: ['read'] })).toMatchObject({
      isSettled: true,
      facets: { read: [{ value: 'unread', count: CANDIDATES / 3 }] },
    });
    expect(await found(PHRASE, 2)).toEqual([3, 6].map(articleId));
    expect(read.mock.calls.flatMap(([ids]) => ids)).toHaveLength(CANDIDATES + 2);
  });

  it('is looked at anew where the collection has changed meanwhile', async () => {
    const before = await keeper.search(PHRASE, { limit: 0 });
    expect(before.isSettled).toBe(false);
    await collection.articles.delete(articleId(3));
    let answer = await keeper.search(PHRASE, { limit: 1 });
    while (!answer.isSettled) answer = await keeper.search(PHRASE, { limit: 1 });
    expect(answer.total).toBe(CANDIDATES / 3 - 1);
    expect(answer.rows.map(({ articleId: id }) => id)).toEqual([articleId(6)]);
  });

  it('comes to an end for two that ask in turn', async () => {
    const others: SearchQuery = { ...PHRASE, order: 'headline' };
    let turns = 0;
    for (let isSettled = false; !isSettled; turns += 1) {
      isSettled = (await keeper.search(PHRASE, { limit: 0 })).isSettled;
      await keeper.search(others, { limit: 0 });
      expect(turns).toBeLessThan(10);
    }
  });
});

describe('an index that is made', () => {
  it('answers meanwhile, and says how far it is', async () => {
    for (let number = 1; number <= 60; number += 1) await keep(number);
    const { reach } = await keeper.search(queryFor('do'), { limit: 100 });
    expect(reach).toEqual({ kind: 'building', articles: 0, all: 60 });
    let steps = 0;
    let last = 0;
    while ((await keeper.followMore()).more) {
      steps += 1;
      const { total, reach: now } = await keeper.search(queryFor('do'), { limit: 1 });
      expect(total).toBeGreaterThanOrEqual(last);
      if (now.kind === 'building') expect(total).toBe(now.articles);
      last = total;
      // Each slice is another worker's: nothing that is needed is in memory.
      start();
    }
    expect(steps).toBeGreaterThan(3);
    expect((await keeper.search(queryFor('do'), { limit: 1 })).total).toBe(60);
  });

  it('holds of what was changed behind its reading what it is now', async () => {
    const all = Array.from({ length: 60 }, (_none, at) => at + 1);
    for (const number of all) await keep(number);
    const live = new Set(all);
    for (let more = true, number = 60; more; number -= 1) {
      ({ more } = await keeper.followMore());
      // Deleted while it waits, was read ahead or was written already.
      for (const gone of [number, 61 - number].filter((one) => live.delete(one))) {
        await collection.articles.delete(articleId(gone));
      }
    }
    expect(live.size).toBeLessThan(50);
    await follow();
    expect(indexed()).toEqual([...live].map(articleId).sort());
  });

  it('holds what an article became after it was read ahead, though the same ones stand next', async () => {
    for (const number of [1, 2, 3, 4]) await keep(number);
    await follow();
    for (const number of [1, 2, 3, 4]) await collection.articles.correct(articleId(number), { headline: 'trước' });
    // One step, which reads the next articles ahead.
    await keeper.followMore(() => true);
    for (const number of [1, 2, 3, 4]) await collection.articles.correct(articleId(number), { headline: 'sau' });
    await follow();
    expect(await found(queryFor('truoc'))).toEqual([]);
    expect(await found(queryFor('sau'))).toHaveLength(4);
  });

  it('takes what is told of articles that all change again while they are read ahead', async () => {
    for (let number = 1; number <= 30; number += 1) await keep(number);
    await follow();
    let cost = 0;
    let time = 0;
    const { open } = file;
    file.open = async () => {
      const sql = await open.call(file);
      const transact: typeof sql.transact = (work) => {
        time += cost;
        return sql.transact(work);
      };
      return { ...sql, transact };
    };
    keeper = createIndexKeeper({ openCollection: async () => collection, file, now: () => time });
    const correctAll = async (headline: string, from: number) => {
      for (let number = from; number <= 30; number += 1)
        await collection.articles.correct(articleId(number), { headline });
    };
    await correctAll('lần một', 1);
    // Quick, and so many are read ahead; then slow, and few are taken of them.
    await keeper.followMore(() => true);
    cost = 4_000;
    await keeper.followMore(() => true);
    const [state] = file.sql.rows<[string]>('SELECT value FROM state');
    const { cursor } = JSON.parse(state?.[0] ?? '') as { cursor: number };
    const taken = 30 - (await collection.changes.read('index', 99, cursor)).length;
    expect(taken).toBeGreaterThan(2);
    // The next one stays as it is, and all behind it change in the order in which they stand.
    await correctAll('lần hai', taken + 2);
    cost = 0;
    while ((await keeper.followMore(() => true)).more);
    const headlines = file.sql.rows<[string, string]>('SELECT id, headline_order FROM docs ORDER BY id');
    expect(headlines).toEqual(
      Array.from({ length: 30 }, (_none, at) => [articleId(at + 1), at + 1 < taken + 2 ? 'lan mot' : 'lan hai']),
    );
  });

  it('tells the outbox only what is in the file for good', async () => {
    await keep(1);
    await follow();
    const order: string[] = [];
    const { open } = file;
    file.open = async () => {
      const sql = await open.call(file);
      const rows: typeof sql.rows = (text, ...values) => {
        if (text.startsWith('PRAGMA wal_checkpoint')) order.push('file');
        return sql.rows(text, ...values);
      };
      return { ...sql, rows };
    };
    const { pass } = collection.changes;
    vi.spyOn(collection.changes, 'pass').mockImplementation((reader, number) => {
      order.push('outbox');
      return pass(reader, number);
    });
    start();
    await keep(2);
    await follow();
    expect(order).toEqual(['file', 'outbox']);
  });

  it('passes what another worker had taken and not passed', async () => {
    for (const number of [1, 2, 3, 4]) await keep(number);
    await follow();
    for (const number of [1, 2, 3, 4]) await collection.articles.correct(articleId(number), { headline: 'mới' });
    await keeper.followMore(() => true);
    expect(await collection.changes.waiting('index', 9)).toBe(4);
    vi.spyOn(collection.changes, 'pass').mockRejectedValueOnce(new Error('killed'));
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await follow();
    start();
    const read = vi.spyOn(collection.dumps, 'of');
    await follow();
    expect(read).not.toHaveBeenCalled();
    expect(await collection.changes.waiting('index', 9)).toBe(0);
  });

  it('takes articles in the order of their dates, and one that comes later with an earlier date among them', async () => {
    const dated = (number: number, day: string) =>
      collection.articles.keep(
        articleId(number),
        {
          ...readingOf(number),
          publishedAt: { iso: `2026-03-${day}T08:00:00+07:00`, precision: 'minute', words: day },
        },
        OUTLET,
      );
    await dated(1, '05');
    await dated(2, '03');
    await keep(3);
    await dated(4, '04');
    await follow();
    const docs = () => file.sql.rows<[string, number]>('SELECT id, doc FROM docs ORDER BY doc').map(([id]) => id);
    expect(docs()).toEqual([3, 2, 4, 1].map(articleId));
    await dated(5, '06');
    await dated(6, '02');
    await follow();
    const byDate: SearchQuery = { clauses: [], filters: {}, order: 'published' };
    expect(await found(byDate)).toEqual([5, 1, 4, 2, 6, 3].map(articleId));
    expect((await keeper.search(byDate, { limit: 2, after: '3' })).rows.map(({ articleId: id }) => id)).toEqual(
      [2, 6].map(articleId),
    );
    expect(await found({ ...byDate, filters: { from: '2026-03-02', to: '2026-03-04' } })).toEqual(
      [4, 2, 6].map(articleId),
    );
  });

  it.each([
    ['was deleted', () => file.lose()],
    ['is damaged', () => Object.assign(file, { isDamaged: true })],
    [
      'is of another program',
      () => file.sql.run(`UPDATE state SET value = replace(value, '"version":', '"version":9')`),
    ],
    [
      'is behind what has no row any more',
      () =>
        file.sql.run(
          `UPDATE state SET value = '{"version":${INDEX_VERSION},"installId":"x","cursor":0,"phase":"whole"}'`,
        ),
    ],
    ['was torn', () => file.sql.run('DROP TABLE docs')],
  ])('is thrown away and made again where it %s', async (_how, spoil) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await keep(1);
    await keep(2);
    await follow();
    spoil();
    start();
    const { reach } = await keeper.search(queryFor('do'), { limit: 5 });
    expect(reach.kind).toBe('building');
    await follow();
    expect(await found(queryFor('do'))).toHaveLength(2);
    expect((await keeper.search(queryFor('do'), { limit: 5 })).reach.kind).toBe('whole');
  });

  it('is made again for another database', async () => {
    await keep(1);
    await follow();
    clearDisk();
    collection = await openCollection({});
    await keep(2);
    start();
    await follow();
    expect(indexed()).toEqual([articleId(2)]);
  });
});

describe('without room for an index', () => {
  it('finds what was changed last, says why there is no more, and is made once there is room', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await keep(1);
    await follow();
    await keep(2);
    file.refusal = new Error('no files here');
    start();
    const answer = await keeper.search(queryFor('do'), { limit: 5 });
    expect(answer.reach).toEqual({ kind: 'unavailable', error: 'index-unavailable' });
    expect(answer.rows.map(({ articleId: id }) => id)).toEqual([articleId(2)]);
    expect((await keeper.count(queryFor('do'), { facets: ['outlet'] })).total).toBe(1);
    expect(await keeper.followMore()).toEqual({
      more: false,
      reach: { kind: 'unavailable', error: 'index-unavailable' },
    });
    // Keeping goes on.
    await keep(3);
    file.refusal = undefined;
    await follow();
    expect((await found(queryFor('do'))).toSorted()).toEqual([1, 2, 3].map(articleId));
  });
});
