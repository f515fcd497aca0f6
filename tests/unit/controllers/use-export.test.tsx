// @vitest-environment jsdom
import { act } from 'preact/test-utils';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { beginBackupMark, endBackupMark } from '../../../lib/controllers/backup-mark';
import { type ExportedFile, exportCollection } from '../../../lib/controllers/collection-export';
import { useExport } from '../../../lib/controllers/use-export';
import { ReaderError } from '../../../lib/model/error';
import { saveFile } from '../../../lib/platform/download';
import { wordsFor } from '../../../locales';
import { drawHook, settle } from './draw-hook';

vi.mock('../../../lib/controllers/collection-export', () => ({ exportCollection: vi.fn() }));
vi.mock('../../../lib/store/open-collection', () => ({ openCollection: async () => ({}) }));
vi.mock('../../../lib/controllers/backup-mark', () => ({
  beginBackupMark: vi.fn(async () => 7),
  endBackupMark: vi.fn(async () => undefined),
}));
vi.mock('../../../lib/platform/download', () => ({ saveFile: vi.fn(async () => undefined) }));

const make = vi.mocked(exportCollection);
const save = vi.mocked(saveFile);
const FILE: ExportedFile = { name: 'diem-bao 2026-11-03.zip', content: new Blob(['abc']), articles: 2, damaged: [] };
const DONE = { kind: 'done', name: FILE.name, bytes: 3, articles: 2, damaged: [] };

const drawExport = () => drawHook(() => useExport(wordsFor('vi')));
/** Whether the browser would ask the reader before it closes the page. */
function asksBeforeLeaving(): boolean {
  const event = new Event('beforeunload', { cancelable: true });
  dispatchEvent(event);
  return event.defaultPrevented;
}

/** An export that goes on until it is told how it ends. */
function startSlowly() {
  const { promise, resolve, reject } = Promise.withResolvers<ExportedFile>();
  make.mockReturnValueOnce(promise);
  const options = () => {
    const [given] = make.mock.lastCall ?? [];
    if (given === undefined) throw new Error('nothing was exported');
    return given;
  };
  return { resolve, reject, options };
}

beforeEach(() => {
  make.mockReset();
  save.mockReset().mockResolvedValue();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  return () => vi.restoreAllMocks();
});

describe('an export', () => {
  it('shows how far it is, saves the file once it is complete, and says so', async () => {
    const slow = startSlowly();
    const { last } = await drawExport();
    expect(last().view).toEqual({ kind: 'idle', isCancelled: false });
    await act(() => last().start());
    expect(last().view).toEqual({ kind: 'running', articles: 0, allArticles: null, share: 0 });
    // The collection is opened, and the mark set, before anything is read.
    await settle();
    await act(() => slow.options().onProgress({ articles: 1, allArticles: 2, share: 0.25 }));
    expect(last().view).toEqual({ kind: 'running', articles: 1, allArticles: 2, share: 0.25 });
    expect(save).not.toHaveBeenCalled();
    slow.resolve(FILE);
    await settle();
    expect(save.mock.calls).toEqual([[FILE.name, FILE.content]]);
    // What is kept from now on is in no export.
    expect(endBackupMark).toHaveBeenCalledExactlyOnceWith(expect.anything(), 7, expect.any(String));
    expect(last().view).toEqual(DONE);
  });

  it('in a format that brings not everything back is no backup, and begins none', async () => {
    vi.mocked(beginBackupMark).mockClear();
    vi.mocked(endBackupMark).mockClear();
    make.mockResolvedValue(FILE);
    const { last } = await drawExport();
    await act(() => last().start(async () => ({ format: 'ris', namePattern: '{tít}' })));
    await settle();
    expect(save).toHaveBeenCalledOnce();
    expect(beginBackupMark).not.toHaveBeenCalled();
    expect(endBackupMark).not.toHaveBeenCalled();
  });

  it('is not begun twice at one time', async () => {
    startSlowly();
    const { last } = await drawExport();
    await act(() => last().start());
    await act(() => last().start());
    await settle();
    expect(make).toHaveBeenCalledOnce();
  });

  it('saves the same file again at the reader’s word, and does not make it again', async () => {
    make.mockResolvedValue(FILE);
    const { last } = await drawExport();
    await act(() => last().start());
    await settle();
    last().saveAgain();
    expect(save.mock.calls).toEqual([
      [FILE.name, FILE.content],
      [FILE.name, FILE.content],
    ]);
    expect(make).toHaveBeenCalledOnce();
  });

  it('has the browser ask before it closes a page at work, and no other', async () => {
    const slow = startSlowly();
    const { last } = await drawExport();
    expect(asksBeforeLeaving()).toBe(false);
    await act(() => last().start());
    await settle();
    expect(asksBeforeLeaving()).toBe(true);
    slow.resolve(FILE);
    await settle();
    expect(asksBeforeLeaving()).toBe(false);
  });
});

describe('an export that is stopped', () => {
  it('saves nothing, whatever the work still brings, and can be begun anew', async () => {
    const slow = startSlowly();
    const { last } = await drawExport();
    await act(() => last().start());
    await settle();
    await act(() => last().cancel());
    expect(slow.options().signal.aborted).toBe(true);
    expect(last().view).toEqual({ kind: 'idle', isCancelled: true });
    slow.options().onProgress({ articles: 1, allArticles: 2, share: 0.25 });
    slow.resolve(FILE);
    await settle();
    expect(last().view).toEqual({ kind: 'idle', isCancelled: true });
    expect(save).not.toHaveBeenCalled();
    make.mockResolvedValue(FILE);
    await act(() => last().start());
    await settle();
    expect(last().view).toEqual(DONE);
  });

  it('is no error, though the work ends with one', async () => {
    const slow = startSlowly();
    const { last } = await drawExport();
    await act(() => last().start());
    await settle();
    await act(() => last().cancel());
    slow.reject(slow.options().signal.reason);
    await settle();
    expect(last().view).toEqual({ kind: 'idle', isCancelled: true });
  });

  it('stops with the page', async () => {
    const slow = startSlowly();
    const { last, redraw } = await drawExport();
    await act(() => last().start());
    await settle();
    await redraw(null);
    expect(slow.options().signal.aborted).toBe(true);
  });
});

it.each(['storage-failed', 'export-empty'] as const)('tells %s, and tries again', async (code) => {
  make.mockRejectedValueOnce(new ReaderError(code)).mockResolvedValueOnce(FILE);
  const { last } = await drawExport();
  await act(() => last().start());
  await settle();
  expect(last().view).toEqual({ kind: 'failed', error: code });
  await act(() => last().start());
  await settle();
  expect(last().view).toEqual(DONE);
});

it('tells that the file could not be saved', async () => {
  make.mockResolvedValue(FILE);
  save.mockRejectedValueOnce(new TypeError('no address'));
  const { last } = await drawExport();
  await act(() => last().start());
  await settle();
  expect(last().view).toEqual({ kind: 'failed', error: 'unexpected' });
});
