// @vitest-environment jsdom
/** The largest articles that readers meet are printed and exported whole, while the reader waits. */

import { render } from 'preact';
import { describe, expect, it } from 'vitest';
import { PrintScreen } from '../../../components/print/PrintScreen';
import { FORMATS } from '../../../lib/export/formats';
import type { Article, Block, Span } from '../../../lib/model/article';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { wordsFor } from '../../../locales';
import { articleOf, head, highlightAt, WORDS } from '../export/sample';
import { filesOf, OPTIONS, textOf } from '../export/write';

/** The formats with every word of the article; the others have its marks, or what is known of it. */
const HOLDS_TEXT: readonly string[] = ['markdown', 'text', 'html', 'epub', 'json-lines'];
/** A row an article counts the highlights and has no room for what is written on them. */
const WITHOUT_NOTES: readonly string[] = ['csv-articles', 'excel-articles'];

/** In milliseconds, on a machine that does other things beside it. */
const PATIENCE = 20_000;

const LONG_TEXT = 'Nước về hồ, bà con xuống giống đúng lịch, đập giữ 10⁶ m³. '.repeat(5_000).slice(0, 250_000).trim();
const MANY = Array.from({ length: 6_000 }, (_, at) => `từ${at}`);

const cells = Array.from({ length: 400 * 50 }, (_, at): Block => {
  const [row, column] = [Math.floor(at / 50), at % 50];
  return { kind: 'cell', table: 0, row, column, header: row === 0, text: `ô${at}` };
});

function spansOf(words: readonly string[]): Span[] {
  let start = 0;
  return words.map((word, at): Span => {
    const span = { kind: at % 2 === 0 ? 'strong' : 'emphasis', start, end: start + word.length } as const;
    start += word.length + 1;
    return span;
  });
}

const ADDRESS = `https://bao.example.vn/do-ngang.html?id=7&state=${'a'.repeat(9_000)}`;

const LARGE: [string, Article, string[]][] = [
  ['a table of 400 rows and 50 columns', articleOf([head, ...cells]), ['ô1', 'ô19999']],
  [
    'a paragraph of 250 000 characters',
    articleOf([head, { kind: 'paragraph', text: LONG_TEXT }]),
    ['đúng lịch', '10⁶ m³'],
  ],
  [
    '6 000 spans in a paragraph',
    articleOf([head, { kind: 'paragraph', text: MANY.join(' '), spans: spansOf(MANY) }]),
    ['từ1', 'từ5999'],
  ],
  [
    'an address of 9 000 characters',
    articleOf([head, { kind: 'paragraph', text: 'Sáng nay đò chạy.' }], { url: ADDRESS, addresses: [ADDRESS] }),
    ['đò chạy'],
  ],
];

describe.each(LARGE)('%s', (_, article, words) => {
  const sheet = () => toSheet(article, [highlightAt(article, [1, 0, 1, 2], { note: 'Hỏi lại' })]);

  it.each(FORMATS.filter(({ scope }) => scope !== 'collection'))(
    'is written as $id',
    async (format) => {
      if (format.scope === 'collection') return;
      const writer = await format.open(WORDS, OPTIONS);
      const isArchive = format.extension === 'epub' || format.extension === 'xlsx';
      const content = isArchive ? Object.values(await filesOf(writer, [sheet()])).join('') : textOf(writer, [sheet()]);
      if (HOLDS_TEXT.includes(format.id)) expect(words.filter((word) => !content.includes(word))).toEqual([]);
      if (!WITHOUT_NOTES.includes(format.id)) expect(content.includes('Hỏi lại')).toBe(true);
      if (article.url === ADDRESS) expect(content.includes('a'.repeat(9_000))).toBe(true);
    },
    PATIENCE,
  );

  it(
    'is printed',
    () => {
      const root = document.body.appendChild(document.createElement('div'));
      const view = { kind: 'article', sheet: sheet() } as const;
      render(<PrintScreen words={wordsFor('vi')} view={view} onPrint={() => {}} onRetry={() => {}} />, root);
      const text = root.querySelector('article')?.textContent ?? '';
      expect(words.filter((word) => !text.includes(word))).toEqual([]);
      render(null, root);
    },
    PATIENCE,
  );
});
