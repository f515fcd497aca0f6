/** The digest as rich text for an e-mail: the blocks of the document, with their measures on each element, since mail programs drop style sheets. */

import type { CopiedText } from '../export/article-line';
import { escaped, wrapped } from '../export/html/markup';
import type { ContentsLine, DigestBlock, DigestLine, StyledLine } from './blocks';
import type { Digest, DigestRun } from './digest';
import { FONT, LIST_INDENT, type StyleName, styleOf, TEXT_WIDTH } from './measures';
import type { Spoken } from './spoken';
import { textsOfRow } from './texts-of-row';
import { toBlocks } from './to-blocks';
import { toChat } from './to-chat';
import type { DigestWords } from './words';

const CELL = 'border: 1px solid #000000; padding: 2px 6px';
/** As wide in each table, so that the figures of all stand below each other. */
const NAME_CELL = 'left; width: 60%';

/** HTML for what takes it, and plain text for what does not. Text of a page and of the reader is escaped throughout. */
export function toMail(digest: Digest, words: DigestWords): CopiedText {
  const markup = toBlocks(digest, words).map((block) => toBlockMarkup(block, words));
  const html = wrapped('div', markup.filter((part) => part !== '').join('\n'), {
    lang: digest.language,
    style: `font-family: '${FONT}', serif; font-size: ${styleOf('body').size}pt; color: #000000; max-width: ${TEXT_WIDTH}mm`,
  });
  return { plain: toChat(digest, words), html };
}

function toBlockMarkup(block: DigestBlock, words: DigestWords): string {
  switch (block.kind) {
    case 'line':
      return toLineMarkup(block);
    case 'letterhead':
    case 'foot':
      return toColumnsMarkup(block.left, block.right);
    case 'counts':
      return toCountsMarkup(block);
    case 'contents':
      return toContentsMarkup(block.entries, words);
  }
}

function toLineMarkup({ style, runs, depth = 0, level }: DigestLine): string {
  const tag =
    level === undefined ? (style === 'title' ? 'h1' : style === 'quote' ? 'blockquote' : 'p') : `h${level + 1}`;
  const { indent = 0 } = styleOf(style);
  return wrapped(tag, runs.map(toRunMarkup).join(''), { style: cssOf(style, indent + depth * LIST_INDENT) });
}

function toRunMarkup({ text, bold, italic, link, language }: DigestRun): string {
  let markup = language === undefined ? escaped(text) : wrapped('span', escaped(text), { lang: language });
  if (italic === true) markup = wrapped('i', markup);
  if (bold === true) markup = wrapped('b', markup);
  return link === undefined ? markup : wrapped('a', markup, { href: link });
}

function toColumnsMarkup(left: readonly StyledLine[], right: readonly StyledLine[]): string {
  const toCell = (lines: readonly StyledLine[]) =>
    `<td style="vertical-align: top; width: 50%">${lines
      .map(({ style, text }) => wrapped('p', escaped(text), { style: cssOf(style) }))
      .join('')}</td>`;
  return `<table role="presentation" style="width: 100%; border-collapse: collapse"><tbody><tr>${toCell(left)}${toCell(right)}</tr></tbody></table>`;
}

function toCountsMarkup({ figures, sections }: Extract<DigestBlock, { kind: 'counts' }>): string {
  const toRow = (texts: readonly string[], tag: 'th' | 'td', { language }: Spoken = {}) =>
    `<tr>${texts
      .map(
        (text, at) =>
          `<${tag} style="${CELL}; text-align: ${at === 0 ? NAME_CELL : 'center'}">${toRunMarkup({ text, ...(at === 0 && language && { language }) })}</${tag}>`,
      )
      .join('')}</tr>`;
  const tables = sections.map(({ title, rows }) => {
    const body = rows.map((row) => toRow(textsOfRow(row, figures.length), 'td', row)).join('');
    return `<table style="width: 100%; border-collapse: collapse; margin: 4pt 0; font-size: ${styleOf('cell').size}pt"><thead>${toRow([title, ...figures], 'th')}</thead><tbody>${body}</tbody></table>`;
  });
  return tables.join('');
}

/** Without links: mail programs drop the places that they would lead to. */
function toContentsMarkup(entries: readonly ContentsLine[], words: DigestWords): string {
  const lines = entries.map(({ level, text, language }) => {
    const markup = toRunMarkup({ text, ...(level === 1 && { bold: true }), ...(language && { language }) });
    return wrapped('p', markup, { style: cssOf('contents', level === 1 ? 0 : LIST_INDENT) });
  });
  return wrapped('div', lines.join(''), { role: 'group', 'aria-label': words.contents });
}

/** The measures of a style as a declaration. */
function cssOf(name: StyleName, indent = styleOf(name).indent ?? 0): string {
  const { size, bold, italic, caps, align, before = 0, after = 0, line } = styleOf(name);
  return [
    `margin: ${before}pt 0 ${after}pt ${indent}mm`,
    `font-size: ${size}pt`,
    `font-weight: ${bold === true ? 'bold' : 'normal'}`,
    ...(italic === true ? ['font-style: italic'] : []),
    ...(caps === true ? ['text-transform: uppercase'] : []),
    ...(align === 'center' ? ['text-align: center'] : []),
    ...(line === undefined ? [] : [`line-height: ${(line * 1.2).toFixed(2)}`]),
  ].join('; ');
}
