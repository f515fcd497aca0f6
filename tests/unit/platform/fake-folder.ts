/** A folder as the File System Access API gives it, in memory; it can be full, gone or refused, and lose what it is given. */

interface FakeContent {
  bytes: Uint8Array<ArrayBuffer>;
  modified: number;
}

export class FakeFolder {
  readonly kind = 'directory';
  readonly name: string;
  readonly files = new Map<string, FakeContent>();
  readonly folders: string[] = [];
  permission: PermissionState = 'granted';
  /** What every call answers with, where it is set. */
  failure: string | undefined;
  /** Bytes that still have room. */
  room = Number.POSITIVE_INFINITY;
  /** The drive says that it has written, and has not. */
  isForgetful = false;
  /** Of files that are written now. */
  clock = 1_000;

  constructor(name = 'Trao đổi') {
    this.name = name;
  }

  /** As the product takes it. */
  asPicked(): FileSystemDirectoryHandle {
    return this as unknown as FileSystemDirectoryHandle;
  }

  put(name: string, content: string | Uint8Array): void {
    const bytes = typeof content === 'string' ? new TextEncoder().encode(content) : new Uint8Array(content);
    this.files.set(name, { bytes, modified: this.clock });
  }

  text(name: string): string | undefined {
    const found = this.files.get(name);
    return found && new TextDecoder().decode(found.bytes);
  }

  async queryPermission(): Promise<PermissionState> {
    return this.permission;
  }

  async requestPermission(): Promise<PermissionState> {
    if (this.failure !== undefined) this.#fail();
    if (this.permission === 'prompt') this.permission = 'granted';
    return this.permission;
  }

  async *entries(): AsyncGenerator<[string, { kind: string; getFile?: () => Promise<File> }]> {
    this.#fail();
    for (const name of this.folders) yield [name, { kind: 'directory' }];
    for (const name of [...this.files.keys()]) yield [name, this.#handle(name)];
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<unknown> {
    this.#fail();
    if (!this.files.has(name)) {
      if (!create) throw new DOMException('no such file', 'NotFoundError');
      this.put(name, '');
    }
    return this.#handle(name);
  }

  async removeEntry(name: string): Promise<void> {
    this.#fail();
    if (!this.files.delete(name)) throw new DOMException('no such file', 'NotFoundError');
  }

  #handle(name: string) {
    return {
      kind: 'file',
      name,
      getFile: async () => {
        const found = this.files.get(name);
        if (found === undefined) throw new DOMException('no such file', 'NotFoundError');
        return new File([found.bytes], name, { lastModified: found.modified });
      },
      createWritable: async () => this.#writable(name),
    };
  }

  #writable(name: string): WritableStream<Uint8Array<ArrayBuffer>> {
    const chunks: Uint8Array<ArrayBuffer>[] = [];
    return new WritableStream({
      write: (chunk) => {
        this.#fail();
        if (chunk.length > this.room) throw new DOMException('no room', 'QuotaExceededError');
        this.room -= chunk.length;
        chunks.push(chunk);
      },
      close: async () => {
        const bytes = new Uint8Array(await new Blob(chunks).arrayBuffer());
        this.put(name, this.isForgetful ? bytes.slice(0, bytes.length / 2) : bytes);
      },
    });
  }

  #fail(): void {
    if (this.failure !== undefined) throw new DOMException('by the test', this.failure);
    if (this.permission !== 'granted') throw new DOMException('by the test', 'NotAllowedError');
  }
}
