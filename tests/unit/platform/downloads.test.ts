import { beforeEach, describe, expect, it, vi } from 'vitest';
import { deleteDownload, forgetDownload, writeDownload } from '../../../lib/platform/downloads';

const api = vi.hoisted(() => ({
  download: vi.fn(),
  search: vi.fn(),
  cancel: vi.fn(),
  erase: vi.fn(),
  removeFile: vi.fn(),
}));
vi.mock('../../../lib/platform/browser', () => ({ browser: { downloads: api, runtime: { id: 'ours' } } }));

const WRITTEN = { download: 3, path: '/tải/Diem Bao/x.zip' };
const DONE = { state: 'complete', filename: WRITTEN.path, fileSize: 40, bytesReceived: 40, byExtensionId: 'ours' };
const write = () => writeDownload('blob:x', 'Diem Bao/x.zip', 40);

beforeEach(() => {
  for (const one of Object.values(api)) one.mockReset().mockResolvedValue(undefined);
  api.download.mockResolvedValue(3);
  vi.useFakeTimers();
  return () => vi.useRealTimers();
});

/** The browser tells these states, one at each look; the last one from then on. */
function tells(...items: (object | undefined)[]): void {
  for (const [place, item] of items.entries()) {
    const answer = item === undefined ? [] : [item];
    if (place < items.length - 1) api.search.mockResolvedValueOnce(answer);
    else api.search.mockResolvedValue(answer);
  }
}

async function settled(work: Promise<unknown>): Promise<unknown> {
  const outcome = work.catch((error: unknown) => error);
  await vi.advanceTimersByTimeAsync(20 * 60_000);
  return outcome;
}

describe('a download', () => {
  it('is there once all of it is on the disk, in place of the one before', async () => {
    tells({ state: 'in_progress' }, { state: 'in_progress' }, DONE);
    expect(await settled(write())).toEqual(WRITTEN);
    expect(api.download).toHaveBeenCalledExactlyOnceWith(
      expect.objectContaining({
        url: 'blob:x',
        filename: 'Diem Bao/x.zip',
        conflictAction: 'overwrite',
        saveAs: false,
      }),
    );
  });

  it.each<[string, object | undefined, boolean]>([
    ['the disk is full', { state: 'interrupted', error: 'FILE_NO_SPACE' }, true],
    ['the reader stopped it', { state: 'interrupted', error: 'USER_CANCELED' }, false],
    ['nobody knows of it', undefined, false],
    ['it is short', { ...DONE, fileSize: 39, bytesReceived: 39 }, false],
    ['it never ends', { state: 'in_progress' }, false],
  ])('is none where %s', async (_what, item, isDiskFull) => {
    tells(item);
    expect(await settled(write())).toMatchObject({ name: 'DownloadError', isDiskFull });
  });

  it('is none where the browser begins none', async () => {
    api.download.mockRejectedValueOnce(new Error('Download canceled by the user'));
    expect(await settled(write())).toMatchObject({ name: 'DownloadError', isDiskFull: false });
  });
});

describe('what is tidied up', () => {
  it.each([
    ['a row that another extension made', { ...DONE, byExtensionId: 'theirs' }],
    ['a row of another file, to which the number went', { ...DONE, filename: '/tải/ảnh gia đình.jpg' }],
    ['a row that the browser has forgotten', undefined],
  ])('is not %s', async (_what, item) => {
    tells(item);
    await forgetDownload(WRITTEN);
    expect(await deleteDownload(WRITTEN)).toBe(false);
    expect(api.erase).not.toHaveBeenCalled();
    expect(api.removeFile).not.toHaveBeenCalled();
  });

  it('is our own, also where its file is gone already', async () => {
    tells(DONE);
    api.removeFile.mockRejectedValueOnce(new Error('no such file'));
    expect(await deleteDownload(WRITTEN)).toBe(true);
    await forgetDownload(WRITTEN);
    expect(api.removeFile).toHaveBeenCalledExactlyOnceWith(3);
    expect(api.erase).toHaveBeenCalledTimes(2);
  });
});
