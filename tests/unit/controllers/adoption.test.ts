import { beforeEach, expect, it, vi } from 'vitest';
import { createAdoption } from '../../../lib/controllers/adoption';
import { nameOutlet } from '../../../lib/controllers/outlet-names';
import { toPageView } from '../../../lib/controllers/to-page-view';
import { announceChange } from '../../../lib/messages/changes';
import { OUTLETS } from '../../../lib/outlets/table';
import { fitHighlights } from '../../../lib/press/fit-highlights';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales/index';
import { BRIDGE, highlightOf, printedAt } from '../store/printed';
import { articleId, clearDisk } from '../store/sample';

vi.mock('../../../lib/platform/tag-rules', () => ({ loadTagRules: async () => [] }));
vi.mock('../../../lib/messages/changes', () => ({
  announceChange: vi.fn(async () => undefined),
  secureChanges: vi.fn(async () => undefined),
}));

const words = wordsFor('vi');
const [listed] = OUTLETS;
const host = listed?.host ?? '';
const agency = printedAt(host, BRIDGE);
const paper = printedAt('baotinh.example.vn', BRIDGE);
const VIEW = toPageView(
  {
    kind: 'article',
    article: paper,
    ...{
      certain: true,
      remarks: [],
      cleared: false,
      fromBody: false,
      view: 'clear',
      kept: null,
      question: null,
      found: {},
    },
  },
  undefined,
);

let collection: Collection;
let undo: (() => Promise<void>) | undefined;
const told: string[] = [];
const tell = (text: string, back?: () => Promise<void>) => {
  told.push(text);
  undo = back;
};
const refresh = vi.fn(async () => undefined);
const acts = () => createAdoption(words, { tell }, VIEW, refresh);
const highlightsHere = async () => (await collection.articles.open(paper)).found?.highlights.length;

beforeEach(async () => {
  clearDisk();
  vi.clearAllMocks();
  told.length = 0;
  collection = await openCollection();
  await collection.highlights.add(articleId(1), agency, listed?.vi ?? '', highlightOf(agency, 1, 'dài 120 m'));
  return () => collection.close();
});

it('brings highlights over, tells everybody of it, and takes it back by one undo', async () => {
  await acts().adopt(articleId(1));
  expect(told).toEqual([words.notices.adopted(1, true)]);
  expect(await highlightsHere()).toBe(1);
  const id = (await collection.articles.open(paper)).found?.article.id;
  expect(vi.mocked(announceChange).mock.calls).toEqual([[id]]);
  expect(refresh).toHaveBeenCalledOnce();
  await undo?.();
  expect(await highlightsHere()).toBeUndefined();
  expect(told.at(-1)).toBe(words.notices.undone);
  expect(vi.mocked(announceChange)).toHaveBeenCalledTimes(2);
});

it('turns a reprint down, and takes that back', async () => {
  await acts().dismiss(articleId(1));
  expect(told).toEqual([words.notices.reprintDismissed]);
  expect(await collection.reprints.find(paper, fitHighlights)).toEqual([]);
  await undo?.();
  expect(await collection.reprints.find(paper, fitHighlights)).toHaveLength(1);
});

it('names the outlet in the reader’s language, as long as it is still called so', async () => {
  const [reprint] = await collection.reprints.find(paper, fitHighlights);
  if (!reprint) throw new Error('not found');
  expect(nameOutlet(VIEW, reprint, wordsFor('en'))).toMatchObject({ reprint: { outletName: listed?.en } });
  const renamed = { ...reprint, outletName: 'Báo Cũ' };
  expect(nameOutlet(VIEW, renamed, wordsFor('en'))).toMatchObject({ reprint: { outletName: 'Báo Cũ' } });
});
