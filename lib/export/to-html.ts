/** Articles with their highlights as one HTML file that needs nothing else: for a browser, an e-mail, a word processor. */

import { FONT_STACKS } from '../model/font-stacks';
import { HIGHLIGHT_COLOURS } from '../model/highlight';
import { PALETTE } from '../model/palette';
import { BLOCK_BREAK } from '../model/text-position';
import { toFactsLine } from '../sheet/facts-line';
import type { Sheet, SheetFigure, SheetHighlight, SheetList, SheetPart, SheetRun, SheetTable } from '../sheet/sheet';
import type { FileWords } from './words';

/**
 * Each article: headline, facts, text, source, then the reader's notes. Images are told of and linked, never loaded: opening
 * the file asks no server for anything, and its policy says so to the browser. All words are escaped; no markup of a page is in it.
 */
export function toHtml(sheets: readonly Sheet[], words: FileWords): string {
  const [first] = sheets;
  const language = first?.facts.language ?? 'vi';
  return [
    `<!DOCTYPE html>\n<html lang="${language}">\n<head>\n<meta charset="utf-8">`,
    `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
    '<meta name="viewport" content="width=device-width">',
    `<title>${escaped(first?.facts.headline ?? '')}</title>`,
    `<style>${STYLE}</style>\n</head>\n<body>`,
    ...sheets.map((sheet) => toArticle(sheet, words)),
    '</body>\n</html>\n',
  ].join('\n');
}

const STYLE = [
  `body { margin: 2rem auto; padding: 0 1rem; max-width: 42rem; font: 1.0625rem/1.6 ${FONT_STACKS.serif}; color: #1d1b17; background: #fff; }`,
  `h1, h2, h3, h4, .facts, .source, .notes { font-family: ${FONT_STACKS.sans}; line-height: 1.35; }`,
  '.facts, .source, figcaption { color: #57534a; font-size: 0.9em; } .lead { font-weight: 600; } .byline { text-align: right; }',
  'blockquote { margin: 1em 0; padding-left: 1em; border-left: 3px solid #c9c2b4; }',
  'table { border-collapse: collapse; } th, td { padding: 0.3em 0.6em; border: 1px solid #c9c2b4; text-align: left; vertical-align: top; }',
  'article + article { margin-top: 3rem; padding-top: 2rem; border-top: 3px double #57534a; } .notes { margin-top: 2rem; border-top: 1px solid #c9c2b4; }',
  ...HIGHLIGHT_COLOURS.map((colour) => {
    const { ground, ink, line, pattern } = PALETTE.light[colour];
    return `mark.${colour} { background: ${ground}; color: ${ink}; text-decoration: underline ${pattern} ${line}; }`;
  }),
].join('\n');

function toArticle(sheet: Sheet, words: FileWords): string {
  const { facts, above, headline, body } = sheet;
  return [
    `<article lang="${facts.language}">`,
    '<div class="text">',
    ...above.map((part) => toPart(part, words)),
    ...(headline === null ? [] : [`<h1>${toRuns(headline.runs)}</h1>`]),
    `<p class="facts">${escaped(toFactsLine(facts, words))}</p>`,
    ...body.map((part) => toPart(part, words)),
    '</div>',
    `<p class="source"><a href="${escaped(facts.url)}">${escaped(facts.url)}</a><br>${escaped(words.savedAt(facts.savedAt))}</p>`,
    ...toNotes(sheet, words),
    '</article>',
  ].join('\n');
}

function toPart(part: SheetPart, words: FileWords): string {
  switch (part.kind) {
    case 'list':
      return toList(part);
    case 'table':
      return toTable(part);
    case 'figure':
      return toFigure(part, words.image);
    case 'heading':
      return `<h${part.level}>${toRuns(part.runs)}</h${part.level}>`;
    case 'quote':
      return `<blockquote><p>${toRuns(part.runs)}</p></blockquote>`;
    default:
      return part.kind === 'paragraph'
        ? `<p>${toRuns(part.runs)}</p>`
        : `<p class="${part.kind}">${toRuns(part.runs)}</p>`;
  }
}

function toRuns(runs: readonly SheetRun[]): string {
  return runs.map(toRun).join('');
}

/** The highlights outermost first, then the link, then how the page sets the words. */
function toRun({ text, highlights, strong, emphasis, link, numbers }: SheetRun): string {
  let html = escaped(text);
  if (emphasis) html = `<em>${html}</em>`;
  if (strong) html = `<strong>${html}</strong>`;
  if (link !== undefined) html = `<a href="${escaped(link)}">${html}</a>`;
  for (const { colour } of highlights.toReversed()) html = `<mark class="${colour}">${html}</mark>`;
  return html + numbers.map((number) => `<sup>[${number}]</sup>`).join('');
}

function toList({ ordered, items }: SheetList): string {
  const tag = ordered ? 'ol' : 'ul';
  const lines = items.map(({ runs, lists }) => `<li>${toRuns(runs)}${lists.map(toList).join('')}</li>`);
  return `<${tag}>\n${lines.join('\n')}\n</${tag}>`;
}

function toTable({ rows }: SheetTable): string {
  const lines = rows.map((row) =>
    row.map(({ header, runs }) => (header ? `<th>${toRuns(runs)}</th>` : `<td>${toRuns(runs)}</td>`)).join(''),
  );
  return `<table>\n${lines.map((line) => `<tr>${line}</tr>`).join('\n')}\n</table>`;
}

function toFigure({ runs, image, credit }: SheetFigure, word: string): string {
  const sign = image === undefined ? `[${escaped(word)}]` : `<a href="${escaped(image.url)}">[${escaped(word)}]</a>`;
  const by = credit === undefined ? '' : ` (${escaped(word)}: ${escaped(credit)})`;
  return `<figure><figcaption>${sign} ${toRuns(runs)}${by}</figcaption></figure>`;
}

/** What the reader wrote: on the article, then of each highlight. */
function toNotes(sheet: Sheet, words: FileWords): string[] {
  const own = toWritten(sheet, words);
  if (own.length + sheet.highlights.length === 0) return [];
  return [
    '<section class="notes">',
    ...own,
    ...(sheet.highlights.length === 0 ? [] : [`<h2>${escaped(words.highlights)}</h2>`]),
    ...sheet.highlights.map((highlight) => toNote(highlight, words)),
    '</section>',
  ];
}

function toNote(highlight: SheetHighlight, words: FileWords): string {
  const { number, colour, quote, state, position } = highlight;
  const sign = number === undefined ? '' : `[${number}] `;
  const became = state === 'edited' || state === 'changed' ? words[state] : position === null ? words.gone : null;
  return [
    `<div><p>${sign}${escaped(words.colours[colour])}: <mark class="${colour}">${escaped(quote.exact.replaceAll(BLOCK_BREAK, ' '))}</mark></p>`,
    ...(became === null ? [] : [`<p>${escaped(became)}</p>`]),
    ...toWritten(highlight, words),
    '</div>',
  ].join('\n');
}

function toWritten({ notes, tags }: Sheet | SheetHighlight, words: FileWords): string[] {
  return [
    ...notes.map((note) => `<p>${escaped(words.note)}: ${escaped(note.trim()).replace(/\r\n?|\n/g, '<br>')}</p>`),
    ...(tags.length > 0 ? [`<p>${escaped(words.tags)}: ${escaped(tags.join(', '))}</p>`] : []),
  ];
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** For text and for attributes between quotation marks. */
function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign);
}
