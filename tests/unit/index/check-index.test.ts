import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { writeRow } from '../../../lib/index/columns';
import { DOC_COLUMNS } from '../../../lib/index/doc-columns';
import { MARK_COLUMNS } from '../../../lib/index/highlights/tables';
import { createIndexKeeper, type IndexKeeper } from '../../../lib/index/index-keeper';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from '../store/sample';
import { MemoryFile } from './memory-file';

let collection: Collection;
let file: MemoryFile;
let keeper: IndexKeeper;
let clock = 0;
/** How often it was thrown away before. */
let discarded = 0;
const ARTICLES = 6;
const ROW = { published: 1, saved: 1, read: 1, headline: 0, day: 0, savedDay: 1, outlet: 1, names: 1, signs: 1 };
const MARK = { made: 1, nth: 1, names: 1 };

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
  file = new MemoryFile();
  keeper = createIndexKeeper({ openCollection: async () => collection, file, now: () => (clock += 50) });
  for (let number = 1; number <= ARTICLES; number += 1) {
    await collection.highlights.add(articleId(number), readingOf(number), OUTLET, {
      ...highlightOn(readingOf(number), number),
      createdAt: '2026-03-07T09:00:00.000+07:00',
    });
  }
  while ((await keeper.followMore()).more);
  discarded = file.discarded;
});
afterEach(() => {
  vi.restoreAllMocks();
  file.lose();
});

/** Asked until nothing is left: in how many slices, and what was said at last. */
async function check() {
  for (let slices = 1; ; slices += 1) {
    const { more, isSound } = await keeper.checkMore();
    if (!more) return { slices, isSound };
  }
}

describe('looking through the index', () => {
  it('takes several slices, finds nothing in what was written, and can be done again', async () => {
    const first = await check();
    expect(first.isSound).toBe(true);
    expect(first.slices).toBeGreaterThan(3);
    await collection.articles.delete(articleId(2));
    while ((await keeper.followMore()).more);
    expect((await check()).isSound).toBe(true);
    expect(file.discarded).toBe(discarded);
  });

  it.each([
    ['an article without its words', () => file.sql.run('DELETE FROM words WHERE rowid = 3')],
    ['words without their article', () => file.sql.run('DELETE FROM docs WHERE doc = 3')],
    ['an article without what it counts as', () => writeRow(file.sql, DOC_COLUMNS, 3, null)],
    ['what nothing counts as', () => writeRow(file.sql, DOC_COLUMNS, 77, ROW)],
    ['articles without a piece of their columns', () => file.sql.run('DELETE FROM doc_columns')],
    ['a piece that is cut', () => file.sql.run('UPDATE doc_columns SET data = substr(data, 1, 100)')],
    ['a highlight without its words', () => file.sql.run('DELETE FROM mark_words WHERE rowid = 2')],
    ['words without their highlight', () => writeRow(file.sql, MARK_COLUMNS, 2, null)],
    ['highlights without a piece of their columns', () => file.sql.run('DELETE FROM mark_columns')],
    ['a highlight of no article', () => writeRow(file.sql, MARK_COLUMNS, 2, { ...MARK, doc: 77 })],
  ])('throws it away for %s, and it is made again', async (_how, spoil) => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    spoil();
    expect((await check()).isSound).toBe(false);
    expect(file.discarded).toBeGreaterThan(discarded);
    while ((await keeper.followMore()).more);
    expect(file.sql.rows('SELECT doc FROM docs')).toHaveLength(ARTICLES);
    expect((await check()).isSound).toBe(true);
  });

  it('throws it away for a page that SQLite cannot read, in the middle of it too', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    expect(await keeper.checkMore()).toEqual({ more: true, isSound: true });
    file.isDamaged = true;
    expect(await keeper.checkMore()).toEqual({ more: false, isSound: false });
    expect(file.discarded).toBeGreaterThan(discarded);
  });

  it('leaves one alone that is being made, and says so where there is none', async () => {
    await keeper.rebuild();
    expect(await keeper.checkMore()).toEqual({ more: false, isSound: true });
    keeper = createIndexKeeper({ openCollection: async () => collection, file, now: () => (clock += 50) });
    file.refusal = new Error('no files here');
    await expect(keeper.checkMore()).rejects.toThrow('no files here');
  });
});
