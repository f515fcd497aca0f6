/** What a book says of itself: where its package is, what is in it, in which order, and its contents. */

import { toWebAddress } from '../../model/address';
import { escaped, wrapped } from '../html/markup';
import type { FileWords } from '../words';
import { toUri, toXhtml } from './chapter';

export interface ListedChapter {
  file: string;
  title: string;
  authors: readonly string[];
  url: string;
  language: string;
}

interface Book {
  title: string;
  words: FileWords;
  exportedAt: Date;
  chapters: readonly ListedChapter[];
}

export const CONTAINER = `<?xml version="1.0" encoding="UTF-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** The contents, which readers show as a menu. */
export function toContents({ title, words, chapters }: Book): string {
  const rows = chapters.map(({ file, title: name }) => wrapped('li', wrapped('a', escaped(name), { href: file })));
  const list = wrapped('ol', rows.join('\n'));
  const nav = wrapped('nav', wrapped('h1', escaped(words.contents)) + list, { 'epub:type': 'toc', id: 'toc' });
  return toXhtml(title, words.language, nav);
}

export function toPackage({ title, words, exportedAt, chapters }: Book): string {
  const moment = `${exportedAt.toISOString().slice(0, 19)}Z`;
  const [only, ...others] = chapters;
  const ofOne = only !== undefined && others.length === 0 ? only : undefined;
  const address = ofOne && toWebAddress(ofOne.url);
  const metadata = [
    `<dc:identifier id="book">urn:diem-bao:book:${moment}</dc:identifier>`,
    wrapped('dc:title', escaped(title)),
    wrapped('dc:language', escaped(words.language)),
    ...(ofOne?.authors ?? []).map((name) => wrapped('dc:creator', escaped(name))),
    ...(address === undefined ? [] : [wrapped('dc:source', toUri(escaped(address)))]),
    `<meta property="dcterms:modified">${moment}</meta>`,
  ];
  const items = chapters.map(
    ({ file }, at) => `<item id="article-${at + 1}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  const order = chapters.map((_, at) => `<itemref idref="article-${at + 1}"/>`);
  return `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${escaped(words.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
${items.join('\n')}
</manifest>
<spine>
<itemref idref="contents"/>
${order.join('\n')}
</spine>
</package>
`;
}
