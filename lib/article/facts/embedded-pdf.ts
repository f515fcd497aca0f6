/** A PDF that the page shows in a frame: its text is none of the page's, and nobody can read it there but the reader. */

import type { Region } from '../place/region';
import { isWithin, type Scan } from '../scan/scan';

const PDF_TYPE = /^application\/(?:x-google-chrome-)?pdf$/i;
/** The file itself, or a viewer that has the file's address among its parameters. */
const PDF_ADDRESS = /\.pdf(?:$|[?#&%])/i;
/** More prose than this, and the frame is an attachment of what the page says. */
const MOST_PROSE_BESIDE = 1_000;

/** True for a page that is not much more than the viewer of a PDF. */
export function isPdfViewer(scan: Scan): boolean {
  return scan.body.proseLength <= MOST_PROSE_BESIDE && scan.frames.some(({ element }) => showsPdf(scan, element));
}

/** True where a frame between headline and the end of the text shows a PDF. */
export function hasPdf(scan: Scan, { box, start, textEnd }: Region): boolean {
  const outer = box.parent ?? box;
  return scan.frames.some(
    (frame) =>
      frame.line >= start && frame.line <= textEnd + 1 && isWithin(frame.box, outer) && showsPdf(scan, frame.element),
  );
}

function showsPdf({ dom }: Scan, element: Element): boolean {
  if (PDF_TYPE.test(dom.attribute(element, 'type').trim())) return true;
  return ['src', 'data', 'data-src'].some((name) => PDF_ADDRESS.test(dom.attribute(element, name).trim()));
}
