/** What the engine says of a page, in lines of plain text. Pure. */

import type { Reading } from '../../lib/article/reading';
import type { Block, NoArticle, Remark } from '../../lib/model/article';
import { canonicalText } from '../../lib/text/canonical-text';
import { describeArticle, labelled } from '../describe-article';
import { findLeftOut, type LeftOut, nameOf, textOf } from './find-left-out';

const REASONS: Readonly<Record<NoArticle, string>> = {
  list: 'a list of articles',
  'front-page': 'the front page of a site',
  portal: 'a page of an office that is no article',
  form: 'a form to be filled in',
  empty: 'hardly any text',
  'too-large': 'more than the engine reads',
  pdf: 'the viewer of a PDF',
};

const KIND_WIDTH = 11;
const FIRST_WORDS_LENGTH = 90;

/** Whether the page is an article, its fields, its blocks, and what of its element is no part of it. */
export function describeReading(reading: Reading, document: Document, wasAsked: boolean): string[] {
  if (!reading.isArticle) {
    const ask = wasAsked ? 'asked for, and still not read' : 'with --asked it is read as for a reader who asks for it';
    return [`no article: ${REASONS[reading.reason]} (${reading.reason}); ${ask}`];
  }
  const { article, certain, remarks, sources } = reading;
  return [
    certain
      ? 'an article, certain: the page may be cleared without asking'
      : 'an article, not certain: the page is cleared only when the reader asks',
    '',
    ...describeArticle(article),
    labelled('remarks', remarks.map(describeRemark).join('; ')),
    '',
    ...article.blocks.map(describeBlock),
    '',
    ...describeLeftOut(findLeftOut(sources), sources.root),
    labelled('whole page', `${canonicalText(textOf(document.documentElement)).length} characters of text`),
  ];
}

function describeRemark(remark: Remark): string {
  switch (remark.kind) {
    case 'unreadable-date':
      return `the date “${remark.words}” does not exist`;
    case 'more-pages':
      return remark.count === undefined ? 'one page of several' : `one page of ${remark.count}`;
    case 'cut':
      return 'the beginning only: the rest is for those who log in or pay';
    case 'pdf':
      return 'a PDF in a frame, not read';
    case 'legacy-font':
      return 'text for a font from before Unicode, not converted';
    case 'shortened':
      return 'more text than can be kept of one article';
    case 'translated':
      return 'a translation by a browser: not the words of the paper';
  }
}

function describeBlock(block: Block, index: number): string {
  const words = block.text === '' ? '–' : firstWordsOf(block.text);
  return `${String(index).padStart(4)}  ${block.kind.padEnd(KIND_WIDTH)}${placeOf(block)}${words}`;
}

/** What a block of a list, a table or an outline is besides its text. */
function placeOf(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return `(level ${block.level}) `;
    case 'item':
      return `(list ${block.list}, depth ${block.depth}${block.ordered ? ', numbered' : ''}) `;
    case 'cell':
      return `(table ${block.table}, row ${block.row}, column ${block.column}${block.header ? ', header' : ''}) `;
    case 'figure':
      return block.image === undefined ? '' : `(${firstWordsOf(block.image.src)}) `;
    default:
      return '';
  }
}

function describeLeftOut(parts: readonly LeftOut[], root: Element): string[] {
  const length = parts.reduce((sum, { text }) => sum + text.length, 0);
  return [
    labelled('left out', `${parts.length} parts of ${nameOf(root)}, ${length} characters`),
    ...parts.map(({ place, text }) => `${String(text.length).padStart(8)}  ${place}: ${firstWordsOf(text)}`),
  ];
}

function firstWordsOf(text: string): string {
  return text.length > FIRST_WORDS_LENGTH ? `${text.slice(0, FIRST_WORDS_LENGTH)}…` : text;
}
