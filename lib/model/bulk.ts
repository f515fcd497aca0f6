/** One act on many articles: what it does to each, and what has to be known to take it back. */

import type { Article, ArticleStatus, IsoMoment, Tone } from './article';
import { type ArticleMarkChanges, type ArticleMarkEdit, changesToMarks, editableMarksOf } from './article-marks';
import type { ArticleId } from './ids';

export type BulkAct =
  | { kind: 'tag' | 'untag'; tags: readonly string[] }
  /** Null: without one. */
  | { kind: 'topic'; topic: string | null }
  | { kind: 'tone'; tone: Tone | null }
  | { kind: 'status'; status: ArticleStatus }
  | { kind: 'read'; readAt: IsoMoment | null }
  | { kind: 'delete' }
  | { kind: 'restore' };

/** What an act did. */
export interface BulkDone {
  /** Fields that changed, and nothing of articles that were so already. */
  edits: ArticleMarkEdit[];
  deleted: ArticleId[];
  restored: ArticleId[];
  /** False: it was cancelled, and what stands here is as far as it came. */
  isWhole: boolean;
}

/** How far an act is, in articles, and how to end it before its end. */
export interface BulkOptions {
  onProgress?: (articles: number) => void;
  signal?: AbortSignal;
}

/** How many articles an act changed. */
export function bulkCount({ edits, deleted, restored }: BulkDone): number {
  return edits.length + deleted.length + restored.length;
}

/** What the act changes of an article; null where it is so already. */
export function bulkChangesOf(
  article: Article,
  act: Exclude<BulkAct, { kind: 'delete' | 'restore' }>,
): ArticleMarkChanges | null {
  const before = editableMarksOf(article);
  switch (act.kind) {
    case 'tag': {
      const added = act.tags.filter((tag) => !before.tags.includes(tag));
      return added.length > 0 ? changesToMarks(article, { tags: [...before.tags, ...added] }) : null;
    }
    case 'untag': {
      const left = before.tags.filter((tag) => !act.tags.includes(tag));
      return left.length < before.tags.length ? changesToMarks(article, { tags: left }) : null;
    }
    case 'topic':
      return before.topic === act.topic ? null : changesToMarks(article, { topic: act.topic });
    case 'tone':
      return before.tone === act.tone ? null : changesToMarks(article, { tone: act.tone });
    case 'status':
      return before.status === act.status ? null : changesToMarks(article, { status: act.status });
    case 'read':
      // When an article was read first is not written over.
      return (before.readAt === null) === (act.readAt === null)
        ? null
        : changesToMarks(article, { readAt: act.readAt });
  }
}
