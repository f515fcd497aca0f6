/** What the panel beside the page shows, as plain data: `entrypoints/sidepanel` makes it, the components draw it. */

import type { ArticleId, HighlightId } from '../../lib/model/ids';
import type {
  ArticleView,
  ExportName,
  HighlightActions,
  HighlightView,
  PageView,
  QuestionActions,
  ReprintActions,
} from '../article/views';

export interface PanelArticle {
  kind: 'article';
  outletName: string;
  article: ArticleView['article'];
  /** Null where the article is not kept. */
  kept: ArticleView['kept'];
  question: ArticleView['question'];
  reprint: ArticleView['reprint'];
  /** In the order of the text. */
  highlights: readonly HighlightView[];
}

export type PanelView = Exclude<PageView, ArticleView> | PanelArticle;

export interface PanelActions extends HighlightActions, ReprintActions, QuestionActions {
  onRead: () => void;
  onSave: () => void;
  onRetry: () => void;
  onAllow: () => void;
  onReload: () => void;
  onPrint: () => void;
  onLibrary: () => void;
  onOpenCopy: (id: ArticleId) => void;
  /** Copies the article's line and these of its highlights. */
  onCopy: (quotes: readonly string[]) => void;
  /** Writes the article with these of its highlights into a file. */
  onExport: (ids: readonly HighlightId[], format: ExportName) => void;
}
