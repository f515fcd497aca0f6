// @vitest-environment jsdom
/**
 * Whatever an article is, each of its words is in every output once, in order, with what is set above or below the line behind
 * it, in its cell, and under its highlights.
 */

import fc from 'fast-check';
import { render } from 'preact';
import { expect, it } from 'vitest';
import { PrintScreen } from '../../../components/print/PrintScreen';
import { toMarkdown } from '../../../lib/export/to-markdown';
import type { Sheet, SheetList, SheetPart, SheetText } from '../../../lib/sheet/sheet';
import { toSheet } from '../../../lib/sheet/to-sheet';
import { wordsFor } from '../../../locales';
import { WORDS } from '../export/sample';
import { toHtml, toPlainText } from '../export/write';
import { type DrawnCell, type DrawnWord, type Invented, invented, SCRIPTS, WORD } from './invented-article';

const RUNS = { numRuns: 250 };

/** What an output shows of a word: `marked` by whatever it tells highlights apart by. */
interface Shown {
  word: string;
  marked: string;
  /** What stands above or below the line behind it, in the output's own way. */
  script: string;
  cell?: DrawnCell;
}

/** How an output shows a script, and what it can tell of a cell beside its row and column. */
interface Ways {
  scriptOf(script: Script): string;
  hasSpans: boolean;
}

type Script = (typeof SCRIPTS)[number];

const ELEMENTS: Ways = {
  scriptOf: ({ kind, inElement }) => `${kind === 'subscript' ? 'SUB' : 'SUP'} ${inElement}`,
  hasSpans: true,
};
const LINES: Ways = { scriptOf: ({ inLine }) => inLine, hasSpans: false };
const TREE: Ways = { scriptOf: ({ kind, text }) => `${kind} ${text}`, hasSpans: true };

/** The words as an output has to show them; rows of tables by their order. */
function expected(words: readonly DrawnWord[], markedAs: (highlights: string[]) => string, ways: Ways): Shown[] {
  return inRowOrder(
    words.map(({ word, highlights, script, cell }) => ({
      word,
      marked: markedAs(highlights),
      script: script ? ways.scriptOf(script) : '',
      ...(cell ? { cell: ways.hasSpans ? cell : plainCell(cell.row, cell.column) } : {}),
    })),
  );
}

