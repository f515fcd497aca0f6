import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { FILE_HEAD_BYTES } from '../../../lib/journal/file-head';
import { Journal } from '../../../lib/journal/journal';
import { createJournalKeeper, type Followed, type JournalKeeper } from '../../../lib/journal/journal-keeper';
import { scanRecords } from '../../../lib/journal/record-scan';
import type { CollectionDump } from '../../../lib/model/collection-dump';
import type { Loss, Witness } from '../../../lib/model/loss';
import { bulkOf } from '../../../lib/store/bulk';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { trashOf } from '../../../lib/store/trash';
import { onNew } from '../../fixtures/highlight-edits';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from '../store/sample';
import { FakeFile } from './fake-file';

let collection: Collection;
let files: [FakeFile, FakeFile];
let keeper: JournalKeeper;
let witness: Witness | null;

const start = async () => {
  collection = await openCollection({});
  files = [files[0].reopened(), files[1].reopened()];
  keeper = createJournalKeeper({
    openCollection: async () => collection,
    journal: new Journal(...files),
    now: Date.now,
  });
};

beforeEach(async () => {
  clearDisk();
  FakeFile.reset();
  files = [new FakeFile(), new FakeFile()];
  witness = null;
  await start();
});
afterEach(() => {
  FakeFile.reset();
  vi.restoreAllMocks();
});

/** Until nothing is left, as the background does it; the losses that were told. */
async function follow(): Promise<Loss[]> {
  const losses: Loss[] = [];
  for (let more = true; more; ) {
    const followed: Followed = await keeper.followMore(witness);
    more = followed.more;
    witness = followed.witness ?? witness;
    if (followed.loss) {
      losses.push(followed.loss);
      await keeper.settle(followed.loss.at);
    }
  }
  return losses;
}

const keep = (number: number) => collection.articles.keep(articleId(number), readingOf(number), OUTLET);
const mark = (number: number) =>
  collection.highlights.add(articleId(number), readingOf(number), OUTLET, highlightOn(readingOf(number), number));
const sorted = ({ articles, highlights, versions }: CollectionDump) => ({
  articles: articles.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  highlights: highlights.toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  versions,
});
/** An accident to the database alone. */
const loseDatabase = async () => {
  collection.close();
  clearDisk();
  await start();
};

async function fillCollection(): Promise<void> {
  for (let number = 1; number <= 60; number += 1) await keep(number);
  await mark(3);
  await mark(4);
  await follow();
  await collection.articles.keep(articleId(5), readingOf(5, 'Chiều nay tuyến đò ngang nghỉ vì nước lớn.'), OUTLET);
  await collection.highlights.delete(highlightId(4));
  await collection.articles.delete(articleId(6));
  await collection.articles.correct(articleId(7), { headline: 'Tít sửa' });
  await collection.highlights.edit(highlightId(3), onNew({ note: 'ghi chú', tags: ['đò'] }));
}

