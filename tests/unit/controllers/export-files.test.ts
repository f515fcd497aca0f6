import { beforeEach, expect, it, vi } from 'vitest';
import { exportArticle } from '../../../lib/controllers/export-files';
import { saveFile } from '../../../lib/platform/download';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from '../store/sample';

vi.mock('../../../lib/platform/download', () => ({ saveFile: vi.fn(async () => undefined) }));

const save = vi.mocked(saveFile);
const reading = readingOf(1);
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  vi.clearAllMocks();
  collection = await openCollection({ now: () => Date.parse('2026-11-02T17:04:00Z') });
  await collection.highlights.add(articleId(1), reading, OUTLET, highlightOn(reading, 1));
  return async () => {
    collection.close();
    (await openCollection()).close();
  };
});

it('hands out an article with its highlights, named after the day in Vietnam on which it was kept', async () => {
  const name = await exportArticle(articleId(1), wordsFor('vi'));
  expect(name).toBe('2026-11-03 Báo Ví Dụ Tin đò ngang số 1.md');
  const [savedName, content] = save.mock.lastCall ?? [];
  expect(savedName).toBe(name);
  expect(content?.type).toBe('text/markdown;charset=utf-8');
  expect(await content?.text()).toContain('==Sáng nay==');
});

it('hands out nothing where the article is not there any more', async () => {
  await collection.articles.delete(articleId(1));
  await expect(exportArticle(articleId(1), wordsFor('vi'))).rejects.toMatchObject({ code: 'not-found' });
  expect(save).not.toHaveBeenCalled();
});
