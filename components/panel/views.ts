/** What the panel beside the page shows, as plain data: `entrypoints/sidepanel` makes it, the components draw it. */

import type { FoundHighlight, Highlight, HighlightColour, TextPosition } from '../../lib/model/highlight';
import type { HighlightId } from '../../lib/model/ids';
import type { NoteDraft } from '../controls/views';
import type { ArticleView, PageView, ReprintActions } from '../popup/views';

/** A text that stands out of the words around it. */
export interface Passage {
  before: string;
  quote: string;
  after: string;
}

export interface MarkView {
  highlight: Highlight;
  found: FoundHighlight;
  /** The paragraph that was stored with the article, where the page has lost the words. */
  saved?: Passage;
}

export interface PanelArticle {
  kind: 'article';
  outletName: string;
  article: ArticleView['article'];
  /** Null where the article is not kept. */
  kept: ArticleView['kept'];
  reprint: ArticleView['reprint'];
  /** In the order of the text. */
  marks: readonly MarkView[];
}

export type PanelView = Exclude<PageView, ArticleView> | PanelArticle;

/** What is done with one highlight. */
export interface MarkActions {
  onJump: (id: HighlightId) => void;
  onColour: (id: HighlightId, colour: HighlightColour) => void;
  /** Rejects where it could not be stored. */
  onWrite: (id: HighlightId, draft: NoteDraft) => Promise<void>;
  /** What is written and not stored; it outlives the row, since the reader may go to another tab. Null: nothing is. */
  onDraft: (id: HighlightId, draft: NoteDraft | null) => void;
  onDelete: (id: HighlightId) => void;
  onAttach: (id: HighlightId, to: TextPosition | 'selection') => void;
}

export interface PanelActions extends MarkActions, ReprintActions {
  onRead: () => void;
  onSave: () => void;
  onRetry: () => void;
  onPrint: () => void;
}

/** The highlight that the reader opened on the page; a new object each time. */
export interface Opened {
  id: HighlightId;
}
