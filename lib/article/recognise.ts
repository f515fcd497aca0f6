/** Whether a page is one article, by what stands on it; never by one tag alone. */

import type { Headline } from './headline';
import type { Metadata } from './metadata';
import type { NoArticle } from './reading';
import { at, type Measures } from './scan/measure';
import type { Scan } from './scan/scan';

/** What was read, before it is believed. */
export interface Evidence {
  headline: Headline;
  /** Characters of paragraphs, quotes, items and leads. */
  textLength: number;
  /** Of them, in paragraphs that read like prose. */
  proseLength: number;
  proseCount: number;
  captionLength: number;
  hasDate: boolean;
  hasLead: boolean;
  hasByline: boolean;
}

const SHORTEST_TEXT = 150;
/** Enough to call a page an article. */
const ENOUGH = 4;
/** Enough to clear it without asking. */
const CERTAIN = 7;

/** How sure a reading is, as a sum of independent signs. */
export function confidenceOf(evidence: Evidence, metadata: Metadata, url: string): number {
  const { headline, textLength, proseLength, proseCount, captionLength } = evidence;
  let score = 0;
  if (headline.match === 'same' || headline.match === 'start') score += 2;
  else if (headline.match === 'similar') score += 1;
  if (headline.score >= 6) score += 1;
  if (textLength + captionLength >= 400) score += 1;
  if (proseLength >= 800 || captionLength >= 400) score += 1;
  if (proseCount >= 3) score += 1;
  if (evidence.hasDate) score += 1.5;
  if (evidence.hasLead) score += 0.5;
  if (evidence.hasByline) score += 0.5;
  if (metadata.saysArticle || metadata.published.length > 0) score += 1;
  if (textLength + captionLength < SHORTEST_TEXT) score -= 3;
  if (proseCount === 0 && captionLength < 120) score -= 2;
  if (isRootAddress(url)) score -= 6;
  return score;
}

export function isEnough(confidence: number): boolean {
  return confidence >= ENOUGH;
}

export function isCertain(confidence: number): boolean {
  return confidence >= CERTAIN;
}

/** `/`, `/index.html`, `/trang-chu`: never an article. */
export function isRootAddress(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed === null) return false;
  return (
    parsed.search === '' && /^\/(?:(?:index|default|home|trang-chu|trangchu)(?:\.\w+)?\/?)?$/i.test(parsed.pathname)
  );
}

/** A page with fewer titles of other articles is no list. */
const FEWEST_TITLES = 8;
const FEWEST_FIELDS = 3;

/** What a page is that is no article. */
export function kindOfPage(scan: Scan, sums: Measures, url: string): NoArticle {
  const length = at(sums.length, scan.body);
  if (length < 60) return 'empty';
  const titles = at(sums.linkLines, scan.body);
  const isList = titles >= FEWEST_TITLES && at(sums.linkLineLength, scan.body) >= length * 0.25;
  if (isRootAddress(url)) return isList ? 'front-page' : 'portal';
  if (scan.fields >= FEWEST_FIELDS && titles < FEWEST_TITLES * 2) return 'form';
  return isList ? 'list' : 'portal';
}
