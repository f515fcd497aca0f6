import type { Sheet, SheetHighlight } from '../../sheet/sheet';
import { quoted } from '../../text/quotation';
import { becameOf } from '../what-became';
import type { FileWords } from '../words';
import { escaped, wrapped } from './markup';
import { noteIdOf, placeIdOf, type Setting } from './runs';

/** What the reader added, below the text: on the article, then of each highlight. Empty where that is nothing. */
export function toNotesMarkup(sheet: Sheet, setting: Setting): string {
  const { highlights } = sheet;
  const { words } = setting;
  const own = toWrittenMarkup(sheet, words);
  const listed = highlights.map((highlight) => toHighlightMarkup(highlight, sheet.facts.language, setting));
  const heading = listed.length === 0 ? '' : wrapped('h2', escaped(words.highlights));
  return wrapped('section', own + heading + wrapped('ul', listed.join('\n')), { class: 'notes' });
}

function toHighlightMarkup(highlight: SheetHighlight, language: string, setting: Setting): string {
  const { number, colour, quote } = highlight;
  const { words } = setting;
  const lines = [
    // No `q`: what reads one puts marks around it by itself, its own among them.
    `<p>${toSign(highlight, setting)}${wrapped('mark', escaped(words.colours[colour]), { class: colour })} ${wrapped(
      'span',
      escaped(quoted(quote.exact)),
      { lang: language },
    )}</p>`,
    wrapped('p', escaped(becameOf(highlight, words)), { class: 'became' }),
    toWrittenMarkup(highlight, words),
  ];
  return wrapped('li', lines.join(''), number === undefined ? {} : { id: noteIdOf(setting, number) });
}

/** Its number, by which one goes back to its place; what is not drawn in the text has none there. */
function toSign({ number, position }: SheetHighlight, setting: Setting): string {
  if (number === undefined) return '';
  const sign = position === null ? `${number}` : wrapped('a', `${number}`, { href: `#${placeIdOf(setting, number)}` });
  return `${wrapped('span', sign, { class: 'number' })} `;
}

function toWrittenMarkup({ notes, tags }: Sheet | SheetHighlight, words: FileWords): string {
  const labelled = (label: string, text: string) =>
    wrapped('p', `${wrapped('strong', `${escaped(label)}:`)} ${escaped(text)}`, { class: 'written' });
  return [
    ...notes.map((note) => labelled(words.note, note.trim().replace(/\r\n?/g, '\n'))),
    ...(tags.length > 0 ? [labelled(words.tags, tags.join(', '))] : []),
  ].join('');
}
