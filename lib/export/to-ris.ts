/** Articles in RIS, for EndNote, Mendeley, Zotero and libraries' catalogues. */

import { type Reference, toReference } from './references/reference';
import type { SheetWriter } from './sheet-writer';
import type { FileWords } from './words';

const LINE_END = '\r\n';

export function createRisWriter(words: FileWords): SheetWriter {
  return {
    begin: () => '',
    add: (sheet) => toRecord(toReference(sheet, words)),
    end: () => '',
  };
}

/** Every value is one line: a second one could begin with a tag. */
function toRecord({ title, newspaper, authors, day, accessedDay, url, language, ...rest }: Reference): string {
  const { section, abstract, tags, notes } = rest;
  const fields: [tag: string, value: string | undefined][] = [
    ['TY', 'NEWS'],
    ['TI', title],
    ...authors.map((name): [string, string] => ['AU', withoutComma(name)]),
    ['T2', newspaper],
    ['PY', day?.slice(0, 4)],
    ['DA', day && toDate(day)],
    ['SE', section],
    ['LA', language],
    ['UR', url],
    ['Y2', accessedDay && toDate(accessedDay)],
    ['AB', abstract],
    ...tags.map((tag): [string, string] => ['KW', tag.replaceAll(';', ',')]),
    ...notes.map((note): [string, string] => ['N1', toNote(note)]),
  ];
  const lines = fields.flatMap(([tag, value]) => (value ? [`${tag}  - ${value}`] : []));
  return [...lines, 'ER  - ', '', ''].join(LINE_END);
}

/** A date in RIS has four parts, the last of which says what no other does. */
const toDate = (day: string): string => `${day.replaceAll('-', '/')}/`;

/** A comma parts the family name from the others, and a printed name is not turned around: it has none. */
const withoutComma = (name: string): string => name.replace(/\s*,\s*/g, ' – ');

/** Zotero takes a note with anything like a tag in it for HTML, and any other for plain text. */
function toNote(note: string): string {
  if (!(note.includes('<') && note.includes('>'))) return note;
  return `<p>${note.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign] ?? sign)}</p>`;
}
