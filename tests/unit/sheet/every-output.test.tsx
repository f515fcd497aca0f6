// @vitest-environment jsdom
/** Whatever an article is, each of its words is in every output once, in order, in its column and under its highlights. */

import fc from 'fast-check';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { PrintScreen } from '../../../components/print/PrintScreen';
import { toHtml } from '../../../lib/export/to-html';
import { toMarkdown } from '../../../lib/export/to-markdown';
import { toPlainText } from '../../../lib/export/to-plain-text';
import type { Sheet, SheetList, SheetPart, SheetText } from '../../../lib/sheet/sheet';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { wordsFor } from '../../../locales';
import { WORDS } from '../export/sample';
import { type DrawnWord, type Invented, invented, WORD } from './invented-article';

const RUNS = { numRuns: 250 };

/** What an output shows of a word: `marked` by whatever it tells highlights apart by. */
interface Shown {
  word: string;
  marked: string;
  cell?: { row: string; column: number };
}

/** The words as an output has to show them; rows of tables by their order. */
function expected(words: readonly DrawnWord[], markedAs: (highlights: string[]) => string): Shown[] {
  return inRowOrder(
    words.map(({ word, highlights, cell }) => ({ word, marked: markedAs(highlights), ...(cell ? { cell } : {}) })),
  );
}

/** What names a row differs from output to output: its place among the rows does not. */
function inRowOrder(shown: Shown[]): Shown[] {
  const rows = [...new Set(shown.flatMap(({ cell }) => (cell ? [cell.row] : [])))];
  return shown.map((each) =>
    each.cell ? { ...each, cell: { ...each.cell, row: `${rows.indexOf(each.cell.row)}` } } : each,
  );
}

const isMarked = (highlights: string[]) => (highlights.length > 0 ? 'marked' : '');

function wordsIn(text: string): { word: string; at: number }[] {
  return [...text.matchAll(WORD)].map((found) => ({ word: found[0], at: found.index }));
}

it('the sheet', () => {
  const inText = ({ runs }: SheetText, cell?: Shown['cell']): Shown[] =>
    runs.flatMap(({ text, highlights }) =>
      wordsIn(text).map(({ word }) => {
        const marked = highlights.map(({ id }) => id).join();
        return { word, marked, ...(cell ? { cell } : {}) };
      }),
    );
  const inList = ({ items }: SheetList): Shown[] =>
    items.flatMap((item) => [...inText(item), ...item.lists.flatMap(inList)]);
  const inPart = (part: SheetPart, at: number): Shown[] => {
    if (part.kind === 'list') return inList(part);
    if (part.kind !== 'table') return inText(part);
    return part.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => inText(cell, { row: `${at} ${row}`, column })),
    );
  };
  const shownIn = ({ above, headline, body }: Sheet) =>
    inRowOrder([...above.flatMap(inPart), ...(headline ? inText(headline) : []), ...body.flatMap(inPart)]);
  fc.assert(
    fc.property(invented, ({ article, highlights, words }) => {
      const sheet = toSheet(article, highlights);
      const order = sheet.highlights.map(({ id }) => String(id));
      const sorted = (ids: string[]) => ids.toSorted((one, two) => order.indexOf(one) - order.indexOf(two)).join();
      expect(shownIn(sheet)).toEqual(expected(words, sorted));
      for (const part of sheet.body)
        if (part.kind === 'table') expect(new Set(part.rows.map((row) => row.length)).size).toBe(1);
    }),
    RUNS,
  );
});

