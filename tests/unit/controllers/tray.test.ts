import { beforeEach, expect, it, vi } from 'vitest';
import type { TrayItem } from '../../../components/day/views';
import { createFieldActions } from '../../../lib/controllers/article-fields';
import { createTrayEdits, loadTray } from '../../../lib/controllers/tray';
import { toTrayEdits } from '../../../lib/controllers/tray-edits';
import { changesToMarks } from '../../../lib/model/article-marks';
import { dayOf } from '../../../lib/model/tray';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales';
import { articleId, clearDisk, OUTLET, readingOf } from '../store/sample';
import { createTeller } from './teller';

vi.mock('../../../lib/messages/changes', () => ({
  announceChange: vi.fn(async () => undefined),
  secureChanges: vi.fn(async () => undefined),
}));

const words = wordsFor('vi');
const teller = createTeller();
const refresh = vi.fn(async () => undefined);
const fail = vi.fn();
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  vi.clearAllMocks();
  teller.clear();
  collection = await openCollection();
  for (const number of [1, 2, 3]) await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
  return () => collection.close();
});

const view = () => loadTray(openCollection, Date.now());
const edits = async () => createTrayEdits(words, { ...teller, fail }, await view(), refresh);
const order = async () => (await collection.lists.tray(dayOf(Date.now()))).map(({ id }) => id);
const told = (count: number) => vi.waitFor(() => expect(teller.told).toHaveLength(count));

it('puts articles at the end of today’s tray, each once, and takes that back in one step', async () => {
  (await edits()).onAdd([articleId(2), articleId(1)]);
  await told(1);
  expect(await order()).toEqual([articleId(2), articleId(1)]);
  expect(await toTrayEdits(collection, [articleId(1), articleId(3)], dayOf(Date.now()))).toHaveLength(1);
  await teller.undo();
  expect(await order()).toEqual([]);
  expect(fail).not.toHaveBeenCalled();
});

it('takes one out, and puts the rest in another order', async () => {
  (await edits()).onAdd([articleId(1), articleId(2), articleId(3)]);
  await told(1);
  const before = await view();
  const rows = before.kind === 'rows' ? before.rows : [];
  const [first, second, third] = rows as [TrayItem, TrayItem, TrayItem];
  (await edits()).onOrder([third, first, second], [third.id]);
  await told(2);
  expect(await order()).toEqual([articleId(3), articleId(1), articleId(2)]);
  await teller.undo();
  expect(await order()).toEqual([articleId(1), articleId(2), articleId(3)]);
  (await edits()).onRemove(articleId(2));
  await told(4);
  expect(await order()).toEqual([articleId(1), articleId(3)]);
});

it('copies rich and plain text in the click itself', async () => {
  (await edits()).onAdd([articleId(1)]);
  await told(1);
  const write = vi.fn(async (_items: readonly { parts: Record<string, Blob> }[]) => undefined);
  vi.stubGlobal('navigator', { clipboard: { write } });
  vi.stubGlobal(
    'ClipboardItem',
    class {
      readonly parts: Record<string, Blob>;
      constructor(parts: Record<string, Blob>) {
        this.parts = parts;
      }
    },
  );
  const acts = await edits();
  acts.onCopy();
  expect(write).toHaveBeenCalledOnce();
  vi.unstubAllGlobals();
  const parts = write.mock.calls[0]?.[0][0]?.parts;
  expect(await parts?.['text/plain']?.text()).toContain(`- Tin đò ngang số 1 – ${OUTLET} – https://bao.example.vn/`);
  expect(await parts?.['text/html']?.text()).toContain(
    `<a href="https://bao.example.vn/bai-so-1.html">Tin đò ngang số 1</a> – ${OUTLET}`,
  );
  await told(2);
  expect(teller.told.at(-1)).toBe(words.tray.copied(1));
});

it('stores a field, says which, and takes it back', async () => {
  const shown = (await collection.articles.get(articleId(1)))?.article ?? null;
  const { onEdit } = createFieldActions(words, teller, shown, refresh);
  if (shown === null) throw new Error('not kept');
  await onEdit(changesToMarks(shown, { topic: 'Đê điều' }));
  expect(teller.told).toEqual([words.fields.saved(words.fields.topic)]);
  expect((await collection.articles.get(articleId(1)))?.article.topic).toBe('Đê điều');
  await teller.undo();
  expect((await collection.articles.get(articleId(1)))?.article.topic).toBeUndefined();
});

it('says so where a note that was written elsewhere stays beside the new one', async () => {
  const shown = (await collection.articles.get(articleId(1)))?.article ?? null;
  if (shown === null) throw new Error('not kept');
  await collection.marks.edit([{ id: articleId(1), changes: changesToMarks(shown, { note: 'ở kia' }) }]);
  await createFieldActions(words, teller, shown, refresh).onEdit(changesToMarks(shown, { note: 'ở đây' }));
  expect(teller.told).toEqual([words.fields.noteSavedBeside]);
});
