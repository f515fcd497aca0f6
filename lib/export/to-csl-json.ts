/** Articles for citation processors and Zotero: a list in CSL-JSON. */

import { type Reference, toReference } from './references/reference';
import type { SheetWriter } from './sheet-writer';
import type { FileWords } from './words';

export function createCslJsonWriter(words: FileWords): SheetWriter {
  let isFirst = true;
  return {
    begin: () => '[',
    add: (sheet) => {
      const item = JSON.stringify(toItem(toReference(sheet, words)), null, 2);
      const comma = isFirst ? '\n' : ',\n';
      isFirst = false;
      return comma + item;
    },
    end: () => '\n]\n',
  };
}

/** Names are literal: a processor prints them as the paper does. */
function toItem({ id, title, newspaper, authors, day, accessedDay, url, language, ...rest }: Reference): object {
  const { section, abstract, tags, notes } = rest;
  return {
    id,
    type: 'article-newspaper',
    title,
    'container-title': newspaper,
    ...(authors.length === 0 ? {} : { author: authors.map((literal) => ({ literal })) }),
    ...(day === undefined ? {} : { issued: toDate(day) }),
    ...(accessedDay === undefined ? {} : { accessed: toDate(accessedDay) }),
    ...(url === '' ? {} : { URL: url }),
    language,
    ...(section === undefined ? {} : { section }),
    ...(abstract === undefined ? {} : { abstract }),
    ...(tags.length === 0 ? {} : { keyword: tags.join(', ') }),
    ...(notes.length === 0 ? {} : { note: notes.join('\n') }),
  };
}

function toDate(day: string): object {
  return { 'date-parts': [day.split('-').map(Number)] };
}
