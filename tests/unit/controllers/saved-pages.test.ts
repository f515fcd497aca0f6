import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  createSavedPages,
  type ListedView,
  ROWS_PER_PAGE,
  type SavedPages,
} from '../../../lib/controllers/saved-pages';
import { ReaderError } from '../../../lib/model/error';
import type { ArticleSummary, Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, OUTLET, readingOf } from '../store/sample';

let collection: Collection;
let pages: SavedPages;

async function keep(from: number, to: number): Promise<void> {
  for (let number = from; number < to; number += 1)
    await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
}

beforeEach(async () => {
  clearDisk();
  let clock = Date.parse('2026-03-07T12:00:00+07:00');
  // Two at a time in the same millisecond: then the id decides.
  let turn = 0;
  collection = await openCollection({ now: () => (turn++ % 2 === 0 ? ++clock : clock) });
  pages = createSavedPages(async () => collection.lists);
  return () => collection.close();
});

function rowsOf(view: ListedView): ArticleSummary[] {
  if (view.kind !== 'rows') throw new Error(`not a list: ${JSON.stringify(view)}`);
  return view.rows;
}
const idsOf = (view: ListedView) => rowsOf(view).map(({ id }) => id);

describe('1 200 articles', () => {
  const COUNT = 1_200;
  beforeEach(() => keep(0, COUNT), 60_000);

  it('are reached one and all, each once, newest first; and stay where they are as the list is read again', async () => {
    let view = await pages.refresh();
    for (let pressed = 1; view.kind === 'rows' && view.hasMore; pressed += 1) {
      expect(view.rows).toHaveLength(ROWS_PER_PAGE * pressed);
      const before = idsOf(view);
      view = await pages.more();
      expect(idsOf(view).slice(0, before.length)).toEqual(before);
    }
    const all = idsOf(view);
    expect(all).toHaveLength(COUNT);
    expect(new Set(all).size).toBe(COUNT);
    expect(view).toMatchObject({ hasMore: false, counts: { articles: COUNT } });

    // Beyond what one call of the store gives, what is deleted goes and what is saved joins on top.
    await collection.articles.delete(all[700] ?? articleId(0));
    await keep(COUNT, COUNT + 1);
    const expected = [articleId(COUNT), ...all.filter((_id, index) => index !== 700)];
    expect(idsOf(await pages.refresh())).toEqual(expected);
  }, 60_000);
});

describe('reading again what is shown', () => {
  beforeEach(() => keep(0, 100));

  it('goes down to the same last row, however many were saved above it', async () => {
    await pages.refresh();
    const shown = idsOf(await pages.more());
    await keep(100, 103);
    expect(idsOf(await pages.refresh()).slice(3)).toEqual(shown);
    expect(idsOf(await pages.more())).toHaveLength(shown.length + 3 + ROWS_PER_PAGE);
  });

  it('never shows less than a page, where there are as many', async () => {
    const shown = idsOf(await pages.refresh());
    for (const id of shown) await collection.articles.delete(id);
    const next = idsOf(await pages.refresh());
    expect(next).toHaveLength(ROWS_PER_PAGE);
    expect(next.filter((id) => shown.includes(id))).toEqual([]);
  });

  it('neither doubles nor loses a row where more is pressed twice while the list is read again', async () => {
    await pages.refresh();
    await Promise.all([pages.more(), pages.refresh(), pages.more(), pages.refresh()]);
    const ids = idsOf(await pages.refresh());
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids).toHaveLength(ROWS_PER_PAGE * 3);
  });

  it('goes on at the end of a list that has grown there since', async () => {
    await pages.refresh();
    for (let page = 0; page < 4; page += 1) await pages.more();
    const all = idsOf(await pages.refresh());
    const oldest = all.at(-1) ?? articleId(0);
    await collection.articles.delete(oldest);
    expect(await pages.refresh()).toMatchObject({ hasMore: false });
    await collection.articles.restore(oldest);
    expect(await pages.refresh()).toMatchObject({ hasMore: true });
    expect(idsOf(await pages.more())).toEqual(all);
  });
});

it('counts what was kept since the day began in Vietnam, whatever page is shown', async () => {
  const noon = Date.parse('2026-03-07T12:00:00+07:00');
  await keep(0, 25);
  const at = async (now: number) =>
    createSavedPages(
      async () => collection.lists,
      () => now,
    ).refresh();
  expect(await at(noon)).toMatchObject({ today: { since: '2026-03-07T00:00:00.000+07:00', count: 25 } });
  const midnight = Date.parse('2026-03-07T17:00:00Z');
  expect(await at(midnight - 1)).toMatchObject({ today: { count: 25 } });
  expect(await at(midnight)).toMatchObject({ today: { since: '2026-03-08T00:00:00.000+07:00', count: 0 } });
});

it('tells an error in place of the rows, and shows as many again after it', async () => {
  await keep(0, 50);
  const source = { ...collection.lists };
  const list = vi.spyOn(source, 'articles');
  pages = createSavedPages(async () => source);
  await pages.refresh();
  const shown = idsOf(await pages.more());
  list.mockRejectedValueOnce(new ReaderError('storage-blocked'));
  expect(await pages.more()).toEqual({ kind: 'error', error: 'storage-blocked' });
  expect(idsOf(await pages.refresh())).toEqual(shown);
});

it('reads once for many changes that come while it reads', async () => {
  const source = { ...collection.lists };
  const list = vi.spyOn(source, 'articles');
  pages = createSavedPages(async () => source);
  const first = pages.refresh();
  await Promise.resolve().then(() => Promise.resolve());
  await Promise.all([first, pages.refresh(), pages.refresh(), pages.refresh()]);
  expect(list).toHaveBeenCalledTimes(2);
});
