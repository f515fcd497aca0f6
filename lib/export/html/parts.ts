import type { SheetCell, SheetFigure, SheetList, SheetPart, SheetTable } from '../../sheet/sheet';
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
function toTableMarkup({ rows }: SheetTable, setting: Setting): string {
  const firstPlain = rows.findIndex((row) => !row.every(({ header }) => header));
  const heads = Math.max(firstPlain, 0);
  const toRow = (row: readonly SheetCell[], scope: 'col' | 'row') =>
    `<tr>${row.map((cell) => toCellMarkup(cell, scope, setting)).join('')}</tr>`;
  const head = rows.slice(0, heads).map((row) => toRow(row, 'col'));
  const body = rows.slice(heads).map((row) => toRow(row, 'row'));
  const table = wrapped('table', wrapped('thead', head.join('\n')) + wrapped('tbody', body.join('\n')));
  return wrapped('div', table, { class: 'table' });
}

/** An empty cell is there all the same, or what follows would stand in its column. */
function toCellMarkup({ header, runs }: SheetCell, scope: 'col' | 'row', setting: Setting): string {
  const inner = toInline(runs, setting);
  return header ? `<th scope="${scope}">${inner}</th>` : `<td>${inner}</td>`;
}

/** The image is a link to its address: whoever opens the file loads nothing. */
function toFigureMarkup({ runs, image, credit }: SheetFigure, setting: Setting): string {
  const word = escaped(setting.words.image);
  const picture = image ? wrapped('a', word, { href: image.url, rel: 'noreferrer' }) : word;
  const taken = credit === undefined ? '' : wrapped('span', `(${word}: ${escaped(credit)})`, { class: 'credit' });
  const caption = [toInline(runs, setting), taken].filter((markup) => markup !== '').join(' ');
  return wrapped('figure', wrapped('p', picture, { class: 'image' }) + wrapped('figcaption', caption));
}
