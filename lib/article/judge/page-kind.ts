/** What a page is that is no article: a list of others, a form, a portal. */

import type { NoArticle } from '../../model/article';
import type { Clutter } from '../clutter/clutter';
import { isPdfViewer } from '../facts/embedded-pdf';
import { isRootAddress, isSearchAddress } from '../facts/page-address';
import type { Region } from '../place/region';
import { isLinkLine, isProse } from '../scan/measure';
import type { Box, Line, Scan } from '../scan/scan';
import { countTitles, type Evidence, FEWEST_FORM_FIELDS, FEWEST_LISTED_TITLES, LONG_TITLE_WORDS } from './evidence';

/** Below a few lines that say what they are about so many titles are their list. */
const FEWEST_INTRODUCED_TITLES = 3;

/** A tag, a topic: a short name, a few words on it, and the titles of others. Nobody signed it, no date is its own. */
export function isIntroduction(evidence: Evidence, { box }: Region): boolean {
  const { headline, hasDate, hasByline, proseCount, captionLength } = evidence;
  if (hasDate || hasByline || proseCount > 2 || captionLength > 0) return false;
  return (
    headline.text.split(' ').length < LONG_TITLE_WORDS && (box.parent ?? box).linkLines >= FEWEST_INTRODUCED_TITLES
  );
}

/** What a page is that is no article. */
export function kindOfPage(scan: Scan, clutter: Clutter, url: string): NoArticle {
  if (isPdfViewer(scan)) return 'pdf';
  const length = scan.body.textLength;
  if (length < 60) return 'empty';
  const prose = scan.body.proseLength;
  const titles = countTitles(scan);
  const isList =
    isSearchAddress(url) ||
    scan.body.linkLength >= length * (titles > FEWEST_LISTED_TITLES / 2 ? 0.5 : 0.6) ||
    (titles >= FEWEST_LISTED_TITLES && scan.body.linkLineLength >= length * 0.25) ||
    // A few titles with long excerpts are a list too.
    (titles >= (prose < length * 0.6 ? FEWEST_LISTED_TITLES : FEWEST_INTRODUCED_TITLES) &&
      ownProse(scan, clutter) < prose * 0.25);
  if (isRootAddress(url)) return isList ? 'front-page' : 'portal';
  if (scan.fields.length >= FEWEST_FORM_FIELDS && titles < FEWEST_LISTED_TITLES && !isSearchAddress(url)) return 'form';
  return isList ? 'list' : 'portal';
}

/** Where articles of a layout have their text, its list pages have the titles of others, each with its excerpt. */
export function isMadeOfTitles(scan: Scan, clutter: Clutter, root: Box): boolean {
  const own = scan.lines.slice(root.firstLine, root.endLine).filter((line) => !clutter.hasLine(line));
  const lengthOf = (isOne: (line: Line) => boolean) =>
    own.reduce((sum, line) => sum + (isOne(line) ? line.length : 0), 0);
  return lengthOf(isProse) < lengthOf(isLinkLine) * 4;
}

/** Characters of prose that belong to no list and no menu. */
function ownProse(scan: Scan, clutter: Clutter): number {
  return scan.lines.reduce((sum, line) => sum + (isProse(line) && !clutter.hasLine(line) ? line.length : 0), 0);
}
