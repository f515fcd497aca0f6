/**
 * The words of what stands on a page itself. They are brought into a page that shows an article by a message, so they are
 * plain data, and kept apart from the rest.
 */

import type { ErrorCode } from '../../lib/model/error';
import type { HighlightColour } from '../../lib/model/highlight';
import type { Language } from '../../lib/model/settings';

/** An error as the reader needs it: what happened, what is not lost, what to do now. Each is one sentence or two. */
export interface ErrorWords {
  what: string;
  safe: string;
  todo: string;
}

/** A highlight colour: the colour's own name, the meaning it comes with, and the line that tells it without colour. */
export interface ColourWords {
  name: string;
  meaning: string;
  line: string;
}

export interface InPageWords {
  /** BCP 47, for `lang` attributes. */
  language: Language;
  /** The product's name; the same in both languages. */
  product: string;

  colours: Record<HighlightColour, ColourWords>;
  errors: Record<ErrorCode, ErrorWords>;

  close: string;
  cancel: string;
  undo: string;
  retry: string;
  remove: string;
  /** While the reader points at the article's text: what to do. */
  pick: string;
  /** Offered where a selection lies outside the article. */
  makeArticle: string;
  chip: ChipWords;
  note: NoteWords;
  card: CardWords;
  done: DoneWords;
}

export interface ChipWords {
  label: string;
  colours: string;
  /** The name of a colour button, what a press does; with `{meaning}` and `{name}` of the colour. */
  mark: string;
  note: string;
  copy: string;
  close: string;
}

export interface NoteWords {
  label: string;
  placeholder: string;
  save: string;
  saving: string;
  /** The keys, as a line under the field. */
  keys: string;
  /** Asked when Escape meets an unsaved text. */
  discardQuestion: string;
  discard: string;
  keepWriting: string;
}

export interface CardWords {
  /** With `{meaning}` of the colour. */
  label: string;
  colours: string;
  noNote: string;
  addNote: string;
  editNote: string;
  copy: string;
  remove: string;
}

/** What was done, said once it is true. */
export interface DoneWords {
  highlightSaved: string;
  highlightChanged: string;
  highlightDeleted: string;
  noteSaved: string;
  /** The text is taken from the element that the reader pointed at, and will be on the outlet's other pages. */
  bodyTaken: string;
  copied: string;
  pageCleared: string;
  pageShown: string;
}
