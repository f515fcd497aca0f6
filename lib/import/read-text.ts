/** Files of text: a browser's or Raindrop's bookmarks, a note of the Web Clipper, a list of links. */

import { toFilled, toMilliseconds, toPageAddress, toTags, withoutEmpty } from './import-values';
import type { ImportedHighlight, ImportedPage, ListedImport } from './imported';
import { decodeEntities, textOfMarkup } from './markup-text';

const BOOKMARKS = /^\s*<!DOCTYPE NETSCAPE-Bookmark-file-1>/i;
/** Of the description below a link. */
const DESCRIPTION = /\s*<\/a>\s*<dd>/iy;

/** The bookmark file that browsers, Raindrop and Pinboard write. */
export function readBookmarksImport(text: string): ListedImport | null {
  return BOOKMARKS.test(text) ? { format: 'bookmarks-html', entries: bookmarksIn(text) } : null;
}

function* bookmarksIn(text: string): Generator<ImportedPage[] | null> {
  for (const { attributes, title, note } of linksIn(text)) {
    const url = toPageAddress(attributeOf(attributes, 'HREF'));
    const more = () =>
      withoutEmpty({
        title: toFilled(decodeEntities(title)),
        excerpt: toFilled(decodeEntities(note)),
        tags: toTags(attributeOf(attributes, 'TAGS')),
        savedAt: toMilliseconds(attributeOf(attributes, 'ADD_DATE')),
      });
    yield url === undefined ? null : [{ url, ...more() }];
  }
}

/** The links of a bookmark file; each character is looked at a few times at most, whatever stands there. */
function* linksIn(text: string): Generator<{ attributes: string; title: string; note: string }> {
  const open = /<a\s/gi;
  while (open.exec(text)) {
    const close = text.indexOf('>', open.lastIndex);
    if (close < 0) return;
    const attributes = text.slice(open.lastIndex, close);
    const end = endOfText(text, close + 1);
    DESCRIPTION.lastIndex = end;
    const note = DESCRIPTION.test(text)
      ? text.slice(DESCRIPTION.lastIndex, endOfText(text, DESCRIPTION.lastIndex))
      : '';
    yield { attributes, title: text.slice(close + 1, end), note };
    open.lastIndex = end;
  }
}

function endOfText(text: string, from: number): number {
  const end = text.indexOf('<', from);
  return end < 0 ? text.length : end;
}

function attributeOf(attributes: string, name: string): string | undefined {
  const value = new RegExp(`(?:^|\\s)${name}="([^"]*)"`, 'i').exec(attributes)?.[1];
  return value === undefined ? undefined : decodeEntities(value);
}

const FRONT_MATTER = /^\ufeff?---\r?\n([\s\S]{0,100000}?)\r?\n---\r?\n/;
const MARKED = /==(?!=)([^\n]{1,20000}?)==/g;

/** A note of the Web Clipper: properties at the top, passages between `==`, or as a list of quotes. */
export function readClipperNote(text: string): ListedImport | null {
  const front = FRONT_MATTER.exec(text);
  if (front === null) return null;
  const properties = propertiesOf(front[1] ?? '');
  const url = toPageAddress(properties.source?.[0] ?? properties.url?.[0]);
  if (url === undefined) return null;
  const body = text.slice(front[0].length);
  const saved = toMilliseconds(properties.created?.[0]);
  const passages = [...body.matchAll(MARKED)].map(([, passage = '']) => passage);
  const quotes = passages.length > 0 ? passages : quotedIn(body);
  const highlights = quotes.flatMap((quote): ImportedHighlight[] => {
    const exact = toFilled(plainOf(quote));
    return exact === undefined ? [] : [{ exact, ...withoutEmpty({ createdAt: saved }) }];
  });
  const authors = (properties.author ?? []).flatMap((name) => toFilled(name.replace(/^\[\[|\]\]$/g, '')) ?? []);
  const page: ImportedPage = {
    url,
    ...withoutEmpty({
      title: toFilled(properties.title?.[0]),
      authors,
      excerpt: toFilled(properties.description?.[0]),
      publishedAt: toFilled(properties.published?.[0]),
      tags: toTags(properties.tags ?? []),
      savedAt: saved,
    }),
    highlights,
  };
  return { format: 'clipper-markdown', entries: [[page]] };
}

