/** Where prose runs: paragraphs that stand beside each other in one box, or lines of one box that `<br>` parts. */

import { isBold, isRightAligned } from './line-style';
import { isProse } from './measure';
import type { Box, Line, Scan } from './scan';

/** So many lines before and after are looked at: lists and pictures put between two paragraphs are shorter. */
const FURTHEST_NEIGHBOUR = 30;

/** The lines beside one in its flow. */
export interface Neighbours {
  /** The line right before it in the flow, whatever it is. */
  previous: Line | null;
  /** The line right after it in the flow, whatever it is. */
  next: Line | null;
  /** Prose stands somewhere before it in the flow. */
  hasProseBefore: boolean;
  /** Prose stands somewhere after it in the flow. */
  hasProseAfter: boolean;
}

/** The box whose children, or whose own lines, run on with a line: what holds the line alone counts as the line. */
export function flowOf(line: Line): Box {
  let { box } = line;
  if (box.endLine - box.firstLine > 1) return box;
  while (box.parent !== null && box.parent.endLine - box.parent.firstLine === 1) box = box.parent;
  return box.parent ?? box;
}

/** What stands beside a line in its flow. `counts` says which prose is meant; an imprint's own lines are long too. */
export function neighboursOf(scan: Scan, line: Line, counts: (line: Line) => boolean = isAnyProse): Neighbours {
  const flow = flowOf(line);
  const neighbours: Neighbours = { previous: null, next: null, hasProseBefore: false, hasProseAfter: false };
  const first = Math.max(flow.firstLine, line.index - FURTHEST_NEIGHBOUR);
  for (let index = line.index - 1; index >= first && !neighbours.hasProseBefore; index -= 1) {
    const other = scan.lines[index];
    if (other === undefined || flowOf(other) !== flow) continue;
    neighbours.previous ??= other;
    neighbours.hasProseBefore = isProse(other) && counts(other);
  }
  const end = Math.min(flow.endLine, line.index + FURTHEST_NEIGHBOUR);
  for (let index = line.index + 1; index < end && !neighbours.hasProseAfter; index += 1) {
    const other = scan.lines[index];
    if (other === undefined || flowOf(other) !== flow) continue;
    neighbours.next ??= other;
    neighbours.hasProseAfter = isProse(other) && counts(other);
  }
  return neighbours;
}

const isAnyProse = () => true;

const LONGEST_SIGNATURE = 60;

/** A short line set apart, as a name under a text is. */
export function isSignatureLike(scan: Scan, line: Line): boolean {
  if (line.length > LONGEST_SIGNATURE || /[.:;,?!]$/.test(line.text)) return false;
  return isRightAligned(scan, line) || isBold(scan, line);
}
