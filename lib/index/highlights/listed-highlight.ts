/** A row of the list of highlights, from the records. */

import type { HighlightQuery, ListedHighlight, MarkedPassage } from '../../search/highlights';
import type { SearchableArticle } from '../../search/match-article';
import { inTextOrder } from '../../search/match-highlights';
import { hitsIn, pieceOf } from '../../search/passages';
import { searchWordsOf } from '../../search/words';
import { rowFactsOf } from '../row-facts';

/** As much of a quote or a note as a list shows, in UTF-16 units: a long paragraph whole. */
const SHOWN_LENGTH = 600;

/** Null where the article has no highlight at this place. */
export function toListedHighlight(
  query: HighlightQuery,
  searchable: SearchableArticle,
  place: number,
): ListedHighlight | null {
  const { article, highlights, texts } = searchable;
  const highlight = inTextOrder(highlights)[place];
  if (highlight === undefined) return null;
  const pieceIn = (field: 'highlight' | 'note'): MarkedPassage => {
    const own = texts.find((text) => text.highlightId === highlight.id && text.field === field);
    if (own === undefined) return { text: '', hits: [] };
    const { text, hits } = pieceOf(query, own, SHOWN_LENGTH);
    return { text, hits };
  };
  const facts = rowFactsOf(article);
  return {
    highlightId: highlight.id,
    colour: highlight.colour,
    quote: pieceIn('highlight'),
    note: pieceIn('note'),
    tags: highlight.tags,
    createdAt: highlight.createdAt,
    ...facts,
    headlineHits: hitsIn(query, searchWordsOf(facts.headline), 'headline'),
  };
}
