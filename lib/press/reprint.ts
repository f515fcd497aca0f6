/** What the collection knows of a text that is kept from another outlet, and what it brings over from there. */

import type { Article, ReadArticle } from '../model/article';
import type { Highlight, HighlightTarget } from '../model/highlight';
import type { ArticleId, HighlightId } from '../model/ids';
import { fingerprintOf } from '../text/fingerprint';

/** A kept article that the one in view is a reprint of, or that is a reprint of it: which came first, nobody can tell. */
export interface Reprint extends Pick<Article, 'id' | 'url' | 'host' | 'outletName' | 'headline' | 'savedAt'> {
  /** Its live highlights. */
  highlights: number;
  /** Those whose words stand in the article in view as they were marked, and are not highlighted there yet. */
  fitting: number;
  /** Those whose words stand in it otherwise or not at all: they stay where they are. */
  missing: number;
}

/** Another article's highlights on a text. */
export interface Fitted<Found> {
  /** Those whose words stand in it as they were marked, and are not highlighted there yet. */
  fitting: Found[];
  /** How many stand in it otherwise or not at all. */
  missing: number;
}

/** Tells which of another article's highlights stand in this one: `fitHighlights`, or a cheaper look at the words alone. */
export type Fit<Found> = (
  highlights: readonly Highlight[],
  read: ReadArticle,
  here: readonly Highlight[],
) => Fitted<Found>;

/** A highlight of another article, and what it is on in this one. */
export interface Fitting {
  highlight: Highlight;
  target: HighlightTarget;
}

/** What bringing highlights over did, so that one step takes it back. */
export interface Adoption {
  articleId: ArticleId;
  /** The highlights that were brought over, by their ids at the article in view. */
  added: HighlightId[];
  /** Those that it had before. */
  before: HighlightId[];
  /** The article in view was kept for them. */
  isNewlyKept: boolean;
}

/**
 * The id of a highlight's copy at another article. Made of both, so that bringing it over twice, in two tabs or after it
 * was taken back, is the same highlight.
 */
export function copyIdOf(id: HighlightId, articleId: ArticleId): HighlightId {
  return `copy-${fingerprintOf([{ text: id }, { text: articleId }])}` as HighlightId;
}
