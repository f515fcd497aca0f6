// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, expect, it, vi } from 'vitest';
import { toCopiedArticles } from '../../../lib/controllers/copy-articles';
import { useCopying } from '../../../lib/controllers/use-copying';
import { ReaderError } from '../../../lib/model/error';
import type { ArticleId } from '../../../lib/model/ids';
import { wordsFor } from '../../../locales';
import { drawHook } from './draw-hook';

vi.mock('../../../lib/controllers/copy-articles', () => ({ toCopiedArticles: vi.fn() }));

const make = vi.mocked(toCopiedArticles);
const IDS = ['b', 'a'] as ArticleId[];
const choose = async () => ({ format: 'ris' as const, namePattern: '', ids: IDS });
let written: Record<string, string>;

beforeEach(() => {
  written = {};
  make.mockReset().mockResolvedValue({ kind: 'made', plain: 'dòng', html: '<p>dòng</p>', articles: 2, damaged: [] });
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly items: Record<string, Promise<Blob>>;
      constructor(items: Record<string, Promise<Blob>>) {
        this.items = items;
      }
    },
  );
  // As a browser: it takes what was promised, or says in its own way that it did not come.
  const write = async ([item]: { items: Record<string, Promise<Blob>> }[]) => {
    for (const [type, blob] of Object.entries(item?.items ?? {})) {
      written[type] = await (await blob.catch(() => Promise.reject(new DOMException('', 'NotAllowedError')))).text();
    }
  };
  vi.stubGlobal('navigator', { clipboard: { write } });
  return () => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  };
});

async function run(name: Parameters<ReturnType<typeof useCopying>['copy']>[0]) {
  const { last } = await drawHook(() => useCopying(wordsFor('vi')));
  await act(() => last().copy(name, choose));
  expect(last().view.kind).toBe('copying');
  await vi.waitFor(() => expect(last().view.kind).not.toBe('copying'));
  return last().view;
}

it('puts what is chosen on the clipboard, in its forms', async () => {
  expect(await run('copy-apa')).toEqual({ kind: 'copied', articles: 2, damaged: [] });
  expect(make).toHaveBeenCalledExactlyOnceWith('copy-apa', expect.anything(), IDS);
  expect(written).toEqual({ 'text/plain': 'dòng', 'text/html': '<p>dòng</p>' });
});

it('puts Markdown there as letters alone', async () => {
  await run('copy-markdown');
  expect(Object.keys(written)).toEqual(['text/plain']);
});

it('leaves the clipboard as it was where there are too many, and says how many may be', async () => {
  make.mockResolvedValue({ kind: 'too-many', most: 2_000 });
  expect(await run('copy-apa')).toEqual({ kind: 'too-many', most: 2_000 });
  expect(written).toEqual({});
});

it('says what went wrong, not that the clipboard got nothing', async () => {
  make.mockRejectedValue(new ReaderError('export-empty'));
  expect(await run('copy-apa')).toEqual({ kind: 'failed', error: 'export-empty' });
});

it('says that the browser refused', async () => {
  vi.stubGlobal('navigator', {
    clipboard: { write: async () => Promise.reject(new DOMException('', 'NotAllowedError')) },
  });
  expect(await run('copy-apa')).toEqual({ kind: 'failed', error: 'copy-failed' });
});
