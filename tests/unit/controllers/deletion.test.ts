import { beforeEach, expect, it, vi } from 'vitest';
import { createDeletion } from '../../../lib/controllers/deletion';
import { announceChange } from '../../../lib/messages/changes';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from '../store/sample';
import { createTeller } from './teller';

vi.mock('../../../lib/messages/changes', () => ({
  announceChange: vi.fn(async () => undefined),
  secureChanges: vi.fn(async () => undefined),
}));

const words = wordsFor('vi');
const reading = readingOf(1);
const teller = createTeller();
let collection: Collection;
/** What was true of the collection each time that the screen was shown anew. */
const shown: number[] = [];
const acts = () =>
  createDeletion(words, teller, async () => {
    shown.push((await collection.lists.counts()).highlights);
  });

beforeEach(async () => {
  clearDisk();
  vi.clearAllMocks();
  teller.clear();
  shown.length = 0;
  collection = await openCollection();
  await collection.highlights.add(articleId(1), reading, OUTLET, highlightOn(reading, 1));
  return () => collection.close();
});

it('deletes a highlight, shows that after it is stored, and takes it back', async () => {
  await acts().deleteHighlight(highlightId(1));
  expect(shown).toEqual([0]);
  expect(teller.told).toEqual([words.notices.highlightDeleted]);
  expect(vi.mocked(announceChange).mock.calls).toEqual([[articleId(1)]]);
  await teller.undo();
  expect(shown).toEqual([0, 1]);
  expect(teller.told.at(-1)).toBe(words.notices.highlightRestored);
  expect(vi.mocked(announceChange)).toHaveBeenCalledTimes(2);
});

it('deletes an article with its highlights, and takes it back', async () => {
  await acts().deleteArticle(articleId(1), reading.headline);
  expect(await collection.articles.get(articleId(1))).toBeNull();
  expect(teller.told).toEqual([words.notices.articleDeleted(reading.headline)]);
  await teller.undo();
  expect((await collection.articles.get(articleId(1)))?.highlights).toHaveLength(1);
  expect(teller.told.at(-1)).toBe(words.notices.articleRestored);
  expect(shown).toEqual([0, 1]);
});

it('has a name for an article without a headline', async () => {
  await acts().deleteArticle(articleId(1), '');
  expect(teller.told).toEqual([words.notices.articleDeleted(words.article.noHeadline)]);
});

it('tells nothing of what could not be stored', async () => {
  await expect(acts().deleteHighlight(highlightId(9))).rejects.toMatchObject({ code: 'not-found' });
  expect(teller.told).toEqual([]);
  expect(vi.mocked(announceChange)).not.toHaveBeenCalled();
});
