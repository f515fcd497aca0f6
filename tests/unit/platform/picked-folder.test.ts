import { afterEach, describe, expect, it, vi } from 'vitest';
import {
  accessTo,
  askAccess,
  canPickFolder,
  deleteFile,
  listFiles,
  pickFolder,
  readFile,
  writeFile,
} from '../../../lib/platform/picked-folder';
import { FakeFolder } from './fake-folder';

afterEach(() => vi.unstubAllGlobals());

const problem = (name: string) => expect.objectContaining({ name: 'ReaderError', problem: name });

describe('picking', () => {
  it('gives the folder that the reader picked, to read and write', async () => {
    const folder = new FakeFolder();
    const picker = vi.fn(async () => folder);
    vi.stubGlobal('showDirectoryPicker', picker);
    expect(canPickFolder()).toBe(true);
    expect(await pickFolder('exchange')).toBe(folder);
    expect(picker).toHaveBeenCalledWith({ id: 'exchange', mode: 'readwrite' });
  });

  it('gives none where the reader closed the dialog, and says where a folder is not allowed', async () => {
    vi.stubGlobal('showDirectoryPicker', async () => {
      throw new DOMException('closed', 'AbortError');
    });
    expect(await pickFolder('exchange')).toBeNull();
    vi.stubGlobal('showDirectoryPicker', async () => {
      throw new DOMException('system folder', 'NotAllowedError');
    });
    await expect(pickFolder('exchange')).rejects.toEqual(problem('refused'));
  });

  it('says that a browser has no such thing', async () => {
    expect(canPickFolder()).toBe(false);
    await expect(pickFolder('exchange')).rejects.toEqual(problem('no-picker'));
  });
});

describe('permission', () => {
  it('is looked at without asking, and asked for', async () => {
    const folder = new FakeFolder();
    folder.permission = 'prompt';
    expect(await accessTo(folder.asPicked())).toBe('ask');
    expect(await askAccess(folder.asPicked())).toBe('granted');
    expect(await accessTo(folder.asPicked())).toBe('granted');
    folder.permission = 'denied';
    expect(await accessTo(folder.asPicked())).toBe('refused');
    expect(await askAccess(folder.asPicked())).toBe('refused');
  });

  it('stays to be asked for where there was no press', async () => {
    const folder = new FakeFolder();
    folder.permission = 'prompt';
    folder.failure = 'SecurityError';
    expect(await askAccess(folder.asPicked())).toBe('ask');
  });
});

describe('files', () => {
  it('are written, listed, read and deleted; what is only being written is none', async () => {
    const folder = new FakeFolder();
    const picked = folder.asPicked();
    folder.put('b.zip.crswap', 'half');
    folder.folders.push('others');
    await writeFile(picked, 'b.zip', new Blob(['nội dung']));
    folder.clock = 2_000;
    await writeFile(picked, 'a.zip', new Blob(['x']));
    expect(await listFiles(picked)).toEqual([
      { name: 'a.zip', bytes: 1, modified: 2_000 },
      { name: 'b.zip', bytes: 10, modified: 1_000 },
    ]);
    expect((await listFiles(picked, (name) => name.startsWith('b'))).map(({ name }) => name)).toEqual(['b.zip']);
    expect(await (await readFile(picked, 'b.zip'))?.text()).toBe('nội dung');
    expect(await readFile(picked, 'c.zip')).toBeNull();
    await writeFile(picked, 'b.zip', new Blob(['anew']));
    expect(folder.text('b.zip')).toBe('anew');
    await deleteFile(picked, 'b.zip');
    await deleteFile(picked, 'b.zip');
    expect((await listFiles(picked)).map(({ name }) => name)).toEqual(['a.zip']);
  });

  it('are as they were where a write fails or is cancelled', async () => {
    const folder = new FakeFolder();
    const picked = folder.asPicked();
    folder.put('old.zip', 'before');
    folder.room = 3;
    await expect(writeFile(picked, 'new.zip', new Blob(['longer']))).rejects.toEqual(problem('full'));
    await expect(writeFile(picked, 'old.zip', new Blob(['longer']))).rejects.toEqual(problem('full'));
    expect([...folder.files.keys()]).toEqual(['old.zip']);
    expect(folder.text('old.zip')).toBe('before');
    folder.room = 99;
    const life = new AbortController();
    const content = new Blob(['x']);
    vi.spyOn(content, 'stream').mockImplementation(
      () =>
        new ReadableStream({
          pull: () => life.abort(new Error('cancelled')),
        }),
    );
    await expect(writeFile(picked, 'new.zip', content, life.signal)).rejects.toThrow('cancelled');
    expect([...folder.files.keys()]).toEqual(['old.zip']);
  });

  it('are told as failed where the drive has lost a part', async () => {
    const folder = new FakeFolder();
    folder.isForgetful = true;
    await expect(writeFile(folder.asPicked(), 'a.zip', new Blob(['content']))).rejects.toEqual(problem('failed'));
    expect([...folder.files.keys()]).toEqual([]);
  });

  it('tell a folder that is gone from a file that is not there, and a permission that went', async () => {
    const folder = new FakeFolder();
    const picked = folder.asPicked();
    folder.failure = 'NotFoundError';
    await expect(readFile(picked, 'a.zip')).rejects.toEqual(problem('gone'));
    await expect(listFiles(picked)).rejects.toEqual(problem('gone'));
    await expect(writeFile(picked, 'a.zip', new Blob(['x']))).rejects.toEqual(problem('gone'));
    folder.failure = undefined;
    folder.permission = 'prompt';
    await expect(listFiles(picked)).rejects.toEqual(problem('refused'));
    await expect(deleteFile(picked, 'a.zip')).rejects.toEqual(problem('refused'));
    folder.permission = 'granted';
    folder.failure = 'InvalidStateError';
    await expect(listFiles(picked)).rejects.toEqual(problem('failed'));
  });
});
