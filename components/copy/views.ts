/** What the saved copy shows, as plain data: the controllers make it, the components draw it. */

import type { Article, ReadArticle, TextFlaw } from '../../lib/model/article';
import type { ErrorCode } from '../../lib/model/error';
import type { HighlightId } from '../../lib/model/ids';
import type { Comfort, Ground } from '../../lib/model/settings/settings';
import type { AttachedDocument } from '../../lib/sheet/attached-documents';
import type { Sheet } from '../../lib/sheet/sheet';
import type { CopyPageWords } from '../../locales/copy-page';
import type { ExportName, FormatChoice, HighlightActions, HighlightView } from '../article/views';

export interface CopyArticle {
  kind: 'article';
  /** Whole, and without highlights: they are painted over it. */
  sheet: Sheet;
  outletName: string;
  documents: readonly AttachedDocument[];
  /** The version that stands here; null: the text that the article is kept with. */
  version: { number: number; readAt: string } | null;
  flaws: readonly TextFlaw[];
  versionCount: number;
}

export type SavedCopyView =
  | { kind: 'loading' }
  | { kind: 'error'; error: ErrorCode }
  /** Nothing of this id is known. */
  | { kind: 'missing' }
  | { kind: 'deleted'; headline: string }
  /** The article's own record is damaged. */
  | { kind: 'damaged' }
  | CopyArticle;

/** The reader's own of the article: changes while the text stands. */
export interface CopyMarks {
  /** In the order of the text; null until they were looked for. */
  highlights: readonly HighlightView[] | null;
  knownTags: readonly string[];
}

export interface CopyLetters {
  comfort: Comfort;
  /** What the text stands on now. */
  ground: Ground;
}

/** What the article can be handed out in. */
export interface CopyExport {
  /** None until they are loaded. */
  formats: readonly FormatChoice[];
  isBusy: boolean;
}

export interface CopyActions {
  /** The text stands in this element, for the first time or anew. */
  onDrawn: (text: HTMLElement) => void;
  onPrint: () => void;
  /** As a file, or on the clipboard: with the text that it is kept with, whatever version stands here. */
  onExport: (name: ExportName) => void;
  /** To the page that makes Word files, with this article alone. */
  onWord: () => void;
  /** Absent where the copy stands in the library already. */
  onLibrary?: () => void;
  onComfort: (changes: Partial<Comfort>) => void;
  /** Shows a version; null: the text that the article is kept with. */
  onShowVersion: (number: number | null) => void;
  /** The address of the article's page at the passage that is at the top of the window now. */
  liveAddress: () => string;
  onRestore: () => void;
  onRetry: () => void;
}

export interface CopyMarkActions extends HighlightActions {
  /** The address of the article's page at a highlight. */
  liveAddressOf: (id: HighlightId) => string;
}

/** A picture of the page, kept with the article. */
export interface PageShotRow {
  name: string;
  /** An address of this page's own: nothing is fetched to show it. */
  src: string;
  /** What the page's address was, and when it was taken. */
  url: string;
  at: string;
  isWhole: boolean;
}

export interface PicturesView {
  /** The images of the text, by their addresses at the paper. */
  urls: readonly string[];
  /** Of those that are kept: an address of this page's own. Null: that is not known yet. */
  images: ReadonlyMap<string, string> | null;
  shots: readonly PageShotRow[];
  /** Why the others could not be kept, where that was tried. */
  failures: ReadonlyMap<string, keyof CopyPageWords['imageFailures']>;
  isBusy: boolean;
  /** The hosts that the browser would ask the reader for. */
  hosts: readonly string[];
}

export interface PictureActions {
  /** In the press itself: the browser asks the reader. */
  onKeepImages: () => void;
  onDropImages: () => void;
  onDownloadShot: (name: string) => void;
  onDeleteShot: (name: string) => void;
}

/** What the page says today beside what is kept. */
export type TodayView =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | { kind: 'told'; at: string; kept: Article; today: ReadArticle }
  | { kind: 'another'; headline: string }
  | { kind: 'gone' }
  | { kind: 'silent' };
