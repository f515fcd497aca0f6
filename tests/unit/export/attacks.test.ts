// @vitest-environment jsdom
/** Texts made to attack whoever opens an exported file, in every field of an article, through every format. */

import { parse as parseCsv } from 'csv-parse/sync';
import { fromMarkdown } from 'mdast-util-from-markdown';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { fileNameOf, noNames } from '../../../lib/export/file-name';
import { FORMATS } from '../../../lib/export/formats';
import type { Nodes } from '../../../lib/export/markdown/tree';
import { toPrintable } from '../../../lib/export/printable';
import type { Block } from '../../../lib/model/article';
import type { Sheet } from '../../../lib/sheet/sheet';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { quoted } from '../../../lib/text/quotation';
import { ATTACKS } from './attacks';
import { articleOf, cell, highlightAt, WORDS } from './sample';
import { bytesOf, filesOf, OPTIONS, textOf } from './write';

/** The attack wherever a text can stand. */
function attackedBy(attack: string): Sheet {
  const kinds = ['kicker', 'headline', 'lead', 'paragraph', 'quote', 'byline'] as const;
  const image = { src: 'https://bao.example.vn/b.jpg', alt: attack, credit: attack };
  const blocks: Block[] = [
    ...kinds.map((kind) => ({ kind, text: attack })),
    { kind: 'heading', level: 2, text: attack },
    { kind: 'item', list: 0, ordered: false, depth: 0, text: attack },
    { kind: 'figure', text: attack, image },
    cell(0, 0, attack, true),
    cell(1, 0, attack),
  ];
  const article = articleOf(blocks, {
    ...{ headline: attack, outletName: attack, authors: [attack], source: { name: attack }, section: attack },
    ...{ topic: attack, summary: attack, note: attack, tags: [attack] },
  });
  const marks = [3, 8].map((block) =>
    highlightAt(article, [block, 0, block, attack.length], { note: attack, tags: [attack] }),
  );
  return toSheet(article, marks);
}

type SheetFormatId = Exclude<(typeof FORMATS)[number], { scope: 'collection' }>['id'];

const writerOf = (id: SheetFormatId, attack: string) => {
  const format = FORMATS.find((row) => row.id === id);
  if (format === undefined || format.scope === 'collection') throw new Error(`no writer of sheets is called ${id}`);
  return format.open(WORDS, { ...OPTIONS, title: toPrintable(attack) });
};
const written = async (id: SheetFormatId, attack: string) => textOf(await writerOf(id, attack), [attackedBy(attack)]);

/** Control characters, halves of characters and what turns the order of letters around: in no file. */
const UNSOUND = /(?![\t\n\r])[\p{Cc}\p{Cs}\u202a-\u202e\u2066-\u2069]/u;

