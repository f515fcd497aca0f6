import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ExportProgress, exportCollection } from '../../../lib/controllers/collection-export';
import { COLLECTION_FILE } from '../../../lib/export/collection/write-collection';
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
