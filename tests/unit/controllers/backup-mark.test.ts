import { beforeEach, expect, it, vi } from 'vitest';
import { beginBackupMark, countInNoBackup, endBackupMark } from '../../../lib/controllers/backup-mark';
import { storeLastExport } from '../../../lib/platform/last-export';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from '../store/sample';

vi.mock('../../../lib/platform/last-export', () => ({ storeLastExport: vi.fn(async () => undefined) }));

beforeEach(clearDisk);

it('counts what is new or changed since the last backup that came to its end', async () => {
  const collection = await openCollection({});
  for (const number of [1, 2, 3]) await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
  expect(await countInNoBackup(collection)).toBeNull();

  const first = await beginBackupMark(collection);
  await collection.articles.keep(articleId(4), readingOf(4), OUTLET);
  await endBackupMark(collection, first, '2026-03-07T12:00:00.000+07:00');
  expect(vi.mocked(storeLastExport)).toHaveBeenCalledExactlyOnceWith('2026-03-07T12:00:00.000+07:00');
  expect(await countInNoBackup(collection)).toBe(1);

  await collection.highlights.add(articleId(1), readingOf(1), OUTLET, highlightOn(readingOf(1), 1));
  await collection.articles.delete(articleId(2));
  expect(await countInNoBackup(collection)).toBe(3);

  // One that failed has left nothing in the reader's hands.
  const failed = await beginBackupMark(collection);
  expect(await countInNoBackup(collection)).toBe(3);
  await endBackupMark(collection, failed, '2026-03-07T13:00:00.000+07:00');
  expect(await countInNoBackup(collection)).toBe(0);
});
