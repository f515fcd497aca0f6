/** Where the links of a line lead. */

import { isPathOfArticle } from '../facts/page-address';
import { isLinkLine } from './measure';
import type { Line, Scan } from './scan';

const FILE_ADDRESS = /\.(?:pdf|docx?|xlsx?|pptx?|zip|rar|rtf|odt|jpe?g|png|gif|webp|avif)(?:$|[?#])/i;
const STAYS_ON_PAGE = /^(?:#|javascript:|mailto:|tel:|$)/i;
/** A shorter link is a word of a sentence or a button. */
const SHORTEST_TITLE_LINE = 20;
/** Scripts that write a word in a sign or two. */
const DENSE_TITLE = /[\u3040-\u30ff\u4e00-\u9fff\uac00-\ud7af].{7}/u;

/** True for a link to a file: the decree that an article announces and a picture in full size belong to it. */
export function isFileAddress(address: string): boolean {
  return FILE_ADDRESS.test(address);
}

/** The addresses of a line's links, as written. */
export function addressesIn(scan: Scan, line: Line): readonly string[] {
  if (line.linkLength === 0) return NO_ADDRESSES;
  if (line.addresses === undefined) {
    const links = new Set(line.leaves.map((leaf) => leaf.box.link).filter((link) => link !== null));
    line.addresses = [...links].map((link) => scan.dom.attribute(link.element, 'href').trim());
  }
  return line.addresses;
}

const NO_ADDRESSES: readonly string[] = [];

/** By page, whether each address that was asked about is that of an article on the page's own site: parsing is dear. */
const KNOWN_ADDRESSES = new WeakMap<Scan, { site: string; answers: Map<string, boolean> }>();

/** True for the address of an article on the page's own site. */
export function leadsToArticleOf(scan: Scan, address: string): boolean {
  let known = KNOWN_ADDRESSES.get(scan);
  if (known === undefined) {
    known = { site: siteOf(URL.parse(scan.url)?.hostname ?? ''), answers: new Map() };
    KNOWN_ADDRESSES.set(scan, known);
  }
  const { site, answers } = known;
  let answer = answers.get(address);
  if (answer === undefined) {
    const link = URL.parse(address, scan.url);
    answer = link !== null && siteOf(link.hostname) === site && isPathOfArticle(link.pathname);
    answers.set(address, answer);
  }
  return answer;
}

/** The host without what mobile and regional editions put before it. */
function siteOf(host: string): string {
  return host.replace(/^(?:www|m|amp|en|vi|news)\./, '');
}

/** True for a line that is nothing but the title of another page. */
export function isTitleOfAnother(scan: Scan, line: Line): boolean {
  if (!isLinkLine(line) || (line.length < SHORTEST_TITLE_LINE && !DENSE_TITLE.test(line.text))) return false;
  const addresses = addressesIn(scan, line);
  return addresses.some((address) => !STAYS_ON_PAGE.test(address)) && !addresses.some(isFileAddress);
}

const FEW_WORDS_AND_COLON = /^[^.:]{2,24}:\s*$/;
const FEWEST_RECOMMENDED_WORDS = 6;

/** "Đừng quên: …", "READ ALSO: …": a few words with a colon, and the title of an article of the site as a link. */
export function isRecommended(scan: Scan, line: Line): boolean {
  const first = line.leaves.findIndex(({ box }) => box.link !== null);
  const before = line.leaves.slice(0, Math.max(0, first)).map(({ data }) => data);
  const rest = line.leaves.slice(Math.max(0, first));
  if (first < 1 || !FEW_WORDS_AND_COLON.test(before.join('').trim())) return false;
  if (rest.some(({ box, data }) => box.link === null && data.trim() !== '')) return false;
  const title = rest
    .map(({ data }) => data)
    .join('')
    .trim();
  return (
    title.split(/\s+/).length >= FEWEST_RECOMMENDED_WORDS &&
    !/[.;]$/.test(title) &&
    addressesIn(scan, line).every((address) => leadsToArticleOf(scan, address))
  );
}
