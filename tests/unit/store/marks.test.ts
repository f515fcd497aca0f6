import { beforeEach, describe, expect, it } from 'vitest';
import { changesToMarks, type EditableMarks } from '../../../lib/model/article-marks';
import { placeBetween } from '../../../lib/model/tray';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { onNew } from '../../fixtures/highlight-edits';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from './sample';

const DAY = '2026-11-27';
const failure = (code: string) => expect.objectContaining({ name: 'ReaderError', code });
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection({});
  for (const number of [1, 2, 3]) await collection.articles.keep(articleId(number), readingOf(number), OUTLET);
});

const stored = async (number: number) => {
  const found = await collection.articles.get(articleId(number));
  if (found === null) throw new Error('not kept');
  return found.article;
};
const editOf = async (number: number, wanted: Partial<EditableMarks>) => ({
  id: articleId(number),
  changes: changesToMarks(await stored(number), wanted),
});
const write = async (number: number, wanted: Partial<EditableMarks>) =>
  collection.marks.edit([await editOf(number, wanted)]);

describe('what the reader adds to an article', () => {
  it('is kept, told to the outbox, and taken back', async () => {
    await collection.changes.register('index');
    const edit = await editOf(1, { note: 'Hỏi lại', tone: 'negative', topic: 'Đê điều', status: 'handled' });
    await collection.marks.edit([edit]);
    expect(await stored(1)).toMatchObject({ note: 'Hỏi lại', tone: 'negative', topic: 'Đê điều', status: 'handled' });
    expect(await collection.changes.read('index', 9)).toMatchObject([{ articleId: articleId(1), parts: ['article'] }]);
    await collection.marks.takeBack([edit]);
    expect(await stored(1)).toMatchObject({ note: '', status: 'new' });
    expect(await stored(1)).not.toHaveProperty('topic');
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('is changed of all articles or of none', async () => {
    const edits = [await editOf(1, { topic: 'Đê điều' }), await editOf(2, { topic: 'Đê điều' })];
    await collection.articles.delete(articleId(2));
    await expect(collection.marks.edit(edits)).rejects.toEqual(failure('not-found'));
    expect(await stored(1)).not.toHaveProperty('topic');
  });

  it('is not taken back where it says something else by now', async () => {
    const edit = await editOf(1, { topic: 'Đê điều' });
    await collection.marks.edit([edit]);
    await write(1, { topic: 'Thủy lợi' });
    await expect(collection.marks.takeBack([edit])).rejects.toEqual(failure('changed-elsewhere'));
    expect(await stored(1)).toMatchObject({ topic: 'Thủy lợi' });
  });

  it('loses no summary that the reader has not seen', async () => {
    const here = await editOf(1, { summary: 'ở đây' });
    await write(1, { summary: 'ở kia' });
    await expect(collection.marks.edit([here])).rejects.toEqual(failure('changed-elsewhere'));
    expect(await stored(1)).toMatchObject({ summary: 'ở kia' });
  });

  it('is refused where it is none', async () => {
    const edit = { id: articleId(1), changes: { topic: { from: null, to: 'x'.repeat(101) } } };
    await expect(collection.marks.edit([edit])).rejects.toEqual(failure('bad-message'));
  });

  it('counts tags of articles beside those of highlights, and topics', async () => {
    const read = readingOf(1);
    await collection.highlights.add(articleId(1), read, OUTLET, { ...highlightOn(read, 1), tags: ['đò', 'bến'] });
    await write(1, { tags: ['đò', 'hạ tầng'], topic: 'Giao thông' });
    await write(2, { tags: ['hạ tầng', 'đò'], topic: 'Giao thông' });
    await write(3, { topic: 'An sinh' });
    expect(await collection.lists.tags()).toEqual(['đò', 'hạ tầng', 'bến']);
    expect(await collection.lists.topics()).toEqual(['Giao thông', 'An sinh']);
    await collection.articles.delete(articleId(2));
    await collection.highlights.edit(highlightId(1), onNew({ tags: [] }));
    await write(3, { topic: null });
    expect(await collection.lists.topics()).toEqual(['Giao thông']);
    expect(await collection.upkeep.check()).toEqual([]);
    await collection.articles.restore(articleId(2));
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('is merged by the laws: a note of either side stays, tags are one set, the newest topic counts', async () => {
    const before = await collection.dumps.all();
    await write(1, { note: 'ở cơ quan', tags: ['a'], topic: 'cũ' });
    const there = structuredClone(before);
    clearDisk();
    const other = await openCollection({ now: () => Date.now() + 60_000 });
    await other.dumps.merge(there);
    const mine = await other.articles.get(articleId(1));
    if (mine === null) throw new Error('not kept');
    const wanted = { note: 'ở nhà', tags: ['b'], topic: 'mới' };
    await other.marks.edit([{ id: articleId(1), changes: changesToMarks(mine.article, wanted) }]);
    await other.dumps.merge(await collection.dumps.all());
    const merged = (await other.articles.get(articleId(1)))?.article;
    expect(merged).toMatchObject({ note: 'ở nhà', topic: 'mới' });
    expect(merged?.tags.toSorted()).toEqual(['a', 'b']);
    expect(merged?.earlierNotes?.map(({ text }) => text)).toContain('ở cơ quan');
    expect(await other.upkeep.check()).toEqual([]);
  });
});

describe('the tray', () => {
  const put = async (number: number, after: string | null) => {
    const place = placeBetween(after, null);
    await write(number, { tray: { day: DAY, place } });
    return place;
  };
  const order = async (day = DAY) => (await collection.lists.tray(day)).map(({ id }) => id);

  it('has the articles of its day in their order', async () => {
    await put(1, await put(2, null));
    await write(3, { tray: { day: '2026-11-26', place: 'a' } });
    expect(await order()).toEqual([articleId(2), articleId(1)]);
    expect(await order('2026-11-26')).toEqual([articleId(3)]);
    expect(await order('2026-11-25')).toEqual([]);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('tells what a digest needs, and no more articles once they are deleted or taken out', async () => {
    await put(1, null);
    await write(1, { topic: 'Giao thông', tone: 'positive' });
    const [row] = await collection.lists.tray(DAY);
    expect(row).toMatchObject({
      headline: 'Tin đò ngang số 1',
      outletName: OUTLET,
      topic: 'Giao thông',
      tone: 'positive',
    });
    await collection.articles.delete(articleId(1));
    expect(await order()).toEqual([]);
    await collection.articles.restore(articleId(1));
    expect(await order()).toEqual([articleId(1)]);
    await write(1, { tray: null });
    expect(await order()).toEqual([]);
  });
});
