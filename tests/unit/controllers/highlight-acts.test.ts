/** What is done with the selected highlights is told, shown, and taken back by one undo. */

import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { BulkWritingContext } from '../../../lib/controllers/library/bulk-writing';
import { createHighlightActs } from '../../../lib/controllers/library/highlight-acts';
import { settleChanges } from '../../../lib/controllers/settle-change';
import { openExportChoice } from '../../../lib/platform/tabs';
import { highlightBulkOf } from '../../../lib/store/highlight-bulk';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from '../store/sample';

vi.mock('../../../lib/controllers/settle-change', () => ({ settleChanges: vi.fn(), settleLongAct: vi.fn() }));
vi.mock('../../../lib/messages/changes', () => ({ createSecuring: () => () => undefined }));
vi.mock('../../../lib/platform/tabs', () => ({ openExportChoice: vi.fn() }));

const library = libraryWordsFor('vi');
const { done } = library.markActs;
const IDS = [1, 2, 3].map(highlightId);
const SELECTED = { count: IDS.length, ids: async () => IDS };
let told: { text: string; undo: (() => Promise<unknown>) | undefined }[];

function begin(onWork: BulkWritingContext['onWork'] = () => undefined) {
  told = [];
  return createHighlightActs({
    words: wordsFor('vi'),
    library,
    notices: {
      tell: (text, undo) => {
        told.push({ text, undo: undo && (async () => undo()) });
      },
    },
    refresh: async () => undefined,
    beginAct: () => () => undefined,
    onWork,
  });
}
const stored = async () => highlightBulkOf(await openCollection()).of(IDS);

beforeEach(async () => {
  clearDisk();
  const { highlights } = await openCollection();
  for (const number of [1, 2, 3]) {
    const reading = readingOf(Math.ceil(number / 2));
    await highlights.add(articleId(Math.ceil(number / 2)), reading, OUTLET, highlightOn(reading, number, 8 + number));
  }
});
afterEach(async () => {
  vi.clearAllMocks();
  (await openCollection()).close();
});

it('gives them a colour, and takes that back as a whole', async () => {
  await begin().run(SELECTED, { kind: 'colour', colour: 'red' });
  expect((await stored()).map(({ colour }) => colour)).toEqual(['red', 'red', 'red']);
  expect(vi.mocked(settleChanges).mock.calls.map(([ids]) => ids)).toEqual([[articleId(1), articleId(2)]]);
  expect(told.map(({ text }) => text)).toEqual([done.colour(wordsFor('vi').colours.red.meaning, 3)]);
  await told[0]?.undo?.();
  expect((await stored()).map(({ colour }) => colour)).toEqual(['yellow', 'yellow', 'yellow']);
  expect(told.at(-1)).toEqual({ text: done.undone(3), undo: undefined });
});

it('says where nothing was to be done, and offers no undo', async () => {
  await begin().run(SELECTED, { kind: 'untag', tags: ['đê điều'] });
  expect(told).toEqual([{ text: done.nothing, undo: undefined }]);
  expect(settleChanges).not.toHaveBeenCalled();
});

it('deletes them, and takes back those that are still deleted', async () => {
  await begin().run(SELECTED, { kind: 'delete' });
  expect(await stored()).toEqual([]);
  await told[0]?.undo?.();
  expect(await stored()).toHaveLength(3);
  expect(told.at(-1)?.text).toBe(done.undone(3));
});

it('exports their articles, each once', async () => {
  await begin().run(SELECTED, { kind: 'export' });
  expect(openExportChoice).toHaveBeenCalledWith([articleId(1), articleId(2)]);
});

it('shows that it waits for what is selected, and does nothing where the reader stops that', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  const asked: (() => boolean)[] = [];
  let stop: () => void = () => undefined;
  const work: unknown[] = [];
  const acts = begin((now, cancel) => {
    work.push(now);
    stop = cancel;
  });
  const { promise, resolve } = Promise.withResolvers<typeof IDS>();
  const ids = (isWanted: () => boolean) => {
    asked.push(isWanted);
    return promise;
  };
  const ran = acts.run({ count: 3, ids }, { kind: 'delete' });
  vi.advanceTimersByTime(500);
  expect(work).toEqual([{ done: 0, all: 3 }]);
  expect(asked.map((isWanted) => isWanted())).toEqual([true]);
  stop();
  expect(asked.map((isWanted) => isWanted())).toEqual([false]);
  vi.useRealTimers();
  resolve(IDS);
  await ran;
  expect(work.at(-1)).toBeNull();
  expect(told).toEqual([{ text: done.cancelled(0), undo: undefined }]);
  expect(await stored()).toHaveLength(3);
});
