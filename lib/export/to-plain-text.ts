/** Articles with their highlights as plain text, for whatever shows letters: Notepad, an e-mail, a chat. */

import { toFactsLine } from '../sheet/facts-line';
import { withPlainScripts } from '../sheet/plain-scripts';
import type { Sheet, SheetFigure, SheetHighlight, SheetList, SheetPart, SheetRun, SheetTable } from '../sheet/sheet';
import { headRowsOf } from '../sheet/table-head';
import { quoted } from '../text/quotation';
import type { SheetWriter } from './sheet-writer';
import { toSourceInBrackets } from './source-line';
import { becameOf } from './what-became';
import type { FileWords } from './words';

/** Without it, older programs of Windows take the letters of Vietnamese for those of another alphabet. */
const BYTE_ORDER_MARK = '\ufeff';

/** How many columns of letters a table may take before its cells stand one behind the other, in no columns. */
const TABLE_WIDTH = 100;

/** The most that a line under a headline is long. */
const RULE_LENGTH = 72;

/**
 * Each article: headline, facts, text, source, then the reader's notes. A paragraph is one line. Highlighted words stand
 * between braces, with the number of their note behind them.
 */
export function createPlainTextWriter(words: FileWords): SheetWriter {
  let isFirst = true;
  return {
    begin: () => BYTE_ORDER_MARK,
    add: (sheet) => {
      const text = toText(sheet, words);
      const gap = isFirst ? '' : ARTICLE_GAP;
      isFirst = false;
      return gap + text;
    },
    end: () => '',
  };
}

const ARTICLE_GAP = '\n\n\n';

function toText(sheet: Sheet, words: FileWords): string {
  const { facts, above, headline, body } = sheet;
  const title = headline === null ? [] : [underlined(toLine(headline.runs), '=')];
  const parts = (list: readonly SheetPart[]) => list.map((part) => toLines(part, words).join('\n'));
  const paragraphs = [
    ...parts(above),
    ...title,
    toFactsLine(facts, words),
    ...parts(body),
    `${toSourceInBrackets(facts, facts.outletName)}\n${words.savedAt(facts.savedAt)}`,
    ...toNotes(sheet, words),
  ];
  return `${paragraphs.join('\n\n')}\n`;
}

function toLines(part: SheetPart, words: FileWords): string[] {
  switch (part.kind) {
    case 'list':
      return toListLines(part);
    case 'table':
      return toTableLines(part);
    case 'figure':
      return [toCaption(part, words.image)];
    case 'heading':
      return [underlined(toLine(part.runs), '-')];
    case 'quote':
      return [`> ${toLine(part.runs)}`];
    default:
      return [toLine(part.runs)];
  }
}

/** The runs as one line: a brace where highlighted words begin and end, numbers in brackets where their highlight ends. */
function toLine(runs: readonly SheetRun[]): string {
  let line = '';
  let isOpen = false;
  for (const { text, highlights, numbers } of withPlainScripts(runs)) {
    const isMarked = highlights.length > 0;
    if (isMarked !== isOpen) line += isMarked ? '{' : '}';
    isOpen = isMarked;
    line += text;
    if (numbers.length === 0) continue;
    line += `}${numbers.map((number) => `[${number}]`).join('')}`;
    isOpen = false;
  }
  return isOpen ? `${line}}` : line;
}

function underlined(line: string, rule: string): string {
  return `${line}\n${rule.repeat(Math.min(widthOf(line), RULE_LENGTH))}`;
}

function toCaption({ runs, credit }: SheetFigure, image: string): string {
  const caption = [`[${image}]`, ...(runs.length === 0 ? [] : [toLine(runs)])].join(' ');
  return credit === undefined ? caption : `${caption} (${image}: ${credit})`;
}

function toListLines({ ordered, items }: SheetList): string[] {
  return items.flatMap(({ runs, lists }, index) => {
    const sign = ordered ? `${index + 1}. ` : '- ';
    const inner = lists.flatMap(toListLines).map((line) => ' '.repeat(sign.length) + line);
    return [sign + toLine(runs), ...inner];
  });
}

/** Columns of letters where they fit, a cell over several places in the first of them; else each row is a line, its cells parted alike. A rule stands under a row of heads. */
function toTableLines(table: SheetTable): string[] {
  const { rows } = table;
  const cells = rows.map((row) => row.map(({ runs }) => toLine(runs)));
  const columns = (cells[0] ?? []).map((_, column) => Math.max(...cells.map((row) => widthOf(row[column] ?? ''))));
  const fits = columns.reduce((sum, width) => sum + width + SEPARATOR.length, 0) <= TABLE_WIDTH;
  const widths = fits ? columns : columns.map(() => 0);
  const lines = cells.map((row) => row.map((cell, column) => padded(cell, widths[column] ?? 0)).join(SEPARATOR));
  const heads = headRowsOf(table);
  const rule = widths.map((width) => '-'.repeat(width)).join('-+-');
  return (heads > 0 && fits ? lines.toSpliced(heads, 0, rule) : lines).map((line) => line.trimEnd());
}

const SEPARATOR = ' | ';

function padded(cell: string, width: number): string {
  return cell + ' '.repeat(Math.max(0, width - widthOf(cell)));
}

/** How many columns a letter takes where all letters are equally wide: of Chinese, two. */
function widthOf(text: string): number {
  let width = 0;
  for (const letter of text) width += WIDE.test(letter) ? 2 : 1;
  return width;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff01-\uff60]/u;

/** What the reader wrote, below a line: on the article, then of each highlight. */
function toNotes(sheet: Sheet, words: FileWords): string[] {
  const { highlights } = sheet;
  const own = toWritten(sheet, words);
  if (own.length + highlights.length === 0) return [];
  const heading = `${words.highlights} (${words.betweenBraces})`;
  return [
    '-'.repeat(RULE_LENGTH),
    ...(own.length === 0 ? [] : [own.join('\n')]),
    ...(highlights.length === 0 ? [] : [heading, ...highlights.map((highlight) => toNote(highlight, words))]),
  ];
}

function toNote(highlight: SheetHighlight, words: FileWords): string {
  const { number, colour, quote } = highlight;
  const sign = number === undefined ? '- ' : `[${number}] `;
  const became = becameOf(highlight, words);
  const lines = [
    `${words.colours[colour]}: ${quoted(quote.exact)}`,
    ...(became === '' ? [] : [became]),
    ...toWritten(highlight, words),
  ];
  return sign + lines.join('\n').replaceAll('\n', `\n${' '.repeat(sign.length)}`);
}

function toWritten({ notes, tags }: Sheet | SheetHighlight, words: FileWords): string[] {
  return [
    ...notes.map((note) => `${words.note}: ${note.trim().replace(/\r\n?/g, '\n')}`),
    ...(tags.length > 0 ? [`${words.tags}: ${tags.join(', ')}`] : []),
  ];
}
