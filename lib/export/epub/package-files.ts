/** What a book says of itself: where its package is, what is in it, in which order, and its contents. */

import { toWebAddress } from '../../model/address';
import { escaped, wrapped } from '../html/markup';
import type { FileWords } from '../words';
import { toUri, xhtmlAround } from './chapter';

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

/** So many lines are written in one piece: of a book with 10 000 chapters all of them would hold a page up. */
const LINES_AT_ONCE = 500;

/** A line for each of the chapters, in pieces. */
function* linesOf<Item>(items: readonly Item[], toLine: (item: Item, at: number) => string): Generator<string> {
  for (let from = 0; from < items.length; from += LINES_AT_ONCE) {
    const lines = items.slice(from, from + LINES_AT_ONCE).map((item, at) => `${toLine(item, from + at)}\n`);
    yield lines.join('');
  }
}

/** The contents, which readers show as a menu; in pieces. */
export function* toContents({ title, words, chapters }: Book): Generator<string> {
  const [head, foot] = xhtmlAround(title, words.language);
  yield `${head}<nav epub:type="toc" id="toc">${wrapped('h1', escaped(words.contents))}${chapters.length === 0 ? '' : '<ol>\n'}`;
  yield* linesOf(chapters, ({ file, title: name }) => wrapped('li', wrapped('a', escaped(name), { href: file })));
  yield `${chapters.length === 0 ? '' : '</ol>'}</nav>${foot}`;
}

/** What the book says of itself, in pieces. */
export function* toPackage({ title, words, exportedAt, chapters }: Book): Generator<string> {
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
  yield `<?xml version="1.0" encoding="UTF-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="book" xml:lang="${escaped(words.language)}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${metadata.join('\n')}
</metadata>
<manifest>
<item id="contents" href="contents.xhtml" media-type="application/xhtml+xml" properties="nav"/>
<item id="style" href="style.css" media-type="text/css"/>
`;
  yield* linesOf(
    chapters,
    ({ file }, at) => `<item id="article-${at + 1}" href="${file}" media-type="application/xhtml+xml"/>`,
  );
  yield '</manifest>\n<spine>\n<itemref idref="contents"/>\n';
  yield* linesOf(chapters, (_, at) => `<itemref idref="article-${at + 1}"/>`);
  yield '</spine>\n</package>\n';
}
