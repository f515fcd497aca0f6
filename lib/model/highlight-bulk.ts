/** One act on many highlights: what it does to each, and what has to be known to take it back. */

import type { Highlight, HighlightChanges, HighlightColour } from './highlight';
import type { ArticleId, HighlightId } from './ids';
import { changesTo } from './write-highlight';

export type HighlightAct =
  | { kind: 'tag' | 'untag'; tags: readonly string[] }
  | { kind: 'colour'; colour: HighlightColour }
  | { kind: 'delete' };

/** A highlight with the article that it stands in. */
export interface HighlightKey {
  id: HighlightId;
  articleId: ArticleId;
}

/** What an act did. */
export interface HighlightBulkDone {
  /** Fields that changed, and nothing of highlights that were so already. */
  edits: (HighlightKey & { changes: HighlightChanges })[];
  deleted: HighlightKey[];
  /** False: it was cancelled, and what stands here is as far as it came. */
  isWhole: boolean;
}

export function highlightBulkCount({ edits, deleted }: HighlightBulkDone): number {
  return edits.length + deleted.length;
}

/** The articles of those that an act changed, each once. */
export function articlesOfBulk({ edits, deleted }: HighlightBulkDone): ArticleId[] {
  return [...new Set([...edits, ...deleted].map(({ articleId }) => articleId))];
}

/** What the act changes of a highlight; null where it is so already. */
export function highlightChangesOf(
  highlight: Highlight,
  act: Exclude<HighlightAct, { kind: 'delete' }>,
): HighlightChanges | null {
  const { tags, colour } = highlight;
  switch (act.kind) {
    case 'tag': {
      const added = act.tags.filter((tag) => !tags.includes(tag));
      return added.length > 0 ? changesTo(highlight, { tags: [...tags, ...added] }) : null;
    }
    case 'untag': {
      const left = tags.filter((tag) => !act.tags.includes(tag));
      return left.length < tags.length ? changesTo(highlight, { tags: left }) : null;
    }
    case 'colour':
      return colour === act.colour ? null : changesTo(highlight, { colour: act.colour });
  }
}
