/** Who is quoted, under the quotation: `<blockquote>… <footer>Name, office</footer></blockquote>`. */

import { HINTS } from '../lexicon/hints';
import { type Box, hintOf, type Scan } from '../scan/scan';

/** A name, an office, perhaps a year. */
const MOST_SPEAKER_LINES = 3;
const LONGEST_SPEAKER = 160;
/** A larger box called after a quotation holds more than one. */
const MOST_QUOTE_LINES = 12;
/** So many boxes may stand between the quotation and the box of its speaker. */
const FURTHEST_QUOTE = 3;
/** The name may lead to its bearer's page; what is mostly links shares the quotation. */
const LARGEST_LINK_SHARE = 0.5;

/**
 * True for a few short lines at the end of a quotation that holds other words before them. Such a box is often called
 * "footer", by its tag or its class, as the foot of a page is; here it belongs to the quotation.
 */
export function isSpeakerOfQuote(scan: Scan, box: Box): boolean {
  const lines = box.endLine - box.firstLine;
  if (lines === 0 || lines > MOST_SPEAKER_LINES || box.textLength > LONGEST_SPEAKER) return false;
  if (box.linkLength > box.textLength * LARGEST_LINK_SHARE) return false;
  let steps = 0;
  for (let outer = box.parent; outer !== null && steps < FURTHEST_QUOTE; outer = outer.parent) {
    if (outer.endLine - outer.firstLine > MOST_QUOTE_LINES || outer.endLine !== box.endLine) return false;
    if (outer.firstLine < box.firstLine && isQuote(scan, outer)) return true;
    steps += 1;
  }
  return false;
}

function isQuote(scan: Scan, box: Box): boolean {
  return box.tag === 'blockquote' || HINTS.quote.test(hintOf(scan, box));
}
