/** What the popup shows, as plain data: the controllers in `entrypoints/popup` make it, the components draw it. */

import type { ReadArticle } from '../../lib/model/article';
import type { CopyPlace } from '../../lib/model/copy-place';
import type { ErrorCode } from '../../lib/model/error';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import type { Comfort, View } from '../../lib/model/settings/settings';
import type { FoundArticle, IndexReach } from '../../lib/search/answer';
import type { Completion } from '../../lib/search/complete-query';
import type { QueryPiece } from '../../lib/search/describe-query';
import type { NewsRow, SameNewsRow } from '../../lib/search/news';
import type { QueryRemark } from '../../lib/search/query-builder';
import type { CorrectionActions, ExportName, QuestionActions, ReprintActions, VersionActions } from '../article/views';

/** A row of the collection. */
export interface SavedRow {
  id: ArticleId;
  url: string;
  headline: string;
  outletName: string;
  publishedAt?: ReadArticle['publishedAt'];
  /** An ISO moment. */
  savedAt: string;
  highlightCount: number;
}

export type SavedView =
  | { kind: 'loading' }
  | { kind: 'error'; error: ErrorCode }
  | {
      kind: 'rows';
      rows: readonly SavedRow[];
      hasMore: boolean;
      counts: { articles: number; highlights: number };
      /** When the day began that it is in Vietnam, and how many articles were kept since. */
      today: { since: string; count: number };
    };

/** How the collection is kept, as far as that is known. */
export interface HealthView {
  /** The room that it takes on the disk; null where the browser does not tell. */
  bytes: number | null;
  /** How many articles were kept since the collection was exported last; `all`: it never was. Null: not known. */
  unsaved: number | 'all' | null;
  /** The last automatic backup was not made. */
  isAutoFailed?: boolean;
}

/** Who else printed an article (empty: nobody), and what is alike to it. */
export interface NewsView {
  same: readonly SameNewsRow[];
  alike: readonly NewsRow[];
  /** How far the looking for what is alike reached. */
  reach: IndexReach;
}

export interface NewsActions {
  /** Null where it was asked anew meanwhile: that one is answered. */
  onLoadNews: (id: ArticleId) => Promise<NewsView | null>;
}

export interface PageActions extends CorrectionActions, ReprintActions, QuestionActions, VersionActions, NewsActions {
  onRead: () => void;
  /** Have a host read by itself from now on. In the click itself: the browser asks the reader. */
  onAlwaysRead: (host: string) => void;
  /** Have the browser ask for the hosts that the extension comes with. In the click itself. */
  onAllow: () => void;
  /** Load the page in view again. */
  onReload: () => void;
  onRetry: () => void;
  onPen: (on: boolean) => void;
  /** In the click itself: the browser opens its panel for nothing else. */
  onOpenPanel: () => void;
  /** Copies headline, outlet, date, address and highlights. */
  onCopy: () => void;
  onPrint: (id: ArticleId) => void;
  onOpenCopy: (id: ArticleId) => void;
  onClear: (on: boolean, view?: View) => void;
  onComfort: (changes: Partial<Comfort>) => void;
  onSave: () => void;
  /** Keeps the article with its images. In the press itself: the browser asks for their hosts. */
  onKeepImages: () => void;
  /** Keeps the article with a picture of its page: all of it, or the part in view. */
  onShoot: (isWhole: boolean) => void;
  onExport: (id: ArticleId, name: ExportName) => void;
  /** Opens the page of the digest with this article alone. */
  onWord: (id: ArticleId) => void;
  onDeleteArticle: (id: ArticleId, headline: string) => void;
  onJump: (id: HighlightId) => void;
  onDeleteHighlight: (id: HighlightId) => void;
}

export interface SavedActions {
  onOpenUrl: (url: string) => void;
  onOpenCopy: (id: ArticleId) => void;
  onDeleteArticle: (id: ArticleId, headline: string) => void;
  onMore: () => void;
  onLibrary: () => void;
  onExportAll: () => void;
  onRetry: () => void;
}

export type SearchAnswerView =
  /** Nothing is asked for. */
  | { kind: 'idle' }
  /** The first answer is on its way. */
  | { kind: 'waiting' }
  | { kind: 'error'; error: ErrorCode }
  | {
      kind: 'rows';
      rows: readonly FoundArticle[];
      total: number;
      /** False: at least `total`; it is still being looked for. */
      isSettled: boolean;
      hasMore: boolean;
      reach: IndexReach;
    };

export interface SearchView {
  typed: string;
  /** As it was understood. */
  pieces: readonly QueryPiece[];
  remarks: readonly QueryRemark[];
  completions: readonly Completion[];
  /** The answer is still the one to what was typed before. */
  isAsking: boolean;
  answer: SearchAnswerView;
}

export interface SearchActions {
  /** The reader may be about to search. */
  onReady: () => void;
  onType: (typed: string) => void;
  onMore: () => void;
  onRetry: () => void;
  onOpenUrl: (url: string) => void;
  /** At the passage that it was found by. */
  onOpenCopy: (id: ArticleId, place?: CopyPlace) => void;
}
