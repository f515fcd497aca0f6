import { strFromU8, unzipSync } from 'fflate';
import { expect, it } from 'vitest';
import type { CollectionRecord, UnwrittenRecord } from '../../../../lib/export/collection/collection-record';
import { withDamaged, writeSheets } from '../../../../lib/export/collection/write-sheets';
import { FORMATS } from '../../../../lib/export/formats';
import type { Piece } from '../../../../lib/export/sheet-writer';
import type { DamagedRecord } from '../../../../lib/model/damaged-record';
import { newArticleId } from '../../../../lib/model/ids';
import { articleOf, head, WORDS } from '../sample';

const formatOf = (id: string) => {
  const format = FORMATS.find((row) => row.id === id);
  if (format === undefined || format.scope === 'collection') throw new Error(`no writer of sheets is called ${id}`);
  return format;
};

function record(number: number): CollectionRecord {
  const headline = `Tin số ${number}`;
  const article = articleOf([{ ...head, text: headline }], { id: newArticleId(() => `a${number}`), headline });
  return { article, highlights: [], versions: [] };
}

/** A record whose blocks no writer can draw. */
function broken(number: number): CollectionRecord {
  const { article, ...rest } = record(number);
  return { ...rest, article: article && { ...article, blocks: null as never } };
}

const DAMAGED: DamagedRecord = {
  ...{ key: 'articles "x"', kind: 'articles', raw: { headline: 'Bài hỏng' }, what: ['blocks'] },
  ...{ state: 'found', replaced: null },
};

interface Outcome {
  bytes: Uint8Array;
  isArchive: boolean;
  unwritten: UnwrittenRecord[];
  progress: number[];
}

async function write(id: string, records: CollectionRecord[], signal?: AbortSignal): Promise<Outcome> {
  const unwritten: UnwrittenRecord[] = [];
  const progress: number[] = [];
  const { pieces, isArchive } = writeSheets(records, formatOf(id), WORDS, {
    title: 'Điểm Báo',
    exportedAt: new Date('2026-11-04T00:00:00+07:00'),
    namePattern: '{tít}',
    onUnwritten: (one) => unwritten.push(one),
    onProgress: (count) => progress.push(count),
    ...(signal ? { signal } : {}),
  });
  return { bytes: await bytesOf(pieces), isArchive, unwritten, progress };
}

async function bytesOf(pieces: AsyncIterable<Piece>): Promise<Uint8Array<ArrayBuffer>> {
  const all: Piece[] = [];
  for await (const piece of pieces) all.push(piece);
  return new Uint8Array(await new Blob(all).arrayBuffer());
}

const SHEET_FORMATS = FORMATS.filter(({ scope }) => scope !== 'collection').map(({ id }) => id);

it.each(SHEET_FORMATS)('%s goes on past a record that cannot be written, and tells of it', async (id) => {
  const stray: CollectionRecord = { article: null, highlights: [], versions: [], damaged: [DAMAGED] };
  const { bytes, isArchive, unwritten, progress } = await write(id, [record(1), broken(2), stray, record(3)]);
  expect(progress).toEqual([1, 2]);
  expect(unwritten.map(({ raw }) => (raw as { headline: string }).headline)).toEqual(['Tin số 2', 'Bài hỏng']);
  const text =
    isArchive || /epub|excel/.test(id) ? Object.values(unzipSync(bytes)).map(toText).join('\n') : toText(bytes);
  // No row and no annotation is made of an article without highlights.
  if (!/-highlights|annotations/.test(id)) for (const number of [1, 3]) expect(text).toContain(`Tin số ${number}`);
  expect(text.includes('Bài hỏng')).toBe(isArchive);
});

it('is an archive of a file an article where the format is one, named by the pattern, with what is damaged beside', async () => {
  const { bytes, isArchive } = await write('markdown', [record(1), record(1), broken(2)]);
  expect(isArchive).toBe(true);
  const files = unzipSync(bytes);
  expect(Object.keys(files)).toEqual(['Tin số 1.md', 'Tin số 1 (2).md', 'diem-bao-damaged.json']);
  const damaged = JSON.parse(toText(files['diem-bao-damaged.json'] ?? new Uint8Array()));
  expect(damaged).toMatchObject([{ kind: 'articles', raw: { headline: 'Tin số 2' } }]);
});

it('puts what could not be written beside a file that has no place for it', async () => {
  async function* content(): AsyncGenerator<Piece> {
    yield 'một,';
    yield new TextEncoder().encode('hai');
  }
  const exportedAt = new Date('2026-11-04T00:00:00+07:00');
  const archive = withDamaged({ name: 'bảng.csv', content: content() }, [DAMAGED], exportedAt);
  const files = unzipSync(await bytesOf(archive));
  expect(toText(files['bảng.csv'] ?? new Uint8Array())).toBe('một,hai');
  expect(toText(files['diem-bao-damaged.json'] ?? new Uint8Array())).toContain('Bài hỏng');
});

it('leaves out what is deleted, and ends with the reason where it is stopped', async () => {
  const deleted = record(1);
  if (deleted.article) deleted.article = { ...deleted.article, deletedAt: '2026-11-04T00:00:00.000+07:00' };
  const { bytes } = await write('json-lines', [deleted, record(2)]);
  expect(toText(bytes).trim().split('\n')).toHaveLength(1);
  const life = new AbortController();
  life.abort(new Error('thôi'));
  await expect(write('json-lines', [record(1)], life.signal)).rejects.toThrow('thôi');
});

function toText(bytes: Uint8Array): string {
  return strFromU8(bytes);
}

it('lists the chapters of a large book in pieces, and lets the page do other things between them', async () => {
  let written = 0;
  let pauses = 0;
  const { pieces } = writeSheets(
    Array.from({ length: 1_600 }, (_none, number) => record(number)),
    formatOf('epub'),
    WORDS,
    {
      title: 'Điểm Báo',
      exportedAt: new Date('2026-11-04T00:00:00+07:00'),
      onUnwritten: () => undefined,
      onProgress: (count) => {
        written = count;
        pauses = 0;
      },
      pause: () => {
        pauses += 1;
      },
    },
  );
  const files = unzipSync(await bytesOf(pieces));
  expect(written).toBe(1_600);
  // Contents, manifest and spine: four pieces each of 500 lines at most.
  expect(pauses).toBeGreaterThan(12);
  const [contents = '', book = ''] = ['book/contents.xhtml', 'book/book.opf'].map((name) =>
    strFromU8(files[name] ?? new Uint8Array()),
  );
  expect(contents.match(/<li>/g)).toHaveLength(1_600);
  expect(contents).toContain('<li><a href="article-1600.xhtml">Tin số 1599</a></li>');
  expect(book.match(/<itemref idref="article-/g)).toHaveLength(1_600);
  expect(book).toContain('<item id="article-501" href="article-501.xhtml"');
});
