import type { HighlightId } from '../../model/ids';
import type { HighlightPlace } from '../../search/highlights';
import { inTextOrder } from '../../search/match-highlights';
import { highlightBulkOf } from '../../store/highlight-bulk';
import { openCollection } from '../../store/open-collection';

/** The highlights at these places, in their order; those that were not made when the place says are left out. */
export async function highlightsAt(places: readonly HighlightPlace[]): Promise<HighlightId[]> {
  const bulk = highlightBulkOf(await openCollection());
  const found = await bulk.inArticles([...new Set(places.map(({ id }) => id))]);
  const inOrder = new Map([...found].map(([id, highlights]) => [id, inTextOrder(highlights)]));
  return places.flatMap(({ id, place, made }) => {
    const highlight = inOrder.get(id)?.[place];
    // Where one before it came or went meanwhile another stands at its place: that one was not chosen.
    return highlight !== undefined && Date.parse(highlight.createdAt) === made ? [highlight.id] : [];
  });
}
