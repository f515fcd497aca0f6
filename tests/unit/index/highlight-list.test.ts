import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createIndexKeeper, type IndexKeeper } from '../../../lib/index/index-keeper';
import { namesOfSets } from '../../../lib/index/names';
import { snapshotOf } from '../../../lib/index/snapshot';
import type { HighlightColour } from '../../../lib/model/highlight';
import type { HighlightQuery } from '../../../lib/search/highlights';
import { parseQuery } from '../../../lib/search/parse-query';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from '../store/sample';
import { MemoryFile } from './memory-file';

let collection: Collection;
let file: MemoryFile;
let keeper: IndexKeeper;
let clock = 0;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
  file = new MemoryFile();
  keeper = createIndexKeeper({ openCollection: async () => collection, file, now: () => (clock += 50) });
});
afterEach(() => {
  vi.restoreAllMocks();
  file.lose();
});

const TEXT = 'Sáng nay tuyến đò ngang sông phục vụ học sinh hai thôn đã chạy.';

interface Made {
  note?: string;
  tags?: string[];
  colour?: HighlightColour;
  length?: number;
}

/** Highlight `number` of article `article`, made at this minute. */
const mark = (article: number, number: number, { length = 17, ...own }: Made = {}) =>
  collection.highlights.add(articleId(article), readingOf(article, TEXT), OUTLET, {
    ...highlightOn(readingOf(article, TEXT), number, length),
    createdAt: `2026-03-07T09:${String(number).padStart(2, '0')}:00.000+07:00`,
    ...own,
  });

const asked = (typed: string, more: Partial<HighlightQuery> = {}): HighlightQuery => {
  const { clauses, filters } = parseQuery(typed, { now: Date.parse('2026-03-08T00:00:00Z'), known: {} }).query;
  return { clauses, filters, order: 'made', ...more };
};
const found = async (query: HighlightQuery) =>
  (await keeper.searchHighlights(query, { limit: 100 })).rows.map((row) => row.highlightId);

async function follow(): Promise<void> {
  while ((await keeper.followMore()).more);
}

describe('the list of highlights', () => {
  beforeEach(async () => {
    await mark(1, 1, { note: 'Hỏi lại bến đò', tags: ['giao thông'] });
    await mark(1, 2, { colour: 'red', length: 33 });
    await mark(2, 3, { colour: 'red', tags: ['trường học'] });
  });

  it.each([
    ['before the index has them', async () => undefined],
    ['after', follow],
  ])('has them by what they are, %s', async (_when, then) => {
    await follow();
    await mark(2, 4, { colour: 'green', length: 6 });
    await then();
    expect(await found(asked(''))).toEqual([4, 3, 2, 1].map(highlightId));
    expect(await found(asked('', { isReversed: true }))).toEqual([1, 2, 3, 4].map(highlightId));
    // The longer one of two that begin together comes first in the text.
    expect(await found(asked('', { order: 'outlet' }))).toEqual([3, 4, 2, 1].map(highlightId));
    expect(await found(asked('màu:đỏ'))).toEqual([3, 2].map(highlightId));
    expect(await found(asked('hoi lai'))).toEqual([highlightId(1)]);
    expect(await found(asked('thẻ:"trường học"'))).toEqual([highlightId(3)]);
    // The article says "học sinh", and no highlight does; "phục" stands in the longest one.
    expect(await found(asked('"học sinh"'))).toEqual([]);
    expect(await found(asked('chínhvăn:"học sinh" phuc'))).toEqual([highlightId(2)]);
    expect(await found(asked('tít:"số 2" -tuyen'))).toEqual([highlightId(4)]);
    const counts = await keeper.countHighlights(asked(''), { facets: ['color', 'tag', 'outlet'] });
    expect(counts).toMatchObject({
      total: 4,
      facets: {
        color: [
          { value: 'red', count: 2 },
          { value: 'green', count: 1 },
          { value: 'yellow', count: 1 },
        ],
        tag: [
          { value: 'giao thông', count: 1 },
          { value: 'trường học', count: 1 },
        ],
        outlet: [{ value: 'bao.example.vn', count: 4 }],
      },
    });
  });

  it('tells rows with what was looked for, and where they lead to', async () => {
    await follow();
    const { rows, total } = await keeper.searchHighlights(asked('ben tuyen'), { limit: 1 });
    expect(total).toBe(1);
    const [row] = rows;
    expect(row).toMatchObject({
      articleId: articleId(1),
      highlightId: highlightId(1),
      outletName: OUTLET,
      headline: 'Tin đò ngang số 1',
      tags: ['giao thông'],
    });
    expect(row?.quote.hits.map(({ start, end }) => row.quote.text.slice(start, end))).toEqual(['tuyến']);
    expect(row?.note.hits.map(({ start, end }) => row.note.text.slice(start, end))).toEqual(['bến']);
  });

  it('gives its pages one after the other', async () => {
    await follow();
    await mark(3, 4);
    const first = await keeper.searchHighlights(asked(''), { limit: 3 });
    expect(first).toMatchObject({ total: 4, next: '3' });
    const { rows, next } = await keeper.searchHighlights(asked(''), { limit: 3, after: first.next ?? '' });
    expect(rows.map((row) => row.highlightId)).toEqual([highlightId(1)]);
    expect(next).toBeUndefined();
  });

  it('tells where all of them are, by their articles and when they were made', async () => {
    await follow();
    await mark(3, 4);
    const first = await keeper.highlightPlaces(asked(''), { limit: 3 });
    const made = (minute: string) => Date.parse(`2026-03-07T09:${minute}:00.000+07:00`);
    expect(first).toMatchObject({ total: 4, isSettled: true, next: '3' });
    expect(first.places).toEqual([
      { id: articleId(3), place: 0, made: made('04') },
      { id: articleId(2), place: 0, made: made('03') },
      { id: articleId(1), place: 0, made: made('02') },
    ]);
    const rest = await keeper.highlightPlaces(asked(''), { limit: 3, after: first.next ?? '' });
    expect(rest.places).toEqual([{ id: articleId(1), place: 1, made: made('01') }]);
    expect(rest.next).toBeUndefined();
  });

  it('loses those that are deleted, and those of a deleted article', async () => {
    await follow();
    await collection.highlights.delete(highlightId(2));
    await collection.articles.delete(articleId(2));
    expect(await found(asked(''))).toEqual([highlightId(1)]);
    await follow();
    expect(await found(asked(''))).toEqual([highlightId(1)]);
    const { marks } = snapshotOf(file.sql);
    const [left, ...others] = marks.matching(true).places();
    expect(others).toEqual([]);
    const set = marks.columns.ints.names[left ?? 0] ?? 0;
    expect(namesOfSets(file.sql, [set]).get(set)).toHaveLength(2);
    expect(file.sql.rows('SELECT id FROM mark_words_docsize')).toHaveLength(1);
  });

  it('shows without an index what was changed last', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await follow();
    await mark(3, 5);
    file.refusal = new Error('no files here');
    keeper = createIndexKeeper({ openCollection: async () => collection, file, now: () => (clock += 50) });
    const answer = await keeper.searchHighlights(asked(''), { limit: 5 });
    expect(answer.reach).toEqual({ kind: 'unavailable', error: 'index-unavailable' });
    expect(answer.rows.map((row) => row.highlightId)).toEqual([highlightId(5)]);
    expect((await keeper.countHighlights(asked(''), { facets: ['color'] })).total).toBe(1);
    expect((await keeper.highlightPlaces(asked(''), { limit: 5 })).places).toMatchObject([
      { id: articleId(3), place: 0 },
    ]);
  });
});
