/** Lists of stories that no link tells from the article's own: where they stand decides. */

import { parseByline } from '../byline/parse-byline';
import type { Clutter } from '../clutter/clutter';
import type { DoubtfulList } from '../clutter/find-cards';
import { flagRepeat } from '../clutter/repeats';
import type { Headline } from '../facts/headline';
import { HINTS } from '../lexicon/hints';
import { isBold, isRightAligned } from '../scan/line-style';
import { isProse } from '../scan/measure';
import { namesAround } from '../scan/names-around';
import { type Box, commonBox, isWithin, type Line, type Scan } from '../scan/scan';
import { findBodyRoot } from './body-root';

/** With less text of its own an article may be made of such items: then they are it. */
const FEWEST_OWN_LINES = 2;
const SHORTEST_OWN_TEXT = 250;
const LONGEST_SIGNATURE_BEFORE = 80;

/**
 * Flags the lists outside the text under the headline: those that say when each item was published, and those in no box
 * with both. The text is sought without them, since forty excerpts weigh more than any article. Inside the text they are
 * the article's, unless it is signed before them.
 */
export function flagListsBeside(
  scan: Scan,
  clutter: Clutter,
  headline: Headline,
  lists: readonly DoubtfulList[],
): void {
  const open = lists.filter(
    ({ list, items }) => !clutter.has(list) && !items.some((item) => isWithin(headline.box, item.first)),
  );
  if (open.length === 0) return;
  const inLists = new Uint8Array(scan.lines.length);
  for (const { items } of open) for (const { first, last } of items) inLists.fill(1, first.firstLine, last.endLine);
  const isOut = (line: Line) => inLists[line.index] === 1 || clutter.hasLine(line);
  const root = findBodyRoot(scan, { hasLine: isOut }, headline);
  if (root === null || !hasOwnText(scan, root, headline, isOut)) return;
  const whole = commonBox(headline.box, root);
  for (const list of open) {
    const isBeside = !isWithin(list.list, root) && !isWithin(root, list.list);
    const isForeign = isBeside
      ? list.isDated || (whole !== scan.body && !isWithin(list.list, whole))
      : isAfterSignature(scan, root, list, isOut);
    if (isForeign) flagRepeat(scan, clutter, list);
  }
}

function hasOwnText(scan: Scan, root: Box, { lines }: Headline, isOut: (line: Line) => boolean): boolean {
  const start = lines[0]?.index ?? 0;
  const own = scan.lines
    .slice(Math.max(start, root.firstLine), root.endLine)
    .filter((line) => isProse(line) && !isOut(line));
  return own.length >= FEWEST_OWN_LINES && own.reduce((sum, { length }) => sum + length, 0) >= SHORTEST_OWN_TEXT;
}

/** True where the article's own last line before the list signs it, and none of its own follows. */
function isAfterSignature(scan: Scan, root: Box, { items }: DoubtfulList, isOut: (line: Line) => boolean): boolean {
  const start = items[0]?.first.firstLine ?? 0;
  const end = items.at(-1)?.last.endLine ?? start;
  if (scan.lines.slice(end, root.endLine).some((line) => isProse(line) && !isOut(line))) return false;
  // Between them may stand what the list is called.
  const before = scan.lines.slice(Math.max(root.firstLine, start - 4), start).filter((line) => !isOut(line));
  return before.slice(-2).some((line) => isSignature(scan, line, root));
}

function isSignature(scan: Scan, line: Line, root: Box): boolean {
  const isRight = isRightAligned(scan, line);
  const isNamed = HINTS.author.test(namesAround(scan, line, 3, root));
  if (line.length > LONGEST_SIGNATURE_BEFORE || !(isRight || isNamed || isBold(scan, line))) return false;
  return parseByline(line.text, { isNamed, isRight, isSetApart: true }) !== null;
}
