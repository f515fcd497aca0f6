import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import { layOutSheet } from './lay-out-sheet';
import { placeHighlights } from './place-highlights';
import type { Sheet } from './sheet';

/** The article as a tree, as the reader corrected it, with those of the highlights that are not deleted. */
export function toSheet(article: Article, highlights: readonly Highlight[]): Sheet {
  return layOutSheet(article, placeHighlights(article, highlights));
}
