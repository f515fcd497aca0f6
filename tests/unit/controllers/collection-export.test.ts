import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ExportOptions, type ExportProgress, exportCollection } from '../../../lib/controllers/collection-export';
import { COLLECTION_FILE } from '../../../lib/export/collection/write-collection';
import { ReaderError } from '../../../lib/model/error';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales';
import { articleId, clearDisk, highlightId, highlightOn, OUTLET, readingOf } from '../store/sample';

/** Just after midnight in Vietnam: the day before nearly everywhere else. */
const NOW = Date.parse('2026-11-03T00:04:00+07:00');

let collection: Collection;
const told: ExportProgress[] = [];

const run = (signal = new AbortController().signal) =>
  exportCollection({ words: wordsFor('vi'), now: NOW, signal, onProgress: (progress) => told.push(progress) });

const byId = (records: unknown) => (records as { id: string }[]).toSorted((one, other) => (one.id < other.id ? -1 : 1));

async function filesOf(content: Blob): Promise<Record<string, string>> {
  const files = unzipSync(new Uint8Array(await content.arrayBuffer()));
  return Object.fromEntries(Object.entries(files).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

beforeEach(async () => {
  clearDisk();
  told.length = 0;
  // The one that `exportCollection` opens too.
  collection = await openCollection();
  return () => collection.close();
});

describe('260 articles, of which one is deleted', () => {
  const COUNT = 260;
  beforeEach(async () => {
    for (let number = 0; number < COUNT; number += 1) {
      const reading = readingOf(number);
      await collection.highlights.add(articleId(number), reading, OUTLET, highlightOn(reading, number));
    }
    await collection.articles.correct(articleId(3), { headline: 'Tít đúng' });
    await collection.articles.keep(
      articleId(4),
      readingOf(4, 'Chiều nay tuyến đò ngang sông đã ngừng chạy vì nước lớn.'),
      OUTLET,
    );
    await collection.highlights.delete(highlightId(5));
    await collection.articles.delete(articleId(7));
  });

  it('are one Markdown file each, and every record in one JSON file', async () => {
    const { name, content, articles } = await run();
    expect(articles).toBe(COUNT - 1);
    expect(name).toBe('diem-bao 2026-11-03.zip');
    expect(content.type).toBe('application/zip');
    const files = await filesOf(content);
    const names = Object.keys(files);
    expect(names).toHaveLength(COUNT);
    expect(names.at(-1)).toBe(COLLECTION_FILE);
    const texts = Object.values(files).slice(0, -1);
    for (const number of [0, 6, 8, COUNT - 1]) {
      expect(texts.filter((text) => text.includes(`${readingOf(number).url}`))).toHaveLength(1);
    }
    expect(texts.filter((text) => text.includes('# Tít đúng'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes(readingOf(7).url))).toEqual([]);
    expect(texts.filter((text) => text.includes('=='))).toHaveLength(COUNT - 2 - 1);
    const { exportedAt, format, ...records } = JSON.parse(files[COLLECTION_FILE] ?? '') as Record<string, unknown>;
    expect(format).toBe('diem-bao-collection');
    expect(exportedAt).toBe('2026-11-03T00:04:00.000+07:00');
    const all = await collection.dumps.all();
    expect(records).toMatchObject({ schema: all.schema, versions: all.versions });
    expect(byId(records.articles)).toEqual(byId(all.articles));
    expect(byId(records.highlights)).toEqual(byId(all.highlights));
    expect(records.versions).toHaveLength(1);
  }, 30_000);

  it('never read the whole collection at once', async () => {
    const { getAll } = IDBObjectStore.prototype;
    const counts: unknown[] = [];
    const spy = vi.spyOn(IDBObjectStore.prototype, 'getAll').mockImplementation(function read(
      this: IDBObjectStore,
      range,
      count,
    ) {
      // What belongs to one article is asked for by its id, in an index or as a range: never much.
      if (this.name === 'articles') counts.push(count);
      return getAll.call(this, range, count);
    });
    await run();
    spy.mockRestore();
    expect(counts.length).toBeGreaterThan(5);
    for (const count of counts) expect(count).toBeLessThanOrEqual(50);
  }, 30_000);

  it('tell how far they are, from nothing on, and never backwards', async () => {
    const clock = vi.spyOn(performance, 'now');
    // Each look at the clock is far beyond the last: it pauses and tells at each piece.
    let time = 0;
    clock.mockImplementation(() => {
      time += 1_000;
      return time;
    });
    await run();
    clock.mockRestore();
    expect(told[0]).toEqual({ articles: 0, allArticles: COUNT - 1, share: 0 });
    expect(told.length).toBeGreaterThan(COUNT);
    const shares = told.map(({ share }) => share);
    expect(shares).toEqual(shares.toSorted((one, other) => one - other));
    expect(shares.at(-1)).toBe(1);
    expect(told.at(-1)?.articles).toBe(COUNT - 1);
  }, 30_000);

  it('end at once when the reader stops them', async () => {
    const life = new AbortController();
    const running = exportCollection({
      words: wordsFor('vi'),
      now: NOW,
      signal: life.signal,
      onProgress: ({ articles }) => expect(articles).toBe(0),
    });
    life.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
  });

  it('leave out an article that is deleted while they are written, and keep it as deleted among the records', async () => {
    const pages = collection.dumps.pages.bind(collection.dumps);
    const spy = vi.spyOn(collection.dumps, 'pages').mockImplementation(async function* between() {
      for await (const page of pages()) {
        yield page;
        await collection.articles.delete(articleId(COUNT - 1));
      }
    });
    const { content, articles } = await run();
    spy.mockRestore();
    expect(articles).toBe(COUNT - 2);
    const files = await filesOf(content);
    expect(Object.keys(files)).toHaveLength(COUNT - 1);
    const records = JSON.parse(files[COLLECTION_FILE] ?? '') as { articles: { id: string; deletedAt?: string }[] };
    expect(records.articles.find(({ id }) => id === articleId(COUNT - 1))?.deletedAt).toBeDefined();
  }, 30_000);
});

it('is an error where nothing is kept', async () => {
  await expect(run()).rejects.toMatchObject({ code: 'export-empty' });
  await collection.articles.keep(articleId(1), readingOf(1), OUTLET);
  await collection.articles.delete(articleId(1));
  await expect(run()).rejects.toMatchObject({ code: 'export-empty' });
});

describe('some of the articles, in a format', () => {
  beforeEach(async () => {
    for (let number = 0; number < 120; number += 1) {
      const reading = readingOf(number);
      await collection.highlights.add(articleId(number), reading, OUTLET, highlightOn(reading, number));
    }
  });
  const make = (more: Partial<ExportOptions>) =>
    exportCollection({
      ...{ words: wordsFor('vi'), now: NOW, signal: new AbortController().signal },
      ...{ onProgress: (progress: ExportProgress) => told.push(progress), ...more },
    });

  it('are written in the order that was chosen, once each, without those that are gone', async () => {
    const ids = [7, 3, 99, 3, 500].map(articleId);
    const { name, content, articles, damaged } = await make({ format: 'json-lines', ids });
    expect(name).toBe('diem-bao 2026-11-03.jsonl');
    expect(content.type).toBe('application/jsonl');
    const lines = (await content.text())
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { id: string });
    expect(lines.map(({ id }) => id)).toEqual([7, 3, 99].map(articleId));
    expect([articles, damaged]).toEqual([3, []]);
    expect(told.at(-1)).toEqual({ articles: 3, allArticles: 3, share: 1 });
  }, 30_000);

  it('are all of them, the newest first, in a table or in files by the reader’s pattern', async () => {
    const table = await make({ format: 'csv-articles' });
    expect((await table.content.text()).trim().split('\r\n')).toHaveLength(121);
    const files = await filesOf((await make({ format: 'markdown-marks', namePattern: '{tít}' })).content);
    expect(Object.keys(files)).toHaveLength(120);
    expect(Object.keys(files)).toContain('Tin đò ngang số 119.md');
  }, 30_000);

  it('stand beside a damaged record, which is named and goes out raw', async () => {
    const { highlights } = await collection.dumps.all();
    const [first] = highlights;
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('diem-bao');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const writing = database.transaction('articles', 'readwrite');
    const store = writing.objectStore('articles');
    const raw = await new Promise<Record<string, unknown>>((resolve) => {
      const asking = store.get(articleId(5));
      asking.onsuccess = () => resolve(asking.result);
    });
    store.put({ ...raw, blocks: 'không phải danh sách' });
    await new Promise((resolve) => {
      writing.oncomplete = resolve;
    });
    database.close();
    expect(first).toBeDefined();
    const { name, content, articles, damaged } = await make({ format: 'ris' });
    expect(name).toBe('diem-bao 2026-11-03.ris.zip');
    const files = await filesOf(content);
    expect(Object.keys(files)).toEqual(['diem-bao 2026-11-03.ris', 'diem-bao-damaged.json']);
    expect(files['diem-bao 2026-11-03.ris']?.match(/^TY {2}- NEWS/gm)).toHaveLength(119);
    expect(files['diem-bao-damaged.json']).toContain('không phải danh sách');
    expect([articles, damaged]).toEqual([119, ['Tin đò ngang số 5']]);
  }, 30_000);

  it.each([
    ['has no room for a part of it', () => Promise.reject(new DOMException('no room', 'NotReadableError'))],
    ['has lost a part of it', async () => new ArrayBuffer(0)],
  ])(
    'make no file where the browser %s',
    async (_what, read) => {
      const spy = vi.spyOn(Blob.prototype, 'arrayBuffer').mockImplementation(read);
      await expect(make({ format: 'csv-articles' })).rejects.toMatchObject({ code: 'storage-full' });
      spy.mockRestore();
    },
    30_000,
  );

  it('end where the store fails in the midst of them, and make no file', async () => {
    const of = collection.dumps.of.bind(collection.dumps);
    let asked = 0;
    const spy = vi.spyOn(collection.dumps, 'of').mockImplementation(async (ids) => {
      asked += 1;
      if (asked === 2) throw new ReaderError('storage-failed');
      return of(ids);
    });
    for (const format of ['epub', 'markdown', 'json-lines'] as const) {
      asked = 0;
      await expect(make({ format })).rejects.toMatchObject({ code: 'storage-failed' });
    }
    spy.mockRestore();
  }, 30_000);

  it('is an error where none is chosen', async () => {
    await expect(make({ format: 'ris', ids: [] })).rejects.toMatchObject({ code: 'export-empty' });
  });
});
