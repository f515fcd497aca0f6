import { beforeEach, expect, it } from 'vitest';
import { foldersOf } from '../../../lib/store/folders';
import { openCollection } from '../../../lib/store/open-collection';
import { clearDisk } from './sample';

beforeEach(clearDisk);

/** What a structured clone carries over; the browser's own class is not here. */
const picked = (name: string) => ({ kind: 'directory', name }) as unknown as FileSystemDirectoryHandle;

it('keeps a folder for each purpose, over the end of the page', async () => {
  const first = await openCollection({ now: () => Date.parse('2026-03-07T12:00:00+07:00') });
  expect(await foldersOf(first).get('exchange')).toBeNull();
  await foldersOf(first).keep('exchange', picked('Chung'));
  await foldersOf(first).keep('backup', picked('Cũ'));
  await foldersOf(first).keep('backup', picked('Sao lưu'));
  first.close();
  const folders = foldersOf(await openCollection({}));
  expect(await folders.get('exchange')).toMatchObject({
    folder: { name: 'Chung' },
    pickedAt: '2026-03-07T12:00:00.000+07:00',
  });
  expect((await folders.get('backup'))?.folder.name).toBe('Sao lưu');
  await folders.forget('exchange');
  expect(await folders.get('exchange')).toBeNull();
  expect((await folders.get('backup'))?.folder.name).toBe('Sao lưu');
});

it('takes nothing else for a folder', async () => {
  const folders = foldersOf(await openCollection({}));
  await folders.keep('exchange', { kind: 'file' } as unknown as FileSystemDirectoryHandle);
  expect(await folders.get('exchange')).toBeNull();
});
