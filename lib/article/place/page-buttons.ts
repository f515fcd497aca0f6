/**
 * Buttons that the page set into the text as links which lead nowhere: one with the same words under every piece of a live report,
 * and stars to be given, as numbers in a row. A name that leads nowhere is a speaker's.
 */

import { parseByline } from '../byline/parse-byline';
import type { Clutter } from '../clutter/clutter';
import { addressesIn } from '../scan/line-links';
import { isLinkLine } from '../scan/measure';
import type { Line, Scan } from '../scan/scan';
import type { Region } from './region';

const LONGEST_BUTTON = 60;
/** Words of the text are not linked to nowhere twice. */
const FEWEST_REPEATED = 2;
const FEWEST_STARS = 3;
const STAR = /^\W{0,2}\d{1,2}\W{0,2}$/;

export function flagPageButtons(scan: Scan, clutter: Clutter, { root, headlineEnd }: Region): void {
  const buttons = scan.lines
    .slice(Math.max(root.firstLine, headlineEnd), root.endLine)
    .filter((line) => line.linkLength > 0 && !clutter.hasLine(line) && leadsNowhere(scan, line));
  for (const [words, alike] of Map.groupBy(buttons, ({ text }) => text))
    if (alike.length >= FEWEST_REPEATED && parseByline(words, { isNamed: false, isSetApart: true }) === null)
      for (const line of alike) clutter.flagLine(line, 'a button, repeated in the text, that leads nowhere');
  let stars: Line[] = [];
  for (const line of buttons) {
    if (!STAR.test(line.text)) continue;
    stars = stars.at(-1)?.index === line.index - 1 ? [...stars, line] : [line];
    if (stars.length >= FEWEST_STARS) for (const star of stars) clutter.flagLine(star, 'stars to be given, as numbers');
  }
}

function leadsNowhere(scan: Scan, line: Line): boolean {
  if (line.length > LONGEST_BUTTON || !isLinkLine(line)) return false;
  return addressesIn(scan, line).every((address) => /^(?:$|#$|javascript:)/i.test(address));
}
