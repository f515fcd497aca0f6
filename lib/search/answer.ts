/** What is answered to a search, as plain data: it travels from the index's owner to the pages. */

import type { ArticleLanguage, PressDate } from '../model/article';
import type { ErrorCode } from '../model/error';
import type { ArticleId } from '../model/ids';
import type { Hit, SearchQuery, SearchRow } from './query';

/** Which of the articles that match are wanted: at most so many, behind the `next` of the answer before. */
export interface SearchPage {
  limit: number;
  after?: string;
  /** Articles of one text are one row: the first of them that matches. Totals count articles all the same. */
  isGrouped?: true;
}

/** Of a row that stands for several articles of one text. */
export interface RowNews {
  /** All of the group, the row's own article too, whether they match or not. */
  articles: number;
  origin: { articleId: ArticleId; outletName: string; headline: string; url: string };
}

/** An article that matches, as a row of a list: no screen needs the collection to show it. */
export interface FoundArticle extends SearchRow {
  url: string;
  host: string;
  /** As it was kept. */
  outletName: string;
  /** Of the article, for whoever reads its words aloud. */
  language: ArticleLanguage;
  /** As the reader corrected it. */
  headline: string;
  headlineHits: Hit[];
  publishedAt?: PressDate;
  savedAt: string;
  highlightCount: number;
  /** Where it stands for several of one text. */
  news?: RowNews;
}

/** How far what was asked reaches. */
export type IndexReach =
  | { kind: 'whole' }
  /** The index is being made: what is found is right, but there may be more. `articles` of `all` are in it. */
  | { kind: 'building'; articles: number; all: number }
  /** There is no index, since the disk is full or refused: only what was changed last could be looked through. */
  | { kind: 'unavailable'; error: ErrorCode };

export interface SearchAnswer {
  rows: FoundArticle[];
  /** All that match, not only those of this page; at least so many do where the answer is not settled. */
  total: number;
  /**
   * False: what was asked cannot be told from the index alone, and there was no time to look at every candidate. There may be more
   * than `total`, and others may come before these rows. Asked again, the answer goes on from there.
   */
  isSettled: boolean;
  /** Pass it as `after` for the next page; absent on the last one. */
  next?: string;
  reach: IndexReach;
}

/** The same without rows. */
export interface FoundArticleIds extends Omit<SearchAnswer, 'rows'> {
  ids: ArticleId[];
}

/** Asks the index's owner: null where a later question has taken its place. Rejects with a ReaderError where it cannot be reached. */
export type AskSearch = (query: SearchQuery, page: SearchPage) => Promise<SearchAnswer | null>;
