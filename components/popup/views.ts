/** What the popup shows, as plain data: the controllers in `entrypoints/popup` make it, the components draw it. */

import type { ReadArticle } from '../../lib/model/article';
import type { DamageKind } from '../../lib/model/damaged-record';
import type { ErrorCode } from '../../lib/model/error';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import type { Comfort, View } from '../../lib/model/settings/settings';
import type { FoundArticle, IndexReach } from '../../lib/search/answer';
import type { Completion } from '../../lib/search/complete-query';
import type { QueryPiece } from '../../lib/search/describe-query';
import type { NewsRow, SameNewsRow } from '../../lib/search/news';
import type { QueryRemark } from '../../lib/search/query-builder';
import type { ArticleFormatName } from '../../locales';
import type { CorrectionActions, QuestionActions, ReprintActions, VersionActions } from '../article/views';

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

/** A damaged record, as it is told. */
export interface DamagedRow {
  key: string;
  kind: DamageKind;
  /** Whatever of it can be read that names it; null where nothing can. */
  name: string | null;
  /** As `DamagedRecord.what`. */
  what: readonly string[];
  state: 'found' | 'repaired' | 'deleted';
  /** What a repair puts in place of what, as text (`from` null: it was missing; `to` null: it is left out); null: no repair. */
  replaced: readonly { field: string; from: string | null; to: string | null }[] | null;
}

export interface DamagedActions {
  onDownload: (key: string) => void;
  onRepair: (key: string, name: string) => void;
  onDelete: (key: string, name: string) => void;
  onTakeBack: (key: string) => void;
  onForget: (key: string) => void;
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

/** What the popup is busy with; the control that started it says so. */
export type Busy = 'reading' | 'saving' | 'exporting' | null;

/** A format that an article can be exported in. */
export interface FormatChoice {
  id: ArticleFormatName;
  label: string;
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
  onRetry: () => void;
  onPen: (on: boolean) => void;
  /** In the click itself: the browser opens its panel for nothing else. */
  onOpenPanel: () => void;
  onPrint: (id: ArticleId) => void;
  onClear: (on: boolean, view?: View) => void;
  onComfort: (changes: Partial<Comfort>) => void;
  onSave: () => void;
  onExport: (id: ArticleId, format: ArticleFormatName) => void;
  onDeleteArticle: (id: ArticleId, headline: string) => void;
  onJump: (id: HighlightId) => void;
  onDeleteHighlight: (id: HighlightId) => void;
}

export interface SavedActions {
  onOpenUrl: (url: string) => void;
  onDeleteArticle: (id: ArticleId, headline: string) => void;
  onMore: () => void;
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
  onPrint: (id: ArticleId) => void;
}
