import { beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type AutoBackupProblem,
  type AutoBackupSettings,
  type AutoBackupState,
  DEFAULT_AUTO_BACKUP,
  NO_AUTO_BACKUPS,
} from '../../../lib/model/settings/auto-backup';
import { toMoment } from '../../../lib/model/vietnam-time';
import { type AutoBackup, createAutoBackup } from '../../../lib/owner/auto-backup';
import type { AskOwner, BackupIntoFolder, BackupProgress } from '../../../lib/owner/jobs';
import { DownloadError } from '../../../lib/platform/downloads';

vi.mock('../../../lib/platform/browser', () => ({ browser: {} }));

const EIGHT = Date.parse('2026-03-07T08:00:00+07:00');
const DAY = 86_400_000;
const STANDING = { installId: '5f3a1c22', number: 7, pictures: 0 };
const MADE: BackupProgress = {
  kind: 'made',
  address: 'blob:x',
  bytes: 900,
  standing: STANDING,
  counts: { pictures: 0, picturesLeftOut: 0, damaged: 0 },
};
const RUNNING: BackupProgress = { kind: 'running', articles: 1, allArticles: 3 };

let now: number;
let settings: AutoBackupSettings;
let state: AutoBackupState;
/** What the owner answers, one after the other; the last one from then on. */
let progress: (BackupProgress | Error)[];
let intoFolder: BackupIntoFolder[];
let asked: string[];
const downloads = {
  mayDownload: vi.fn(async () => true),
  writeDownload: vi.fn(async (_address: string, file: string, _bytes: number) => ({
    download: 5,
    path: `/tải/${file}`,
  })),
  forgetDownload: vi.fn(async () => undefined),
  deleteDownload: vi.fn(async () => true),
};
const noteBackup = vi.fn(async () => undefined);
const standing = vi.fn(async (): Promise<typeof STANDING | null> => STANDING);
let backup: AutoBackup;

beforeEach(() => {
  vi.clearAllMocks();
  vi.spyOn(console, 'error').mockImplementation(() => undefined);
  now = EIGHT;
  settings = { ...DEFAULT_AUTO_BACKUP, isOn: true };
  state = NO_AUTO_BACKUPS;
  progress = [RUNNING, MADE];
  intoFolder = [{ kind: 'writing' }, { kind: 'written' }];
  asked = [];
  const next = <T>(row: T[]): T => (row.length > 1 ? row.shift() : row[0]) as T;
  const ask = async (job: string) => {
    asked.push(job);
    if (job === 'backup/into-folder') return next(intoFolder);
    if (job !== 'backup/run') return null;
    const answer = next(progress);
    if (answer instanceof Error) throw answer;
    return answer;
  };
  backup = createAutoBackup({
    ask: ask as unknown as AskOwner,
    standing,
    loadSettings: async () => settings,
    loadState: async () => state,
    storeState: async (stored) => {
      state = stored;
    },
    loadStored: async () => ({ theme: 'dark' }),
    downloads,
    noteBackup,
    newRun: () => 'run',
    now: () => now,
    stayAwake: () => undefined,
    wait: async (milliseconds) => {
      now += milliseconds;
    },
  });
});

