/** The reading engine in plain Node, on jsdom's DOM. */

import { isUtf8 } from 'node:buffer';
import { JSDOM, VirtualConsole } from 'jsdom';
import { readArticle } from '../../lib/article/read-article';
import type { Reading, ReadOptions } from '../../lib/article/reading';

/**
 * The document of a page under its address; no script of it runs. Bytes that are UTF-8 are taken for it, since a saved page has
 * lost the header that said so; others are decoded by what the page says of itself.
 */
export function openPage(html: string | Buffer, url: string): Document {
  const source = typeof html !== 'string' && isUtf8(html) ? html.toString('utf8') : html;
  // Without a console of its own, jsdom prints every style sheet that it cannot parse.
  return new JSDOM(source, { url, virtualConsole: new VirtualConsole() }).window.document;
}

/** Without layout nothing counts as hidden: a text that the page's style sheets hide is read as if it were seen. */
export function readInNode(document: Document, options: Omit<ReadOptions, 'isHidden'>): Reading {
  return readArticle(document, { ...options, isHidden: () => false });
}
