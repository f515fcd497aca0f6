/** Telling text from a list of excerpts. */

import { isLinkLine, isProse } from '../scan/measure';
import type { Box, Scan } from '../scan/scan';

/** Paragraphs that follow each other with no title between them: excerpts come one to a title, or two. */
const FEWEST_PROSE_LINES = 3;

/** True where a box holds more prose in a row than an excerpt is. */
export function holdsText(scan: Scan, box: Box): boolean {
  if (box.proseLines < FEWEST_PROSE_LINES) return false;
  let run = 0;
  for (let index = box.firstLine; index < box.endLine; index += 1) {
    const line = scan.lines[index];
    if (line === undefined) break;
    if (isProse(line)) run += 1;
    else if (isLinkLine(line)) run = 0;
    if (run >= FEWEST_PROSE_LINES) return true;
  }
  return false;
}
