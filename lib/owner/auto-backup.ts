/**
 * The background's side of automatic backups: tells when one is due, has the owner make it, writes the file, and keeps what became
 * of it. One that is not made is told: nothing here fails in silence.
 */

import type { IsoMoment } from '../model/article';
import { toReaderError } from '../model/error';
import {
  AUTO_BACKUP_FOLDER,
  type AutoBackupFile,
  type AutoBackupProblem,
  type AutoBackupSettings,
  type AutoBackupState,
  autoBackupName,
  type BackupPlace,
  type BackupStanding,
  isBackupDue,
  nextSlot,
} from '../model/settings/auto-backup';
import { toMoment } from '../model/vietnam-time';
import type { DownloadError, WrittenDownload } from '../platform/downloads';
import type { AskOwner, BackupProgress } from './jobs';
import { keepAwake } from './keep-awake';

type MadeInOwner = Extract<BackupProgress, { kind: 'made' }>;

/** The browser's downloads, as `lib/platform/downloads.ts` has them. */
export interface BackupDownloads {
  mayDownload(): Promise<boolean>;
  writeDownload(address: string, file: string, bytes: number): Promise<WrittenDownload>;
  forgetDownload(written: WrittenDownload): Promise<void>;
  deleteDownload(written: WrittenDownload): Promise<boolean>;
}

export interface AutoBackupOptions {
  ask: AskOwner;
  /** The collection as it stands; null where nothing is to be backed up: it is empty, or a loss is being mended. */
  standing: () => Promise<BackupStanding | null>;
  loadSettings: () => Promise<AutoBackupSettings>;
  loadState: () => Promise<AutoBackupState>;
  storeState: (state: AutoBackupState) => Promise<void>;
  /** All that the reader has set, as it goes into the file. */
  loadStored: () => Promise<Record<string, unknown>>;
  downloads: BackupDownloads;
  /** The backup that was begun at `moment` has all changes up to this number. */
  noteBackup: (number: number, moment: string) => Promise<void>;
  newRun: () => string;
  /** Milliseconds since the epoch. */
  now: () => number;
  /** Called while there is work: the browser ends a background that does nothing. */
  stayAwake: () => void;
  /** Waits so many milliseconds. */
  wait: (milliseconds: number) => Promise<void>;
}

export interface AutoBackup {
  /** Makes one where the settings and the collection say that one is due. Calls that come meanwhile share the work. */
  runWhereDue(): Promise<void>;
  /** Makes one now, where they are switched on. */
  runNow(): Promise<void>;
}

/** How often the owner is asked how far it is, and how long it may take altogether, in milliseconds. */
const ASK_EVERY = 300;
const PATIENCE = 20 * 60_000;

class NotMade extends Error {
  readonly problem: AutoBackupProblem;

  constructor(problem: AutoBackupProblem) {
    super(problem);
    this.problem = problem;
  }
}

