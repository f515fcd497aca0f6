import { beforeEach, expect, it } from 'vitest';
import { type LoadedCopy, loadCopy, toCopyArticle } from '../../../lib/controllers/load-copy';
import { newArticleId } from '../../../lib/model/ids';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { DATABASE_NAME } from '../../../lib/store/schema';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from '../store/sample';

const id = articleId(1);
const OLD = 'Kinh phí làm tuyến đò ngang sông là 640 triệu đồng, do xã góp.';
const NEW = 'Kinh phí làm tuyến đò ngang sông là 460 triệu đồng, do xã góp.';
const NOTHING: LoadedCopy = { kind: 'loading' };
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  collection = await openCollection();
  await collection.highlights.add(id, readingOf(1, OLD), OUTLET, highlightOn(readingOf(1, OLD), 1));
  await collection.articles.keep(id, readingOf(1, NEW), OUTLET);
  return () => collection.close();
});

const textOf = (loaded: LoadedCopy) => (loaded.kind === 'article' ? loaded.shown.blocks[1]?.text : loaded.kind);

it('shows the text that is kept, or a version of it with all that was known with it', async () => {
  const newest = await loadCopy(id, null, NOTHING);
  expect(textOf(newest)).toBe(NEW);
  const older = await loadCopy(id, 1, newest);
  expect(textOf(older)).toBe(OLD);
  if (older.kind !== 'article') throw new Error(older.kind);
  const view = toCopyArticle(older, 'vi');
  expect(view).toMatchObject({ outletName: OUTLET, versionCount: 1, version: { number: 1 }, flaws: [] });
  expect(view.sheet.facts).toMatchObject({ id, savedAt: older.shown.savedAt, headline: readingOf(1).headline });
  expect(textOf(await loadCopy(id, 7, newest))).toBe(NEW);
});

it('stays the same object as long as nothing that is drawn is another', async () => {
  const first = await loadCopy(id, null, NOTHING);
  await collection.highlights.addTo(id, highlightOn(readingOf(1, NEW), 2));
  expect(await loadCopy(id, null, first)).toBe(first);
  await collection.articles.correct(id, { headline: 'Tít sửa' });
  const corrected = await loadCopy(id, null, first);
  expect(corrected).not.toBe(first);
  expect(corrected).toMatchObject({ shown: { headline: 'Tít sửa' } });
});

it('tells a deleted article from one that was never there, and a damaged one from both', async () => {
  for (const unknown of ['', 'nobody']) {
    expect(
      await loadCopy(
        newArticleId(() => unknown),
        null,
        NOTHING,
      ),
    ).toEqual({ kind: 'missing' });
  }
  await collection.articles.delete(id);
  expect(await loadCopy(id, null, NOTHING)).toEqual({ kind: 'deleted', headline: readingOf(1).headline });
  await collection.articles.restore(id);
  await damage();
  expect(await loadCopy(id, null, NOTHING)).toEqual({ kind: 'damaged' });
});

/** Writes into the article's record what no program of ours does. */
async function damage(): Promise<void> {
  const opening = indexedDB.open(DATABASE_NAME);
  const database = await new Promise<IDBDatabase>((resolve, reject) => {
    opening.onsuccess = () => resolve(opening.result);
    opening.onerror = () => reject(opening.error);
  });
  const transaction = database.transaction('articles', 'readwrite');
  const store = transaction.objectStore('articles');
  const reading = store.get(id);
  reading.onsuccess = () => store.put({ ...reading.result, blocks: 'không phải khối' });
  await new Promise((resolve) => {
    transaction.oncomplete = resolve;
  });
  database.close();
}
