/** Where an article's highlights lie in its text as it is kept: which are drawn, which are only listed, which have a number. */

import { locateTarget } from '../anchor/locate';
import { toSearchable } from '../anchor/searchable';
import type { Article, Block } from '../model/article';
import type { Highlight, TextPosition } from '../model/highlight';
import { comparePositions } from '../model/text-position';
import { rangesIn } from './drawn-ranges';
import { writtenNotesOf } from './notes';
import type { SheetHighlight } from './sheet';

/** The live ones among `highlights`, in the order of the text. */
export function placeHighlights(
  { blocks, fingerprint }: Pick<Article, 'blocks' | 'fingerprint'>,
  highlights: readonly Highlight[],
): SheetHighlight[] {
  const searchable = toSearchable(blocks, fingerprint);
  const placed = highlights
    .filter(({ deletedAt }) => deletedAt === undefined)
    .map((highlight) => {
      const located = locateTarget(highlight, searchable);
      const isDrawn = 'position' in located && located.state !== 'changed' && holdsText(blocks, located.position);
      return { highlight, state: located.state, position: isDrawn ? located.position : null };
    })
    .sort((one, other) =>
      comparePositions(one.position ?? one.highlight.position, other.position ?? other.highlight.position),
    );
  let number = 0;
  return placed.map(({ highlight, state, position }): SheetHighlight => {
    const { id, colour, quote, tags, createdAt } = highlight;
    const notes = writtenNotesOf(highlight);
    const hasMore = notes.length > 0 || tags.length > 0 || position === null;
    if (hasMore) number += 1;
    return { id, colour, quote, tags, createdAt, notes, state, position, ...(hasMore ? { number } : {}) };
  });
}

function holdsText(blocks: readonly Block[], position: TextPosition): boolean {
  return rangesIn(blocks, position).length > 0;
}
