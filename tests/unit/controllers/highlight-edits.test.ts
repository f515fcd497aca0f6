import { beforeEach, expect, it, vi } from 'vitest';
import { createHighlightEdits } from '../../../lib/controllers/highlight-edits';
import { announceChange } from '../../../lib/messages/changes';
import type { Highlight } from '../../../lib/model/highlight';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales';
import { onNew } from '../../fixtures/highlight-edits';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from '../store/sample';
import { createTeller } from './teller';

vi.mock('../../../lib/messages/changes', () => ({
  announceChange: vi.fn(async () => undefined),
  secureChanges: vi.fn(async () => undefined),
}));

const words = wordsFor('vi');
const reading = readingOf(1);
const teller = createTeller();
const refresh = vi.fn(async () => undefined);
let collection: Collection;
let shown: Highlight[] = [];
const stored = async () => (await collection.articles.get(articleId(1)))?.highlights[0];
const acts = () => createHighlightEdits(words, teller, (id) => shown.find((each) => each.id === id), refresh);

beforeEach(async () => {
  clearDisk();
  vi.clearAllMocks();
  teller.clear();
  collection = await openCollection();
  const highlight = { ...highlightOn(reading, 1), note: 'Hỏi lại Sở', tags: ['đò'] };
  shown = (await collection.highlights.add(articleId(1), reading, OUTLET, highlight)).highlights;
  return () => collection.close();
});

it('changes the colour alone, and takes it back', async () => {
  await acts().onColour(highlightId(1), 'red');
  expect(await stored()).toMatchObject({ colour: 'red', note: 'Hỏi lại Sở', tags: ['đò'] });
  expect(teller.told).toEqual([words.notices.highlightChanged]);
  expect(vi.mocked(announceChange).mock.calls).toEqual([[articleId(1)]]);
  expect(refresh).toHaveBeenCalledOnce();
  await teller.undo();
  expect(await stored()).toMatchObject({ colour: 'yellow' });
  expect(teller.told.at(-1)).toBe(words.notices.undone);
});

it('changes note and tags, and leaves a colour that was changed since when that is taken back', async () => {
  await acts().onWrite(highlightId(1), { note: 'Đã hỏi', tags: [], over: { note: 'Hỏi lại Sở', tags: ['đò'] } });
  expect(await stored()).toMatchObject({ colour: 'yellow', note: 'Đã hỏi', tags: [] });
  expect(teller.told).toEqual([words.notices.noteSaved]);
  await collection.highlights.edit(highlightId(1), onNew({ colour: 'blue' }));
  await teller.undo();
  expect(await stored()).toMatchObject({ colour: 'blue', note: 'Hỏi lại Sở', tags: ['đò'] });
});

it('changes nothing that is not shown', async () => {
  shown = [];
  await expect(acts().onColour(highlightId(1), 'red')).rejects.toMatchObject({ code: 'not-found' });
  expect(await stored()).toMatchObject({ colour: 'yellow' });
  expect(teller.told).toEqual([]);
});
