/** What the page that exports articles shows, as plain data. */

import type { ErrorCode } from '../../lib/model/error';
import type { LibraryView } from '../../lib/model/library-view';
import type { CollectionFormatName } from '../../locales/formats';

/** Which articles: all; those that the reader chose before he came here; those that a view of the library finds; those in today's tray. */
export type ExportScope = 'all' | 'chosen' | 'view' | 'tray';

/** A format that many articles can be exported in. */
export interface ExportFormatChoice {
  id: CollectionFormatName;
  label: string;
  /** It holds the whole collection, and nothing else. */
  isOfAll: boolean;
  /** It has a file an article, named by the reader's pattern. */
  namesFiles: boolean;
}

/** What the reader chooses before it begins. */
export interface ExportChoiceView {
  formats: readonly ExportFormatChoice[];
  format: CollectionFormatName;
  /** Those that there are, with how many articles they have; null until it is known. */
  scopes: readonly { scope: ExportScope; articles: number | null }[];
  scope: ExportScope;
  /** The views that there are: of an empty list there is no scope `view`. */
  libraryViews: readonly LibraryView[];
  libraryView: LibraryView | null;
  namePattern: string;
  /** What a file is called by the pattern. */
  exampleName: string;
}

export interface ExportChoiceActions {
  onFormat: (format: CollectionFormatName) => void;
  onScope: (scope: ExportScope) => void;
  onLibraryView: (view: LibraryView) => void;
  onNamePattern: (pattern: string) => void;
}

/** Putting what is chosen on the clipboard. */
export type ClipboardView =
  | { kind: 'idle' | 'copying' }
  /** `damaged`: what is not on it. */
  | { kind: 'copied'; articles: number; damaged: readonly (string | null)[] }
  | { kind: 'too-many'; most: number }
  | { kind: 'failed'; error: ErrorCode };

export type ExportView =
  /** Nothing is under way: not begun, or the reader stopped it. */
  | { kind: 'idle'; isCancelled: boolean }
  | {
      kind: 'running';
      /** Articles that are written. */
      articles: number;
      /** How many there are; null until it is known. */
      allArticles: number | null;
      /** The part of the whole work that is done, 0 to 1. */
      share: number;
    }
  | {
      kind: 'done';
      name: string;
      bytes: number;
      articles: number;
      /** What the damaged records are called that stand in the file raw; null for one that nothing names. */
      damaged: readonly (string | null)[];
    }
  | { kind: 'failed'; error: ErrorCode };
