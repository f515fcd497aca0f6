import { HINTS } from '../lexicon/hints';
import { type Box, hintOf, type Line, type Scan } from '../scan/scan';

/** True for a line of links in a box that is named an advert's: it is no title, neither of this page nor of another one. */
export function isAdvert(scan: Scan, { box, linkLength }: Line): boolean {
  let outer: Box | null = linkLength > 0 ? box : null;
  for (let step = 0; outer !== null && step < MOST_STEPS_UP; step += 1, outer = outer.parent) {
    if (outer.endLine - outer.firstLine > MOST_ADVERT_LINES) return false;
    if (HINTS.advert.test(hintOf(scan, outer))) return true;
  }
  return false;
}

const MOST_STEPS_UP = 3;
const MOST_ADVERT_LINES = 4;
