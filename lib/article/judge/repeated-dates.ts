/** Whether a date is one of many of its kind: an entry's in a list, and none of the page's own. */

import { datesOf } from '../dates/dates-of-line';
import type { Region } from '../place/region';
import { type Box, isWithin, type Line, type Scan } from '../scan/scan';

/** With fewer a box is no entry of a list. */
const FEWEST_ENTRIES = 3;
const LONGEST_DATE_LINE = 60;

/** True where the line's box has others beside it, alike in tag and class, each with a date: entries of one list. */
export function isEntryDate(scan: Scan, { root, headline, box: whole }: Region, line: Line): boolean {
  for (let box: Box | null = line.box; box?.parent && box !== whole && !isWithin(root, box); box = box.parent) {
    if (isWithin(headline.box, box)) return false;
    const { parent } = box;
    const name = scan.dom.attribute(box.element, 'class');
    let entries = 0;
    for (let index = parent.index + 1; index < parent.end; ) {
      const other = scan.boxes[index];
      if (other === undefined) break;
      if (other.tag === box.tag && scan.dom.attribute(other.element, 'class') === name && holdsDate(scan, other))
        entries += 1;
      index = other.end;
    }
    // Lines of one head stand beside each other too; an entry has more than its date.
    if (entries >= FEWEST_ENTRIES && box.endLine - box.firstLine > 1) return true;
  }
  return false;
}

function holdsDate(scan: Scan, { firstLine, endLine }: Box): boolean {
  for (let index = firstLine; index < endLine; index += 1) {
    const line = scan.lines[index];
    if (line !== undefined && line.length <= LONGEST_DATE_LINE && datesOf(line).length > 0) return true;
  }
  return false;
}
