/**
 * Locking a backup, in the age format (age-encryption.org/v1), which other programs open as well: by a passphrase, or for a
 * key whose secret half a passphrase has locked.
 */

import { FileError } from '../model/file-error';
import type { BackupLock } from '../model/settings/auto-backup';

const AGE_LINE = 'age-encryption.org/v1\n';
/** Of a secret key, as a file of it says it. */
const IDENTITY = /^AGE-SECRET-KEY-1[\dA-Z]+$/m;

/** By what something is locked, or opened: a passphrase, or a key. */
export type LockedBy = string | { recipient: string };
export type OpenedBy = string | { identity: string };

/** Half the size of a screen's code, and seldom needed. */
const loadAge = () => import('age-encryption');

export async function isLocked(file: Blob): Promise<boolean> {
  return (await file.slice(0, AGE_LINE.length).text()) === AGE_LINE;
}

/** The bytes locked, as a stream: never more than a chunk of them is held. */
export async function lock(
  bytes: ReadableStream<Uint8Array<ArrayBuffer>>,
  by: LockedBy,
): Promise<ReadableStream<Uint8Array<ArrayBuffer>>> {
  const { Encrypter } = await loadAge();
  const encrypter = new Encrypter();
  if (typeof by === 'string') encrypter.setPassphrase(by);
  else encrypter.addRecipient(by.recipient);
  // Its types leave open what memory the bytes lie in; it is never shared.
  return (await encrypter.encrypt(bytes)) as ReadableStream<Uint8Array<ArrayBuffer>>;
}

/** A new key. The passphrase is asked for once, here, and kept nowhere. */
export async function createLock(passphrase: string): Promise<BackupLock> {
  const { armor, Encrypter, generateX25519Identity, identityToRecipient } = await loadAge();
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  const locked = await encrypter.encrypt(`${identity}\n`);
  return { recipient: await identityToRecipient(identity), lockedIdentity: armor.encode(locked) };
}

/** The secret key of a lock. Rejects with FileError('wrong-passphrase'), also where nothing can be read of it. */
export async function openIdentity(lockedIdentity: string, passphrase: string): Promise<string> {
  const { armor, Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const text = await decrypter.decrypt(armor.decode(lockedIdentity), 'text');
    const [identity] = IDENTITY.exec(text) ?? [];
    if (identity !== undefined) return identity;
  } catch (cause) {
    throw new FileError('wrong-passphrase', String(cause), { cause });
  }
  throw new FileError('wrong-passphrase', 'no key');
}

export interface Unlocked {
  file: Blob;
  /** False where it is damaged: then it is what comes before the damage, since every chunk is proved by itself. */
  isWhole: boolean;
}

/** How much is held before it is handed to the browser, which may keep it on the disk. */
const HELD_BYTES = 4_194_304;

/** Rejects with FileError('wrong-passphrase') where this does not open it, and with the reason of an aborted signal. */
export async function unlock(file: Blob, by: OpenedBy, signal?: AbortSignal): Promise<Unlocked> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  if (typeof by === 'string') decrypter.addPassphrase(by);
  else decrypter.addIdentity(by.identity);
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
