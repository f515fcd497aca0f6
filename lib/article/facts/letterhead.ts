/**
 * The head of a document that a page prints in full: whose it is, its number, the motto of the state. The office's name is often
 * the site's own, so titles speak for it; but it is none of the page's headlines.
 */

import type { Box, Line, Scan } from '../scan/scan';
import { HEADING_TAGS } from '../scan/tags';

/** As every document of the state has it, in a line of its own. */
const MOTTO = /^\W*(?:cong hoa xa hoi chu nghia viet nam|doc lap\W+tu do\W+hanh phuc)\W*$/;
const LONGEST_MOTTO = 48;
/** Two offices, a number, what it is about, the motto, place and date, and the rules under them. */
const MOST_LINES = 14;
const NUMBER_OR_SUBJECT = /^(?:số\s*:|v\/v )/i;

/** Tells the lines of letterheads, which are looked for once. A heading is never one. */
export function createLetterheadTest(scan: Scan): (line: Line) => boolean {
  const tables = new Set<Box>();
  const rows = new Set<Box>();
  for (const line of scan.lines) {
    if (line.length > LONGEST_MOTTO || !MOTTO.test(line.folded)) continue;
    const row = boxBesideOthers(scan, line);
    if (row !== null) rows.add(row);
    const table = outermostTable(line);
    if (table !== null) tables.add(table);
  }
  if (rows.size === 0 && tables.size === 0) return () => false;
  return (line) => {
    for (let box: Box | null = line.box; box !== null && isSmall(box); box = box.parent) {
      if (HEADING_TAGS.has(box.tag)) return false;
      if (tables.has(box) || (rows.has(box) && isOfHead(line))) return true;
    }
    return false;
  };
}

/** In a box that is no table the page's own title may stand too: an office is written in capitals there. */
function isOfHead({ text }: Line): boolean {
  return text === text.toUpperCase() || NUMBER_OR_SUBJECT.test(text);
}

/** The smallest box around the motto that holds more than it: the two halves of the head side by side. */
function boxBesideOthers(scan: Scan, line: Line): Box | null {
  for (let box: Box | null = line.box; box !== null && isSmall(box); box = box.parent)
    if (scan.lines.slice(box.firstLine, box.endLine).some(({ folded }) => !MOTTO.test(folded) && /[a-z]/.test(folded)))
      return isWholeHead(scan, box) ? box : box.parent !== null && isSmall(box.parent) ? box.parent : box;
  return null;
}

/** More than the motto's own half, which place and date stand under. */
function isWholeHead(scan: Scan, box: Box): boolean {
  const first = scan.lines[box.firstLine];
  return first !== undefined && !MOTTO.test(first.folded);
}

function outermostTable(line: Line): Box | null {
  let table: Box | null = null;
  for (let box: Box | null = line.box; box !== null && isSmall(box); box = box.parent)
    if (box.tag === 'table') table = box;
  return table;
}

function isSmall({ firstLine, endLine, proseLines }: Box): boolean {
  return endLine - firstLine <= MOST_LINES && proseLines === 0;
}
