/** What the outbox tells of a change. */

import type { ArticleId } from '../model/ids';

/** The parts of an article that a change can be in: its record with its versions, or its highlights. */
export const CHANGED_PARTS = ['article', 'highlights'] as const;
export type ChangedPart = (typeof CHANGED_PARTS)[number];

/** That an article changed; the one row of that article, with the number of its last change. */
export interface Change {
  /** Grows with each change. */
  number: number;
  articleId: ArticleId;
  /** What changed since the article had no row. */
  parts: ChangedPart[];
}

/** A change that a reader has not passed. */
export interface UnpassedChange extends Pick<Change, 'number' | 'articleId'> {
  /** The article is there now, and not deleted. */
  isLive: boolean;
}

/** Who keeps something beside the collection and follows it by the outbox. */
export const CHANGE_READERS = ['index', 'journal', 'backup', 'sync'] as const;
export type ChangeReader = (typeof CHANGE_READERS)[number];
