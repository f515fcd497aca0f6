import type { SheetCell, SheetFigure, SheetList, SheetPart, SheetTable } from '../../sheet/sheet';
import { headRowsOf, htmlScopeOf } from '../../sheet/table-head';
import { escaped, wrapped } from './markup';
import { type Setting, toInline } from './runs';

/** A part of an article's text. */
export function toMarkup(part: SheetPart, setting: Setting): string {
  switch (part.kind) {
    case 'list':
      return toListMarkup(part, setting);
    case 'table':
      return toTableMarkup(part, setting);
    case 'figure':
      return toFigureMarkup(part, setting);
    case 'heading':
      return wrapped(`h${part.level}`, toInline(part.runs, setting));
    case 'quote':
      return wrapped('blockquote', wrapped('p', toInline(part.runs, setting)));
    case 'paragraph':
      return wrapped('p', toInline(part.runs, setting));
    default:
      return wrapped('p', toInline(part.runs, setting), { class: part.kind });
  }
}

function toListMarkup({ ordered, items }: SheetList, setting: Setting): string {
  const markup = items.map(({ runs, lists }) => {
    const inner = lists.map((list) => toListMarkup(list, setting)).join('');
    return `<li>${toInline(runs, setting)}${inner}</li>`;
  });
  return wrapped(ordered ? 'ol' : 'ul', markup.join('\n'));
}

/** Rows of heads at the top stay together and are printed on each sheet of paper. */
function toTableMarkup(sheetTable: SheetTable, setting: Setting): string {
  const { rows } = sheetTable;
  const heads = headRowsOf(sheetTable);
  const toRow = (row: readonly SheetCell[], isHead: boolean) =>
    `<tr>${row.map((cell) => toCellMarkup(cell, isHead, setting)).join('')}</tr>`;
  const head = rows.slice(0, heads).map((row) => toRow(row, true));
  const body = rows.slice(heads).map((row) => toRow(row, false));
  const table = wrapped('table', wrapped('thead', head.join('\n')) + wrapped('tbody', body.join('\n')));
  return wrapped('div', table, { class: 'table' });
}

/** An empty cell is there all the same, or what follows would stand in its column. */
function toCellMarkup(cell: SheetCell, isHead: boolean, setting: Setting): string {
  const { header, runs, rowSpan, columnSpan, isCovered } = cell;
  if (isCovered) return '';
  const tag = header ? 'th' : 'td';
  const scope = header ? ` scope="${htmlScopeOf(cell, isHead)}"` : '';
  const spans = (rowSpan > 1 ? ` rowspan="${rowSpan}"` : '') + (columnSpan > 1 ? ` colspan="${columnSpan}"` : '');
  return `<${tag}${scope}${spans}>${toInline(runs, setting)}</${tag}>`;
}

/** The image is a link to its address: whoever opens the file loads nothing. */
function toFigureMarkup({ runs, image, credit }: SheetFigure, setting: Setting): string {
  const word = escaped(setting.words.image);
  const picture = image ? wrapped('a', word, { href: image.url, rel: 'noreferrer' }) : word;
  const taken = credit === undefined ? '' : wrapped('span', `(${word}: ${escaped(credit)})`, { class: 'credit' });
  const caption = [toInline(runs, setting), taken].filter((markup) => markup !== '').join(' ');
  return wrapped('figure', wrapped('p', picture, { class: 'image' }) + wrapped('figcaption', caption));
}
