/** What the saved copy shows, as plain data: the controllers make it, the components draw it. */

import type { TextFlaw } from '../../lib/model/article';
import type { ErrorCode } from '../../lib/model/error';
import type { HighlightId } from '../../lib/model/ids';
import type { Comfort, Ground } from '../../lib/model/settings/settings';
import type { AttachedDocument } from '../../lib/sheet/attached-documents';
import type { Sheet } from '../../lib/sheet/sheet';
import type { DamagedRow, HighlightActions, HighlightView } from '../article/views';

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
  /** Damaged records of the article. */
  damaged: readonly DamagedRow[];
}

export interface CopyLetters {
  comfort: Comfort;
  /** What the text stands on now. */
  ground: Ground;
}

export interface CopyActions extends HighlightActions {
  /** The text stands in this element, for the first time or anew. */
  onDrawn: (text: HTMLElement) => void;
  onPrint: () => void;
  /** Absent where the copy stands in the library already. */
  onLibrary?: () => void;
  onComfort: (changes: Partial<Comfort>) => void;
  /** Shows a version; null: the text that the article is kept with. */
  onShowVersion: (number: number | null) => void;
  /** The address of the article's page at the passage that is at the top of the window now. */
  liveAddress: () => string;
  /** The same at a highlight. */
  liveAddressOf: (id: HighlightId) => string;
  onRestore: () => void;
  onRetry: () => void;
}
