/** What the popup shows, as plain data: the controllers in `entrypoints/popup` make it, the components draw it. */

import type { ReadArticle, Remark } from '../../lib/model/article';
import type { CorrectionKey, Corrections } from '../../lib/model/corrections';
import type { ErrorCode } from '../../lib/model/error';
import type { FoundHighlight, Highlight } from '../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import type { Comfort, View } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';

/** The same text as it is kept from another outlet. */
export interface ReprintView {
  id: ArticleId;
  url: string;
  outletName: string;
  /** Its highlights; those of them that can be brought over; those whose words are others here, or none. */
  highlights: number;
  fitting: number;
  missing: number;
}

export interface ReprintActions {
  onAdopt: (id: ArticleId) => void;
  onDismiss: (id: ArticleId) => void;
  onOpenReprint: (url: string) => void;
}

/** The article of the page in view, as the reader corrected it. */
export interface ArticleView {
  kind: 'article';
  article: Pick<ReadArticle, 'headline' | 'host' | 'language' | 'publishedAt'>;
  /** What can be corrected, as the page says it, and what the reader says instead. */
  asRead: Pick<ReadArticle, CorrectionKey>;
  corrections: Corrections;
  /** The text is that of the element that the reader pointed at. */
  fromBody: boolean;
  outletName: string;
  certain: boolean;
  remarks: readonly Remark[];
  cleared: boolean;
  /** How the page is cleared, or would be. */
  view: View;
  kept: {
    id: ArticleId;
    savedAt: string;
    highlights: readonly Highlight[];
    /** The address that it was kept under, where that is not the one in view. */
    otherUrl?: string;
  } | null;
  /** Where its text is kept from another outlet. */
  reprint: ReprintView | null;
  /** What became of each highlight on the page, by its id. */
  found: Readonly<Record<string, FoundHighlight>>;
}

export type PageView =
  | { kind: 'loading' }
  /** A page that the browser keeps for itself, a file, an empty tab. */
  | { kind: 'browser-page' }
  | {
      kind: 'unlisted';
      host: string;
      /** The name, where it is a row of the table that is switched off. */
      outletName?: string;
      /** The host that the reader may have read for good; null where none may be. */
      addable: string | null;
    }
  /** A listed host whose tab has no content script yet. */
  | { kind: 'not-read' }
  | { kind: 'no-article'; reason: keyof Words['noArticle']; asked: boolean }
  | ArticleView
  | { kind: 'error'; error: ErrorCode };

/** A row of the collection. */
export interface SavedRow {
  id: ArticleId;
  url: string;
  headline: string;
  outletName: string;
  publishedAt?: ReadArticle['publishedAt'];
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
    };

/** What the popup is busy with; the control that started it says so. */
export type Busy = 'reading' | 'saving' | 'exporting' | 'exporting-all' | null;

export interface PageActions extends ReprintActions {
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
  /** Keeps the corrections, and the article where it is not kept yet. Rejects where they could not be stored. */
  onCorrect: (corrections: Corrections) => Promise<void>;
  onPoint: () => void;
  onForgetRegion: () => void;
  onOpenUrl: (url: string) => void;
  onExport: (id: ArticleId) => void;
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
