/** What the page that exports the collection shows, as plain data. */

import type { ErrorCode } from '../../lib/model/error';

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
