import { beforeEach, expect, it, vi } from 'vitest';
import { createCorrection } from '../../../lib/controllers/correction';
import { toPageView } from '../../../lib/controllers/to-page-view';
import type { PageInView } from '../../../lib/controllers/use-page';
import { announceChange } from '../../../lib/messages/changes';
import type { PageState } from '../../../lib/messages/contract';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales';
import { articleId, clearDisk, OUTLET, readingOf } from '../store/sample';
import { stateOf } from './page-states';
import { createTeller } from './teller';

vi.mock('../../../lib/messages/changes', () => ({
  announceChange: vi.fn(async () => undefined),
  secureChanges: vi.fn(async () => undefined),
}));

const words = wordsFor('vi');
const reading = readingOf(1);
const kept = { id: articleId(1), savedAt: '2026-11-03T09:00:00+07:00', highlights: [] };
const teller = createTeller();
const refresh = vi.fn(async () => undefined);
let collection: Collection;

/** A page that keeps its article when it is asked to; `answer` is what it says then. */
function pageIn(state: PageState, answer: PageState = stateOf(reading, { kept })) {
  const command = vi.fn(async () => {
    await collection.articles.keep(articleId(1), reading, OUTLET);
    return answer;
  });
  return { view: toPageView(state, undefined), command: command as PageInView['command'] & typeof command };
}

const headline = async () => (await collection.articles.get(articleId(1)))?.article.headline;

beforeEach(async () => {
  clearDisk();
  vi.clearAllMocks();
  teller.clear();
  collection = await openCollection();
  return () => collection.close();
});

it('stores corrections of a kept article, and takes them back to those before', async () => {
  await collection.articles.keep(articleId(1), reading, OUTLET);
  await collection.articles.correct(articleId(1), { headline: 'Lần đầu' });
  const page = pageIn(stateOf(reading, { kept: { ...kept, corrections: { headline: 'Lần đầu' } } }));
  await createCorrection(words, teller, page, refresh)({ headline: 'Lần hai' }, { headline: 'Lần đầu' });
  expect(page.command).not.toHaveBeenCalled();
  expect(await headline()).toBe('Lần hai');
  expect(teller.told).toEqual([words.notices.corrected]);
  expect(vi.mocked(announceChange).mock.calls).toEqual([[articleId(1)]]);
  await teller.undo();
  expect(await headline()).toBe('Lần đầu');
  expect(teller.told.at(-1)).toBe(words.notices.correctionUndone);
  expect(refresh).toHaveBeenCalledTimes(2);
});

it('has the page keep an article first that is not kept yet', async () => {
  const page = pageIn(stateOf(reading));
  await createCorrection(words, teller, page, refresh)({ headline: 'Tít đúng' }, {});
  expect(page.command.mock.calls).toEqual([['page/save', null]]);
  expect(await headline()).toBe('Tít đúng');
  await teller.undo();
  expect(await headline()).toBe(reading.headline);
});

it('rejects where there is no article, or the page could not keep it', async () => {
  const nothing: PageState = { kind: 'no-article', reason: 'list', asked: false };
  for (const page of [pageIn(nothing), pageIn(stateOf(reading), nothing), pageIn(stateOf(reading), stateOf(reading))]) {
    const correct = createCorrection(words, teller, page, refresh);
    await expect(correct({ headline: 'Tít đúng' }, {})).rejects.toMatchObject({ code: 'no-article' });
  }
  expect(teller.told).toEqual([]);
});

it('writes what was changed alone, and takes nothing back that somebody changed since', async () => {
  await collection.articles.keep(articleId(1), reading, OUTLET);
  const page = pageIn(stateOf(reading, { kept }));
  await createCorrection(words, teller, page, refresh)({ headline: 'Tít đúng' }, {});
  // Another window opened its form before, and changes the authors.
  await createCorrection(words, createTeller(), page, refresh)({ authors: ['Lò Thị Mẫu'] }, {});
  const article = (await collection.articles.get(articleId(1)))?.article;
  expect(article).toMatchObject({ headline: 'Tít đúng', authors: ['Lò Thị Mẫu'] });
  await collection.articles.correct(articleId(1), { headline: 'Tít đúng hơn' }, { headline: 'Tít đúng' });
  await expect(teller.undo()).rejects.toMatchObject({ code: 'changed-elsewhere' });
  expect(await headline()).toBe('Tít đúng hơn');
});
