/** What a press officer adds to an article, as plain data: a controller makes it, the fields card draws it. */

import type { ArticleMarkChanges, EditableMarks } from '../../lib/model/article-marks';
import type { ArticleId } from '../../lib/model/ids';
import type { NoteHistory } from '../../lib/model/note';

export interface FieldsView extends EditableMarks, NoteHistory {
  id: ArticleId;
  /** The summary until there is one of the reader's. */
  lead: string;
  /** Of the article, BCP 47. */
  language: string;
}

export interface FieldActions {
  /** Stores what was changed. Rejects where it could not be stored. */
  onEdit: (changes: ArticleMarkChanges) => Promise<void>;
}

/** What fields are completed from, the most used first. */
export interface KnownNames {
  tags: readonly string[];
  topics: readonly string[];
}
