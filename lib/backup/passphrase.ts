/** Locking a backup by a passphrase, in the age format (age-encryption.org/v1), which other programs open as well. */

import { FileError } from '../model/file-error';

const AGE_LINE = 'age-encryption.org/v1\n';

/** Half the size of a screen's code, and seldom needed. */
const loadAge = () => import('age-encryption');

export async function isLocked(file: Blob): Promise<boolean> {
  return (await file.slice(0, AGE_LINE.length).text()) === AGE_LINE;
}

/** The bytes locked, as a stream: never more than a chunk of them is held. */
export async function lock(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  passphrase: string,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  // Its types leave open what memory the bytes lie in; it is never shared.
  return (await encrypter.encrypt(bytes)) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

export interface Unlocked {
  file: Blob;
  /** False where it is damaged: then it is what comes before the damage, since every chunk is proved by itself. */
  isWhole: boolean;
}

/** How much is held before it is handed to the browser, which may keep it on the disk. */
const HELD_BYTES = 4_194_304;

/**
 * Rejects with FileError('wrong-passphrase') where the passphrase does not open it, and with the reason of an aborted
 * signal.
 */
export async function unlock(file: Blob, passphrase: string, signal?: AbortSignal): Promise<Unlocked> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  let opened: ReadableStream<Uint8Array>;
  try {
    opened = await decrypter.decrypt(file.stream());
  } catch (cause) {
    throw new FileError('wrong-passphrase', String(cause), { cause });
  }
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let heldBytes = 0;
  let isWhole = true;
  const reader = opened.getReader();
  try {
    for (;;) {
      signal?.throwIfAborted();
      const { value, done } = await reader.read();
      if (done) break;
      held.push(value as Uint8Array<ArrayBuffer>);
      heldBytes += value.length;
      if (heldBytes < HELD_BYTES) continue;
      parts.push(new Blob(held));
      held = [];
      heldBytes = 0;
    }
  } catch {
    signal?.throwIfAborted();
    isWhole = false;
  }
  return { file: new Blob([...parts, ...held]), isWhole };
}
