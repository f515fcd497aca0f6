// @vitest-environment jsdom
/** Whatever an article is: each of its words, each highlight and all that is written on it is in every format that promises it. */

import { parse as parseCsv } from 'csv-parse/sync';
import fc from 'fast-check';
import readExcel from 'read-excel-file/node';
import { describe, expect, it } from 'vitest';
import { type ArticleFormatId, FORMATS } from '../../../lib/export/formats';
import type { Highlight } from '../../../lib/model/highlight';
import { BLOCK_BREAK } from '../../../lib/model/text-position';
import type { Sheet } from '../../../lib/sheet/sheet';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { invented, WORD } from '../sheet/invented-article';
import { WORDS } from './sample';
import { bytesOf, filesOf, OPTIONS, textOf } from './write';

const RUNS = { numRuns: 40 };

const SHEET_FORMATS = FORMATS.filter((format) => format.scope !== 'collection');
type SheetFormat = (typeof SHEET_FORMATS)[number];

/** What a reader of each format sees: the article's text, and everything that is told of its highlights. */
const READERS: Record<
  SheetFormat['id'],
  (format: SheetFormat, sheet: Sheet) => Promise<{ text?: string; told?: string }>
> = {
  markdown: async (format, sheet) => {
    const body = await whole(format, sheet);
    return { text: withoutNotes(body), told: body };
  },
  'markdown-marks': async (format, sheet) => ({ told: await whole(format, sheet) }),
  text: async (format, sheet) => inParts(await whole(format, sheet), '(Báo Ví Dụ'),
  html: async (format, sheet) => ofPage(await whole(format, sheet), 'text/html'),
  epub: async (format, sheet) => {
    const files = await filesOf(await format.open(WORDS, OPTIONS), [sheet]);
    return ofPage(files['book/article-1.xhtml'] ?? '', 'application/xhtml+xml');
  },
  'excel-highlights': async (format, sheet) => ({ told: await ofWorkbook(format, sheet) }),
  'excel-articles': async (format, sheet) => {
    expect(await ofWorkbook(format, sheet)).toContain(`${sheet.highlights.length}`);
    return {};
  },
  'csv-highlights': async (format, sheet) => ({
    told: parseCsv(await whole(format, sheet), { bom: true })
      .flat()
      .join('\n'),
  }),
  'csv-articles': async (format, sheet) => {
    expect(parseCsv(await whole(format, sheet), { bom: true })[1]).toContain(`${sheet.highlights.length}`);
    return {};
  },
  ris: async (format, sheet) => ({ told: await whole(format, sheet) }),
  bibtex: async (format, sheet) => ({ told: await whole(format, sheet) }),
  'csl-json': async (format, sheet) => ({ told: JSON.parse(await whole(format, sheet))[0].note ?? '' }),
  annotations: async (format, sheet) => ({ told: JSON.stringify(JSON.parse(await whole(format, sheet))) }),
  'json-lines': async (format, sheet) => {
    const { text, highlights } = JSON.parse(await whole(format, sheet)) as JsonLine;
    // A block without words is an empty line of a quote, and none of a text.
    for (const { range, quote, state } of highlights)
      if (range && state === 'exact')
        expect(text.slice(range.start, range.end)).toBe(quote.exact.replace(/\n+/g, BLOCK_BREAK));
    return { text, told: JSON.stringify(highlights) };
  },
};

interface JsonLine {
  text: string;
  highlights: { range: { start: number; end: number } | null; quote: { exact: string }; state: string }[];
}

describe.each(SHEET_FORMATS.map((format) => [format.id, format] as const))('%s', (id, format) => {
  it('holds what it promises', async () => {
    await fc.assert(
      fc.asyncProperty(invented, async ({ article, highlights, words }) => {
        const sheet = toSheet(article, highlights);
        const { text, told } = await READERS[id](format, sheet);
        if (text !== undefined) expect(sorted(text.match(WORD))).toEqual(sorted(words.map(({ word }) => word)));
        if (told !== undefined) for (const highlight of highlights) expectTold(highlight, told);
      }),
      RUNS,
    );
  });
});

it('one article is offered in every format that is written from a sheet', () => {
  const offered: ArticleFormatId[] = SHEET_FORMATS.map(({ id }) => id);
  expect(new Set(offered).size).toBe(SHEET_FORMATS.length);
});

/** Its words in their order, in one place; its note; and what its colour means. */
function expectTold({ quote, note, colour }: Highlight, told: string): void {
  const told1 = told.replaceAll('\\n', ' ').replace(/\s+/g, ' ');
  const words = quote.exact.match(WORD) ?? quote.exact.replaceAll(BLOCK_BREAK, ' ').split(' ');
  let at = 0;
  for (const word of words) {
    at = told1.indexOf(word, at);
    expect(at).toBeGreaterThanOrEqual(0);
  }
  if (note !== '') expect(told1).toContain(note);
  expect(told1).toContain(WORDS.colours[colour]);
}

const sorted = (words: readonly string[] | null) => [...(words ?? [])].sort();

async function whole(format: SheetFormat, sheet: Sheet): Promise<string> {
  return textOf(await format.open(WORDS, OPTIONS), [sheet]);
}

/** The blocks of Markdown that are no callout, and no front matter. */
function withoutNotes(markdown: string): string {
  return markdown
    .slice(markdown.indexOf('\n---\n') + 5)
    .split('\n\n')
    .filter((block) => !block.startsWith('> [!'))
    .join('\n\n');
}

function inParts(file: string, sign: string): { text: string; told: string } {
  const at = file.lastIndexOf(sign);
  return { text: file.slice(0, at), told: file.slice(at) };
}

function ofPage(markup: string, type: DOMParserSupportedType): { text: string; told: string } {
  const page = new DOMParser().parseFromString(markup, type);
  for (const number of page.querySelectorAll('article sup[id]')) number.remove();
  const textOfAll = (selector: string) =>
    [...page.querySelectorAll(selector)].map((each) => each.textContent).join('\n');
  return { text: textOfAll('article'), told: textOfAll('.notes') };
}

async function ofWorkbook(format: SheetFormat, sheet: Sheet): Promise<string> {
  const [first] = await readExcel(Buffer.from(await bytesOf(await format.open(WORDS, OPTIONS), [sheet])));
  return (first?.data ?? []).flat().join('\n');
}
