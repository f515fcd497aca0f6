import { expect, it } from 'vitest';
import { articleFormats, formatLabelOf, formatOf } from '../../../lib/controllers/export-formats';
import { toFileWords } from '../../../lib/controllers/file-words';
import { recordsOf } from '../../../lib/export/collection/collection-record';
import type { Format } from '../../../lib/export/format';
import { FORMATS } from '../../../lib/export/formats';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { wordsFor } from '../../../locales';
import { articleOf, highlightAt } from './sample';

const ARTICLE = articleOf([
  { kind: 'headline', text: 'Mở tuyến đò' },
  { kind: 'paragraph', text: 'Sáng nay đò chạy.' },
]);
const SHEET = toSheet(ARTICLE, [highlightAt(ARTICLE, [1, 0, 1, 8], { note: 'Hỏi lại' })]);
const FORMAT_ROWS: readonly Format[] = FORMATS;

it('is a list of rows that can be told apart', () => {
  for (const key of ['id', 'extension', 'mediaType'] as const)
    expect(new Set(FORMAT_ROWS.map((format) => format[key])).size).toBe(FORMATS.length);
  for (const { extension, mediaType } of FORMAT_ROWS) {
    expect(extension).toMatch(/^[a-z0-9]+$/);
    expect(mediaType).toMatch(/^[a-z]+\/[a-z0-9.+-]+(;charset=utf-8)?$/);
  }
});

it.each(['vi', 'en'] as const)('has a label for each row in %s, and no label without a row', (language) => {
  const words = wordsFor(language);
  const labels = FORMATS.map(({ id }) => formatLabelOf(id, words));
  expect(new Set(labels).size).toBe(FORMATS.length);
  expect(Object.keys(words.export.formats).sort()).toEqual(FORMATS.map(({ id }) => id as string).sort());
});

it('offers for an article what an article can be written in', () => {
  expect(articleFormats(wordsFor('en'))).toEqual([
    { id: 'markdown', label: 'Markdown' },
    { id: 'text', label: 'Plain text' },
    { id: 'html', label: 'HTML page' },
  ]);
  expect(formatOf('text').extension).toBe('txt');
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
  const content = await format.write([SHEET], words);
  const text = typeof content === 'string' ? content : new TextDecoder().decode(content);
  for (const told of ['Mở tuyến đò', 'Sáng nay', 'Hỏi lại', wordsFor('vi').colours.yellow.meaning])
    expect(text).toContain(told);
});
