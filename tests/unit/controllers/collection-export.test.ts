import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { type ExportProgress, exportCollection } from '../../../lib/controllers/collection-export';
import { COLLECTION_FILE } from '../../../lib/export/write-collection';
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
      await collection.addHighlight(articleId(number), reading, OUTLET, highlightOn(reading, number));
    }
    await collection.correct(articleId(3), { headline: 'Tít đúng' });
    await collection.keep(
      articleId(4),
      readingOf(4, 'Chiều nay tuyến đò ngang sông đã ngừng chạy vì nước lớn.'),
      OUTLET,
    );
    await collection.deleteHighlight(highlightId(5));
    await collection.deleteArticle(articleId(7));
  });

  it('are one Markdown file each, newest first, and every record in one JSON file', async () => {
    const { name, content, articles } = await run();
    expect(articles).toBe(COUNT - 1);
    expect(name).toBe('diem-bao 2026-11-03.zip');
    expect(content.type).toBe('application/zip');
    const files = await filesOf(content);
    const names = Object.keys(files);
    expect(names).toHaveLength(COUNT);
    expect(names.at(-1)).toBe(COLLECTION_FILE);
    const texts = Object.values(files).slice(0, -1);
    expect(texts[0]).toContain(readingOf(COUNT - 1).url);
    expect(texts.at(-1)).toContain(readingOf(0).url);
    expect(texts.filter((text) => text.includes('# Tít đúng'))).toHaveLength(1);
    expect(texts.filter((text) => text.includes(readingOf(7).url))).toEqual([]);
    expect(texts.filter((text) => text.includes('=='))).toHaveLength(COUNT - 2 - 1);
    const { exportedAt, format, ...records } = JSON.parse(files[COLLECTION_FILE] ?? '') as Record<string, unknown>;
    expect(format).toBe('diem-bao-collection');
    expect(exportedAt).toBe('2026-11-03T00:04:00.000+07:00');
    expect(records).toEqual(await collection.dump());
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
      counts.push(count);
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
    const list = vi.spyOn(collection, 'list');
    const running = run(life.signal);
    life.abort();
    await expect(running).rejects.toMatchObject({ name: 'AbortError' });
    expect(list.mock.calls.length).toBeLessThanOrEqual(1);
  });

  it('leave out an article that is deleted while they are written, and keep what it was among the records', async () => {
    const get = vi.spyOn(collection, 'get');
    get.mockImplementationOnce(async () => null);
    const { content, articles } = await run();
    expect(articles).toBe(COUNT - 2);
    expect(Object.keys(await filesOf(content))).toHaveLength(COUNT - 1);
  }, 30_000);
});

it('is an error where nothing is kept', async () => {
  await expect(run()).rejects.toMatchObject({ code: 'export-empty' });
  await collection.keep(articleId(1), readingOf(1), OUTLET);
  await collection.deleteArticle(articleId(1));
  await expect(run()).rejects.toMatchObject({ code: 'export-empty' });
});
