import { beforeEach, describe, expect, it, vi } from 'vitest';
import { loadArrangement, storeArrangement } from '../../../lib/controllers/digest-arrangement';
import { parseDigestQuestion, toDigestSearch } from '../../../lib/controllers/digest-question';
import { type FindDigestView, loadDigest } from '../../../lib/controllers/load-digest';
import { NO_ARRANGEMENT } from '../../../lib/digest/source';
import { changesToMarks } from '../../../lib/model/article-marks';
import { ReaderError } from '../../../lib/model/error';
import { dayBefore, dayOf } from '../../../lib/model/tray';
import { toMoment } from '../../../lib/model/vietnam-time';
import type { Articles, Collection, Lists } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from '../store/sample';

const NOW = Date.now();
const TODAY = dayOf(NOW);
let collection: Collection;
/** For what is made of no view. */
const noView = () => Promise.reject(new Error('no view was asked for'));

async function put(number: number, day: string, place: string): Promise<void> {
  const { article } = await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
  await collection.marks.edit([
    { id: article.id, changes: changesToMarks(article, { tray: { day, place }, topic: 'Đò ngang' }) },
  ]);
}

beforeEach(async () => {
  clearDisk();
  collection = await openCollection();
  return () => collection.close();
});

describe('what a digest is made of', () => {
  it('is the tray of a day in its order with the highlights, beside the day before', async () => {
    await put(1, TODAY, 'b');
    await put(2, TODAY, 'a');
    await put(3, dayBefore(TODAY), 'a');
    await collection.highlights.addTo(articleId(1), highlightOn(readingOf(1), 1));
    const { source, isCut } = await loadDigest(collection, { kind: 'tray', day: TODAY }, NOW, noView);
    expect(source.articles.map(({ article }) => article.id)).toEqual([articleId(2), articleId(1)]);
    expect(source.articles[1]?.highlights).toHaveLength(1);
    expect(source.before).toMatchObject([{ outletName: OUTLET, topic: 'Đò ngang' }]);
    expect(source.period).toEqual({ kind: 'tray', day: TODAY, today: TODAY });
    expect(isCut).toBe(false);
  });

  it('is what was saved on days, everything, or a selection in its order without what is deleted', async () => {
    for (const number of [1, 2, 3]) await put(number, TODAY, `${number}`);
    const days = await loadDigest(collection, { kind: 'days', from: TODAY, to: TODAY }, NOW, noView);
    expect(days.source.articles).toHaveLength(3);
    expect(days.source.before).toEqual([]);
    const long = await loadDigest(collection, { kind: 'days', from: '2020-01-01', to: '2020-12-31' }, NOW, noView);
    expect(long.source.articles).toEqual([]);
    const all = await loadDigest(collection, { kind: 'all' }, NOW, noView);
    expect(all.source).toMatchObject({ before: null, period: { kind: 'days', from: TODAY, to: TODAY } });
    await collection.articles.delete(articleId(2));
    const ids = [articleId(3), articleId(2), articleId(1)];
    const chosen = await loadDigest(collection, { kind: 'selection', ids }, NOW, noView);
    expect(chosen.source.articles.map(({ article }) => article.id)).toEqual([articleId(3), articleId(1)]);
  });

  it('is what a view finds, in its order, beside the days before it', async () => {
    for (const number of [1, 2, 3]) await put(number, TODAY, `${number}`);
    const view = { name: 'Đò ngang', typed: 'đò ngày:7/3/2026 ', isGrouped: true };
    const days = { from: '2026-03-07', to: '2026-03-07' };
    const find = vi.fn<FindDigestView>(async () => ({
      ids: [articleId(3), articleId(1)],
      isCut: true,
      days,
      before: [articleId(2), articleId(9)],
    }));
    const { source, isCut } = await loadDigest(collection, { kind: 'view', view }, NOW, find);
    expect(find).toHaveBeenCalledWith(view, { most: 1_000, withBefore: true });
    expect(source.articles.map(({ article }) => article.id)).toEqual([articleId(3), articleId(1)]);
    expect(source.before).toEqual([{ outletName: OUTLET, host: expect.any(String), topic: 'Đò ngang' }]);
    expect(source.period).toEqual({ kind: 'view', name: 'Đò ngang', days, today: TODAY });
    expect(isCut).toBe(true);
  });

  it('takes a thousand at most, the latest, and compares a part with nothing', async () => {
    const rows = Array.from({ length: 1_100 }, (_, at) => ({
      ...{ id: articleId(at), headline: '', savedAt: toMoment(NOW), url: '', host: 'bao.example', outletName: OUTLET },
      highlightCount: 0,
    }));
    const articles: Lists['articles'] = async ({ after = '0' }) => {
      const from = Number(after);
      return { rows: rows.slice(from, from + 100), ...(from < 1_000 && { next: String(from + 100) }) };
    };
    const reading = { ...collection, lists: { ...collection.lists, articles } };
    const days = { kind: 'days', from: TODAY, to: TODAY } as const;
    const { source, isCut } = await loadDigest(reading, days, NOW, noView);
    expect(isCut).toBe(true);
    expect(source.before).toBeNull();
  });

  it('tells a damaged article by its headline, and goes on', async () => {
    await put(1, TODAY, 'a');
    await put(2, TODAY, 'b');
    const get: Articles['get'] = async (id) => {
      if (id === articleId(1)) throw new ReaderError('record-damaged');
      return collection.articles.get(id);
    };
    const reading = { ...collection, articles: { ...collection.articles, get } };
    const { source } = await loadDigest(reading, { kind: 'tray', day: TODAY }, NOW, noView);
    expect(source.damaged).toEqual(['Tin đò ngang số 1']);
    expect(source.articles).toHaveLength(1);
  });

  it('rejects where the collection cannot be read', async () => {
    const lists = { ...collection.lists, tray: async () => Promise.reject(new ReaderError('storage-failed')) };
    const asked = loadDigest({ ...collection, lists }, { kind: 'tray', day: TODAY }, NOW, noView);
    await expect(asked).rejects.toMatchObject({ code: 'storage-failed' });
  });

  it('counts the other outlets that printed the same text', async () => {
    const text = Array.from({ length: 90 }, (_, at) => `tiếng thứ ${at} của một bài dài`).join(' ');
    for (const [at, host] of ['bao-a.example', 'bao-b.example', 'bao-c.example'].entries()) {
      const url = `https://${host}/tin.html`;
      const reading = { ...readingOf(at + 1, text), url, addresses: [url], host };
      await collection.articles.keep(articleId(at + 1), reading, host);
    }
    const { source } = await loadDigest(collection, { kind: 'selection', ids: [articleId(1)] }, NOW, noView);
    expect(source.articles[0]?.reprints).toBe(2);
  });
});

