/** What a digest is made of: kept articles with what the reader added, and the order that he gave them by hand. */

import type { Article, Tone } from '../model/article';
import type { Days } from '../model/days';
import type { Highlight } from '../model/highlight';
import type { ArticleId } from '../model/ids';
import type { DigestGrouping } from '../model/settings/digest';

/** What the digest covers. Days are those in Vietnam, `2026-03-07`; `today` is the day that the document bears. */
export type DigestPeriod =
  | { kind: 'tray'; day: string; today: string }
  | { kind: 'days'; from: string; to: string; today: string }
  /** `days`: those that the view is narrowed to; `name`: as the reader saved it, or empty. */
  | { kind: 'view'; name: string; days: Days | null; today: string }
  | { kind: 'selection'; today: string };

/** An article, as the reader corrected it, with its live highlights in the order of the text. */
export interface SourceArticle {
  article: Article;
  highlights: readonly Highlight[];
  /** In the document's language. */
  outletName: string;
  /** How many other outlets are known to have printed the same text. */
  reprints: number;
}

/** An article of the period before, as far as it is counted. */
export interface CountedArticle {
  outletName: string;
  /** Where it is known: by it the outlet is named in another language. */
  host?: string;
  topic?: string;
  tone?: Tone;
}

export interface DigestSource {
  period: DigestPeriod;
  /** In the order of the tray, or of what was asked for. */
  articles: readonly SourceArticle[];
  /** Null where there is no period before. */
  before: readonly CountedArticle[] | null;
  /** Headlines of articles that belong in it and whose records are damaged; null for one that nothing names. */
  damaged: readonly (string | null)[];
}

/** What the reader did by hand. It is the document's alone and changes no article. */
export interface Arrangement {
  /** Articles in their order; what is not among them stands behind, in the order of the source. */
  order: readonly ArticleId[];
  /** Names of groups that articles were put into, by grouping. */
  groups: Partial<Record<DigestGrouping, Readonly<Record<ArticleId, string>>>>;
  leftOut: readonly ArticleId[];
}

export const NO_ARRANGEMENT: Arrangement = { order: [], groups: {}, leftOut: [] };
