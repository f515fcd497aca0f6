/** Paragraphs that something was put into: an advert, a box of other titles, a film. */

import type { Line, Scan } from '../scan/scan';
import type { BlockDraft } from './draft';

/**
 * True where a line goes on with the paragraph that stands before it in the text, so that both are one block. A script puts a
 * box into the paragraph itself. A parser ends a `p` where a box begins: then the rest stands bare beside it, and the
 * paragraph's own end tag, which has nothing to end any more, becomes an empty `p`.
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
