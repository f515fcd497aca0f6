import { beforeAll, describe, expect, it } from 'vitest';
import { COLLECTION_FILE, toCollectionFiles } from '../../../lib/export/collection-files';
import type { TextFile } from '../../../lib/export/to-zip';
import type { Article } from '../../../lib/model/article';
import type { CollectionDump } from '../../../lib/model/collection-dump';
import type { Highlight } from '../../../lib/model/highlight';
import { newArticleId, newHighlightId } from '../../../lib/model/ids';
import { wordsFor } from '../../../locales';

const words = wordsFor('vi');
const OPTIONS = {
  words: words.export,
  colourNames: { yellow: 'Số liệu', green: 'Chỉ đạo', blue: 'Trích dẫn', red: 'Nghi vấn', grey: 'Khác' },
};

function article(id: string, savedAt: string, deletedAt?: string): Article {
  return {
    id: newArticleId(() => id),
    addresses: [`vi-du.example/${id}`],
    url: `https://vi-du.example/${id}`,
    host: 'vi-du.example',
    outletName: 'Báo Ví Dụ',
    language: 'vi',
    headline: 'Mở tuyến đò ngang',
    authors: [],
    blocks: [{ kind: 'paragraph', text: 'Bến đò mở lại sau lũ. Giá vé không đổi.' }],
    fingerprint: '0',
    tags: [],
    note: '',
    savedAt,
    versionCount: 0,
    stamps: {},
    ...(deletedAt === undefined ? {} : { deletedAt }),
  } as Article;
}

function highlight(id: string, of: string, exact: string, startOffset: number): Highlight {
  return {
    id: newHighlightId(() => id),
    articleId: newArticleId(() => of),
    quote: { exact, prefix: '', suffix: '' },
    position: { startBlock: 0, startOffset, endBlock: 0, endOffset: startOffset + exact.length },
    fingerprint: '0',
    colour: 'yellow',
    note: '',
    tags: [],
    createdAt: '2026-11-03T09:00:00+07:00',
    stamps: {},
  } as Highlight;
}

const DUMP: CollectionDump = {
  schema: 1,
  articles: [
    article('old', '2026-11-01T08:00:00+07:00'),
    article('gone', '2026-11-02T08:00:00+07:00', '2026-11-02T09:00:00+07:00'),
    article('new', '2026-11-01T09:00:00+07:00'),
  ],
  highlights: [highlight('h2', 'old', 'Giá vé không đổi', 22), highlight('h1', 'old', 'Bến đò mở lại', 0)],
  versions: [],
};

describe('the collection as files', () => {
  let files: TextFile[];
  let pauses = 0;
  beforeAll(async () => {
    files = await toCollectionFiles(DUMP, OPTIONS, '2026-11-04T00:00:00+07:00', () => {
      pauses += 1;
    });
  });

  it('offers a pause after each article', () => {
    expect(pauses).toBe(2);
  });

  it('gives each live article a Markdown file of its own, newest first, and one JSON file', () => {
    expect(files.map(({ name }) => name)).toEqual([
      '2026-11-01 Báo Ví Dụ Mở tuyến đò ngang.md',
      '2026-11-01 Báo Ví Dụ Mở tuyến đò ngang (2).md',
      COLLECTION_FILE,
    ]);
    expect(files[0]?.text).toContain('https://vi-du.example/new');
    expect(files[1]?.text).toContain('https://vi-du.example/old');
  });

  it('puts each highlight with its article, in the order of the text', () => {
    expect(files[0]?.text).not.toContain('==');
    const text = files[1]?.text ?? '';
    expect(text).toContain('==Bến đò mở lại==');
    expect(text.lastIndexOf('Bến đò mở lại')).toBeLessThan(text.lastIndexOf('Giá vé không đổi'));
  });

  it('keeps everything in the JSON file, the deleted too', () => {
    const backup: unknown = JSON.parse(files[2]?.text ?? '');
    expect(backup).toMatchObject({ articles: DUMP.articles, highlights: DUMP.highlights, schema: 1 });
  });

  it('tells an article as the reader corrected it, and keeps what the page said in the JSON file', async () => {
    const corrected = { ...article('corrected', '2026-11-01T00:00:00Z'), corrections: { headline: 'Tít đúng' } };
    const dump: CollectionDump = { schema: 3, articles: [corrected], highlights: [], versions: [] };
    const [text, json] = await toCollectionFiles(dump, OPTIONS, '2026-11-05T00:00:00Z', () => undefined);
    expect(text?.name).toBe('2026-11-01 Báo Ví Dụ Tít đúng.md');
    expect(text?.text).toContain('# Tít đúng');
    expect(JSON.parse(json?.text ?? '')).toMatchObject({
      articles: [{ headline: 'Mở tuyến đò ngang', corrections: { headline: 'Tít đúng' } }],
    });
  });

  it('leaves the dump as it was', () => {
    expect(DUMP.articles.map(({ id }) => id)).toEqual(['old', 'gone', 'new']);
    expect(DUMP.highlights.map(({ id }) => id)).toEqual(['h2', 'h1']);
  });
});