it('the print view', () => {
  const words = wordsFor('vi');
  const root = document.createElement('div');
  document.body.append(root);
  const shownIn = ({ article, highlights }: Invented): Shown[] => {
    const view = { kind: 'article', sheet: toSheet(article, highlights) } as const;
    render(<PrintScreen words={words} view={view} onPrint={() => {}} onRetry={() => {}} />, root);
    const shown: Shown[] = [];
    const text = document.createTreeWalker(root.querySelector('article') ?? root, NodeFilter.SHOW_TEXT);
    for (let node = text.nextNode(); node; node = text.nextNode()) {
      const parent = node.parentElement;
      if (parent?.closest('sup')) continue;
      const marked = coloursOver(parent).join();
      const place = parent?.closest<HTMLTableCellElement>('td, th');
      const rows = [...root.querySelectorAll('tr')];
      const cell = place && {
        row: `${rows.indexOf(place.parentElement as HTMLTableRowElement)}`,
        column: place.cellIndex,
      };
      for (const { word } of wordsIn(node.nodeValue ?? '')) shown.push({ word, marked, ...(cell ? { cell } : {}) });
    }
    return inRowOrder(shown);
  };
  fc.assert(
    fc.property(invented, (one) => {
      const colourOf = new Map(one.highlights.map(({ id, colour }) => [String(id), colour]));
      const colours = (ids: string[]) =>
        ids
          .map((id) => colourOf.get(id))
          .sort()
          .join();
      expect(shownIn(one)).toEqual(expected(one.words, colours));
    }),
    { ...RUNS, numRuns: 120 },
  );
  render(null, root);
});

function coloursOver(element: Element | null): string[] {
  const mark = element?.closest('mark');
  if (!mark) return [];
  return [/db-ink db-(\w+)/.exec(mark.className)?.[1] ?? '?', ...coloursOver(mark.parentElement)].sort();
}

/** Lines of text in which highlights are opened and closed by signs, and cells parted by bars. */
function shownInLines(text: string, sign: RegExp, isRow: (line: string) => boolean, firstColumn: number): Shown[] {
  return inRowOrder(
    text.split('\n').flatMap((line, number) =>
      wordsIn(line).map(({ word, at }): Shown => {
        const before = line.slice(0, at);
        const marked = (before.match(sign) ?? []).length % 2 === 1 ? 'marked' : '';
        const column = (before.match(/\|/g) ?? []).length - firstColumn;
        return { word, marked, ...(isRow(line) ? { cell: { row: `${number}`, column } } : {}) };
      }),
    ),
  );
}

it('Markdown', () => {
  fc.assert(
    fc.property(invented, ({ article, highlights, words }) => {
      const markdown = toMarkdown([toSheet(article, highlights)], WORDS);
      const [text = ''] = markdown.slice(markdown.indexOf('\n---\n\n') + 5).split('\n\n---\n\n');
      const shown = shownInLines(text, /==/g, (line) => line.startsWith('|'), 1);
      expect(shown).toEqual(expected(words, isMarked));
    }),
    RUNS,
  );
});

it('plain text', () => {
  fc.assert(
    fc.property(invented, ({ article, highlights, words }) => {
      const [text = ''] = toPlainText([toSheet(article, highlights)], WORDS).split('\n\n(Báo Ví Dụ');
      // A table of one column has no bars: its rows are told by the words alone.
      const rowOf = new Map(words.map(({ word, cell }) => [word, cell?.row]));
      const isRow = (line: string) => wordsIn(line).some(({ word }) => rowOf.get(word) !== undefined);
      const shown = shownInLines(text, /[{}]/g, isRow, 0);
      expect(shown).toEqual(expected(words, isMarked));
    }),
    RUNS,
  );
});

it('HTML', () => {
  fc.assert(
    fc.property(invented, ({ article, highlights, words }) => {
      const page = new DOMParser().parseFromString(toHtml([toSheet(article, highlights)], WORDS), 'text/html');
      const root = page.querySelector('.text');
      for (const around of root?.querySelectorAll('.facts, sup') ?? []) around.remove();
      const rows = [...page.querySelectorAll('tr')];
      const shown: Shown[] = [];
      const text = page.createTreeWalker(root ?? page, NodeFilter.SHOW_TEXT);
      for (let node = text.nextNode(); node; node = text.nextNode()) {
        const parent = node.parentElement;
        const place = parent?.closest<HTMLTableCellElement>('td, th');
        const cell = place && {
          row: `${rows.indexOf(place.parentElement as HTMLTableRowElement)}`,
          column: place.cellIndex,
        };
        const marked = parent?.closest('mark') ? 'marked' : '';
        for (const { word } of wordsIn(node.nodeValue ?? '')) shown.push({ word, marked, ...(cell ? { cell } : {}) });
      }
      expect(inRowOrder(shown)).toEqual(expected(words, isMarked));
    }),
    { ...RUNS, numRuns: 120 },
  );
});
