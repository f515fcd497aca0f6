/** Where the text ends: its notes, and a last line, may stand behind the element that holds its paragraphs. */

import type { Clutter } from '../clutter/clutter';
import { HINTS } from '../lexicon/hints';
import { addressesIn } from '../scan/line-links';
import { type Box, hintOf, type Line, type Scan } from '../scan/scan';

const NOTE = /^(\[\d{1,2}\]|\(\d{1,2}\))\s?\S/;
/** Between text and notes may stand who signs. */
const MOST_LINES_BETWEEN = 3;
const LONGEST_LINE_BETWEEN = 120;
const SENTENCE_END = /[.!?…]["”»)]?$/;

/** One after the last line of the text in `whole`, the box that holds headline and text. */
export function endOfText(scan: Scan, clutter: Clutter, root: Box, whole: Box): number {
  let end = root.endLine;
  let between = 0;
  for (let outer = root; outer !== whole && outer.parent !== null; ) {
    const start = outer.endLine;
    outer = outer.parent;
    const isBody = outer !== scan.body && HINTS.body.test(hintOf(scan, outer));
    for (let index = start; index < outer.endLine; index += 1) {
      const line = scan.lines[index];
      if (line === undefined || clutter.hasLine(line)) continue;
      if (isNote(scan, root, line) || (isBody && isLastWord(line))) end = index + 1;
      else if (between === MOST_LINES_BETWEEN || line.length > LONGEST_LINE_BETWEEN) return end;
      else between += 1;
    }
  }
  return end;
}

/** "[1] …": its mark stands in the text, or leads back to it. */
function isNote(scan: Scan, root: Box, line: Line): boolean {
  const [, mark] = NOTE.exec(line.text) ?? [];
  if (mark === undefined) return false;
  const addresses = addressesIn(scan, line);
  if (addresses.some((address) => /^#./.test(address))) return true;
  if (addresses.length > 0) return false;
  return scan.lines.slice(root.firstLine, root.endLine).some(({ text }) => text.includes(mark));
}

/** A short paragraph in the box that the page calls the body: "Tiếp tục cập nhật…" */
function isLastWord(line: Line): boolean {
  return line.box.tag === 'p' && line.linkLength === 0 && SENTENCE_END.test(line.text);
}
