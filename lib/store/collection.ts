/** The collection as its callers see it. `openCollection` in `open-collection.ts` makes one. */

import type { Article, ReadArticle } from '../model/article';
import type { CollectionDump, DumpedRecords, DumpPage } from '../model/collection-dump';
import type { Corrections } from '../model/corrections';
import type { Highlight, HighlightChanges, NewHighlight } from '../model/highlight';
import type { ArticleId, HighlightId } from '../model/ids';
import type { Adoption, Fit, Fitting, Reprint } from '../press/reprint';

export type { CollectionDump };

/** An article, as the reader corrected it, with its live highlights in the order of the text. */
export interface ArticleWithHighlights {
  article: Article;
  highlights: Highlight[];
}

export interface Page<T> {
  rows: T[];
  /** Pass it as `after` for the next page; absent on the last one. */
  next?: string;
}

/** A row of a list: an article without its text. */
export interface ArticleSummary {
  id: ArticleId;
  url: string;
  host: string;
  outletName: string;
  headline: string;
  publishedAt?: Article['publishedAt'];
  savedAt: Article['savedAt'];
  highlightCount: number;
}

/**
 * Every write is one transaction with strict durability and resolves after its `complete`, never before.
 * Every method rejects with a `ReaderError` alone. Ids come from the caller: a repeated write changes nothing.
 */
export interface Collection {
  /** The live article at any of these addresses. */
  findByAddresses(addresses: string[]): Promise<ArticleWithHighlights | null>;
  /** The live article with this id; null where there is none or it is deleted. */
  get(id: ArticleId): Promise<ArticleWithHighlights | null>;
  /**
   * Keeps an article. One that is kept at the page's own address, or at another of its addresses with the same text, is
   * brought up to date instead: it gains the addresses and takes a changed text, its older one becoming a version. A
   * deleted one comes back.
   */
  keep(id: ArticleId, article: ReadArticle, outletName: string): Promise<ArticleWithHighlights>;
  addHighlight(
    id: ArticleId,
    article: ReadArticle,
    outletName: string,
    highlight: NewHighlight,
  ): Promise<ArticleWithHighlights>;
  /** Rejects with 'not-found' also where the highlight is deleted. */
  editHighlight(id: HighlightId, changes: HighlightChanges): Promise<ArticleWithHighlights>;
  deleteHighlight(id: HighlightId): Promise<ArticleWithHighlights>;
  restoreHighlight(id: HighlightId): Promise<ArticleWithHighlights>;
  /**
   * The reader's corrections, in place of those before; a field that is not among them is again as on the page. They stay
   * whatever is read later. Rejects with 'not-found' also where the article is deleted.
   */
  correct(id: ArticleId, corrections: Corrections): Promise<ArticleWithHighlights>;
  /** A tombstone on the article; its highlights stay as they are and come back with it. */
  deleteArticle(id: ArticleId): Promise<void>;
  restoreArticle(id: ArticleId): Promise<ArticleWithHighlights>;
  /**
   * Articles kept from other outlets whose text is this one's in print. Those that an older program kept are found once
   * `indexShingles` has come to them.
   */
  findReprints(article: ReadArticle, fitIn: Fit<unknown>): Promise<Reprint[]>;
  /** Turns a reprint down for the article at these addresses, or takes that back. Kept on this machine, in no backup. */
  dismissReprint(id: ArticleId, addresses: string[], isDismissed: boolean): Promise<void>;
  /**
   * Keeps an article and copies onto it the highlights of the article `from` that `fitIn` finds in it, which is run within
   * the transaction. Rejects with 'not-found' where it finds none.
   */
  adoptHighlights(
    id: ArticleId,
    article: ReadArticle,
    outletName: string,
    from: ArticleId,
    fitIn: Fit<Fitting>,
  ): Promise<ArticleWithHighlights & { adoption: Adoption }>;
  /** Deletes what was copied, and the article where it was kept for that and nothing else was marked on it since. */
  takeBackAdoption(adoption: Adoption): Promise<ArticleWithHighlights>;
  /** Indexes the next articles that an older program kept; false once there are none. To be called until then. */
  indexShingles(): Promise<boolean>;
  /** Live articles, newest saved first. */
  list(options: { limit: number; after?: string }): Promise<Page<ArticleSummary>>;
  /** The tags of live highlights, the most used first, then by the alphabet. */
  tags(): Promise<string[]>;
  counts(): Promise<{ articles: number; highlights: number }>;
  /** Every record as it is stored: articles as the page said, their corrections beside them. */
  dump(): Promise<CollectionDump>;
  /** The records of one store, a page at a time: see `dumpPage` in `dump-pages.ts`. */
  dumpPage<Name extends keyof DumpedRecords>(name: Name, after?: IDBValidKey): Promise<DumpPage<Name>>;
  close(): void;
}
