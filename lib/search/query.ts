/** What a reader searches for, as plain data: no text to parse, no engine. `parseQuery` makes it from what was typed. */

import type { ArticleStatus, Tone } from '../model/article';
import type { ArticleId, HighlightId } from '../model/ids';

/** The parts of an article that words are looked for in. */
export const SEARCH_FIELDS = ['headline', 'lead', 'body', 'caption', 'highlight', 'note', 'tag'] as const;
export type SearchField = (typeof SEARCH_FIELDS)[number];

/** One thing that has to stand in the text, as it was typed (NFC, white space collapsed). */
export interface SearchTerm {
  /**
   * `word`: a whole word, with or without diacritics. `prefix`: a word that begins so (the last one, while it is typed).
   * `phrase`: these words in this order, with these diacritics; nothing between them but white space and signs.
   */
  form: 'word' | 'prefix' | 'phrase';
  text: string;
  /** Where it has to stand; anywhere where absent. */
  field?: SearchField;
}

/** One of its terms has to stand in the article; where `excluded`, none of them may. */
export interface SearchClause {
  anyOf: SearchTerm[];
  excluded: boolean;
}

/** What narrows without being looked for in the text. A list that is empty or absent narrows nothing; in a list one must fit. */
export interface SearchFilters {
  /** By host, or by words of the outlet's name in either language, folded. */
  outlets?: string[];
  /** `OutletLevel`. */
  levels?: string[];
  tags?: string[];
  colors?: string[];
  tones?: Tone[];
  topics?: string[];
  statuses?: ArticleStatus[];
  authors?: string[];
  sources?: string[];
  /** Days of the article's date in Vietnam, both included: `2026-03-07`. An article without a date is in no period. */
  from?: string;
  to?: string;
  /** Days on which it was kept, both included. */
  savedFrom?: string;
  savedTo?: string;
  /** `KeptState`. */
  states?: string[];
  isRead?: boolean;
  hasHighlights?: boolean;
  hasNote?: boolean;
}

export type SearchOrder = 'relevance' | 'published' | 'saved' | 'read' | 'outlet' | 'headline';

export interface SearchQuery {
  /** Each of them must hold. None: every article. */
  clauses: SearchClause[];
  filters: SearchFilters;
  order: SearchOrder;
  /** The other way round: the oldest, the last letter first. */
  isReversed?: boolean;
}

/** A stretch of a text that a term met, UTF-16 offsets, end exclusive. */
export interface Hit {
  start: number;
  end: number;
}

/** A piece of the article around hits. */
export interface SearchPassage {
  field: SearchField;
  text: string;
  hits: Hit[];
  /** Where to jump to: the block of the article's text, or the highlight. */
  block?: number;
  highlightId?: HighlightId;
}

export interface SearchRow {
  articleId: ArticleId;
  /** The best first; at most three. Empty where nothing was looked for in the text. */
  passages: SearchPassage[];
}

/** The best place in which all of a query's terms met, the first one best. Among equals the order of `SearchOrder` by date. */
export const SEARCH_TIERS = ['phrase', 'headline', 'highlight', 'body'] as const;
export type SearchTier = (typeof SEARCH_TIERS)[number];

export interface FacetCount {
  value: string;
  count: number;
}

export const FACETS = [
  'outlet',
  'level',
  'year',
  'month',
  'color',
  'tag',
  'tone',
  'topic',
  'status',
  'state',
  'read',
  'marks',
] as const;
export type Facet = (typeof FACETS)[number];

/** Facets of which an article has one value, or none. */
export const SERIES_FACETS = ['outlet', 'topic', 'tone'] as const satisfies readonly Facet[];
export type SeriesFacet = (typeof SERIES_FACETS)[number];

/** A value over time. Articles without a date are in none. */
export interface ValueSeries {
  value: string;
  /** All of its bars together. */
  count: number;
  bars: TimelineBar[];
}

/** A bar of the timeline: the first day of its period (`2026-03-02`), and how many. */
export interface TimelineBar {
  from: string;
  count: number;
}
