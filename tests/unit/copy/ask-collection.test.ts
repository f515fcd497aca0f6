import { beforeEach, expect, it, vi } from 'vitest';
import { createAskCollection } from '../../../lib/copy/ask-collection';
import { announceChange, secureChanges } from '../../../lib/messages/changes';
import { DEFAULT_SETTINGS, type Settings } from '../../../lib/model/settings/settings';
import type { AskBackground } from '../../../lib/session/ports';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { inPageWordsFor } from '../../../locales/in-page';
import { onNew } from '../../fixtures/highlight-edits';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from '../store/sample';

vi.mock('../../../lib/messages/changes', () => ({ announceChange: vi.fn(), secureChanges: vi.fn() }));

const id = articleId(1);
const read = readingOf(1);
let collection: Collection;
let settings: Settings;
let ask: AskBackground;
const tell = vi.fn(async () => undefined);
const showCount = vi.fn(async () => undefined);

beforeEach(async () => {
  clearDisk();
  vi.clearAllMocks();
  settings = DEFAULT_SETTINGS;
  collection = await openCollection({});
  await collection.articles.keep(id, read, OUTLET);
  ask = createAskCollection({
    id,
    open: async () => collection,
    interfaceFor: (language) => ({ words: inPageWordsFor(language), css: `css in ${language}` }),
    changeSettings: async (change) => {
      settings = { ...settings, ...change(settings) };
    },
    tell,
    showCount,
  });
  return () => collection.close();
});

const add = (number: number) => ask('highlight/add', { id, article: read, highlight: highlightOn(read, number) });

it('answers a write when it is committed, told to all, and in the journal', async () => {
  const order: string[] = [];
  const secured = Promise.withResolvers<void>();
  vi.mocked(announceChange).mockImplementation(async (changed) => {
    order.push(`told of ${changed} with ${(await collection.lists.counts()).highlights}`);
  });
  vi.mocked(secureChanges).mockReturnValue(secured.promise);
  const answered = add(1).then(() => order.push('answered'));
  await vi.waitFor(() => expect(order).toEqual([`told of ${id} with 1`]));
  secured.resolve();
  await answered;
  expect(order.at(-1)).toBe('answered');
});

it('adds, changes, takes back, deletes and restores highlights of its article, and gives it no other text', async () => {
  const { article: before } = (await collection.articles.get(id)) ?? {};
  const other = readingOf(1, 'Chữ khác trên trang của báo lúc này.');
  expect((await ask('highlight/add', { id, article: other, highlight: highlightOn(read, 1) })).highlights).toHaveLength(
    1,
  );
  const changes = onNew({ note: 'Hỏi lại', colour: 'red' });
  expect((await ask('highlight/edit', { id: highlightId(1), changes })).highlights).toMatchObject([
    { note: 'Hỏi lại', colour: 'red' },
  ]);
  expect((await ask('highlight/take-back', { id: highlightId(1), changes })).highlights).toMatchObject([{ note: '' }]);
  expect((await ask('highlight/delete', { id: highlightId(1) })).highlights).toEqual([]);
  expect((await ask('highlight/restore', { id: highlightId(1) })).highlights).toHaveLength(1);
  await ask('article/keep', { id, article: other });
  expect((await collection.articles.get(id))?.article).toEqual(before);
});

it('opens its article whatever is read, asks nothing, and says so once it is deleted', async () => {
  await add(1);
  expect(await ask('article/open', { article: readingOf(9) })).toMatchObject({
    kept: { id, highlights: [{ id: highlightId(1) }] },
    question: null,
  });
  await collection.articles.delete(id);
  const gone = expect.objectContaining({ code: 'not-found' });
  await expect(ask('article/open', { article: read })).rejects.toEqual(gone);
  await expect(add(2)).rejects.toEqual(gone);
});

it('gives words, names, tags; changes settings; tells what happens; brings no script', async () => {
  expect((await ask('page/interface', { language: 'en' })).css).toBe('css in en');
  expect(await ask('page/outlet', null)).toEqual({ vi: OUTLET, en: OUTLET });
  await add(1);
  await ask('highlight/edit', { id: highlightId(1), changes: onNew({ tags: ['hồ'] }) });
  expect(await ask('tags/known', null)).toEqual(['hồ']);
  await ask('settings/change', { lastColour: 'blue', making: 'pen' });
  expect(settings).toMatchObject({ lastColour: 'blue', making: 'pen', views: {} });
  await ask('page/tell', { kind: 'opened', id: highlightId(1) });
  expect(tell).toHaveBeenCalledWith({ kind: 'opened', id: highlightId(1) });
  await ask('page/count', { highlights: 3 });
  expect(showCount).toHaveBeenCalledWith(3);
  await expect(ask('page/part', { name: 'engine' })).rejects.toEqual(expect.objectContaining({ code: 'bad-message' }));
});