function plainCell(row: string, column: number): DrawnCell {
  return { row, column, rowSpan: 1, columnSpan: 1 };
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
  const inText = ({ runs }: SheetText, cell?: DrawnCell): Shown[] => {
    const shown: Shown[] = [];
    for (const { text, highlights, script } of runs) {
      const marked = highlights.map(({ id }) => id).join();
      if (script === undefined)
        for (const { word } of wordsIn(text)) shown.push({ word, marked, script: '', ...(cell ? { cell } : {}) });
      else addScript(shown, `${script} ${text}`, marked);
    }
    return shown;
  };
  const inList = ({ items }: SheetList): Shown[] =>
    items.flatMap((item) => [...inText(item), ...item.lists.flatMap(inList)]);
  const inPart = (part: SheetPart, at: number): Shown[] => {
    if (part.kind === 'list') return inList(part);
    if (part.kind !== 'table') return inText(part);
    return part.rows.flatMap((cells, row) =>
      cells.flatMap((cell, column) => {
        const { scope, rowSpan, columnSpan } = cell;
        return inText(cell, { row: `${at} ${row}`, column, rowSpan, columnSpan, ...(scope ? { scope } : {}) });
      }),
    );
  };
  const shownIn = ({ above, headline, body }: Sheet) =>
    inRowOrder([...above.flatMap(inPart), ...(headline ? inText(headline) : []), ...body.flatMap(inPart)]);
  fc.assert(
    fc.property(invented, ({ article, highlights, words }) => {
      const sheet = toSheet(article, highlights);
      const order = sheet.highlights.map(({ id }) => String(id));
      const sorted = (ids: string[]) => ids.toSorted((one, two) => order.indexOf(one) - order.indexOf(two)).join();
      expect(shownIn(sheet)).toEqual(expected(words, sorted, TREE));
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
    return shownInElement(root, (mark) => /db-ink db-(\w+)/.exec(mark)?.[1]);
  };
  fc.assert(
    fc.property(invented, (one) => {
      expect(shownIn(one)).toEqual(expected(one.words, coloursIn(one), ELEMENTS));
    }),
    { ...RUNS, numRuns: 120 },
  );
  render(null, root);
});

it('HTML', () => {
  const parser = new DOMParser();
  fc.assert(
    fc.property(invented, (one) => {
      const page = parser.parseFromString(toHtml([toSheet(one.article, one.highlights)], WORDS), 'text/html');
      expect(shownInElement(page.body, (mark) => mark)).toEqual(expected(one.words, coloursIn(one), ELEMENTS));
    }),
    { ...RUNS, numRuns: 120 },
  );
});

/** The colours of highlights, as outputs show them that tell one from another. */
function coloursIn({ highlights }: Invented): (ids: string[]) => string {
  const colourOf = new Map(highlights.map(({ id, colour }) => [String(id), colour]));
  return (ids) =>
    ids
      .map((id) => colourOf.get(id))
      .sort()
      .join();
}

/** What a script is shown as belongs to the word before it, and lies under the same highlights. */
function addScript(shown: Shown[], script: string, marked: string): void {
  const last = shown.at(-1);
  if (last) last.script += marked === last.marked ? script : `not under ${last.marked}: ${script}`;
}

/** The article in a tree of elements; `colourOf` reads the class of a `mark`. */
function shownInElement(root: Element, colourOf: (mark: string) => string | undefined): Shown[] {
  const shown: Shown[] = [];
  const cells = cellsIn(root);
  const article = root.querySelector('article') ?? root;
  const text = root.ownerDocument.createTreeWalker(article, NodeFilter.SHOW_TEXT);
  for (let node = text.nextNode(); node; node = text.nextNode()) {
    const parent = node.parentElement;
    if (parent?.closest('sup > a[href^="#"]')) continue;
    const marked = coloursOver(parent, colourOf).join();
    const script = parent?.closest('sup, sub');
    if (script) {
      addScript(shown, `${script.tagName} ${node.nodeValue}`, marked);
      continue;
    }
    const cell = cells.get(parent?.closest('td, th') ?? root);
    for (const { word } of wordsIn(node.nodeValue ?? ''))
      shown.push({ word, marked, script: '', ...(cell ? { cell } : {}) });
  }
  return inRowOrder(shown);
}

/** The cells of all tables in the places that a browser gives them; no two share a place, and no row has a hole at its end. */
function cellsIn(root: Element): Map<Element, DrawnCell> {
  const cells = new Map<Element, DrawnCell>();
  for (const [number, table] of [...root.querySelectorAll('table')].entries()) {
    const taken = new Set<string>();
    const rows = [...table.rows];
    for (const [row, { cells: own }] of rows.entries()) {
      let column = 0;
      for (const cell of own) {
        while (taken.has(`${row} ${column}`)) column += 1;
        const { rowSpan, colSpan: columnSpan, scope } = cell;
        for (let y = row; y < row + rowSpan; y += 1)
          for (let x = column; x < column + columnSpan; x += 1) {
            if (taken.has(`${y} ${x}`)) throw new Error('two cells in one place');
            taken.add(`${y} ${x}`);
          }
        const told = { row: `${number} ${row}`, column, rowSpan, columnSpan };
        const what = scope === 'row' ? 'row' : 'column';
        cells.set(cell, cell.tagName === 'TH' ? { ...told, scope: what } : told);
        column += columnSpan;
      }
    }
    expect(taken.size % rows.length).toBe(0);
  }
  return cells;
}

function coloursOver(element: Element | null, colourOf: (mark: string) => string | undefined): string[] {
  const mark = element?.closest('mark');
  if (!mark) return [];
  return [colourOf(mark.className) ?? '?', ...coloursOver(mark.parentElement, colourOf)].sort();
}

/** Lines of text in which highlights are opened and closed by signs, and cells parted by bars. */
function shownInLines(text: string, sign: RegExp, isRow: (line: string) => boolean, firstColumn: number): Shown[] {
  return inRowOrder(
    text.split('\n').flatMap((line, number) =>
      wordsIn(line).map(({ word, at }): Shown => {
        const before = line.slice(0, at);
        const marked = (before.match(sign) ?? []).length % 2 === 1 ? 'marked' : '';
        const column = (before.match(/\|/g) ?? []).length - firstColumn;
        const script = scriptBefore(line.slice(at + word.length));
        return { word, marked, script, ...(isRow(line) ? { cell: plainCell(`${number}`, column) } : {}) };
      }),
    ),
  );
}

/** The script that a text begins with; Markdown escapes some of its signs. */
function scriptBefore(text: string): string {
  const written = text.replaceAll('\\', '');
  return SCRIPTS.find(({ inLine }) => written.startsWith(inLine))?.inLine ?? '';
}

it('Markdown', () => {
  fc.assert(
    fc.property(invented, ({ article, highlights, words }) => {
      const markdown = toMarkdown([toSheet(article, highlights)], WORDS);
      const body = markdown.slice(markdown.indexOf('\n---\n\n') + 5);
      const text = withoutCallouts(body).replace(/ ?\^p\d+$/gm, '');
      // A star that stands for itself is escaped.
      const withoutWeight = text.replace(/(?<!\\)\*+/g, '');
      const shown = shownInLines(withoutWeight, /==/g, (line) => line.startsWith('|'), 1);
      expect(shown).toEqual(expected(words, isMarked, LINES));
    }),
    RUNS,
  );
});

/** The blocks that begin as a callout are what the reader added. */
function withoutCallouts(markdown: string): string {
  return markdown
    .split('\n\n')
    .filter((block) => !block.startsWith('> [!'))
    .join('\n\n');
}

it('plain text', () => {
  fc.assert(
    fc.property(invented, ({ article, highlights, words }) => {
      const [text = ''] = toPlainText([toSheet(article, highlights)], WORDS).split('\n\n(Báo Ví Dụ');
      // A table of one column has no bars: its rows are told by the words alone.
      const rowOf = new Map(words.map(({ word, cell }) => [word, cell?.row]));
      const isRow = (line: string) => wordsIn(line).some(({ word }) => rowOf.get(word) !== undefined);
      const shown = shownInLines(text, /[{}]/g, isRow, 0);
      expect(shown).toEqual(expected(words, isMarked, LINES));
    }),
    RUNS,
  );
});
