/**
 * A text that a table parts: editors of portals put its lines into one bare box before the table and one behind it, and the
 * table between them. The heavier of the two boxes is not the whole text.
 */

import type { Clutter } from '../clutter/clutter';
import { HINTS } from '../lexicon/hints';
import { type Box, childrenOf, countTag, hintOf, type Scan } from '../scan/scan';

const LAYOUT_TAGS = new Set(['table', 'tbody', 'tr', 'td']);

/**
 * True where a table of the text stands beside `part` under the same parent: between it and another box of prose, or at an
 * end of what the page calls the body. `part` is a box without a name, or the other box has the same one.
 */
export function standsWithTable(scan: Scan, clutter: Pick<Clutter, 'hasLine'>, parent: Box, part: Box): boolean {
  if (part.isInline || LAYOUT_TAGS.has(part.tag) || parent === scan.body) return false;
  const children = childrenOf(scan, parent).filter(({ endLine, firstLine }) => endLine > firstLine);
  const at = children.indexOf(part);
  const isBare = hintOf(scan, part) === '';
  const isBody = isBare && HINTS.body.test(hintOf(scan, parent));
  return children.some((table, index) => {
    if (index === at || !isTable(scan, clutter, table)) return false;
    const [from, to] = index < at ? [0, index] : [index + 1, children.length];
    const beyond = children.slice(from, to).filter(({ proseLines }) => proseLines > 0);
    return isBody || beyond.some((other) => isPiece(scan, other, part, isBare));
  });
}

/** A table, perhaps alone in a box, that leads nowhere and is no clutter. */
function isTable(scan: Scan, clutter: Pick<Clutter, 'hasLine'>, box: Box): boolean {
  if (box.linkLength > 0 || countTag(scan, box, 'table') !== 1) return false;
  const table = scan.boxes.slice(box.index, box.end).find(({ tag }) => tag === 'table');
  const first = scan.lines[box.firstLine];
  return (
    table !== undefined &&
    table.firstLine === box.firstLine &&
    table.endLine === box.endLine &&
    first !== undefined &&
    !clutter.hasLine(first)
  );
}

/** What stands beyond the table is written like `part`: a paragraph, or a box as bare as it is, or of the same name. */
function isPiece(scan: Scan, other: Box, part: Box, isBare: boolean): boolean {
  if (other.linkLength > other.textLength * MOST_LINK_SHARE) return false;
  return (isBare && other.tag === 'p') || (other.tag === part.tag && hintOf(scan, other) === hintOf(scan, part));
}

const MOST_LINK_SHARE = 0.12;
