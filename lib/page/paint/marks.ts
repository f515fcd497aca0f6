/** A kept article's highlights on the page in view: located, ready to paint, to jump to and to hit. */

import { isFresh, offsetOf, rangesOf } from '../../anchor/dom-range';
import { type Located, locateTarget } from '../../anchor/locate';
import { toSearchable } from '../../anchor/searchable';
import type { Sources } from '../../article/reading';
import type { Block, ReadArticle } from '../../model/article';
import type { DiffPart, FoundHighlight, Highlight, HighlightState, TextPosition } from '../../model/highlight';
import type { HighlightId } from '../../model/ids';
import { comparePositions, contains, samePosition } from '../../model/text-position';

/** One highlight with what became of it on this page. */
export interface LocatedHighlight {
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

/**
 * Finds every highlight in the text that was read, in the order of the text; those that are not found come last. `known` are
 * marks of the same reading: what became of them is not asked again.
 */
export function locateMarks(
  highlights: readonly Highlight[],
  article: ReadArticle,
  sources: Sources,
  document: Document,
  known: readonly LocatedHighlight[] = [],
  searchable = toSearchable(article.blocks, article.fingerprint),
): LocatedHighlight[] {
  const byId = new Map(known.map((mark) => [mark.highlight.id, mark]));
  return highlights
    .map((highlight) => {
      const before = byId.get(highlight.id);
      return before && isStill(before, highlight, sources)
        ? { ...before, highlight }
        : toMark(highlight, locateTarget(highlight, searchable), sources, document);
    })
    .sort((left, right) =>
      left.position && right.position
        ? comparePositions(left.position, right.position)
        : Number(!left.position) - Number(!right.position),
    );
}

/** True where a mark is on the words that the highlight asks for, and its ranges stand where they were made. */
function isStill(
  { highlight, position, ranges }: LocatedHighlight,
  { quote, ...wanted }: Highlight,
  sources: Sources,
): boolean {
  return (
    highlight.fingerprint === wanted.fingerprint &&
    highlight.quote.exact === quote.exact &&
    samePosition(highlight.position, wanted.position) &&
    (position === null ||
      (ranges.length > 0 &&
        ranges.every((range) => !range.collapsed && isFresh(range.startContainer as Text, sources))))
  );
}

function toMark(highlight: Highlight, located: Located, sources: Sources, document: Document): LocatedHighlight {
  const ranges = 'position' in located ? rangesOf(located.position, sources, document) : [];
  return { highlight, position: null, ...located, ranges };
}

/** So much of the text on either side tells one place from another, in UTF-16 units. */
const AROUND = 60;

/** What became of each highlight, by id, as other contexts are told it. */
export function foundOf(
  marks: readonly LocatedHighlight[],
  blocks: readonly Pick<Block, 'text'>[],
): Record<HighlightId, FoundHighlight> {
  return Object.fromEntries(
    marks.map(({ highlight, state, diff, candidates }) => [
      highlight.id,
      {
        state,
        ...(diff && { diff }),
        ...(candidates && {
          places: candidates.map((position) => ({
            position,
            before: (blocks[position.startBlock]?.text ?? '').slice(0, position.startOffset).slice(-AROUND),
            after: (blocks[position.endBlock]?.text ?? '').slice(position.endOffset, position.endOffset + AROUND),
          })),
        }),
      },
    ]),
  );
}

/** The highlights under a point of the window, the shortest first, so that one inside another can be reached. */
export function marksAtPoint(
  marks: readonly LocatedHighlight[],
  sources: Sources,
  document: Document,
  point: { x: number; y: number },
): LocatedHighlight[] {
  const caret = document.caretPositionFromPoint(point.x, point.y);
  const place = caret && offsetOf(caret.offsetNode, caret.offset, sources);
  if (!place) return [];
  const { block, offset } = place;
  const around = marksAround(marks, { startBlock: block, startOffset: offset, endBlock: block, endOffset: offset });
  // The caret snaps to the nearest letter, however far from the pointer it is: only a hit on the letters counts.
  return around.filter(({ ranges }) => ranges.some((range) => isOver(range, point)));
}

/** The highlights that hold a position, the shortest first. */
export function marksAround(marks: readonly LocatedHighlight[], position: TextPosition): LocatedHighlight[] {
  return marks
    .filter((mark) => mark.position && contains(mark.position, position))
    .sort((left, right) => left.highlight.quote.exact.length - right.highlight.quote.exact.length);
}

function isOver(range: Range, { x, y }: { x: number; y: number }): boolean {
  return Array.from(range.getClientRects()).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
