/** What programs for references read of an article: field by field, with every Vietnamese letter. */

import { Cite, plugins } from '@citation-js/core';
import '@citation-js/plugin-bibtex';
import '@citation-js/plugin-ris';
import { expect, it } from 'vitest';
import { createBibtexWriter } from '../../../lib/export/to-bibtex';
import { createCslJsonWriter } from '../../../lib/export/to-csl-json';
import { createRisWriter } from '../../../lib/export/to-ris';
import type { Article, Block } from '../../../lib/model/article';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { articleOf, head, highlightAt, WORDS } from './sample';
import { textOf } from './write';

const TITLE = 'Thường trực Chính phủ: Đức Thọ thưởng 50% & “Đường 8” – ưu, ươ, Ỵ, ẫ, Đ';
const LINES: Block[] = [head, { kind: 'paragraph', text: 'Sáng nay đò chạy, giá vé 5.000 đồng/lượt.' }];

function sheetOf(more: Partial<Article> = {}) {
  const article = articleOf(LINES, {
    ...{ headline: TITLE, outletName: 'Báo Điện tử Chính phủ', authors: ['Lê Văn Đò', 'Nguyễn Thị Ươm'] },
    ...{
      section: 'Giao thông',
      summary: 'Đò ngang chạy lại.',
      tags: ['phòng, chống thiên tai', 'đò'],
      note: 'Hỏi\nlại',
    },
    ...more,
  });
  return toSheet(article, [
    highlightAt(article, [1, 0, 1, 8], { note: 'Giờ nào?' }),
    highlightAt(article, [1, 18, 1, 40]),
  ]);
}

const NOTES = ['Ghi chú: Hỏi lại', '“Sáng nay” (Số liệu) – Giờ nào?', '“giá vé 5.000 đồng/lượt” (Số liệu)'];

interface ReadItem {
  type: string;
  title: string;
  'container-title': string;
  author?: { literal?: string; family?: string }[];
  reporter?: string[];
  issued?: { 'date-parts': number[][] };
  URL?: string;
  abstract?: string;
  language?: string;
  note?: string | string[];
  annote?: string;
  keyword?: string;
  section?: string;
}

const READING = { generateGraph: false, maxChainLength: 10, strict: true, target: '@csl/list+object' };

const read = (text: unknown, form: string): ReadItem[] =>
  new Cite(text, { ...READING, forceType: form }).data as ReadItem[];

it('CSL-JSON is read as it is: a press article, names as they are printed, quotes as its note', () => {
  const text = textOf(createCslJsonWriter(WORDS), [
    sheetOf(),
    sheetOf({ authors: [], publishedAt: undefined as never }),
  ]);
  const [item, bare] = read(JSON.parse(text), '@csl/list+object');
  expect(item).toMatchObject({
    type: 'article-newspaper',
    title: TITLE,
    'container-title': 'Báo Điện tử Chính phủ',
    author: [{ literal: 'Lê Văn Đò' }, { literal: 'Nguyễn Thị Ươm' }],
    issued: { 'date-parts': [[2026, 3, 7]] },
    URL: 'https://bao.example.vn/do-ngang.html',
    abstract: 'Đò ngang chạy lại.',
    language: 'vi',
    section: 'Giao thông',
    note: NOTES.join('\n'),
  });
  expect(bare?.author).toBeUndefined();
});

it('BibTeX is read by a parser of its own, letter by letter', () => {
  const text = textOf(createBibtexWriter(WORDS), [sheetOf()]);
  const [item, ...others] = read(text, '@bibtex/text');
  expect(others).toEqual([]);
  expect(item?.title.replace(/<[^>]+>/g, '')).toBe(TITLE);
  expect(item?.['container-title'].replace(/<[^>]+>/g, '')).toBe('Báo Điện tử Chính phủ');
  expect(item?.author?.map((name) => (name.literal ?? name.family ?? '').replace(/<[^>]+>/g, ''))).toEqual([
    'Lê Văn Đò',
    'Nguyễn Thị Ươm',
  ]);
  expect(item?.issued).toEqual({ 'date-parts': [[2026, 3, 7]] });
  expect(item?.URL).toBe('https://bao.example.vn/do-ngang.html');
  // A field that only biblatex knows.
  expect(read(text, '@biblatex/text')[0]?.abstract).toBe('Đò ngang chạy lại.');
  expect(item?.annote?.replace(/\s+/g, ' ')).toBe(NOTES.join(' '));
});

it('RIS is read by a parser of its own, letter by letter', () => {
  const text = textOf(createRisWriter(WORDS), [sheetOf(), sheetOf()]);
  const [item, ...others] = read(text, '@ris/file');
  expect(others).toHaveLength(1);
  expect(item).toMatchObject({
    type: 'article-newspaper',
    title: TITLE,
    'container-title': 'Báo Điện tử Chính phủ',
    URL: 'https://bao.example.vn/do-ngang.html',
    abstract: 'Đò ngang chạy lại.',
  });
  // This reader takes a newspaper's author for its reporter, and leaves out the day.
  const names = item?.reporter;
  expect(names).toEqual(['Lê Văn Đò', 'Nguyễn Thị Ươm']);
  expect(text).toContain('DA  - 2026/03/07/\r\n');
  expect(item?.note).toEqual(NOTES);
});

/** By the rules that Zotero's own translators keep to. */
it('RIS keeps Zotero’s rules: no comma in a name, no semicolon in a tag, no half HTML in a note', () => {
  const text = textOf(createRisWriter(WORDS), [
    sheetOf({ authors: ['Hà Nội, PV'], tags: ['đê; kè'], note: 'a < b > c' }),
  ]);
  expect(text).toContain('AU  - Hà Nội – PV\r\n');
  expect(text).toContain('KW  - đê, kè\r\n');
  expect(text).toContain('N1  - <p>Ghi chú: a &lt; b &gt; c</p>\r\n');
});

it('BibTeX has a key for each article, and no two alike', () => {
  const text = textOf(createBibtexWriter(WORDS), [sheetOf(), sheetOf(), sheetOf({ host: 'đò.vn' })]);
  const keys = [...text.matchAll(/^@article\{([^,]*),$/gm)].map(([, key]) => key);
  expect(new Set(keys).size).toBe(3);
  for (const key of keys) expect(key).toMatch(/^[A-Za-z0-9-]+$/);
  expect(plugins.input.has('@bibtex/text')).toBe(true);
});
