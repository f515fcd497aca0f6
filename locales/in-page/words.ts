/**
 * The words of what stands on a page itself. They are brought into a page that shows an article by a message, so they are
 * plain data, and kept apart from the rest.
 */

import type { ErrorCode } from '../../lib/model/error';
import type { HighlightColour, HighlightState } from '../../lib/model/highlight';
import type { Language } from '../../lib/model/settings/settings';

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

export interface StateWords {
  /** Empty where there is nothing to tell: the highlight is where it was. */
  label: string;
  hint: string;
}

export interface InPageWords {
  /** BCP 47, for `lang` attributes. */
  language: Language;
  /** The product's name; the same in both languages. */
  product: string;

  colours: Record<HighlightColour, ColourWords>;
  errors: Record<ErrorCode, ErrorWords>;
  states: Record<HighlightState, StateWords>;

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
  pen: PenWords;
  nearlyAll: NearlyAllWords;
  note: NoteWords;
  tags: TagsWords;
  card: CardWords;
  place: PlaceWords;
  reprint: ReprintWords;
  list: HighlightNavWords;
  notices: NoticeWords;
}

export interface ChipWords {
  label: string;
  colours: string;
  /** The name of a colour button, what a press does; with `{meaning}` and `{name}` of the colour. */
  mark: string;
  /** Widens the selection to its whole paragraph, caption or table. */
  whole: string;
  note: string;
  copy: string;
  close: string;
}

/** The bar that stands on the page as long as the pen is on. */
export interface PenWords {
  label: string;
  colours: string;
  off: string;
}

/** Asked where a selection holds nearly the whole article. */
export interface NearlyAllWords {
  question: string;
  hint: string;
  mark: string;
  save: string;
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

export interface TagsWords {
  label: string;
  placeholder: string;
  hint: string;
  /** With `{tag}`. */
  remove: string;
  /** With `{count}`: how many tags are suggested. */
  suggested: string;
}

export interface CardWords {
  /** With `{meaning}` of the colour. */
  label: string;
  colours: string;
  /** Several highlights on the words that were clicked, with `{index}` and `{count}`. */
  overlap: string;
  nextHere: string;
  previous: string;
  next: string;
  /** Of the difference between the words that were marked and those that stand there now. */
  was: string;
  is: string;
  /** Takes the words of now for the highlight's. */
  accept: string;
  noNote: string;
  addNote: string;
  editNote: string;
  copy: string;
  remove: string;
}

/** Asked where the marked words stand in several places. */
export interface PlaceWords {
  /** With `{index}` and `{count}`. */
  question: string;
  here: string;
  other: string;
  later: string;
  /** Told when the page is opened, with `{count}` of highlights. */
  notice: string;
  choose: string;
}

/** Told where the text in view is kept from another outlet. */
export interface ReprintWords {
  /** With `{outlet}` and `{count}` of its highlights. */
  notice: string;
  /** It is not told again of this article. */
  dismiss: string;
}

/** The list of the highlights for those who do not see them. */
export interface HighlightNavWords {
  /** With `{count}`. */
  label: string;
  /** With `{count}` and `{rest}`. */
  more: string;
}

/** What was done, said once it is true. */
export interface NoticeWords {
  highlightSaved: string;
  highlightChanged: string;
  highlightDeleted: string;
  articleSaved: string;
  noteSaved: string;
  undone: string;
  redone: string;
  attached: string;
  penOn: string;
  penOff: string;
  noMarks: string;
  /** The text is taken from the element that the reader pointed at, and will be on the outlet's other pages. */
  bodyTaken: string;
  copied: string;
  pageCleared: string;
  pageShown: string;
}
