// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { readExportAddress } from '../../../lib/controllers/export-address';
import { useExportChoice } from '../../../lib/controllers/use-export-choice';
import type { ArticleId } from '../../../lib/model/ids';
import { loadExportChoice, storeExportChoice } from '../../../lib/platform/export-choice';
import { wordsFor } from '../../../locales';
import { exportPageWordsFor } from '../../../locales/export-page';
import { drawHook, settle } from './draw-hook';

const TRAY = ['b', 'a'] as ArticleId[];
vi.mock('../../../lib/platform/export-choice', () => ({ loadExportChoice: vi.fn(), storeExportChoice: vi.fn() }));
vi.mock('../../../lib/store/open-collection', () => ({
  openCollection: async () => ({
    lists: {
      counts: async () => ({ articles: 1_240, highlights: 0 }),
      tray: async () => TRAY.map((id) => ({ id })),
    },
  }),
}));

const load = vi.mocked(loadExportChoice);
beforeEach(() => {
  load.mockReset().mockResolvedValue({ format: 'archive', namePattern: '{ngày} {tít}' });
});

async function drawChoice(chosen: string[] = []) {
  const drawn = await drawHook(() => useExportChoice(wordsFor('vi'), exportPageWordsFor('vi'), chosen as ArticleId[]));
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

it('takes the articles that were chosen before, in a format that can be of some', async () => {
  const { last } = await drawChoice(['x', 'y']);
  expect(last().view.scope).toBe('chosen');
  expect(last().view.format).toBe('markdown');
  expect((await last().settle()).ids).toEqual(['x', 'y']);
});

it('knows a format of an earlier version no more, and begins with everything then', async () => {
  load.mockResolvedValue({ format: 'word-perfect', namePattern: '{tít}' });
  const { last } = await drawChoice();
  expect(last().view.format).toBe('archive');
});

it('reads from the address whether the reader chooses first, and what he has chosen', () => {
  expect(readExportAddress('')).toEqual({ choosesFirst: false, ids: [] });
  expect(readExportAddress('?choose=1&articles=a,b%2Fc,')).toEqual({ choosesFirst: true, ids: ['a', 'b/c'] });
  expect(readExportAddress(`?choose=1&articles=${'x'.repeat(65)}`).ids).toEqual([]);
});