describe('a database that is lost', () => {
  it('comes back whole: articles, versions, corrections, highlights, tombstones; told once, with the count', async () => {
    await fillCollection();
    expect(await follow()).toEqual([]);
    const before = await collection.dumps.all();
    await loseDatabase();
    expect(await follow()).toEqual([{ at: expect.any(String), articles: 59, highlights: 1, missing: 0 }]);
    expect(sorted(await collection.dumps.all())).toEqual(sorted(before));
    expect(await collection.lists.counts()).toEqual({ articles: 59, highlights: 1 });
    expect(await collection.upkeep.check()).toEqual([]);
    expect(await follow()).toEqual([]);
  });

  it('comes back by the journal alone, where the witness is lost too', async () => {
    await fillCollection();
    await follow();
    witness = null;
    await loseDatabase();
    expect(await follow()).toMatchObject([{ articles: 59, missing: 0 }]);
  });

  it('comes back once more after it was lost twice', async () => {
    await fillCollection();
    await follow();
    const before = await collection.dumps.all();
    await loseDatabase();
    await follow();
    await keep(61);
    await follow();
    await loseDatabase();
    expect(await follow()).toMatchObject([{ articles: 60, missing: 0 }]);
    expect(sorted(await collection.dumps.all()).articles.slice(0, 60)).toEqual(sorted(before).articles);
  });

  it('is told as missing where the journal is lost too', async () => {
    await fillCollection();
    await follow();
    files = [new FakeFile(), new FakeFile()];
    await loseDatabase();
    expect(await follow()).toEqual([{ at: expect.any(String), articles: 0, highlights: 0, missing: 59 }]);
  });

  it('joins what was kept since, under either id', async () => {
    await keep(1);
    await mark(2);
    await follow();
    await loseDatabase();
    await collection.articles.keep(articleId(901), readingOf(2), OUTLET);
    await keep(3);
    await follow();
    const { articles, highlights } = await collection.dumps.all();
    expect(articles.map(({ id }) => id).toSorted()).toEqual([articleId(1), articleId(3), articleId(901)]);
    expect(highlights).toMatchObject([{ id: highlightId(2), articleId: articleId(901) }]);
    expect(await collection.upkeep.check()).toEqual([]);
  });

  it('goes on being mended after a kill at any slice', async () => {
    await fillCollection();
    await follow();
    const before = sorted(await collection.dumps.all());
    await loseDatabase();
    vi.spyOn(Date, 'now').mockImplementation(() => performance.timeOrigin + performance.now() * 400);
    let slices = 0;
    for (; slices < 500; slices += 1) {
      const { more, witness: told } = await keeper.followMore(witness);
      witness = told ?? witness;
      if (!more) break;
      // Every second slice the browser is killed.
      if (slices < 8 && slices % 2 === 0) await start();
    }
    vi.restoreAllMocks();
    await follow();
    const { articles, highlights } = sorted(await collection.dumps.all());
    expect(articles.map(({ id, blocks, deletedAt }) => [id, blocks, deletedAt])).toEqual(
      before.articles.map(({ id, blocks, deletedAt }) => [id, blocks, deletedAt]),
    );
    expect(highlights).toEqual(before.highlights);
  });
});

