/**
 * The ways to the article before and the one after: "< Bài trước", "Bài sau >". A text may begin a line with these words or name
 * another part in a sentence, so three things must agree: the line is nothing but links, nothing of the text follows it, and each
 * link says by its words or by its `rel` that it leads to a neighbour.
 */

import { foldText } from '../../text/fold-text';
import type { Clutter } from '../clutter/clutter';
import { addressesIn, isTitleOfAnother } from '../scan/line-links';
import { isProse } from '../scan/measure';
import type { Box, Line, Scan } from '../scan/scan';
import type { Region } from './region';

const WAY =
  /^[^\p{L}\p{N}]*(?:(?:bai(?: viet| doc| bao)?|tin(?: bai| tuc)?|trang) (?:truoc|sau|ke|ke tiep|tiep|tiep theo)|(?:prev(?:ious)?|next|older|newer)(?: (?:post|article|page|story|news|entry))?|(?:article |page )?(?:precedent|suivant)e?)[^\p{L}\p{N}]*(?=$|:)(:?)/u;
const REL = /(?:^|\s)(?:prev|next)(?:$|\s)/i;

export function flagNeighbours(scan: Scan, clutter: Clutter, { root, headlineEnd, textEnd }: Region): void {
  for (let index = textEnd - 1; index >= Math.max(root.firstLine, headlineEnd); index -= 1) {
    const line = scan.lines[index];
    if (line === undefined || clutter.hasLine(line)) continue;
    if (isRowOfWays(scan, line) || isNameOfWay(scan, line))
      clutter.flagLine(line, 'the way to the article before or after, behind the text');
    else if (isProse(line)) return;
  }
}

/** Links with nothing but bars between them, each to a neighbour. */
function isRowOfWays(scan: Scan, line: Line): boolean {
  const words = new Map<Box, string>();
  for (const { box, data } of line.leaves) {
    if (box.link !== null) words.set(box.link, (words.get(box.link) ?? '') + data);
    else if (/[\p{L}\p{N}]/u.test(data)) return false;
  }
  // Another page of the same text is no neighbour: `findOtherPages` tells of it.
  if (words.size === 0 || addressesIn(scan, line).some((address) => address.startsWith('?'))) return false;
  return [...words].every(
    ([link, text]) => REL.test(scan.dom.attribute(link.element, 'rel')) || WAY.test(foldText(text)),
  );
}

/** "Bài trước" without a link, right over the title that it leads to. */
function isNameOfWay(scan: Scan, line: Line): boolean {
  if (line.linkLength > 0 || WAY.exec(line.folded)?.[1] !== '') return false;
  const next = scan.lines[line.index + 1];
  return next !== undefined && isTitleOfAnother(scan, next);
}
