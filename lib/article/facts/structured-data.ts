/** JSON-LD of a page. It is unknown input: nothing in it is trusted to have a shape. */

import { canonicalText } from '../../text/canonical-text';

/** What a page says of its article for machines. */
export interface ArticleFacts {
  /** Titles, best first; a site's suffix may hang on. */
  titles: string[];
  /** Machine dates as they stand. */
  published: string[];
  modified: string[];
  /** Persons that structured data names as authors. */
  authors: string[];
  section: string;
  /** Names under which the site speaks of itself. */
  siteNames: string[];
  /** Structured data says that the text is not free to read. */
  isPaid: boolean;
  /** Structured data calls the page an article. */
  saysArticle: boolean;
  /** Structured data calls the page a report that goes on while it is read. */
  saysLive: boolean;
  /** The page's data call it a person's page, or a list of others. */
  saysList: boolean;
  /** The page's data call it something that is no article: a site, an object, a person. */
  saysOther: boolean;
}

const ARTICLE_TYPE = /(?:Article|BlogPosting|Report)$/;
const LIST_TYPE = /^(?:ProfilePage|CollectionPage|SearchResultsPage)$/;
const LONGEST_SCRIPT = 300_000;
const MOST_DATA_NODES = 2_000;

/** Adds what the articles in `scripts` say to `found`. A script that does not parse is passed over. */
export function readStructuredData(scripts: readonly string[], found: ArticleFacts): void {
  for (const script of scripts) {
    if (script.length > LONGEST_SCRIPT) continue;
    for (const node of nodesOf(parse(script))) readNode(node, found);
  }
}

function parse(script: string): unknown {
  try {
    // Editors leave bare line breaks inside strings, which JSON forbids.
    return JSON.parse(script.replace(/[\t\r\n]+/g, ' '));
  } catch {
    return null;
  }
}

/** The objects at the top, in lists and in `@graph`. */
function nodesOf(value: unknown): Record<string, unknown>[] {
  const nodes: Record<string, unknown>[] = [];
  const open: unknown[] = [value];
  for (let index = 0; index < open.length && index < MOST_DATA_NODES; index += 1) {
    const item = open[index];
    if (Array.isArray(item)) open.push(...item.slice(0, MOST_DATA_NODES));
    else if (isRecord(item)) {
      nodes.push(item);
      if (Array.isArray(item['@graph'])) open.push(item['@graph']);
    }
  }
  return nodes;
}

function readNode(node: Record<string, unknown>, found: ArticleFacts): void {
  const types = stringsOf(node['@type']);
  if (types.some((type) => LIST_TYPE.test(type))) found.saysList = true;
  if (!types.some((type) => ARTICLE_TYPE.test(type))) return;
  found.saysArticle = true;
  found.saysLive ||= types.includes('LiveBlogPosting');
  found.isPaid ||= /^false$/i.test(String(node.isAccessibleForFree));
  found.titles.push(...stringsOf(node.headline).map(decodeEntities));
  found.published.push(...stringsOf(node.datePublished));
  found.modified.push(...stringsOf(node.dateModified));
  found.section ||= canonicalText(stringsOf(node.articleSection)[0] ?? '');
  for (const author of Array.isArray(node.author) ? node.author : [node.author]) {
    if (!isRecord(author) || !stringsOf(author['@type']).includes('Person')) continue;
    found.authors.push(...stringsOf(author.name).map(canonicalText));
  }
  const publisher = node.publisher;
  if (isRecord(publisher)) found.siteNames.push(...stringsOf(publisher.name).map(canonicalText));
}

function stringsOf(value: unknown): string[] {
  const values = Array.isArray(value) ? value : [value];
  return values.filter((item) => typeof item === 'string' && item.trim() !== '');
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

const NAMED_ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  quot: '"',
  apos: "'",
  lt: '<',
  gt: '>',
  nbsp: ' ',
};

/** Headlines arrive with entities, sometimes escaped twice. */
function decodeEntities(text: string): string {
  let decoded = text;
  for (let round = 0; round < 2 && decoded.includes('&'); round += 1) {
    decoded = decoded.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z]+));/gi, (whole, decimal, hex, name) => {
      if (name !== undefined) return NAMED_ENTITIES[String(name).toLowerCase()] ?? whole;
      const code = decimal !== undefined ? Number(decimal) : Number.parseInt(String(hex), 16);
      return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
    });
  }
  return decoded;
}
