/**
 * A folder that the reader picked, by the File System Access API: Chromium has it, Firefox has not. Files in it are whole or
 * are not there: what is written goes to a file beside it that the browser moves into place at its close.
 */

import { FolderError } from '../model/folder-error';

/** It can be kept in IndexedDB, and nowhere else: it is no text. */
export type PickedFolder = FileSystemDirectoryHandle;

/** `ask`: the reader has to be asked again, within a press of theirs. */
export type FolderAccess = 'granted' | 'ask' | 'refused';

export interface FolderFile {
  name: string;
  bytes: number;
  /** Milliseconds since the epoch, by the clock of whoever wrote it. */
  modified: number;
}

/** What TypeScript's own types do not have of it. */
interface AskedHandle {
  queryPermission(asked: { mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission(asked: { mode: 'readwrite' }): Promise<PermissionState>;
}

interface ListedFolder {
  entries(): AsyncIterableIterator<[name: string, handle: FileSystemHandle]>;
}

interface FolderPicker {
  showDirectoryPicker?: (options: { id: string; mode: 'readwrite' }) => Promise<PickedFolder>;
}

const ACCESS: Record<PermissionState, FolderAccess> = { granted: 'granted', prompt: 'ask', denied: 'refused' };

/** What the browser names the file that is written before it is moved into place. */
const SWAP_FILE = '.crswap';

/** Whether this browser lets a reader pick a folder at all. */
export function canPickFolder(): boolean {
  return typeof (globalThis as FolderPicker).showDirectoryPicker === 'function';
}

/**
 * Lets the reader pick a folder to read and write; to be called within a press. `purpose` (letters, at most 32): the browser
 * begins where the last folder for it was picked. Null where the reader picked none; rejects with a FolderError.
 */
export async function pickFolder(purpose: string): Promise<PickedFolder | null> {
  const { showDirectoryPicker } = globalThis as FolderPicker;
  if (showDirectoryPicker === undefined) throw new FolderError('no-picker');
  try {
    return await showDirectoryPicker.call(globalThis, { id: purpose, mode: 'readwrite' });
  } catch (error) {
    if (isNamed(error, 'AbortError')) return null;
    throw toFolderError(error);
  }
}

/** Whether it may be read and written now; asks nobody. */
export async function accessTo(folder: PickedFolder): Promise<FolderAccess> {
  const { queryPermission } = folder as unknown as Partial<AskedHandle>;
  // The browser's own private files need no permission.
  if (queryPermission === undefined) return 'granted';
  return ACCESS[await queryPermission.call(folder, { mode: 'readwrite' })];
}

/** Asks the reader for it, where that is needed; to be called within a press. */
export async function askAccess(folder: PickedFolder): Promise<FolderAccess> {
  const { requestPermission } = folder as unknown as Partial<AskedHandle>;
  if (requestPermission === undefined) return 'granted';
  try {
    return ACCESS[await requestPermission.call(folder, { mode: 'readwrite' })];
  } catch (error) {
    // No press is left to ask within.
    if (isNamed(error, 'SecurityError')) return 'ask';
    throw toFolderError(error);
  }
}

/**
 * The files that lie in it and whose names are wanted, by name; not those in folders of its own, and none that is only being
 * written. Rejects with a FolderError.
 */
export async function listFiles(
  folder: PickedFolder,
  isWanted: (name: string) => boolean = () => true,
): Promise<FolderFile[]> {
  try {
    const found: FolderFile[] = [];
    for await (const [name, handle] of entriesOf(folder)) {
      if (handle.kind !== 'file' || name.endsWith(SWAP_FILE) || !isWanted(name)) continue;
      const file = await fileOf(handle as FileSystemFileHandle);
      if (file !== null) found.push({ name, bytes: file.size, modified: file.lastModified });
    }
    return found.sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch (error) {
    throw toFolderError(error);
  }
}

/** The file as it is now; null where there is none. Rejects with a FolderError. */
export async function readFile(folder: PickedFolder, name: string): Promise<File | null> {
  try {
    return await fileOf(await folder.getFileHandle(name));
  } catch (error) {
    if (isNamed(error, 'NotFoundError') && (await isThere(folder))) return null;
    throw toFolderError(error);
  }
}

/**
 * Writes a file, over one of that name. It is there as a whole or, where this rejects with a FolderError or the reason of
 * an aborted signal, as it was before. Until then nothing but an empty file has its name.
 */
export async function writeFile(
  folder: PickedFolder,
  name: string,
  content: Blob,
  signal?: AbortSignal,
): Promise<void> {
  signal?.throwIfAborted();
  let isNew = false;
  let stream: FileSystemWritableFileStream | undefined;
  try {
    isNew = (await readFile(folder, name)) === null;
    const handle = await folder.getFileHandle(name, { create: true });
    stream = await handle.createWritable();
    await content.stream().pipeTo(stream, { preventClose: true, preventAbort: true, ...(signal && { signal }) });
    await stream.close();
    stream = undefined;
    // A drive that went away may take the bytes without a word.
    const written = await handle.getFile();
    if (written.size !== content.size) throw new FolderError('failed', `${written.size} of ${content.size} bytes`);
  } catch (error) {
    await stream?.abort().catch(() => undefined);
    if (isNew) await folder.removeEntry(name).catch(() => undefined);
    signal?.throwIfAborted();
    throw toFolderError(error);
  }
}

/** Deletes a file; one that is not there is none to delete. Rejects with a FolderError. */
export async function deleteFile(folder: PickedFolder, name: string): Promise<void> {
  try {
    await folder.removeEntry(name);
  } catch (error) {
    if (!isNamed(error, 'NotFoundError')) throw toFolderError(error);
  }
}

/** A file that goes while it is looked at is none: a synced folder does that. */
async function fileOf(handle: FileSystemFileHandle): Promise<File | null> {
  try {
    return await handle.getFile();
  } catch (error) {
    if (isNamed(error, 'NotFoundError')) return null;
    throw error;
  }
}

/** Whether the folder itself can still be looked into: a drive may be gone. */
async function isThere(folder: PickedFolder): Promise<boolean> {
  try {
    await entriesOf(folder).next();
    return true;
  } catch {
    return false;
  }
}

function entriesOf(folder: PickedFolder): AsyncIterableIterator<[name: string, handle: FileSystemHandle]> {
  return (folder as unknown as ListedFolder).entries();
}

function isNamed(error: unknown, name: string): boolean {
  return (error as { name?: unknown } | null)?.name === name;
}

function toFolderError(error: unknown): FolderError {
  if (error instanceof FolderError) return error;
  const detail = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  const problem = isNamed(error, 'NotFoundError')
    ? 'gone'
    : isNamed(error, 'NotAllowedError') || isNamed(error, 'SecurityError')
      ? 'refused'
      : isNamed(error, 'QuotaExceededError')
        ? 'full'
        : 'failed';
  return new FolderError(problem, detail, { cause: error });
}
