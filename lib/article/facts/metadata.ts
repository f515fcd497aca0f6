/** What the page says of itself in its head: hints and second opinions, never believed alone. */

import { canonicalText } from '../../text/canonical-text';
import { personShape } from '../byline/names';
import type { Scan } from '../scan/scan';
import { type ArticleFacts, readStructuredData } from './structured-data';

export interface Metadata extends ArticleFacts {
  /** As written; may be relative. */
  canonical: string;
}

const PUBLISHED_NAMES = new Set([
  'article:published_time',
  'og:published_time',
  'pubdate',
  'publishdate',
  'publish_date',
  'datepublished',
  'dcterms.issued',
  'dc.date',
  'dc.date.issued',
  'date.issued',
  'cxenseparse:recs:publishtime',
]);
const MODIFIED_NAMES = new Set([
  'article:modified_time',
  'og:updated_time',
  'datemodified',
  'lastmod',
  'dcterms.modified',
]);
const TITLE_NAMES = new Set(['og:title', 'twitter:title', 'headline', 'dcterms.title', 'dc.title', 'title']);
const SITE_NAME_NAMES = new Set(['og:site_name', 'source', 'copyright', 'generator', 'application-name', 'publisher']);
const AUTHOR_NAMES = new Set(['author', 'article:author', 'dc.creator', 'dcterms.creator']);

export function readMetadata(scan: Scan): Metadata {
  const { dom } = scan;
  const found: Metadata = {
    titles: [],
    published: [],
    modified: [],
    authors: [],
    section: '',
    siteNames: [],
    canonical: '',
    saysArticle: false,
    saysLive: false,
    saysList: false,
    saysOther: false,
    isPaid: false,
  };
  const scripts: string[] = [];
  let pageTitle = '';
  for (const element of scan.facts) {
    const tag = dom.localName(element);
    if (tag === 'meta') readMeta(scan, element, found);
    if (tag === 'title' && pageTitle === '') pageTitle = textWithin(scan, element);
    if (tag === 'link' && /(?:^|\s)canonical(?:\s|$)/i.test(dom.attribute(element, 'rel'))) {
      found.canonical ||= dom.attribute(element, 'href');
    }
    if (tag === 'script' && /ld\+json/i.test(dom.attribute(element, 'type'))) scripts.push(textWithin(scan, element));
  }
  readStructuredData(scripts, found);
  if (pageTitle !== '') {
    found.titles.push(pageTitle);
    found.siteNames.push(...namesAfter(pageTitle));
  }
  found.titles = [...new Set(found.titles.map(canonicalText))].filter((title) => title !== '');
  return found;
}

/** What follows the last sign in a title is how the site calls itself: "… | Vietnam+ (VietnamPlus)". */
function namesAfter(title: string): string[] {
  const name = /\s[-|–—•·»]\s+([^-|–—•·»]{2,40})$/.exec(title)?.[1] ?? '';
  return name
    .split(/[()]/)
    .map(canonicalText)
    .filter((part) => part !== '');
}

function readMeta({ dom }: Scan, element: Element, found: Metadata): void {
  const content = dom.attribute(element, 'content');
  if (content.trim() === '') return;
  for (const attribute of ['property', 'name', 'itemprop'] as const) {
    const name = dom.attribute(element, attribute).toLowerCase();
    if (name === '') continue;
    if (PUBLISHED_NAMES.has(name)) found.published.push(content);
    else if (MODIFIED_NAMES.has(name)) found.modified.push(content);
    else if (TITLE_NAMES.has(name)) found.titles.push(content);
    else if (name === 'og:type') readType(content.trim().toLowerCase(), found);
    else if (name === 'article:section') found.section ||= canonicalText(content);
    else if (SITE_NAME_NAMES.has(name)) found.siteNames.push(canonicalText(content));
    else if (AUTHOR_NAMES.has(name)) readAuthor(canonicalText(content), found);
  }
}

function readType(type: string, found: Metadata): void {
  found.saysList ||= type === 'profile';
  found.saysOther ||= !/^(?:article|news|video)/.test(type);
}

/**
 * Most sites write their own name there, some the journalist's: a full name with a surname is a person's. What is only
 * written like a name may be either, and says nothing.
 */
function readAuthor(written: string, found: Metadata): void {
  const names = written.split(/\s*(?:[,;&]|\svà\s)\s*/);
  const shapes = names.map(personShape);
  if (shapes.every((shape) => shape === 'known')) found.authors.push(...names);
  else if (shapes.includes('none')) found.siteNames.push(written);
}

function textWithin({ dom }: Scan, element: Element): string {
  let text = '';
  for (let node = dom.firstChild(element); node !== null; node = dom.nextSibling(node)) text += dom.data(node);
  return text;
}
