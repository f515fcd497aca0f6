import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { COLLECTION_FILE, type CollectionOptions, writeCollection } from '../../../lib/export/write-collection';
import type { Article } from '../../../lib/model/article';
import type { CollectionDump } from '../../../lib/model/collection-dump';
import { withCorrections } from '../../../lib/model/corrections';
import type { Highlight } from '../../../lib/model/highlight';
import { newArticleId, newHighlightId } from '../../../lib/model/ids';
import { wordsFor } from '../../../locales';
import { joinChunks } from './join-chunks';
import { oneByOne, recordSourceOf } from './record-source';

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

interface TextFile {
  name: string;
  text: string;
}

/** The files of the archive: articles are given out newest first with their highlights, as the store does. */
async function filesOf(
  dump: CollectionDump,
  exportedAt: string,
  pause: CollectionOptions['pause'] = () => undefined,
): Promise<TextFile[]> {
  const articles = dump.articles
    .filter(({ deletedAt }) => deletedAt === undefined)
    .toSorted((left, right) => Date.parse(right.savedAt) - Date.parse(left.savedAt))
    .map((kept) => ({
      article: withCorrections(kept, kept.corrections),
      highlights: dump.highlights
        .filter(({ articleId }) => articleId === kept.id)
        .toSorted((left, right) => left.position.startOffset - right.position.startOffset),
    }));
  const chunks: Uint8Array[] = [];
  await writeCollection(
    { articles: oneByOne(articles), records: recordSourceOf(dump) },
    (chunk) => chunks.push(chunk),
    {
      ...OPTIONS,
      exportedAt,
      pause,
    },
  );
  return Object.entries(unzipSync(joinChunks(chunks))).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
}

describe('the collection as files', () => {
  let files: TextFile[];
  let pauses = 0;
  beforeAll(async () => {
    files = await filesOf(DUMP, '2026-11-04T00:00:00+07:00', () => {
      pauses += 1;
    });
  });

  it('offers a pause after each article, and after each record', () => {
    expect(pauses).toBeGreaterThanOrEqual(2 + DUMP.articles.length + DUMP.highlights.length);
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
    const [text, json] = await filesOf(dump, '2026-11-05T00:00:00Z');
    expect(text?.name).toBe('2026-11-01 Báo Ví Dụ Tít đúng.md');
    expect(text?.text).toContain('# Tít đúng');
    expect(JSON.parse(json?.text ?? '')).toMatchObject({
      articles: [{ headline: 'Mở tuyến đò ngang', corrections: { headline: 'Tít đúng' } }],
    });
  });

  it('ends where it is called off, with the reason', async () => {
    let pausesLeft = 1;
    const calledOff = filesOf(DUMP, '2026-11-04T00:00:00+07:00', () => {
      if (pausesLeft === 0) throw new Error('called off');
      pausesLeft -= 1;
    });
    await expect(calledOff).rejects.toThrow('called off');
  });

  it('leaves the dump as it was', () => {
    expect(DUMP.articles.map(({ id }) => id)).toEqual(['old', 'gone', 'new']);
    expect(DUMP.highlights.map(({ id }) => id)).toEqual(['h2', 'h1']);
  });
});