/** The properties of a note: `name: value`, or a list below the name. No more of YAML is written there. */
function propertiesOf(text: string): Record<string, string[]> {
  const properties: Record<string, string[]> = Object.create(null);
  let name = '';
  for (const line of text.split(/\r?\n/)) {
    const named = /^([\w-]{1,60}):[ \t]*(.*)$/.exec(line);
    const [, found, value] = named ?? [];
    if (found !== undefined) {
      name = found.toLowerCase();
      properties[name] = toFilled(value) === undefined ? [] : [unquoted(value ?? '')];
      continue;
    }
    const item = /^[ \t]*-[ \t]+(.*)$/.exec(line)?.[1];
    if (item !== undefined) properties[name]?.push(unquoted(item));
  }
  return properties;
}

function unquoted(value: string): string {
  const text = value.trim();
  if (/^".*"$/s.test(text)) return text.slice(1, -1).replace(/\\(["\\])/g, '$1');
  return /^'.*'$/s.test(text) ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** The quotes of a note that is a list of them: lines that begin with `>`, those that follow one another being one. */
function quotedIn(body: string): string[] {
  const quotes: string[] = [];
  let open: string[] | null = null;
  for (const line of body.split(/\r?\n/)) {
    const quoted = /^\s{0,3}(?:[-*]\s+)?>\s?(.*)$/.exec(line)?.[1];
    if (quoted === undefined) {
      if (open) quotes.push(open.join('\n'));
      open = null;
    } else {
      open = [...(open ?? []), quoted];
    }
  }
  if (open) quotes.push(open.join('\n'));
  return quotes;
}

/** The words of a passage in Markdown: links by their text, without the signs of emphasis. */
function plainOf(markdown: string): string {
  return textOfMarkup(markdown)
    .replace(/!?\[([^[\]\n]{0,1000})\]\([^()\n]{0,4000}\)/g, (link: string, words: string) =>
      link.startsWith('!') ? '' : words,
    )
    .replace(/(\*\*|__)(?=\S)([^\n]*?\S)\1/g, '$2')
    .replace(/\\([\\`*_{}[\]()#+\-.!>~|=])/g, '$1');
}

const ADDRESS = /https?:\/\/[^\s<>"'`|\\^{}]{4,}/gi;

/** A plain list: each line with an address is a page; what else stands in the line is its title. Null where no line has one. */
export function readLinksImport(text: string): ListedImport | null {
  const lines = text.split(/\r?\n/);
  if (!lines.some((line) => addressesIn(line).length > 0)) return null;
  return { format: 'links', entries: pagesOfLines(lines) };
}

function* pagesOfLines(lines: readonly string[]): Generator<ImportedPage[] | null> {
  for (const line of lines) {
    const urls = addressesIn(line);
    const [first] = urls;
    const title = first === undefined ? undefined : titleIn(line, first);
    const pages = urls.map((url, place) => ({ url, ...(place === 0 && urls.length === 1 && withoutEmpty({ title })) }));
    yield pages.length === 0 && toFilled(line) !== undefined ? null : pages;
  }
}

function addressesIn(line: string): string[] {
  const found = [...line.matchAll(ADDRESS)].map(([address]) => address.replace(/[).,;:!?\]]+$/, ''));
  return found.flatMap((address) => toPageAddress(address) ?? []);
}

function titleIn(line: string, url: string): string | undefined {
  const named = /\[([^\]]{1,2000})\]\(/.exec(line)?.[1];
  return toFilled(named ?? line.replace(url, '').replace(/^[\s\-*•–—\d.)(|<>:]+|[\s\-–—(|<>:]+$/g, ''));
}
