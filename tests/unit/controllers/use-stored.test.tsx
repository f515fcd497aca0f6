// @vitest-environment jsdom
import { beforeEach, expect, it, vi } from 'vitest';
import { useStored } from '../../../lib/controllers/use-stored';
import { onCollectionChanged } from '../../../lib/messages/changes';
import { ReaderError } from '../../../lib/model/error';
import type { ArticleId } from '../../../lib/model/ids';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { articleId } from '../store/sample';
import { drawHook, settle } from './draw-hook';

vi.mock('../../../lib/messages/changes', () => ({ onCollectionChanged: vi.fn() }));
vi.mock('../../../lib/store/open-collection', () => ({ openCollection: vi.fn() }));

const viewOf = (id: ArticleId | null) => ({ kind: 'article' as const, kept: id && { id } });
let get: (id: ArticleId) => Promise<unknown>;

beforeEach(() => {
  get = async (id) => ({ article: { id }, highlights: [] });
  const lists = { tags: async () => ['đò', 'lũ'], topics: async () => ['Đê điều'] };
  const collection = { articles: { get: (id: ArticleId) => get(id) }, lists };
  vi.mocked(onCollectionChanged).mockReset();
  vi.mocked(openCollection)
    .mockReset()
    .mockResolvedValue(collection as unknown as Collection);
});

it('knows the tags and topics of the collection, and the article where it is kept', async () => {
  let view = viewOf(null);
  const { first, last, again } = await drawHook(() => useStored(view));
  expect(first()).toEqual({ article: null, knownTags: [], knownTopics: [] });
  await settle();
  expect(last()).toEqual({ article: null, knownTags: ['đò', 'lũ'], knownTopics: ['Đê điều'] });
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
  expect(last()).toEqual({ article: null, knownTags: [], knownTopics: [] });
});

it('asks again with each change of the collection, however slow the page is to answer', async () => {
  const view = viewOf(articleId(1));
  const { last } = await drawHook(() => useStored(view));
  await settle();
  get = async (id) => ({ article: { id, topic: 'Đê điều' }, highlights: [] });
  const [[changed] = []] = vi.mocked(onCollectionChanged).mock.calls;
  changed?.(articleId(1));
  await settle();
  expect(last().article?.topic).toBe('Đê điều');
});
