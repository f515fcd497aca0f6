/** The journal's two files in the extension's own file system. In a dedicated worker alone: only there are there such handles. */

import type { JournalFile } from './file';
import { Journal } from './journal';

const FOLDER = 'journal';
const FILES = ['one', 'other'] as const;

/** A worker that ended a moment ago may still hold the files. */
const TRIES = 8;
const PAUSE_MS = 150;

/** Not among the types of a window. */
interface WithAccess {
  createSyncAccessHandle(): Promise<JournalFile>;
}

/** Rejects where the browser gives no files, or somebody else holds them. */
export async function openJournal(): Promise<Journal> {
  const root = await navigator.storage.getDirectory();
  const folder = await root.getDirectoryHandle(FOLDER, { create: true });
  const opened: JournalFile[] = [];
  try {
    for (const name of FILES) {
      const file = (await folder.getFileHandle(name, { create: true })) as unknown as WithAccess;
      opened.push(await openFile(file));
    }
    const [one, other] = opened as [JournalFile, JournalFile];
    return new Journal(one, other);
  } catch (error) {
    for (const file of opened) file.close();
    throw error;
  }
}

async function openFile(file: WithAccess): Promise<JournalFile> {
  for (let turn = 1; ; turn += 1) {
    try {
      return await file.createSyncAccessHandle();
    } catch (error) {
      const isHeld = error instanceof DOMException && error.name === 'NoModificationAllowedError';
      if (!isHeld || turn === TRIES) throw error;
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
  }
}
