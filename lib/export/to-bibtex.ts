/** Articles in BibTeX, in UTF-8, for biblatex, JabRef and Zotero. */

import { type Reference, toReference } from './references/reference';
import type { SheetWriter } from './sheet-writer';
import type { FileWords } from './words';

export function createBibtexWriter(words: FileWords): SheetWriter {
  const keys = new Set<string>();
  return {
    begin: () => '',
    add: (sheet) => toEntry(toReference(sheet, words), sheet.facts.host, keys),
    end: () => '',
  };
}

/** What TeX reads as something else than the letter. A brace must have its counterpart, whatever stands before it. */
const TEX: Record<string, string> = {
  '\\': '\\textbackslash{}',
  '{': '\\{',
  '}': '\\}',
  $: '\\$',
  '&': '\\&',
  '#': '\\#',
  _: '\\_',
  '%': '\\%',
  '^': '\\textasciicircum{}',
  '~': '\\textasciitilde{}',
};

function toTex(text: string): string {
  return text.replace(/[\\{}$&#_%^~]/g, (sign) => TEX[sign] ?? sign);
}

/** Titles and names stand in braces of their own: nothing is set in small letters, and no name is turned around. */
function toEntry(reference: Reference, host: string, keys: Set<string>): string {
  const { title, newspaper, authors, day, accessedDay, url, language, abstract, tags, notes } = reference;
  const fields: [name: string, value: string | undefined][] = [
    ['entrysubtype', 'newspaper'],
    ['author', authors.map((name) => `{${toTex(name)}}`).join(' and ')],
    ['title', `{${toTex(title)}}`],
    ['journal', `{${toTex(newspaper)}}`],
    // By parts for BibTeX, as one for biblatex.
    ['date', day],
    ['year', day?.slice(0, 4)],
    ['month', day?.slice(5, 7)],
    ['day', day?.slice(8)],
    ['url', toBareAddress(url)],
    ['urldate', accessedDay],
    ['langid', language],
    ['abstract', abstract && toTex(abstract)],
    ['keywords', tags.map((tag) => toTex(tag.replaceAll(',', ';'))).join(', ')],
    ['annote', notes.map(toTex).join('\n\n')],
  ];
  const lines = fields.flatMap(([name, value]) => (value ? [`  ${name} = {${value}}`] : []));
  return `@article{${toKey(reference, host, keys)},\n${lines.join(',\n')}\n}\n\n`;
}

/** An address is read letter by letter; what would end the field is written in its escapes. */
function toBareAddress(url: string): string {
  return url.replace(/[\\{}]/g, (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`);
}

/** `nhandan20260307`, and a letter or a number behind it where another article has that already. */
function toKey({ day = '' }: Reference, host: string, keys: Set<string>): string {
  const stem = `${host.split('.')[0] ?? ''}${day}`.replace(/[^A-Za-z0-9]/g, '') || 'article';
  const number = keys.size + 1;
  const key = keys.has(stem) ? `${stem}-${number}` : stem;
  keys.add(key);
  return key;
}
