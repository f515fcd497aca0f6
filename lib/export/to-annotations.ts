/** Highlights as W3C Web Annotations: a collection in JSON-LD that Hypothesis and others read. */

import { toWebAddress } from '../model/address';
import type { HighlightColour } from '../model/highlight';
import { PALETTE } from '../model/palette';
import { toMoment } from '../model/vietnam-time';
import type { Sheet, SheetHighlight } from '../sheet/sheet';
import { type PlainText, plainTextOf } from './sheet-text';
import type { SheetWriter, WriterOptions } from './sheet-writer';
import type { FileWords } from './words';

const CONTEXT = 'http://www.w3.org/ns/anno.jsonld';

/** A name that nobody else gives: what it names is on no server. */
const nameOf = (kind: string, id: string): string => `urn:diem-bao:${kind}:${encodeURIComponent(id.toWellFormed())}`;

export function createAnnotationsWriter(words: FileWords, { title, exportedAt }: WriterOptions): SheetWriter {
  const moment = toMoment(exportedAt.getTime());
  const id = nameOf('collection', moment);
  let total = 0;
  return {
    begin: () => {
      const head = { '@context': CONTEXT, id, type: 'AnnotationCollection', label: title };
      const page = { id: nameOf('page', moment), type: 'AnnotationPage', partOf: id, startIndex: 0 };
      return `${JSON.stringify(head).slice(0, -1)},\n"first": ${JSON.stringify(page).slice(0, -1)},\n"items": [`;
    },
    add: (sheet) => {
      const annotations = annotationsOf(sheet, words);
      const text = annotations.map((each, at) => `${total + at === 0 ? '' : ','}\n${JSON.stringify(each)}`).join('');
      total += annotations.length;
      return text;
    },
    end: () => `\n]},\n"total": ${total}}\n`,
  };
}

/** One on the article, where something is written on it, then its highlights. */
function annotationsOf(sheet: Sheet, words: FileWords): object[] {
  const { facts, notes, tags, highlights } = sheet;
  const source = toWebAddress(facts.url) ?? nameOf('article', facts.id);
  const text = plainTextOf(sheet);
  const body = [...notes.map(toComment), ...tags.map(toTag)];
  const own = {
    '@context': CONTEXT,
    id: nameOf('article', facts.id),
    type: 'Annotation',
    motivation: 'commenting',
    created: facts.savedAt,
    body,
    target: source,
  };
  return [
    ...(body.length === 0 ? [] : [own]),
    ...highlights.map((highlight) => toAnnotation(highlight, source, text, words)),
  ];
}

function toAnnotation(highlight: SheetHighlight, source: string, text: PlainText, words: FileWords): object {
  const { id, colour, createdAt, notes, tags, quote, position } = highlight;
  const range = position && text.rangeOf(position);
  return {
    '@context': CONTEXT,
    id: nameOf('highlight', id),
    type: 'Annotation',
    motivation: notes.length > 0 ? ['highlighting', 'commenting'] : 'highlighting',
    created: createdAt,
    stylesheet: { type: 'CssStylesheet', value: styleOf(colour) },
    body: [toMeaning(words.colours[colour]), ...notes.map(toComment), ...tags.map(toTag)],
    target: {
      source,
      styleClass: colour,
      selector: [
        { type: 'TextQuoteSelector', ...quote },
        ...(range === null ? [] : [{ type: 'TextPositionSelector', ...range }]),
      ],
    },
  };
}

/** How the colour looks, by the name that the target has as its class. */
function styleOf(colour: HighlightColour): string {
  const { ground, ink } = PALETTE.light[colour];
  return `.${colour} { background: ${ground}; color: ${ink}; }`;
}

const toMeaning = (value: string) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'classifying' });
const toComment = (value: string) => ({ type: 'TextualBody', value, format: 'text/markdown', purpose: 'commenting' });
const toTag = (value: string) => ({ type: 'TextualBody', value, format: 'text/plain', purpose: 'tagging' });