describe('an automatic backup', () => {
  it('is made, written, noted, and dropped in the owner', async () => {
    await backup.runWhereDue();
    const name = 'diem-bao tu-dong 5f3a1c 1.zip';
    expect(downloads.writeDownload).toHaveBeenCalledExactlyOnceWith('blob:x', `Diem Bao/${name}`, 900);
    const at = toMoment(EIGHT);
    expect(state).toEqual({
      files: [{ slot: 1, name, path: `/tải/Diem Bao/${name}`, at, bytes: 900, download: 5 }],
      failure: null,
      mark: STANDING,
    });
    expect(noteBackup).toHaveBeenCalledExactlyOnceWith(7, at);
    expect(asked).toEqual(['backup/run', 'backup/run', 'backup/drop']);
    await backup.runWhereDue();
    expect(asked).toHaveLength(3);
  });

  it('keeps so many files, and writes over the oldest', async () => {
    settings = { ...settings, kept: 3 };
    for (let day = 0; day < 5; day += 1) {
      now = EIGHT + day * DAY;
      standing.mockResolvedValue({ ...STANDING, number: 100 + day });
      progress = [{ ...MADE, standing: { ...STANDING, number: 100 + day } } as BackupProgress];
      await backup.runWhereDue();
    }
    expect(state.files.map(({ slot }) => slot)).toEqual([2, 1, 3]);
    // The row of the file that was written over goes from the browser's list.
    expect(downloads.forgetDownload).toHaveBeenCalledTimes(2);
    expect(downloads.deleteDownload).not.toHaveBeenCalled();
    standing.mockResolvedValue(STANDING);
  });

  it('deletes what is one too many where fewer are wanted, and no file that the browser does not know as ours', async () => {
    const file = (slot: number) => ({
      slot,
      name: `${slot}`,
      path: `/${slot}`,
      at: toMoment(EIGHT - slot),
      bytes: 1,
      download: slot,
    });
    state = { files: [4, 5, 1].map(file), failure: null, mark: null };
    settings = { ...settings, kept: 3 };
    downloads.deleteDownload.mockResolvedValueOnce(true).mockResolvedValueOnce(false);
    await backup.runNow();
    expect(downloads.deleteDownload.mock.calls).toEqual([[{ download: 4, path: '/4' }], [{ download: 5, path: '/5' }]]);
    expect(state.files.map(({ slot }) => slot)).toEqual([2, 5, 1]);
  });

  it('is made also where tidying up fails', async () => {
    const older = { slot: 4, name: '4', path: '/4', at: toMoment(EIGHT), bytes: 1, download: 4 };
    state = { files: [older], failure: null, mark: null };
    settings = { ...settings, kept: 3 };
    downloads.deleteDownload.mockRejectedValueOnce(new Error('no such download'));
    await backup.runNow();
    expect(state).toMatchObject({ failure: null, files: [{ slot: 1 }, { slot: 4 }] });
  });

  it('goes into the picked folder by the owner', async () => {
    settings = { ...settings, place: 'folder' };
    downloads.mayDownload.mockResolvedValueOnce(false);
    await backup.runWhereDue();
    expect(downloads.writeDownload).not.toHaveBeenCalled();
    expect(state.files).toMatchObject([{ slot: 1, path: '' }]);
    expect(asked).toEqual(['backup/run', 'backup/run', 'backup/into-folder', 'backup/into-folder', 'backup/drop']);
  });

  it.each<[string, () => void, AutoBackupProblem]>([
    ['the permission was taken back', () => downloads.mayDownload.mockResolvedValueOnce(false), 'no-permission'],
    [
      'the disk is full',
      () => downloads.writeDownload.mockRejectedValueOnce(new DownloadError('FILE_NO_SPACE')),
      'disk-full',
    ],
    [
      'the reader stopped it',
      () => downloads.writeDownload.mockRejectedValueOnce(new DownloadError('USER_CANCELED')),
      'not-written',
    ],
    ['the collection cannot be read', () => (progress = [new Error('x')]), 'not-read'],
    [
      'the folder is gone',
      () => {
        settings = { ...settings, place: 'folder' };
        intoFolder = [{ kind: 'failed', problem: 'no-folder' }];
      },
      'no-folder',
    ],
    ['it never comes to its end', () => (progress = [RUNNING]), 'not-written'],
  ])('that was not made since %s is told, and what was there stays', async (_what, spoil, problem) => {
    const before = { slot: 1, name: 'x', path: '/x', at: toMoment(EIGHT - DAY), bytes: 1 };
    state = { files: [before], failure: null, mark: { ...STANDING, number: 1 } };
    spoil();
    await backup.runWhereDue();
    expect(state.failure).toEqual({ at: toMoment(EIGHT), problem });
    expect(state.files).toEqual([before]);
    expect(noteBackup).not.toHaveBeenCalled();
    expect(asked.at(-1)).toBe('backup/drop');
    // It is not tried at every look, but at the reader's word it is.
    const tries = asked.length;
    await backup.runWhereDue();
    expect(asked).toHaveLength(tries);
    settings = { ...settings, place: 'downloads' };
    progress = [MADE];
    await backup.runNow();
    expect(state.failure).toBeNull();
  });

  it.each<BackupProgress>([{ kind: 'empty' }, { kind: 'busy' }])('of %o is none, and no failure', async (answer) => {
    progress = [answer];
    await backup.runWhereDue();
    expect(state).toEqual(NO_AUTO_BACKUPS);
    expect(downloads.writeDownload).not.toHaveBeenCalled();
  });

  it('that cannot even be looked for is told', async () => {
    standing.mockRejectedValueOnce(new Error('the database does not open'));
    await backup.runWhereDue();
    expect(state.failure?.problem).toBe('not-read');
    expect(asked).toEqual([]);
  });

  it('is made for who asks while it is looked whether one is due', async () => {
    state = { files: [], failure: { at: toMoment(EIGHT), problem: 'disk-full' }, mark: null };
    const looking = backup.runWhereDue();
    await backup.runNow();
    await looking;
    expect(state.files).toHaveLength(1);
  });

  it('is not made where they are off, where a loss is being mended, nor twice at a time', async () => {
    standing.mockResolvedValueOnce(null);
    await backup.runWhereDue();
    settings = { ...settings, isOn: false };
    await backup.runNow();
    expect(asked).toEqual([]);
    expect(state).toEqual(NO_AUTO_BACKUPS);
    settings = { ...settings, isOn: true };
    await Promise.all([backup.runNow(), backup.runWhereDue(), backup.runNow()]);
    expect(downloads.writeDownload).toHaveBeenCalledOnce();
  });
});
