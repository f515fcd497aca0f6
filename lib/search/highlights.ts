/** The highlights as a list of their own: what is asked of it and answered, as plain data, and its order. */

import type { HighlightColour } from '../model/highlight';
import type { HighlightId } from '../model/ids';
import type { FoundArticle, SearchAnswer } from './answer';
import { byDate, byLetters, type OrderKeys } from './order';
import type { Hit, SearchQuery } from './query';

/** `made`: when the reader made it; `published`, `outlet`: the article's. */
export const HIGHLIGHT_ORDERS = ['made', 'published', 'outlet'] as const;
export type HighlightOrder = (typeof HIGHLIGHT_ORDERS)[number];

/**
 * Clauses and filters as of a search. Words are looked for in the highlight's own words, note and tags, under a field of the
 * article (headline, lead, body, caption) in the article. It has its own colour, its own tags and the article's, and it was kept
 * (`savedFrom`, `savedTo`) when it was made; all else that is filtered is the article's.
 */
export interface HighlightQuery extends Pick<SearchQuery, 'clauses' | 'filters' | 'isReversed'> {
  order: HighlightOrder;
}

/** What was typed for articles, asked of the highlights. */
export function toHighlightQuery({ order, ...rest }: SearchQuery): HighlightQuery {
  return { ...rest, order: HIGHLIGHT_ORDERS.find((one) => one === order) ?? 'made' };
}

/** That a highlight matches, and what its place among others depends on. */
export interface HighlightMatch extends Pick<OrderKeys, 'id' | 'published' | 'saved' | 'outlet'> {
  /** Its place among the live highlights of its article, in the order of the text, from 0. */
  place: number;
  /** Milliseconds since the epoch. */
  made: number;
}

/**
 * Negative where `one` comes first: the latest made, the newest article, or by the outlet's name and then by date; within an
 * article in the order of its text. Reversed, the thing alone is turned round. No two are ever equal.
 */
export function compareHighlights(
  one: HighlightMatch,
  other: HighlightMatch,
  { order, isReversed }: Pick<HighlightQuery, 'order' | 'isReversed'>,
): number {
  const turn = isReversed ? -1 : 1;
  const byArticle = () => {
    if (order === 'published') return byDate(one, other, turn);
    return turn * byLetters(one.outlet, other.outlet) || byDate(one, other);
  };
  const first = order === 'made' ? turn * (other.made - one.made) || byLetters(one.id, other.id) : byArticle();
  return first || one.place - other.place;
}

/** A text with what was looked for in it. */
export interface MarkedPassage {
  text: string;
  hits: Hit[];
}

/** A highlight that matches, as a row of a list. */
export interface ListedHighlight
  extends Pick<
    FoundArticle,
    'articleId' | 'url' | 'host' | 'outletName' | 'language' | 'headline' | 'headlineHits' | 'publishedAt' | 'savedAt'
  > {
  highlightId: HighlightId;
  colour: HighlightColour;
  /** The words that are marked; of long ones a piece, around what was looked for. */
  quote: MarkedPassage;
  /** The same of the note; empty where there is none. */
  note: MarkedPassage;
  /** Its own. */
  tags: string[];
  createdAt: string;
}

export interface HighlightAnswer extends Omit<SearchAnswer, 'rows'> {
  rows: ListedHighlight[];
}

/** Which highlights match, without what stands in them: for whoever works on all of them. */
export interface FoundHighlightPlaces extends Omit<SearchAnswer, 'rows'> {
  places: HighlightPlace[];
}

/** A highlight by its article and its place there. The index knows no ids; when it was made tells whether it is still the same one. */
export type HighlightPlace = Pick<HighlightMatch, 'id' | 'place' | 'made'>;