export function createAutoBackup(options: AutoBackupOptions): AutoBackup {
  const { ask, standing, loadSettings, loadState, storeState, loadStored, downloads, noteBackup, now, wait } = options;
  let running: Promise<void> | undefined;
  /** The reader wants one, due or not; until one was made for it. */
  let isAsked = false;

  async function asking<Answer extends { kind: string }>(
    isOver: (answer: Answer) => boolean,
    once: () => Promise<Answer>,
  ): Promise<Answer> {
    const deadline = now() + PATIENCE;
    for (;;) {
      const answer = await once();
      if (isOver(answer)) return answer;
      if (now() > deadline) throw new NotMade('not-written');
      await wait(ASK_EVERY);
    }
  }

  const writers: Record<
    BackupPlace,
    (run: string, name: string, made: MadeInOwner) => Promise<Partial<WrittenDownload>>
  > = {
    downloads: (_run, name, { address, bytes }) =>
      downloads.writeDownload(address, `${AUTO_BACKUP_FOLDER}/${name}`, bytes),
    folder: async (run, name) => {
      const answer = await asking(
        ({ kind }) => kind !== 'writing',
        () => ask('backup/into-folder', { run, name }),
      );
      if (answer.kind === 'failed') throw new NotMade(answer.problem);
      return {};
    },
  };

  /**
   * The row of a file that was written over goes from the browser's list, and so do files beyond those that are kept, since the
   * reader wants fewer; of what the browser has forgotten the row stays.
   */
  async function tidyUp(
    files: readonly AutoBackupFile[],
    older: AutoBackupFile | undefined,
    kept: number,
  ): Promise<AutoBackupFile[]> {
    // Where the files go to a folder there is no permission for these.
    if (!(await downloads.mayDownload())) return [...files];
    const isWrittenOver = older?.download !== undefined && older.path === files[0]?.path;
    if (isWrittenOver) await downloads.forgetDownload({ download: older.download as number, path: older.path });
    const left: AutoBackupFile[] = [];
    for (const file of files) {
      const { slot, download, path } = file;
      const isGone = slot > kept && download !== undefined && (await downloads.deleteDownload({ download, path }));
      if (!isGone) left.push(file);
    }
    return left;
  }

  async function make({ place, kept, withPictures, lock }: AutoBackupSettings): Promise<void> {
    const state = await loadState();
    const run = options.newRun();
    const began = now();
    const at = toMoment(began);
    try {
      if (place === 'downloads' && !(await downloads.mayDownload())) throw new NotMade('no-permission');
      const asked = { run, now: began, settings: await loadStored(), withPictures, lock };
      const made = await asking<BackupProgress>(
        ({ kind }) => kind !== 'running',
        () => ask('backup/run', asked),
      );
      // There is nothing to keep, or it is tried again when nothing is half taken in any more.
      if (made.kind !== 'made') return;
      const slot = nextSlot(state.files, kept);
      const name = autoBackupName(made.standing.installId, slot);
      const { download, path = '' } = await writers[place](run, name, made);
      const file: AutoBackupFile = {
        slot,
        name,
        path,
        at,
        bytes: made.bytes,
        ...(download !== undefined && { download }),
      };
      const [older] = state.files.filter((one) => one.slot === slot);
      const files = [file, ...state.files.filter((one) => one.slot !== slot)];
      await noteBackup(made.standing.number, at);
      // It is in the reader's hands, whatever becomes of older ones.
      const left = await tidyUp(files, older, kept).catch((error: unknown) => {
        console.error(error);
        return files;
      });
      await storeState({ files: left, failure: null, mark: made.standing });
    } catch (error) {
      await noteFailure(at, error);
    } finally {
      await ask('backup/drop', { run }).catch(() => undefined);
    }
  }

  async function noteFailure(at: IsoMoment, error: unknown): Promise<void> {
    console.error(error);
    await storeState({ ...(await loadState()), failure: { at, problem: problemOf(error) } });
  }

  async function isDue(settings: AutoBackupSettings): Promise<boolean> {
    try {
      const stands = await standing();
      return stands !== null && isBackupDue(settings, await loadState(), stands, now());
    } catch (error) {
      // A collection that does not open is backed up by nobody: that is no reason to say nothing.
      await noteFailure(toMoment(now()), error);
      return false;
    }
  }

  async function work(): Promise<void> {
    const settings = await loadSettings();
    // Looked at behind the wait: who asks meanwhile is heard, and who asks while one is made gets that one.
    const isToBeMade = settings.isOn && ((await isDue(settings)) || isAsked);
    if (isToBeMade) await make(settings);
    isAsked = false;
  }

  function run(): Promise<void> {
    running ??= keepAwake(options.stayAwake, work).finally(() => {
      running = undefined;
    });
    return running;
  }

  return {
    runWhereDue: run,
    runNow() {
      isAsked = true;
      return run();
    },
  };
}

/** What the reader is told of something thrown. One that another script of ours has thrown is of another class of that name. */
function problemOf(error: unknown): AutoBackupProblem {
  if (error instanceof NotMade) return error.problem;
  const { name, isDiskFull } = (error ?? {}) as Partial<DownloadError>;
  if (name === 'DownloadError') return isDiskFull === true ? 'disk-full' : 'not-written';
  return toReaderError(error).code === 'storage-full' ? 'disk-full' : 'not-read';
}
