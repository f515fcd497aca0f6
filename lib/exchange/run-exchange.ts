/** One exchange: what others wrote is taken in, then what changed here is written. Twice is once, and so is one that was cut off. */

import { FolderError } from '../model/folder-error';
import { toMoment } from '../model/vietnam-time';
import {
  accessTo,
  type FolderFile,
  listFiles,
  type PickedFolder,
  readFile,
  writeFile,
} from '../platform/picked-folder';
import type { Collection } from '../store/collection';
import { exchangeOf } from '../store/exchange';
import type { Brought } from '../store/exchange-access';
import { isKeyName, isSegmentName } from './segment';
import { sendChanges } from './send-changes';
import { takeSegments } from './take-segments';

export interface ExchangeOptions {
  /** Milliseconds since the epoch. */
  now?: () => number;
  signal?: AbortSignal;
  /** Articles that were looked at and those that were written. */
  onProgress?: (step: 'taking' | 'sending', articles: number) => void;
  /** Awaited between two pieces of work, so that the page that asked can take input. */
  pause?: () => Promise<void> | void;
}

export interface Exchanged {
  from: Brought[];
  sent: number;
}

/**
 * Exchanges over a folder that may be read and written. Of all contexts one at a time does it; what that one does, the next
 * one finds done. Rejects with a FolderError where the folder fails, with the store's errors and the signal's reason: what
 * was taken until then stays.
 */
export function runExchange(
  collection: Collection,
  folder: PickedFolder,
  options: ExchangeOptions = {},
): Promise<Exchanged> {
  const exchanged: unknown = navigator.locks.request(EXCHANGE_LOCK, () => exchange(collection, folder, options));
  return exchanged as Promise<Exchanged>;
}

/** It goes with its page, however that ends. */
const EXCHANGE_LOCK = 'diem-bao/exchange';

async function exchange(
  collection: Collection,
  folder: PickedFolder,
  { now = Date.now, signal, onProgress, pause = () => undefined }: ExchangeOptions,
): Promise<Exchanged> {
  const state = exchangeOf(collection);
  const self = await state.self();
  if (self === null) return { from: [], sent: 0 };
  if ((await accessTo(folder)) !== 'granted') throw new FolderError('refused');
  const { installId: machine } = await collection.changes.standing('sync');
  const files = await listFiles(folder, (name) => isSegmentName(name) || isKeyName(name));
  await putKeyBack(folder, files, self.keyFile);
  const segments = files.filter(({ name }) => isSegmentName(name));
  const { from, known } = await takeSegments(collection, segments, {
    folder,
    identities: self.identities,
    pause,
    ...(signal && { signal }),
    onProgress: (articles) => onProgress?.('taking', articles),
  });
  const sent = await sendChanges(collection, {
    folder,
    machine,
    files: segments,
    known,
    now,
    pause,
    signal,
    onProgress: (articles) => onProgress?.('sending', articles),
  });
  await state.putLast({ at: toMoment(now()), from, sent });
  return { from, sent };
}

/** The key that a folder was locked by, where somebody has deleted it: without it no further machine could join. */
async function putKeyBack(
  folder: PickedFolder,
  files: readonly FolderFile[],
  keyFile: { name: string; content: Uint8Array<ArrayBuffer> } | undefined,
): Promise<void> {
  if (keyFile === undefined || files.some(({ name }) => isKeyName(name))) return;
  await writeFile(folder, keyFile.name, new Blob([keyFile.content]));
}

/** The keys that lie in the folder, locked. */
export async function readFolderKeys(
  folder: PickedFolder,
): Promise<{ name: string; content: Uint8Array<ArrayBuffer> }[]> {
  const keys: { name: string; content: Uint8Array<ArrayBuffer> }[] = [];
  for (const { name, bytes } of await listFiles(folder, isKeyName)) {
    const file = bytes <= MAX_KEY_BYTES ? await readFile(folder, name) : null;
    if (file !== null) keys.push({ name, content: new Uint8Array(await file.arrayBuffer()) });
  }
  return keys;
}

const MAX_KEY_BYTES = 10_000;
