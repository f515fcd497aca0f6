import { beforeEach, expect, it, vi } from 'vitest';
import { beginFirstLook } from '../../../lib/controllers/first-look';
import { lookAtTab } from '../../../lib/controllers/look-at-tab';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId, clearDisk, OUTLET, readingOf } from '../store/sample';

vi.mock('../../../lib/messages/changes', () => ({ onCollectionChanged: vi.fn() }));
vi.mock('../../../lib/controllers/look-at-tab', () => ({ lookAtTab: vi.fn() }));

const look = vi.mocked(lookAtTab);
const keep = async (...numbers: number[]) => {
  const collection = await openCollection({});
  for (const number of numbers) await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
  collection.close();
};

beforeEach(() => {
  clearDisk();
  look.mockReset().mockResolvedValue({ kind: 'browser-page' });
});

it('has list, tray and page before anything is drawn, and reads them anew after that', async () => {
  await keep(1, 2);
  const first = beginFirstLook();
  await first.over;
  expect(first.saved.first.given()).toMatchObject({ kind: 'rows', counts: { articles: 2 }, rows: { length: 2 } });
  expect(first.tray.given()).toMatchObject({ kind: 'rows', rows: [] });
  expect(first.page.given()).toEqual({ kind: 'browser-page' });
  await keep(3);
  expect(await first.saved.first.read()).toMatchObject({ rows: { length: 2 } });
  expect(await first.saved.first.read()).toMatchObject({ rows: { length: 3 } });
  expect(await first.saved.pages.more()).toMatchObject({ rows: { length: 3 } });
  (await openCollection()).close();
});

it('has the list though the page never answers', async () => {
  look.mockReturnValue(new Promise(() => undefined));
  await keep(1);
  const first = beginFirstLook();
  await first.listed;
  expect(first.saved.first.given()).toMatchObject({ kind: 'rows', rows: { length: 1 } });
  expect(first.page.given()).toBeUndefined();
});

it('tells why there is no list', async () => {
  vi.spyOn(indexedDB, 'open').mockImplementation(() => {
    throw new DOMException('no', 'SecurityError');
  });
  const first = beginFirstLook();
  await first.over;
  expect(first.saved.first.given()).toEqual({ kind: 'error', error: 'storage-unavailable' });
  expect(first.tray.given()).toEqual({ kind: 'error', error: 'storage-unavailable' });
  vi.restoreAllMocks();
});
