/** What a page says to a browser that shows no film: "Trình duyệt của bạn không hỗ trợ phát video", in the box of the film. */

import type { Box, Line, Scan } from '../scan/scan';
import type { Clutter } from './clutter';

const NO_SUPPORT =
  /(?:trình duyệt|browser|navigateur|navegador).{0,40}(?:không (?:thể )?(?:hỗ trợ|phát)|(?:not|n.t) support|ne (?:prend|supporte|peut)|no (?:soporta|admite))/iu;
const LONGEST_NOTE = 120;
/** The note, and perhaps who filmed. */
const MOST_BOX_LINES = 2;

/** A text may tell of a browser, too: so the line stands alone with a film or a sound in a box of their own. */
export function findPlayerNotes(scan: Scan, clutter: Clutter): void {
  for (const line of scan.lines)
    if (line.length <= LONGEST_NOTE && !clutter.hasLine(line) && NO_SUPPORT.test(line.text) && isBesideFilm(scan, line))
      clutter.flagLine(line, 'said to a browser that shows no film, beside the film');
}

function isBesideFilm({ dom }: Scan, line: Line): boolean {
  for (let box: Box | null = line.box; box !== null && box.endLine - box.firstLine <= MOST_BOX_LINES; box = box.parent)
    if (dom.select(box.element, 'video, audio').length > 0) return true;
  return false;
}
