/** The folders that the reader picked, as their callers see them. `foldersOf` in `folders.ts` makes it. */

import type { IsoMoment } from '../model/article';

/** What a folder is picked for. */
export const FOLDER_PURPOSES = ['exchange', 'backup'] as const;
export type FolderPurpose = (typeof FOLDER_PURPOSES)[number];

export interface KeptFolder {
  purpose: FolderPurpose;
  /** The browser's own handle on it. */
  folder: FileSystemDirectoryHandle;
  pickedAt: IsoMoment;
}

export interface Folders {
  /** Null where none was picked, or what is kept is no folder. */
  get(purpose: FolderPurpose): Promise<KeptFolder | null>;
  /** In place of one that was picked before. */
  keep(purpose: FolderPurpose, folder: FileSystemDirectoryHandle): Promise<void>;
  /** What lies in the folder stays there. */
  forget(purpose: FolderPurpose): Promise<void>;
}
