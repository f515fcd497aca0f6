// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { readExportAddress } from '../../../lib/controllers/export-address';
import { useExportChoice } from '../../../lib/controllers/use-export-choice';
import type { ArticleId } from '../../../lib/model/ids';
import type { LibraryView } from '../../../lib/model/library-view';
import { loadExportChoice, storeExportChoice } from '../../../lib/platform/export-choice';
import { loadSavedViews } from '../../../lib/platform/saved-views';
import { wordsFor } from '../../../locales';
import { exportPageWordsFor } from '../../../locales/export-page';
import { drawHook, settle } from './draw-hook';

const TRAY = ['b', 'a'] as ArticleId[];
vi.mock('../../../lib/platform/export-choice', () => ({ loadExportChoice: vi.fn(), storeExportChoice: vi.fn() }));
vi.mock('../../../lib/platform/saved-views', () => ({ loadSavedViews: vi.fn(), onSavedViewsChanged: vi.fn() }));
const ask = vi.fn();
vi.mock('../../../lib/owner/owner-messages', () => ({ askOwnerFromPage: () => ask }));
vi.mock('../../../lib/store/open-collection', () => ({
  openCollection: async () => ({
    lists: {
      counts: async () => ({ articles: 1_240, highlights: 0 }),
      tray: async () => TRAY.map((id) => ({ id })),
      tags: async () => [],
      topics: async () => ['Đê điều'],
    },
  }),
}));

const load = vi.mocked(loadExportChoice);
beforeEach(() => {
  load.mockReset().mockResolvedValue({ format: 'archive', namePattern: '{ngày} {tít}' });
  vi.mocked(loadSavedViews).mockReset().mockResolvedValue([]);
  ask.mockReset().mockResolvedValue({ ids: ['v', 'w'], total: 2, isSettled: true, reach: { kind: 'whole' } });
});

async function drawChoice(chosen: string[] = [], view: LibraryView | null = null) {
  const before = { ids: chosen as ArticleId[], view, meanings: {} };
  const drawn = await drawHook(() => useExportChoice(wordsFor('vi'), exportPageWordsFor('vi'), before));
  await settle();
  return drawn;
}

it('begins with everything, counts what there is, and names an example', async () => {
  const { last } = await drawChoice();
  const { format, scope, scopes, exampleName } = last().view;
  expect([format, scope]).toEqual(['archive', 'all']);
  expect(scopes).toEqual([
    { scope: 'all', articles: 1_240 },
    { scope: 'tray', articles: 2 },
  ]);
  expect(exampleName).toMatch(/^\d{4}-\d\d-\d\d Mở tuyến đò ngang qua sông mùa nước nổi\.md$/);
  expect(await last().settle()).toEqual({ format: 'archive', namePattern: '{ngày} {tít}' });
});

it('remembers the format and the pattern, and gives the articles of today’s tray in their order', async () => {
  const { last } = await drawChoice();
  await act(() => last().onFormat('epub'));
  await act(() => last().onScope('tray'));
  await act(() => last().onNamePattern('{báo}'));
  expect(last().view.exampleName).toBe('Báo Ví Dụ.epub');
  expect(await last().settle()).toEqual({ format: 'epub', namePattern: '{báo}', ids: TRAY });
  expect(storeExportChoice).toHaveBeenLastCalledWith({ format: 'epub', namePattern: '{báo}' });
});

it('keeps what the reader has chosen before the stored choice is read', async () => {
  const stored = Promise.withResolvers<Awaited<ReturnType<typeof loadExportChoice>>>();
  load.mockReturnValue(stored.promise);
  const { last } = await drawChoice();
  await act(() => last().onFormat('epub'));
  await act(async () => stored.resolve({ format: 'bibtex', namePattern: '{báo}' }));
  expect(last().view.format).toBe('epub');
  expect(last().view.namePattern).toBe('{báo}');
});

it('takes the articles that were chosen before, in a format that can be of some', async () => {
  const { last } = await drawChoice(['x', 'y']);
  expect(last().view.scope).toBe('chosen');
  expect(last().view.format).toBe('markdown');
  expect((await last().settle()).ids).toEqual(['x', 'y']);
});

it('takes what a view of the library finds, all of the same news too, and offers the saved ones', async () => {
  const saved = { id: '1', name: 'Tin lũ', address: '?q=l%C5%A9&grouped=1' };
  vi.mocked(loadSavedViews).mockResolvedValue([saved, { ...saved, id: '2', address: '?tab=highlights' }]);
  const view = { name: '', typed: 'chủđề:Đê điều ', isGrouped: true };
  const { last } = await drawChoice([], view);
  await vi.waitFor(() => expect(last().view.scopes[0]?.articles).toBe(2));
  expect(last().view.libraryViews).toEqual([view, { name: 'Tin lũ', typed: 'lũ ', isGrouped: true }]);
  expect(last().view.scopes[0]).toEqual({ scope: 'view', articles: 2 });
  expect(last().view.format).toBe('markdown');
  expect((await last().settle()).ids).toEqual(['v', 'w']);
  const [job, { query, page }] = ask.mock.lastCall ?? [];
  expect([job, page.isGrouped]).toEqual(['index/ids', undefined]);
  expect(query.filters).toEqual({ topics: ['Đê điều'] });
});

it('goes on to a saved view, the first of them first', async () => {
  vi.mocked(loadSavedViews).mockResolvedValue([{ id: '1', name: 'Tin lũ', address: '?q=l%C5%A9' }]);
  const { last } = await drawChoice();
  expect(last().view.scopes.map(({ scope }) => scope)).toEqual(['view', 'all', 'tray']);
  await act(() => last().onScope('view'));
  expect(last().view.libraryView?.name).toBe('Tin lũ');
  await vi.waitFor(() => expect(last().view.scopes[0]?.articles).toBe(2));
});

it('knows a format of an earlier version no more, and begins with everything then', async () => {
  load.mockResolvedValue({ format: 'word-perfect', namePattern: '{tít}' });
  const { last } = await drawChoice();
  expect(last().view.format).toBe('archive');
});

it('reads from the address whether the reader chooses first, and what he has chosen', () => {
  expect(readExportAddress('')).toEqual({ choosesFirst: false, ids: [], view: null });
  expect(readExportAddress('?choose=1&articles=a,b%2Fc,')).toEqual({
    choosesFirst: true,
    ids: ['a', 'b/c'],
    view: null,
  });
  expect(readExportAddress(`?choose=1&articles=${'x'.repeat(65)}`).ids).toEqual([]);
});
