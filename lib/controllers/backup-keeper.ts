/**
 * Making a backup while nobody looks, in the owner's worker: it goes on between the jobs, and whoever wants it asks again and
 * again how far it is. The file lies in the browser's own memory for files until it is dropped.
 */

import { FolderError } from '../model/folder-error';
import type { AutoBackupProblem } from '../model/settings/auto-backup';
import type { BackupAsked, BackupIntoFolder, BackupProgress } from '../owner/jobs';
import { accessTo, writeFile } from '../platform/picked-folder';
import { allPicturesOf } from '../store/all-pictures';
import type { Collection } from '../store/collection';
import { foldersOf } from '../store/folders';
import { intakesOf } from '../store/intakes';
import type { MakeBackup } from './backup-engine';

export interface BackupKeeperOptions {
  openCollection: () => Promise<Collection>;
  /** Loads what makes one. */
  engine: () => MakeBackup;
}

export interface BackupKeeper {
  /** Begins it with the first ask for this run, and answers how far it is. Rejects with what went wrong. */
  run(asked: BackupAsked): Promise<BackupProgress>;
  /** The same for writing what was made into the picked folder. */
  intoFolder(run: string, name: string): Promise<BackupIntoFolder>;
  /** Ends the run, and gives the file's room back. */
  drop(run: string): void;
  /** Ends whatever is under way. */
  close(): void;
}

interface Run {
  id: string;
  life: AbortController;
  progress: BackupProgress;
  /** What it failed with. */
  error?: unknown;
  content?: Blob;
  writing?: BackupIntoFolder;
}

export function createBackupKeeper({ openCollection, engine }: BackupKeeperOptions): BackupKeeper {
  let current: Run | undefined;

  function end(): void {
    current?.life.abort();
    if (current?.progress.kind === 'made') URL.revokeObjectURL(current.progress.address);
    current = undefined;
  }

  function begin(asked: BackupAsked): Run {
    end();
    const progress = { kind: 'running' as const, articles: 0, allArticles: 0 };
    const begun: Run = { id: asked.run, life: new AbortController(), progress };
    make(begun, asked).catch((error: unknown) => {
      begun.error = error;
    });
    return begun;
  }

  async function make(run: Run, { settings, withPictures, lock, now }: BackupAsked): Promise<void> {
    const collection = await openCollection();
    const { changes } = collection;
    const pictures = allPicturesOf(collection);
    // What is half taken in is no state to go back to.
    if ((await intakesOf(collection).last())?.state === 'interrupted') {
      run.progress = { kind: 'busy' };
      return;
    }
    // Before the first record is read: what changes from here on is not sure to be in it.
    await changes.register('backup');
    const { installId, number, articles } = await changes.standing('backup');
    if (articles === 0) {
      run.progress = { kind: 'empty' };
      return;
    }
    const standing = { installId, number, pictures: await pictures.count() };
    const {
      content,
      name: _name,
      ...counts
    } = await engine()(collection, {
      now,
      settings,
      pictures: withPictures ? pictures : null,
      locked: lock,
      signal: run.life.signal,
      onProgress: (done, allArticles) => {
        run.progress = { kind: 'running', articles: done, allArticles };
      },
    });
    run.life.signal.throwIfAborted();
    run.content = content;
    run.progress = { kind: 'made', address: URL.createObjectURL(content), bytes: content.size, standing, counts };
  }

  async function write(run: Run, name: string): Promise<void> {
    run.writing = { kind: 'writing' };
    run.writing = (await intoFolder(run, name)) ?? { kind: 'written' };
  }

  async function intoFolder({ content, life }: Run, name: string): Promise<BackupIntoFolder | null> {
    const kept = await foldersOf(await openCollection()).get('backup');
    if (kept === null || (await accessTo(kept.folder)) !== 'granted') return { kind: 'failed', problem: 'no-folder' };
    try {
      await writeFile(kept.folder, name, content ?? new Blob(), life.signal);
      return null;
    } catch (error) {
      return { kind: 'failed', problem: problemOf(error) };
    }
  }

  return {
    async run(asked) {
      if (current?.id !== asked.run) current = begin(asked);
      if (current.error !== undefined) throw current.error;
      return current.progress;
    },
    async intoFolder(run, name) {
      if (current?.id !== run || current.content === undefined) return { kind: 'failed', problem: 'not-written' };
      const asked = current;
      if (asked.writing === undefined) {
        write(asked, name).catch(() => {
          asked.writing = { kind: 'failed', problem: 'not-written' };
        });
      }
      return asked.writing ?? { kind: 'writing' };
    },
    drop(run) {
      if (current?.id === run) end();
    },
    close: end,
  };
}

function problemOf(error: unknown): AutoBackupProblem {
  if (!(error instanceof FolderError)) return 'not-written';
  if (error.problem === 'full') return 'disk-full';
  return error.problem === 'gone' || error.problem === 'refused' ? 'no-folder' : 'not-written';
}
