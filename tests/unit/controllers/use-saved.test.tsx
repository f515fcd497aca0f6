// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { beginEarly } from '../../../lib/controllers/early-reading';
import { createSavedPages } from '../../../lib/controllers/saved-pages';
import { useSaved } from '../../../lib/controllers/use-saved';
import { onCollectionChanged } from '../../../lib/messages/changes';
import { ReaderError } from '../../../lib/model/error';
import type { ArticleSummary, Collection, Lists } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { drawHook, settle } from './draw-hook';

vi.mock('../../../lib/messages/changes', () => ({ onCollectionChanged: vi.fn() }));
vi.mock('../../../lib/store/open-collection', () => ({ openCollection: vi.fn() }));

const COUNT = 30;
const rowOf = (number: number) =>
  ({ id: `a${String(number).padStart(2, '0')}`, savedAt: '2026-11-03T09:00:00+07:00' }) as ArticleSummary;

/** A store with rows a29 to a00 in this order. `deleted` are left out. */
const deleted = new Set<string>();
const articles: Lists['articles'] = async ({ limit, after }) => {
  const all = Array.from({ length: COUNT }, (_, index) => rowOf(COUNT - 1 - index)).filter(
    ({ id }) => !deleted.has(id),
  );
  const rows = all.filter(({ id }) => after === undefined || id < after);
  const last = rows.slice(0, limit).at(-1);
  return { rows: rows.slice(0, limit), ...(rows.length > limit && last ? { next: last.id } : {}) };
};
const counts = async () => ({ articles: COUNT - deleted.size, highlights: 0 });
const savedSince = async () => 0;

const open = vi.mocked(openCollection);

function beginSaved() {
  const pages = createSavedPages(async () => (await openCollection()).lists);
  return { pages, first: beginEarly(pages.refresh) };
}

beforeEach(() => {
  deleted.clear();
  vi.mocked(onCollectionChanged).mockReset();
  open.mockReset().mockResolvedValue({ lists: { articles, counts, savedSince } } as unknown as Collection);
});

it('lists the first rows, then more, and reads again what is shown when the collection changes', async () => {
  const begun = beginSaved();
  const { first, last } = await drawHook(() => useSaved(begun));
  expect(first().view).toEqual({ kind: 'loading' });
  await settle();
  expect(last().view).toMatchObject({ kind: 'rows', hasMore: true, counts: { articles: COUNT } });
  await act(() => last().more());
  expect(last().view).toMatchObject({ hasMore: false, rows: { length: COUNT } });
  deleted.add('a28');
  vi.mocked(onCollectionChanged).mock.lastCall?.[0](null);
  await settle();
  expect(last().view).toMatchObject({ rows: { length: COUNT - 1 }, counts: { articles: COUNT - 1 } });
});

it('shows that the collection does not open, and the rows once it does', async () => {
  open.mockRejectedValueOnce(new ReaderError('storage-blocked'));
  const begun = beginSaved();
  const { last } = await drawHook(() => useSaved(begun));
  await settle();
  expect(last().view).toEqual({ kind: 'error', error: 'storage-blocked' });
  await act(() => last().refresh());
  expect(last().view).toMatchObject({ kind: 'rows' });
});
