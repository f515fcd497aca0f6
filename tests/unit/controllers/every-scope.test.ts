/** Each row of the list of formats with each choice of articles, from the database to the file that the browser gets. */

import { strFromU8, unzipSync } from 'fflate';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { exportCollection } from '../../../lib/controllers/collection-export';
import { exportArticle } from '../../../lib/controllers/export-files';
import type { Format } from '../../../lib/export/format';
import { type ArticleFormatId, FORMATS } from '../../../lib/export/formats';
import { saveFile } from '../../../lib/platform/download';
import type { Collection } from '../../../lib/store/collection';
import { openCollection } from '../../../lib/store/open-collection';
import { wordsFor } from '../../../locales';
import { articleId, clearDisk, highlightOn, OUTLET, readingOf } from '../store/sample';

vi.mock('../../../lib/platform/export-choice', () => ({
  loadExportChoice: async () => ({ format: 'archive', namePattern: '{tít}' }),
}));
vi.mock('../../../lib/platform/download', () => ({ saveFile: vi.fn(async () => undefined) }));

const words = wordsFor('vi');
const COUNT = 4;
let collection: Collection;

beforeEach(async () => {
  clearDisk();
  vi.mocked(saveFile).mockClear();
  // The one that is opened by what is tested too.
  collection = await openCollection();
  for (let number = 0; number < COUNT; number += 1) {
    const reading = readingOf(number);
    await collection.highlights.add(articleId(number), reading, OUTLET, highlightOn(reading, number));
  }
  return () => collection.close();
});

/** All that stands in a file, of an archive or a book in its files. */
async function textOf(content: Blob): Promise<string> {
  const bytes = new Uint8Array(await content.arrayBuffer());
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  return isZip
    ? Object.values(unzipSync(bytes))
        .map((part) => strFromU8(part))
        .join('\n')
    : strFromU8(bytes);
}

/** Which articles it tells of: by their headlines, or by their addresses alone. */
const articlesIn = (text: string) =>
  Array.from({ length: COUNT }, (_, at) => at).filter(
    (at) => text.includes(`Tin đò ngang số ${at}`) || text.includes(`"${readingOf(at).url}"`),
  );

describe.each(FORMATS as readonly Format[])('$id', ({ id, extension, mediaType, scope }) => {
  const make = (ids?: number[]) =>
    exportCollection({
      ...{ words, now: Date.parse('2026-11-03T08:00:00+07:00'), signal: new AbortController().signal },
      ...{ onProgress: () => undefined, format: id as ArticleFormatId, namePattern: '{tít}' },
      ...(ids && { ids: ids.map(articleId) }),
    });

  it('holds everything', async () => {
    const { content, articles, damaged } = await make();
    expect(articlesIn(await textOf(content))).toEqual([0, 1, 2, 3]);
    expect([articles, damaged]).toEqual([COUNT, []]);
    expect(content.type).toBe(scope === 'article' ? 'application/zip' : mediaType);
  });

  it.runIf(scope !== 'collection')('holds a selection, or what a view finds, and nothing else', async () => {
    const { content, articles, name } = await make([2, 0]);
    expect(articlesIn(await textOf(content))).toEqual([0, 2]);
    expect(articles).toBe(2);
    expect(name.endsWith(scope === 'article' ? '.zip' : `.${extension}`)).toBe(true);
  });

  it.runIf(scope !== 'collection')('holds one article, named by the pattern', async () => {
    const name = await exportArticle(articleId(1), words, id as ArticleFormatId);
    expect(name).toBe(`Tin đò ngang số 1.${extension}`);
    const [, content] = vi.mocked(saveFile).mock.lastCall ?? [];
    expect(articlesIn(await textOf(content ?? new Blob()))).toEqual([1]);
    expect(content?.type).toBe(mediaType);
  });
});
