/**
 * Locking a folder. Its files are locked by a key (age, X25519) and the key by the passphrase, in a file of its own: so the
 * passphrase is asked for once a machine and kept nowhere, and opening a file costs no second.
 */

import { FileError } from '../model/file-error';

const loadAge = () => import('age-encryption');

export interface FolderKey {
  /** `AGE-SECRET-KEY-1…` */
  identity: string;
  /** The same, locked by the passphrase. */
  locked: Uint8Array<ArrayBuffer>;
}

export async function makeFolderKey(passphrase: string): Promise<FolderKey> {
  const { Encrypter, generateX25519Identity } = await loadAge();
  const identity = await generateX25519Identity();
  const encrypter = new Encrypter();
  encrypter.setPassphrase(passphrase);
  return { identity, locked: (await encrypter.encrypt(`${identity}\n`)) as Uint8Array<ArrayBuffer> };
}

/** The key in the file; null where the passphrase does not open it, or it is none. */
export async function openFolderKey(locked: Uint8Array, passphrase: string): Promise<string | null> {
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  decrypter.addPassphrase(passphrase);
  try {
    const identity = (await decrypter.decrypt(locked, 'text')).trim();
    return /^AGE-SECRET-KEY-1[A-Z0-9]{40,80}$/.test(identity) ? identity : null;
  } catch {
    return null;
  }
}

export async function lockFor(identity: string, content: Blob): Promise<Blob> {
  const { Encrypter, identityToRecipient } = await loadAge();
  const encrypter = new Encrypter();
  encrypter.addRecipient(await identityToRecipient(identity));
  return collect(await encrypter.encrypt(content.stream()));
}

/** Rejects with FileError('wrong-passphrase') where none of the keys opens it, and with 'nothing-whole' where it is damaged. */
export async function unlockWith(identities: readonly string[], file: Blob): Promise<Blob> {
  if (identities.length === 0) throw new FileError('wrong-passphrase');
  const { Decrypter } = await loadAge();
  const decrypter = new Decrypter();
  for (const identity of identities) decrypter.addIdentity(identity);
  let opened: ReadableStream<Uint8Array>;
  try {
    opened = await decrypter.decrypt(file.stream());
  } catch (cause) {
    throw new FileError('wrong-passphrase', String(cause), { cause });
  }
  try {
    return await collect(opened);
  } catch (cause) {
    throw new FileError('nothing-whole', String(cause), { cause });
  }
}

/** How much is held before it is handed to the browser, which may keep it on the disk. */
const HELD_BYTES = 4_194_304;

async function collect(stream: ReadableStream<Uint8Array>): Promise<Blob> {
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let heldBytes = 0;
  const reader = stream.getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return new Blob([...parts, ...held]);
    held.push(value as Uint8Array<ArrayBuffer>);
    heldBytes += value.length;
    if (heldBytes < HELD_BYTES) continue;
    parts.push(new Blob(held));
    held = [];
    heldBytes = 0;
  }
}