describe('the address of a digest', () => {
  it.each([
    ['', { kind: 'tray', day: TODAY }],
    ['?day=2026-03-07', { kind: 'tray', day: '2026-03-07' }],
    ['?day=2026-13-45', { kind: 'tray', day: TODAY }],
    ['?from=2026-03-07&to=2026-03-01', { kind: 'days', from: '2026-03-01', to: '2026-03-07' }],
    ['?from=2026-03-07', { kind: 'tray', day: TODAY }],
    ['?all', { kind: 'all' }],
    ['?view=', { kind: 'view', view: { name: '', typed: '', isGrouped: false } }],
    [
      '?view=l%C5%A9+x%E1%BA%BFp%3Ab%C3%A1o+&grouped=1&name=Tin+l%C5%A9',
      { kind: 'view', view: { name: 'Tin lũ', typed: 'lũ xếp:báo ', isGrouped: true } },
    ],
    ['?ids=a,b,a,', { kind: 'selection', ids: ['a', 'b'] }],
    ['?day=<script>', { kind: 'tray', day: TODAY }],
  ])('%s', (search, question) => {
    const parsed = parseDigestQuestion(search, TODAY);
    expect(parsed).toEqual(question);
    expect(parseDigestQuestion(toDigestSearch(parsed), TODAY)).toEqual(question);
  });
});

describe('what was done by hand', () => {
  const storage = (stored: string | null) => {
    const held = new Map([['key', stored]]);
    return {
      getItem: (key: string) => held.get(key) ?? null,
      setItem: (key: string, value: string) => void held.set(key, value),
    };
  };

  it('comes back after a reload', () => {
    const tab = storage(null);
    const arrangement = {
      order: [articleId(2)],
      groups: { topic: { [articleId(2)]: 'Khác' } },
      leftOut: [articleId(1)],
    };
    storeArrangement(tab, 'key', arrangement);
    expect(loadArrangement(tab, 'key')).toMatchObject(arrangement);
  });

  it.each(['{', '[]', 'null', '{"order":3,"groups":{"topic":[1]},"leftOut":[4]}', '"x"'])(
    'is nothing for %s',
    (text) => {
      const { order, leftOut, groups } = loadArrangement(storage(text), 'key');
      expect([order, leftOut]).toEqual([[], []]);
      expect(Object.values(groups).flatMap((names) => Object.keys(names))).toEqual([]);
    },
  );

  it('is nothing where the tab gives no storage', () => {
    const refuse = () => {
      throw new DOMException('no', 'SecurityError');
    };
    expect(loadArrangement({ getItem: refuse, setItem: refuse }, 'key')).toBe(NO_ARRANGEMENT);
  });
});