describe('a journal', () => {
  it('takes all records at first, then what changed', async () => {
    for (let number = 1; number <= 12; number += 1) await keep(number);
    await follow();
    const [size] = files.map((file) => file.getSize());
    await keep(13);
    await follow();
    expect(files[0].getSize()).toBeGreaterThan(size ?? 0);
    const read = [...new Journal(...files).newestRecords()] as CollectionDump[];
    expect(read.flatMap(({ articles }) => articles.map(({ id }) => id)).toSorted()).toEqual(
      Array.from({ length: 13 }, (_unused, place) => articleId(place + 1)),
    );
  });

  it('has each change that was committed before a slice that caught up, also while it is filled', async () => {
    for (let number = 1; number <= 120; number += 1) await keep(number);
    const idsIn = () =>
      (
        [
          ...new Journal(...(files.map((file) => file.reopened()) as [FakeFile, FakeFile])).newestRecords(),
        ] as CollectionDump[]
      )
        .flatMap(({ highlights }) => highlights.map(({ id }) => id))
        .toSorted();
    // What was committed before the journal follows comes with its page.
    await keeper.followMore(witness);
    const marked: string[] = [];
    let isFilling = true;
    for (let number = 120; isFilling; number -= 1) {
      await mark(number);
      marked.push(highlightId(number));
      const followed = await keeper.followMore(witness);
      isFilling = followed.witness === null;
      if (followed.isCaughtUp) expect(idsIn()).toEqual(marked.toSorted());
      else expect.fail('one change is fewer than a slice takes');
    }
    expect(marked.length).toBeGreaterThan(1);
    await follow();
    expect(idsIn()).toEqual(marked.toSorted());
  });

  it('gives back what it has where the database is lost while it is filled', async () => {
    for (let number = 1; number <= 120; number += 1) await keep(number);
    await keeper.followMore(witness);
    await mark(120);
    expect(await keeper.followMore(witness)).toMatchObject({ more: true, witness: null, isCaughtUp: true });
    await loseDatabase();
    const [loss] = await follow();
    expect(loss).toMatchObject({ articles: 101, highlights: 1, missing: 19 });
    expect(await collection.lists.counts()).toEqual({ articles: 101, highlights: 1 });
  });

  it('that was being filled after a loss goes on being filled by whoever begins anew', async () => {
    await keep(1);
    await follow();
    await loseDatabase();
    // Kept before the loss is found: the journal has none of it yet.
    for (let number = 2; number <= 120; number += 1) await keep(number);
    for (let isMending = true; isMending; ) {
      const followed = await keeper.followMore(witness);
      witness = followed.witness ?? witness;
      isMending = followed.restored;
    }
    expect(witness?.articles).toBe(120);
    await start();
    await follow();
    const read = [...new Journal(...files).newestRecords()] as CollectionDump[];
    expect(read.flatMap(({ articles }) => articles)).toHaveLength(120);
  });

  it('that is lost is made anew', async () => {
    await keep(1);
    await follow();
    files = [new FakeFile(), new FakeFile()];
    await start();
    expect(await follow()).toEqual([]);
    expect([...new Journal(...files).newestRecords()]).toHaveLength(1);
  });

  it('takes an act on many in a few batches, each with one flush, and a save after it at once', async () => {
    // However slow the machine is: each batch was quick.
    const time = Date.now();
    vi.spyOn(Date, 'now').mockImplementation(() => time);
    await start();
    for (let number = 1; number <= 400; number += 1) await keep(number);
    await follow();
    const flushesBefore = files[0].flushes;
    const ids = Array.from({ length: 400 }, (_one, at) => articleId(at + 1));
    await bulkOf(collection).run(ids, { kind: 'tag', tags: ['mới'] });
    const begin = vi.spyOn(IDBDatabase.prototype, 'transaction');
    await follow();
    // 10, 20, 40, 80, 160 at once, and the rest: one transaction for each, one that passes them, and some to see where it stands.
    expect(files[0].flushes - flushesBefore).toBe(6);
    expect(begin.mock.calls.length).toBeLessThanOrEqual(6 + 1 + 4);
    expect(begin.mock.calls.filter(([, mode]) => mode === 'readwrite')).toHaveLength(1);
    const read = [...new Journal(...files).newestRecords()] as CollectionDump[];
    expect(read.flatMap(({ articles }) => articles).filter(({ tags }) => tags.includes('mới'))).toHaveLength(400);
    await keep(401);
    expect(await keeper.followMore(witness)).toMatchObject({ isCaughtUp: true });
    expect([...new Journal(...files).newestRecords()]).toHaveLength(401);
  });

  it('goes on behind what it has appended where it was killed before that was passed', async () => {
    for (let number = 1; number <= 20; number += 1) await keep(number);
    await follow();
    await bulkOf(collection).run([articleId(1), articleId(2)], { kind: 'tag', tags: ['mới'] });
    vi.spyOn(collection.changes, 'pass').mockRejectedValueOnce(new Error('killed'));
    await expect(keeper.followMore(witness)).rejects.toThrow('killed');
    expect(await collection.changes.waiting('journal', 9)).toBe(2);
    await start();
    const size = files[0].getSize();
    await follow();
    expect(files[0].getSize()).toBe(size);
    expect(await collection.changes.waiting('journal', 9)).toBe(0);
  });

  it('forgets the words of what left the trash, also those of its older records', async () => {
    for (let number = 1; number <= 3; number += 1) await mark(number);
    await follow();
    await collection.articles.delete(articleId(2));
    await follow();
    const recordsIn = () => files.flatMap((file) => [...scanRecords(file, FILE_HEAD_BYTES)]);
    expect(recordsIn().filter(({ name }) => name === articleId(2))).toHaveLength(2);
    expect(await trashOf(collection).empty([articleId(2)])).toEqual({ articles: 1, isWhole: true });
    await follow();
    expect(recordsIn().filter(({ name }) => name === articleId(2))).toHaveLength(1);
    const read = [...new Journal(...files).newestRecords()] as CollectionDump[];
    const emptied = read.find(({ articles }) => articles[0]?.id === articleId(2));
    expect(emptied).toMatchObject({ articles: [{ headline: '', tags: [], blocks: [{ text: '' }] }], highlights: [] });
    expect(read.flatMap(({ highlights }) => highlights)).toHaveLength(2);
    // The tombstone comes back with the others after an accident.
    await loseDatabase();
    await follow();
    expect(await collection.lists.counts()).toEqual({ articles: 2, highlights: 2 });
    expect((await collection.dumps.of([articleId(2)])).articles).toMatchObject([{ deletedAt: expect.any(String) }]);
    expect(await collection.lists.deleted()).toEqual([]);
  });

  it('keeps the change for later where the disk is full', async () => {
    await keep(1);
    await follow();
    await keep(2);
    FakeFile.room = 10;
    await expect(follow()).rejects.toMatchObject({ code: 'storage-full' });
    FakeFile.room = Number.POSITIVE_INFINITY;
    await follow();
    expect([...new Journal(...files).newestRecords()]).toHaveLength(2);
  });
});
