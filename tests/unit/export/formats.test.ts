import { expect, it } from 'vitest';
import { articleFormats, collectionFormats, formatLabelOf, formatOf } from '../../../lib/controllers/export-formats';
import { toFileWords } from '../../../lib/controllers/file-words';
import { recordsOf } from '../../../lib/export/collection/collection-record';
import type { Format } from '../../../lib/export/format';
import { FORMATS } from '../../../lib/export/formats';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { wordsFor } from '../../../locales';
import { formatWordsFor } from '../../../locales/formats';
import { articleOf, highlightAt } from './sample';
import { filesOf, OPTIONS, textOf } from './write';

const ARTICLE = articleOf([
  { kind: 'headline', text: 'Mở tuyến đò' },
  { kind: 'paragraph', text: 'Sáng nay đò chạy.' },
]);
const SHEET = toSheet(ARTICLE, [highlightAt(ARTICLE, [1, 0, 1, 8], { note: 'Hỏi lại' })]);
const FORMAT_ROWS: readonly Format[] = FORMATS;

it('is a list of rows that can be told apart', () => {
  expect(new Set(FORMAT_ROWS.map(({ id }) => id)).size).toBe(FORMATS.length);
  const byExtension = Map.groupBy(FORMAT_ROWS, ({ extension }) => extension);
  for (const rows of byExtension.values()) expect(new Set(rows.map(({ mediaType }) => mediaType)).size).toBe(1);
  for (const { extension, mediaType } of FORMAT_ROWS) {
    expect(extension).toMatch(/^[a-z0-9]+$/);
    expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(;charset=utf-8)?$/);
  }
});

it.each(['vi', 'en'] as const)('has a label for each row in %s, and no label without a row', (language) => {
  const words = wordsFor(language);
  const labels = FORMATS.map(({ id }) => formatLabelOf(id, words));
  expect(new Set(labels).size).toBe(FORMATS.length);
  expect(Object.keys(formatWordsFor(language).formats).sort()).toEqual(FORMATS.map(({ id }) => id as string).sort());
});

it('offers for an article what an article can be written in, then what it can be copied as', () => {
  expect(articleFormats(wordsFor('en')).map(({ id }) => id)).toEqual([
    'markdown',
    'markdown-marks',
    'text',
    'html',
    'epub',
    'excel-highlights',
    'excel-articles',
    'csv-highlights',
    'csv-articles',
    'ris',
    'bibtex',
    'csl-json',
    'annotations',
    'json-lines',
    'copy-markdown',
    'copy-markdown-marks',
    'copy-citation',
    'copy-apa',
  ]);
  expect(formatOf('text').extension).toBe('txt');
});

it('offers for many articles every row, everything first', () => {
  const choices = collectionFormats(wordsFor('vi'));
  expect(choices.map(({ id }) => id).sort()).toEqual(FORMATS.map(({ id }) => id).sort());
  expect(choices[0]).toMatchObject({ id: 'archive', isOfAll: true, namesFiles: true });
});

it.each(FORMAT_ROWS)('writes $id with the words of the product', async (format) => {
  const words = toFileWords(wordsFor('vi'));
  if (format.scope === 'collection') {
    const dump = { schema: 1, articles: [ARTICLE], highlights: [], versions: [] };
    const sizes: number[] = [];
    const options = { schema: 1, exportedAt: new Date('2026-11-04T00:00:00Z') };
    for await (const chunk of format.write(recordsOf(dump), words, options)) sizes.push(chunk.length);
    expect(Math.max(...sizes)).toBeGreaterThan(100);
    return;
  }
  const writer = await format.open(words, OPTIONS);
  const isArchive = format.extension === 'epub' || format.extension === 'xlsx';
  const text = isArchive ? Object.values(await filesOf(writer, [SHEET])).join('') : textOf(writer, [SHEET]);
  const isOfArticles = format.id === 'csv-articles' || format.id === 'excel-articles';
  const told = ['Sáng nay', 'Hỏi lại', wordsFor('vi').colours.yellow.meaning];
  // An annotation names its page by the address alone.
  const headline = format.id === 'annotations' ? [] : ['Mở tuyến đò'];
  for (const each of [...headline, ...(isOfArticles ? [] : told)]) expect(text).toContain(each);
});