const TRIGGER = /^[\s\p{Z}\p{Cf}"]*[=+\-@＝＋－＠]|^[\t\r\n]/u;

it('are 120 and more, each another', () => {
  expect(new Set(ATTACKS).size).toBe(ATTACKS.length);
  expect(ATTACKS.length).toBeGreaterThanOrEqual(120);
});

describe.each(ATTACKS.map((attack) => [JSON.stringify(attack), attack]))('%s', (_, attack) => {
  it('is words in HTML', async () => {
    const html = await written('html', attack);
    const page = new DOMParser().parseFromString(html, 'text/html');
    expectHarmless(page, 'style, main, article, h1');
    expect(page.querySelector('article .lead')?.textContent.replace(/\r\n?/g, '\n')).toBe(asParsed(attack));
    expect(page.querySelector('.notes [lang]')?.textContent.replace(/\s+/g, ' ')).toBe(
      quoted(asParsed(attack)).replace(/\s+/g, ' '),
    );
    expect(html).not.toMatch(UNSOUND);
  });

  it('is words in a book, which stays XML', async () => {
    const files = await filesOf(await writerOf('epub', attack), [attackedBy(attack)]);
    for (const [name, text] of Object.entries(files)) {
      if (!/\.(?:xhtml|opf|xml)$/.test(name)) continue;
      const parsed = new DOMParser().parseFromString(text, 'application/xml');
      expect(parsed.querySelector('parsererror')?.textContent ?? '').toBe('');
      expect(text).not.toContain('<!ENTITY');
      if (name.endsWith('article-1.xhtml')) {
        expectHarmless(parsed, 'main, article, h1');
        expect(parsed.querySelector('.lead')?.textContent).toBe(asParsed(attack));
      }
    }
  });

  it('is words in Markdown, and makes nothing of it in a note but Markdown', async () => {
    for (const id of ['markdown', 'markdown-marks'] as const) {
      const text = await written(id, attack);
      expect(text).not.toMatch(UNSOUND);
      const [, matter = '', ...rest] = text.split(/^---$/m);
      // One line a field: none breaks out.
      expect(
        matter
          .trim()
          .split('\n')
          .every((line) => /^[a-z_]+: (?:".*"|\[.*\]|\d{4}-\d\d-\d\d)$/.test(line)),
      ).toBe(true);
      const body = rest.join('---');
      for (const { type, url } of nodesIn(body)) {
        expect(['html', 'definition', 'linkReference', 'imageReference']).not.toContain(type);
        if (type === 'image') expect(url).toBe('https://bao.example.vn/b.jpg');
        if (type === 'link') expect(url).toMatch(/^https?:|^#\^p\d+$/);
      }
      // The id of a block ends its line.
      expect(body).not.toMatch(/(?:^|\s)\^khoi-gia$/m);
      const outsideCode = body.replace(/^(?:> )*```[\s\S]*?^(?:> )*```/gm, '').replace(/`[^`\n]*`/g, '');
      expect(outsideCode).not.toMatch(/(?<!\\)(?:%%|\[\[|\$|<(?:script|img|iframe))/u);
    }
  });

  it('is no formula in CSV, and ends no cell', async () => {
    for (const [id, rows, columns] of [
      ['csv-highlights', 2, 14],
      ['csv-articles', 1, 16],
    ] as const) {
      const text = await written(id, attack);
      expect(text).not.toMatch(UNSOUND);
      const parsed: string[][] = parseCsv(text, { bom: true });
      expect(parsed.map((row) => row.length)).toEqual(Array(rows + 1).fill(columns));
      for (const value of parsed.flat()) expect(value).not.toMatch(TRIGGER);
    }
  });

  it('is text in Excel, as it was written', async () => {
    const bytes = await bytesOf(await writerOf('excel-highlights', attack), [attackedBy(attack)]);
    const files = await filesOf(await writerOf('excel-highlights', attack), [attackedBy(attack)]);
    const xml = new DOMParser().parseFromString(files['xl/worksheets/sheet1.xml'] ?? '', 'application/xml');
    expect(xml.querySelector('parsererror, f')).toBeNull();
    const strings = [...xml.querySelectorAll('row[r="2"] c')].filter((each) => each.getAttribute('t') === 'inlineStr');
    expect(strings[0]?.textContent?.replaceAll('_x005F_', '_')).toBe(asParsed(attack));
    const [sheet] = await readExcel(Buffer.from(bytes));
    expect(sheet?.data).toHaveLength(3);
  });

  it('ends no record of RIS and begins no field', async () => {
    const lines = (await written('ris', attack)).split('\r\n');
    const tags = lines.filter((line) => line !== '').map((line) => line.slice(0, 6));
    const fixed = ['TY  - ', 'TI  - ', 'AU  - ', 'T2  - ', 'PY  - ', 'DA  - ', 'SE  - ', 'LA  - ', 'UR  - ', 'Y2  - '];
    const others = ['AB  - ', 'KW  - ', 'N1  - ', 'N1  - ', 'N1  - ', 'ER  - '];
    expect(tags).toEqual([...fixed, ...others]);
    expect(lines.join('\n')).not.toMatch(/(?![\n])[\p{Cc}\p{Cs}\u2028\u2029]/u);
  });

  it('leaves BibTeX one entry with all braces in pairs', async () => {
    const text = await written('bibtex', attack);
    expect(text.match(/^@/gm)).toHaveLength(1);
    let depth = 0;
    for (const [sign] of text.replace(/\\[\\{}$&#_%]/g, '').matchAll(/[{}]/g)) {
      depth += sign === '{' ? 1 : -1;
      expect(depth).toBeGreaterThanOrEqual(0);
    }
    expect(depth).toBe(0);
    expect(text.replace(/\\[a-z]+\{\}/gi, '')).not.toMatch(/\\(?:input|write)/);
    expect(text.replace(/^ {2}url = .*$/m, '')).not.toMatch(/(?<!\\)[$&#%]/);
  });

  it('is a string in each kind of JSON', async () => {
    const [item, ...others] = JSON.parse(await written('csl-json', attack));
    expect(others).toEqual([]);
    expect(item.title).toBe(asOneLine(attack));
    for (const line of String(item.note).split('\n').slice(1)) expect(line).toMatch(/^[“‘«"']/u);
    const lines = (await written('json-lines', attack)).trim().split('\n');
    expect(lines).toHaveLength(1);
    expect(JSON.parse(lines[0] ?? '').headline).toBe(toPrintable(attack));
    const { total, first } = JSON.parse(await written('annotations', attack));
    expect(total).toBe(3);
    expect(first.items[1].target.selector[0].exact).toBe(toPrintable(attack));
  });

  it('is letters in plain text, and a name that every system takes', async () => {
    expect(await written('text', attack)).not.toMatch(UNSOUND);
    const name = fileNameOf(attackedBy(attack).facts, noNames(), 'md', '{báo}{tít}');
    expect(name).not.toMatch(/[<>:"/\\|?*\p{C}]|^[ .~-]|[ .]\.md$/u);
    expect(new TextEncoder().encode(name).length).toBeLessThanOrEqual(255);
  });
});

/** As a parser of markup gives a text back: line ends are all one. */
function asParsed(attack: string): string {
  return toPrintable(attack).replace(/\r\n?/g, '\n');
}

function asOneLine(attack: string): string {
  return toPrintable(attack).replace(/\s+/gu, ' ').trim();
}

function expectHarmless(page: Document, ours: string): void {
  expect(page.querySelectorAll('script, img, svg, iframe, object, base, form, [srcdoc]')).toHaveLength(0);
  expect(page.querySelectorAll(ours)).toHaveLength(ours.split(',').length);
  for (const { name, value } of [...page.querySelectorAll('*')].flatMap(({ attributes }) => [...attributes])) {
    expect(name).not.toMatch(/^on/i);
    if (name === 'href') expect(value).toMatch(/^(?:https?:|#|style\.css$)/);
  }
}

function nodesIn(markdown: string): { type: string; url: string }[] {
  const nodes: { type: string; url: string }[] = [];
  const visit = (node: Nodes) => {
    nodes.push({ type: node.type, url: 'url' in node ? node.url : '' });
    if ('children' in node) node.children.forEach(visit);
  };
  visit(fromMarkdown(markdown));
  return nodes;
}
