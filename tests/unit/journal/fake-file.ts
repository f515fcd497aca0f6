/** A file as OPFS gives it in a worker, on a disk that can be full and in a browser that can be killed at any write. */

import type { JournalFile } from '../../../lib/journal/file';

export class Killed extends Error {}

export class FakeFile implements JournalFile {
  bytes: Uint8Array;
  /** How many more calls that change the file are carried out; the next one is torn, and the browser with it. */
  static writesLeft = Number.POSITIVE_INFINITY;
  /** Bytes that the disk has left. */
  static room = Number.POSITIVE_INFINITY;
  /** What a refused write answers: a part in Chromium, more than there was in Firefox, or an error. */
  static refusal: 'part' | 'more' | 'error' = 'part';
  flushes = 0;
  isClosed = false;

  constructor(bytes = new Uint8Array()) {
    this.bytes = bytes;
  }

  getSize(): number {
    return this.bytes.length;
  }

  read(into: Uint8Array, { at }: { at: number }): number {
    const part = this.bytes.subarray(at, at + into.length);
    into.set(part);
    return part.length;
  }

  write(bytes: Uint8Array, { at }: { at: number }): number {
    const isLast = this.#count();
    const grows = Math.max(0, at + bytes.length - this.bytes.length);
    if (isLast) {
      this.#put(bytes.subarray(0, Math.floor(bytes.length / 2)), at);
      throw new Killed();
    }
    if (grows > FakeFile.room) {
      const taken = bytes.subarray(0, bytes.length - (grows - FakeFile.room));
      FakeFile.room = 0;
      this.#put(taken, at);
      if (FakeFile.refusal === 'error') throw new DOMException('no room', 'QuotaExceededError');
      return FakeFile.refusal === 'part' ? taken.length : bytes.length + 26_515;
    }
    FakeFile.room -= grows;
    this.#put(bytes, at);
    return bytes.length;
  }

  truncate(size: number): void {
    if (this.#count()) throw new Killed();
    FakeFile.room += Math.max(0, this.bytes.length - size);
    const bytes = new Uint8Array(size);
    bytes.set(this.bytes.subarray(0, size));
    this.bytes = bytes;
  }

  flush(): void {
    if (FakeFile.writesLeft < 0) throw new Killed();
    this.flushes += 1;
  }

  close(): void {
    this.isClosed = true;
  }

  /** The same file for the next start of the browser. */
  reopened(): FakeFile {
    return new FakeFile(this.bytes.slice());
  }

  static reset(): void {
    FakeFile.writesLeft = Number.POSITIVE_INFINITY;
    FakeFile.room = Number.POSITIVE_INFINITY;
    FakeFile.refusal = 'part';
  }

  #count(): boolean {
    if (FakeFile.writesLeft < 0) throw new Killed();
    FakeFile.writesLeft -= 1;
    return FakeFile.writesLeft < 0;
  }

  #put(bytes: Uint8Array, at: number): void {
    const end = Math.max(this.bytes.length, at + bytes.length);
    if (end > this.bytes.length) {
      const grown = new Uint8Array(end);
      grown.set(this.bytes);
      this.bytes = grown;
    }
    this.bytes.set(bytes, at);
  }
}
