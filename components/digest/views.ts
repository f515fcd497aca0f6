/** What the page of the digest shows, as plain data. */

import type { DigestBlock } from '../../lib/digest/blocks';
import type { DigestWords } from '../../lib/digest/words';
import type { ErrorCode } from '../../lib/model/error';
import type { ArticleId } from '../../lib/model/ids';
import type { LibraryView } from '../../lib/model/library-view';
import type { DigestForm, LetterheadField } from '../../lib/model/settings/digest';

/** What the digest is made of. Days are those in Vietnam, `2026-03-07`. */
export type DigestScope =
  | { kind: 'tray'; day: string }
  | { kind: 'days'; from: string; to: string }
  | { kind: 'all' }
  | { kind: 'view'; view: LibraryView }
  | { kind: 'selection'; count: number };

export interface DigestRow {
  id: ArticleId;
  headline: string;
  /** Of the headline, BCP 47. */
  language: string;
  outletName: string;
  isLeftOut: boolean;
}

/** With those that are left out of it. */
export interface DigestRows {
  /** Null: what belongs to no group. */
  key: string | null;
  name: string;
  rows: DigestRow[];
}

export type DigestView =
  | { kind: 'loading' }
  | { kind: 'error'; error: ErrorCode }
  | {
      kind: 'ready';
      groups: DigestRows[];
      /** Articles in the document, those that are left out not counted. */
      articles: number;
      blocks: DigestBlock[];
      documentWords: DigestWords;
      /** There are more articles than a digest may have. */
      isCut: boolean;
      /** The counts stand beside those of a period before, or there are none in the document. */
      isCompared: boolean;
      /** A Word file is being made. */
      isWriting: boolean;
    };

export interface DigestActions {
  onScope: (scope: Exclude<DigestScope, { kind: 'selection' }>) => void;
  onRetry: () => void;
  /** Begins with a template: a built-in one, or the id of one that the reader kept. */
  onTemplate: (id: string) => void;
  onForm: (changes: Partial<DigestForm>) => void;
  /** Keeps the form as it stands: under a new name, or in place of the chosen template's where there is none. */
  onKeepTemplate: (name: string | null) => void;
  onDeleteTemplate: () => void;
  onField: (field: LetterheadField, text: string) => void;
  /** Every article in its order. */
  onOrder: (order: readonly ArticleId[]) => void;
  onGroup: (id: ArticleId, name: string) => void;
  onLeaveOut: (id: ArticleId, isLeftOut: boolean) => void;
  /** Gives the order, the groups and what was left out up. */
  onReset: () => void;
  onWord: () => void;
  /** In the click itself: the browser lets nobody write to the clipboard at another time. */
  onCopyMail: () => void;
  onCopyChat: () => void;
}
