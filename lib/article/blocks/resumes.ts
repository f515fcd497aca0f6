/** Paragraphs that something was put into: an advert, a box of other titles, a film. */

import type { Line, Scan } from '../scan/scan';
import type { BlockDraft } from './draft';

/**
 * True where a line goes on with the paragraph before it, so that both are one block. What parts them was put there by a
 * script, into the paragraph itself; or it stood in the markup: then the parser ended the `p` before it, left the rest of
 * the paragraph bare behind it, and made the end tag that was left over an empty `p`.
 */
export function resumes(scan: Scan, { kind, box, lines }: BlockDraft, line: Line): boolean {
  if (kind !== 'paragraph' || line.afterBreak) return false;
  const isInSentence = /[^.!?:;…"”»)]$/.test(lines.at(-1)?.text ?? '') && /^[\p{Ll},]/u.test(line.text);
  if (line.box === box) return box.tag === 'p' || isInSentence;
  const put = scan.boxes[box.end];
  if (box.tag !== 'p' || line.box !== box.parent || put === undefined) return false;
  if (put.isInline || put.firstLine > line.index) return false;
  return isInSentence || isEndTagNext(scan, line);
}

function isEndTagNext({ boxes, dom }: Scan, line: Line): boolean {
  for (let index = (line.leaves.at(-1)?.box.index ?? 0) + 1; index < line.box.end; ) {
    const next = boxes[index];
    if (next === undefined) break;
    if (next.tag === 'p' && next.firstLine > line.index) return dom.firstChild(next.element) === null;
    index = next.firstLine > line.index || next.isInline ? next.end : index + 1;
  }
  return false;
}
