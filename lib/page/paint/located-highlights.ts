/** A kept article's highlights, located on the page in view: ready to be painted, gone to and clicked. */

import { isFresh, offsetOf, rangesOf } from '../../anchor/dom-range';
import { type Located, locateTarget } from '../../anchor/locate';
import { toSearchable } from '../../anchor/searchable';
import type { Sources } from '../../article/reading';
import type { Block, ReadArticle } from '../../model/article';
import type {
  DiffPart,
  FoundHighlight,
  Highlight,
  HighlightState,
  MeaningDifference,
  TextPosition,
} from '../../model/highlight';
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
  /** What of it turns what the words say, or is only written otherwise. */
  differences?: MeaningDifference[];
  /** Where the words stand in several places: all of them. */
  candidates?: TextPosition[];
  /** True where the page holds another article. */
  isOtherArticle?: true;
}

/**
 * Locates every highlight in the text that was read. Answers them in the order of the text; those that are not found come
 * last. `known` were located in the same reading: where nothing about one has changed since, it is not searched for again.
 */
export function locateOnPage(
  highlights: readonly Highlight[],
  article: ReadArticle,
  sources: Sources,
  document: Document,
  known: readonly LocatedHighlight[] = [],
  searchable = toSearchable(article.blocks, article.fingerprint),
): LocatedHighlight[] {
  const byId = new Map(known.map((located) => [located.highlight.id, located]));
  return highlights
    .map((highlight) => {
      const before = byId.get(highlight.id);
      return before && isStill(before, highlight, sources)
        ? { ...before, highlight }
        : toLocated(highlight, ofOwnWords(locateTarget(highlight, searchable), article), sources, document);
    })
    .sort((left, right) =>
      left.position && right.position
        ? comparePositions(left.position, right.position)
        : Number(!left.position) - Number(!right.position),
    );
}

/** True where the highlight still asks for the words that were found for it, and its ranges still stand on them. */
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

/** In a translation only words that were left as they are can be those that were marked; the rest stands nowhere on the page. */
function ofOwnWords(located: Located, { flaws }: ReadArticle): Located {
  return located.state === 'exact' || !flaws?.includes('translated') ? located : { state: 'orphan' };
}

function toLocated(highlight: Highlight, located: Located, sources: Sources, document: Document): LocatedHighlight {
  const ranges = 'position' in located ? rangesOf(located.position, sources, document) : [];
  return { highlight, position: null, ...located, ranges };
}

/** Length of the text that is told on either side of a place, so that a reader can tell one from another, in UTF-16 units. */
const NEIGHBOUR_LENGTH = 60;

/** What became of each highlight, by id, as other contexts are told it. */
export function foundOnPage(
  located: readonly LocatedHighlight[],
  blocks: readonly Pick<Block, 'text'>[],
): Record<HighlightId, FoundHighlight> {
  return Object.fromEntries(
    located.map(({ highlight, state, diff, differences, candidates, isOtherArticle }) => [
      highlight.id,
      {
        state,
        ...(diff && { diff }),
        ...(differences && { differences }),
        ...(isOtherArticle && { isOtherArticle }),
        ...(candidates && {
          places: candidates.map((position) => ({
            position,
            before: (blocks[position.startBlock]?.text ?? '').slice(0, position.startOffset).slice(-NEIGHBOUR_LENGTH),
            after: (blocks[position.endBlock]?.text ?? '').slice(
              position.endOffset,
              position.endOffset + NEIGHBOUR_LENGTH,
            ),
          })),
        }),
      },
    ]),
  );
}

/** The highlights under a point of the window, the shortest first, so that one inside another can be reached. */
export function highlightsAtPoint(
  located: readonly LocatedHighlight[],
  sources: Sources,
  document: Document,
  point: { x: number; y: number },
): LocatedHighlight[] {
  const caret = document.caretPositionFromPoint(point.x, point.y);
  const place = caret && offsetOf(caret.offsetNode, caret.offset, sources);
  if (!place) return [];
  const { block, offset } = place;
  const around = highlightsAround(located, {
    startBlock: block,
    startOffset: offset,
    endBlock: block,
    endOffset: offset,
  });
  // The caret snaps to the nearest letter, however far from the pointer it is: only a hit on the letters counts.
  return around.filter(({ ranges }) => ranges.some((range) => isOver(range, point)));
}

/** The highlights that hold a position, the shortest first. */
export function highlightsAround(located: readonly LocatedHighlight[], position: TextPosition): LocatedHighlight[] {
  return located
    .filter((one) => one.position && contains(one.position, position))
    .sort((left, right) => left.highlight.quote.exact.length - right.highlight.quote.exact.length);
}

function isOver(range: Range, { x, y }: { x: number; y: number }): boolean {
  return Array.from(range.getClientRects()).some(
    ({ left, right, top, bottom }) => x >= left && x <= right && y >= top && y <= bottom,
  );
}
