/** A place in the saved copy of an article, as its address carries it. */

import type { HighlightId } from './ids';

/** A highlight or a block of the text as it is kept; neither: the beginning. */
export interface CopyPlace {
  block?: number;
  highlightId?: HighlightId;
}

const HIGHLIGHT = 'highlight';
const BLOCK = 'block';

/** The parameters of the place, each with a `&` before it; none for the beginning. */
export function toPlaceParameters({ block, highlightId }: CopyPlace): string {
  if (highlightId !== undefined) return `&${HIGHLIGHT}=${encodeURIComponent(highlightId)}`;
  return block === undefined ? '' : `&${BLOCK}=${block}`;
}

/** The place in the parameters of an address; the beginning where they name none. */
export function parseCopyPlace(search: string): CopyPlace {
  const parameters = new URLSearchParams(search);
  const highlightId = parameters.get(HIGHLIGHT);
  if (highlightId) return { highlightId: highlightId as HighlightId };
  const block = parameters.get(BLOCK) ?? '';
  return /^\d{1,6}$/.test(block) ? { block: Number(block) } : {};
}
