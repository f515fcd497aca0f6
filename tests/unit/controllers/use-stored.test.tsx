// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { useStored } from '../../../lib/controllers/use-stored';
import { ReaderError } from '../../../lib/model/error';
import type { ArticleId } from '../../../lib/model/ids';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId } from '../store/sample';
import { drawHook, settle } from './draw-hook';

vi.mock('../../../lib/store/open-collection', () => ({ openCollection: vi.fn() }));

const viewOf = (id: ArticleId | null) => ({ kind: 'article' as const, kept: id && { id } });
let get: (id: ArticleId) => Promise<unknown>;

beforeEach(() => {
  get = async (id) => ({ article: { id }, highlights: [] });
  const collection = { articles: { get: (id: ArticleId) => get(id) }, lists: { tags: async () => ['đò', 'lũ'] } };
  vi.mocked(openCollection)
    .mockReset()
    .mockResolvedValue(collection as unknown as Collection);
});

it('knows the tags of the collection, and the article where it is kept', async () => {
  let view = viewOf(null);
  const { first, last, again } = await drawHook(() => useStored(view));
  expect(first()).toEqual({ article: null, knownTags: [] });
  await settle();
  expect(last()).toEqual({ article: null, knownTags: ['đò', 'lũ'] });
  view = viewOf(articleId(1));
  await again();
  await settle();
  expect(last().article?.id).toBe(articleId(1));
});

it('never shows the article of the view before, however late it comes', async () => {
  const slow = Promise.withResolvers<unknown>();
  get = (id) => (id === articleId(1) ? slow.promise : Promise.resolve({ article: { id }, highlights: [] }));
  let view = viewOf(articleId(1));
  const { last, again } = await drawHook(() => useStored(view));
  await settle();
  view = viewOf(articleId(2));
  await again();
  await settle();
  slow.resolve({ article: { id: articleId(1) }, highlights: [] });
  await settle();
  expect(last().article?.id).toBe(articleId(2));
});

it('knows nothing where the collection does not open', async () => {
  vi.mocked(openCollection).mockRejectedValue(new ReaderError('storage-blocked'));
  const view = viewOf(articleId(1));
  const { last } = await drawHook(() => useStored(view));
  await settle();
  expect(last()).toEqual({ article: null, knownTags: [] });
});
