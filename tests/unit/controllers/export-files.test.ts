import { beforeEach, describe, expect, it, vi } from 'vitest';
import { copyLater } from '../../../lib/controllers/copy-rich';
import { exportArticle, handOut, toCopiedKept } from '../../../lib/controllers/export-files';
import { DEFAULT_EXPORT_CHOICE } from '../../../lib/model/export-choice';
import { saveFile } from '../../../lib/platform/download';
import { loadExportChoice } from '../../../lib/platform/export-choice';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from '../store/sample';

vi.mock('../../../lib/platform/export-choice', () => ({ loadExportChoice: vi.fn(async () => DEFAULT_EXPORT_CHOICE) }));
vi.mock('../../../lib/platform/download', () => ({ saveFile: vi.fn(async () => undefined) }));

const save = vi.mocked(saveFile);
const reading = readingOf(1);
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  vi.clearAllMocks();
  collection = await openCollection({ now: () => Date.parse('2026-11-02T17:04:00Z') });
  await collection.highlights.add(articleId(1), reading, OUTLET, highlightOn(reading, 1));
  return async () => {
    collection.close();
    (await openCollection()).close();
  };
});

it('hands out an article with its highlights, named after the day in Vietnam on which it was kept', async () => {
  const name = await exportArticle(articleId(1), wordsFor('vi'));
  expect(name).toBe('2026-11-03 Báo Ví Dụ Tin đò ngang số 1.md');
  const [savedName, content] = save.mock.lastCall ?? [];
  expect(savedName).toBe(name);
  expect(content?.type).toBe('text/markdown;charset=utf-8');
  expect(await content?.text()).toContain('==Sáng nay==');
});

it('hands out nothing where the article is not there any more', async () => {
  await collection.articles.delete(articleId(1));
  await expect(exportArticle(articleId(1), wordsFor('vi'))).rejects.toMatchObject({ code: 'not-found' });
  expect(save).not.toHaveBeenCalled();
});

it('names the file by the reader’s pattern', async () => {
  vi.mocked(loadExportChoice).mockResolvedValueOnce({ format: 'archive', namePattern: '{tít} ({báo})' });
  expect(await exportArticle(articleId(1), wordsFor('vi'), 'epub')).toBe('Tin đò ngang số 1 (Báo Ví Dụ).epub');
  const [, content] = save.mock.lastCall ?? [];
  expect(content?.type).toBe('application/epub+zip');
});

describe('the clipboard', () => {
  const written: ClipboardItem[] = [];
  beforeEach(() => {
    written.length = 0;
    vi.stubGlobal(
      'ClipboardItem',
      class {
        readonly items: Record<string, Blob>;
        constructor(items: Record<string, Blob>) {
          this.items = items;
        }
      },
    );
    vi.stubGlobal('navigator', { clipboard: { write: async (items: ClipboardItem[]) => void written.push(...items) } });
    return () => vi.unstubAllGlobals();
  });
  const copied = async (type: string) =>
    (written[0] as unknown as { items: Record<string, Blob> } | undefined)?.items[type]?.text();

  it('gets the article as Markdown, and no other form of it', async () => {
    const words = wordsFor('vi');
    expect(await handOut(articleId(1), words, 'copy-markdown')).toBe('Đã sao chép bài dạng Markdown');
    expect(await copied('text/plain')).toContain('==Sáng nay==');
    expect(await copied('text/html')).toBeUndefined();
    expect(save).not.toHaveBeenCalled();
  });

  it('gets the marks alone as Markdown', async () => {
    await handOut(articleId(1), wordsFor('vi'), 'copy-markdown-marks');
    const marks = await copied('text/plain');
    expect(marks).toContain('> Sáng nay');
    expect(marks).not.toContain('==');
  });

  it('gets a line of a bibliography, with its form and without', async () => {
    expect(await handOut(articleId(1), wordsFor('vi'), 'copy-citation')).toBe('Đã sao chép dòng trích dẫn');
    expect(await copied('text/plain')).toContain('“Tin đò ngang số 1”, Báo Ví Dụ, ');
    expect(await copied('text/html')).toContain('<i>Báo Ví Dụ</i>');
  });

  it('gets a kept article whose page is gone, with its source and its marks', async () => {
    const copying = copyLater(toCopiedKept(articleId(1), 'Báo Ví Dụ'), (text) => text);
    // In the gesture: a browser takes it for no click any more once something was waited for.
    expect(written).toHaveLength(1);
    await copying;
    const item = (written[0] as unknown as { items: Record<string, Promise<Blob>> }).items;
    const text = await (await item['text/plain'])?.text();
    expect(text).toContain('Tin đò ngang số 1 – Báo Ví Dụ');
    expect(text).toContain('- Sáng nay');
    expect(await (await item['text/html'])?.text()).toContain('Sáng nay');
  });

  it('gets a line in APA style, and that is what the reader is told', async () => {
    expect(await handOut(articleId(1), wordsFor('en'), 'copy-apa')).toBe('APA citation copied');
    expect(await copied('text/plain')).toContain('Tin đò ngang số 1');
  });
});

it('hands out a file where a format is asked for, and says its name', async () => {
  const words = wordsFor('vi');
  expect(await handOut(articleId(1), words, 'ris')).toBe(
    words.notices.exported('2026-11-03 Báo Ví Dụ Tin đò ngang số 1.ris'),
  );
});
