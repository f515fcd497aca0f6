import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, expect, it } from 'vitest';
import { type CollectionOptions, recordsOf } from '../../../../lib/export/collection/collection-record';
import { COLLECTION_FILE, writeCollection } from '../../../../lib/export/collection/write-collection';
import type { Article } from '../../../../lib/model/article';
import type { CollectionDump } from '../../../../lib/model/collection-dump';
import type { Highlight } from '../../../../lib/model/highlight';
import { newArticleId, newHighlightId } from '../../../../lib/model/ids';
import { toMoment } from '../../../../lib/model/vietnam-time';
import { WORDS } from '../sample';

interface TextFile {
  name: string;
  text: string;
}

const EXPORTED_AT = new Date('2026-11-04T00:00:00+07:00');

async function filesOf(dump: CollectionDump, options: Partial<CollectionOptions> = {}): Promise<TextFile[]> {
  const chunks: Uint8Array<ArrayBuffer>[] = [];
  const all = { schema: dump.schema, exportedAt: EXPORTED_AT, ...options };
  for await (const chunk of writeCollection(recordsOf(dump), WORDS, all)) chunks.push(chunk);
  const archive = new Uint8Array(await new Blob(chunks).arrayBuffer());
  return Object.entries(unzipSync(archive)).map(([name, bytes]) => ({ name, text: strFromU8(bytes) }));
}

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
  const progress: number[] = [];
  let pausesAtLastArticle = 0;
  let pauses = 0;
  beforeAll(async () => {
    files = await filesOf(DUMP, {
      pause: () => {
        pauses += 1;
      },
      onProgress: (articles) => {
        progress.push(articles);
        pausesAtLastArticle = pauses;
      },
    });
  });

  it('offers a pause after each article and in the long file, and counts the live articles', () => {
    expect(pausesAtLastArticle).toBe(1);
    expect(pauses).toBeGreaterThan(2);
    expect(progress).toEqual([1, 2]);
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
    expect(backup).toEqual({
      format: 'diem-bao-collection',
      schema: 1,
      exportedAt: toMoment(EXPORTED_AT.getTime()),
      // Newest saved first, each with its highlights.
      articles: [DUMP.articles[1], DUMP.articles[2], DUMP.articles[0]],
      highlights: DUMP.highlights,
      versions: [],
    });
  });

  it('tells an article as the reader corrected it, and keeps what the page said in the JSON file', async () => {
    const corrected = { ...article('corrected', '2026-11-01T00:00:00Z'), corrections: { headline: 'Tít đúng' } };
    const dump: CollectionDump = { schema: 3, articles: [corrected], highlights: [], versions: [] };
    const [text, json] = await filesOf(dump);
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

  it('ends where it is told to, with the reason', async () => {
    const controller = new AbortController();
    const onProgress = () => controller.abort(new Error('thôi'));
    const progressed: number[] = [];
    await expect(
      filesOf(DUMP, {
        signal: controller.signal,
        onProgress: (articles) => {
          progressed.push(articles);
          onProgress();
        },
      }),
    ).rejects.toThrow('thôi');
    expect(progressed).toEqual([1]);
  });

  it('asks for an article when the one before it is written', async () => {
    const events: string[] = [];
    async function* records() {
      for (const record of recordsOf(DUMP)) {
        events.push(`asked for ${record.article?.id}`);
        yield record;
      }
    }
    const options = { schema: 1, exportedAt: EXPORTED_AT, onProgress: (done: number) => events.push(`wrote ${done}`) };
    for await (const chunk of writeCollection(records(), WORDS, options)) expect(chunk.length).toBeGreaterThan(0);
    expect(events).toEqual(['asked for gone', 'asked for new', 'wrote 1', 'asked for old', 'wrote 2']);
  });
});
