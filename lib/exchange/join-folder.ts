/** Beginning to exchange over a folder, and leaving it. */

import { FileError } from '../model/file-error';
import { type PickedFolder, writeFile } from '../platform/picked-folder';
import type { Collection } from '../store/collection';
import { exchangeOf } from '../store/exchange';
import { foldersOf } from '../store/folders';
import { makeFolderKey, openFolderKey } from './folder-key';
import { readFolderKeys } from './run-exchange';
import { keyName, MAX_MACHINE_NAME } from './segment';

export interface Joining {
  /** What the reader calls this machine. */
  name: string;
  /** Empty: the files are not locked, where the folder has no key. */
  passphrase: string;
}

/**
 * From now on this machine exchanges over the folder. Where the folder is locked its passphrase is needed: rejects with
 * FileError('wrong-passphrase') where it is missing or wrong, and with a FolderError where the folder cannot be used; then
 * nothing is begun.
 */
export async function joinFolder(
  collection: Collection,
  folder: PickedFolder,
  { name, passphrase }: Joining,
): Promise<void> {
  const state = exchangeOf(collection);
  const keys = await openKeys(collection, folder, passphrase);
  const before = (await state.self()) ?? { number: 0, segments: [], outdated: [], identities: [] };
  const identities = [...new Set([...before.identities, ...keys.map(({ identity }) => identity)])];
  // What was written before the folder was locked is written anew, and goes.
  const isLockedNow = identities.length > 0 && before.identities.length === 0;
  const [keyFile] = keys.map(({ file }) => file);
  await state.putSelf({
    number: before.number,
    segments: isLockedNow ? [] : before.segments,
    outdated: isLockedNow ? [...before.outdated, ...before.segments.map((one) => one.name)] : before.outdated,
    name: name.trim().slice(0, MAX_MACHINE_NAME),
    identities,
    ...(keyFile && { keyFile }),
  });
  await foldersOf(collection).keep('exchange', folder);
}

interface OpenedKey {
  identity: string;
  file: { name: string; content: Uint8Array<ArrayBuffer> };
}

/** The keys of the folder that the passphrase opens, one made where there is none; empty where the folder is to be open. */
async function openKeys(collection: Collection, folder: PickedFolder, passphrase: string): Promise<OpenedKey[]> {
  const found = await readFolderKeys(folder);
  if (found.length === 0 && passphrase === '') return [];
  if (passphrase === '') throw new FileError('wrong-passphrase', 'the folder is locked');
  const opened: OpenedKey[] = [];
  for (const file of found) {
    const identity = await openFolderKey(file.content, passphrase);
    if (identity !== null) opened.push({ identity, file });
  }
  if (opened.length > 0) return opened;
  if (found.length > 0) throw new FileError('wrong-passphrase');
  const { installId } = await collection.changes.standing('sync');
  const { identity, locked } = await makeFolderKey(passphrase);
  const file = { name: keyName(installId), content: locked };
  await writeFile(folder, file.name, new Blob([locked]));
  return [{ identity, file }];
}

/** What was written for the others stays in the folder, what was taken from them stays here. */
export async function leaveFolder(collection: Collection): Promise<void> {
  await foldersOf(collection).forget('exchange');
  await collection.changes.unregister('sync');
  const state = exchangeOf(collection);
  const self = await state.self();
  if (self === null) return;
  const { keyFile: _keyFile, key: _key, ...rest } = self;
  await state.putSelf({ ...rest, identities: [] });
}
