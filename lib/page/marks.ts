/** A kept article's highlights on the page in view: located, ready to paint, to jump to and to hit. */

import { offsetOf, rangesOf } from '../anchor/dom-range';
import { type Located, locateTarget } from '../anchor/locate';
import { toSearchable } from '../anchor/searchable';
import type { Sources } from '../article/reading';
import type { ReadArticle } from '../model/article';
import type { DiffPart, Highlight, HighlightState, TextPosition } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import { comparePositions, contains } from '../model/text-position';

/** One highlight with what became of it on this page. */
export interface Mark {
  highlight: Highlight;
  state: HighlightState;
  /** Empty where the words are not on the page. */
  ranges: Range[];
  position: TextPosition | null;
  /** Where the words at the position are not those that were marked: what became of them. */
  diff?: DiffPart[];
  /** Where the words stand in several places: all of them. */
  candidates?: TextPosition[];
}

/** Finds every highlight in the text that was read, in the order of the text; those that are not found come last. */
export function locateMarks(
  highlights: readonly Highlight[],
  article: ReadArticle,
  sources: Sources,
  document: Document,
): Mark[] {
  const searchable = toSearchable(article.blocks, article.fingerprint);
  return highlights
    .map((highlight) => toMark(highlight, locateTarget(highlight, searchable), sources, document))
    .sort((left, right) =>
      left.position && right.position
        ? comparePositions(left.position, right.position)
        : Number(!left.position) - Number(!right.position),
    );
}

function toMark(highlight: Highlight, located: Located, sources: Sources, document: Document): Mark {
  const ranges = 'position' in located ? rangesOf(located.position, sources, document) : [];
  return { highlight, position: null, ...located, ranges };
}

/** How each highlight was found, by id. */
export function statesOf(marks: readonly Mark[]): Record<HighlightId, HighlightState> {
  return Object.fromEntries(marks.map(({ highlight, state }) => [highlight.id, state]));
}

/** The shortest highlight under a point of the window, so that one inside another can be reached. */
export function markAtPoint(
  marks: readonly Mark[],
  sources: Sources,
  document: Document,
  point: { x: number; y: number },
): Mark | null {
  const caret = document.caretPositionFromPoint(point.x, point.y);
  const place = caret && offsetOf(caret.offsetNode, caret.offset, sources);
  if (!place) return null;
  const { block, offset } = place;
  const caretPosition = { startBlock: block, startOffset: offset, endBlock: block, endOffset: offset };
  const under = marks.filter(({ position }) => position && contains(position, caretPosition));
  // The caret snaps to the nearest letter, however far from the pointer it is: only a hit on the letters counts.
  const hit = under.filter(({ ranges }) => ranges.some((range) => isOver(range, point)));
  return hit.sort((left, right) => left.highlight.quote.exact.length - right.highlight.quote.exact.length)[0] ?? null;
}

function isOver(range: Range, { x, y }: { x: number; y: number }): boolean {
  return Array.from(range.getClientRects()).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
