/**
 * The words of what we show on a page itself. They reach the page by a message, and only a page with an article: so they are
 * plain data, and kept apart from the words of the extension's own screens.
 */

import type { ErrorCode } from '../../lib/model/error';
import type { HighlightColour, HighlightState, MeaningDifference } from '../../lib/model/highlight';
import type { ChoiceOf, QuestionKind } from '../../lib/model/question';
import type { Comfort, Language, View } from '../../lib/model/settings/settings';

/** What a reader needs to know of an error: what happened, what is not lost, what to do now. One or two sentences each. */
export interface ErrorWords {
  what: string;
  safe: string;
  todo: string;
}

/** A highlight colour: its name, the meaning it comes with, and the line that stands for it where colours are not seen. */
export interface ColourWords {
  name: string;
  meaning: string;
  line: string;
}

export interface StateWords {
  /** Empty for a highlight that is where it was: there is nothing to tell. */
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
  /** `otherArticle`: of an orphan whose page holds another article. */
  states: Record<HighlightState | 'otherArticle', StateWords>;
  /** What kind of difference one is, said before the words of then and of now. */
  differences: Record<MeaningDifference['kind'], string>;

  close: string;
  cancel: string;
  undo: string;
  retry: string;
  remove: string;
  /** What to do, shown while the reader points at the article's text. */
  pick: string;
  /** Button: makes an article of a selection that lies outside of one. */
  makeArticle: string;
  chip: ChipWords;
  pen: PenWords;
  /** How a cleared page is shown. */
  letters: LetterWords;
  handle: HandleWords;
  nearlyAll: NearlyAllWords;
  note: NoteWords;
  tags: TagsWords;
  card: CardWords;
  place: PlaceWords;
  reprint: ReprintWords;
  question: QuestionWords;
  list: HighlightNavWords;
  notices: NoticeWords;
}

/** A choice that is shown in a word or two; `hint` is its accessible name and its tooltip. */
export interface ChoiceWords {
  label: string;
  hint: string;
}

/** How a cleared page is shown. */
export interface LetterWords {
  view: string;
  views: Record<View, ChoiceWords>;
  fontSize: string;
  lineHeight: string;
  width: string;
  less: Record<'fontSize' | 'lineHeight' | 'width', string>;
  more: Record<'fontSize' | 'lineHeight' | 'width', string>;
  font: string;
  fonts: Record<Comfort['font'], ChoiceWords>;
  ground: string;
  grounds: Record<Comfort['ground'], ChoiceWords>;
}

/** The handle at the edge of a cleared page. */
export interface HandleWords {
  label: string;
  /** Unfolds it. */
  open: string;
  letters: string;
  save: string;
  saved: string;
  /** With `{count}` of highlights on the page. */
  marks: string;
  whole: string;
  move: string;
  hide: string;
  /** Told on the first pages that are cleared. */
  first: string;
  /** The text of the small pages that show how an article can be set. */
  sample: { headline: string; facts: string; text: string };
}

export interface ChipWords {
  label: string;
  colours: string;
  /** Name of a colour's button, says what a press does; with `{meaning}` and `{name}` of the colour. */
  mark: string;
  /** Button: widens the selection to its whole paragraph, caption or table. */
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
  /** Line under the field: which keys save and close. */
  keys: string;
  /** Asked when the reader presses Escape and a text is not saved. */
  discardQuestion: string;
  discard: string;
  keepWriting: string;
  /** Above a note that another tab stored while this one was being written. */
  changedElsewhere: string;
  /** Above a note that was written elsewhere, and lost to a later one. */
  earlier: string;
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
  /** Where several highlights lie over the clicked words: which one is shown, with `{index}` and `{count}` of all. */
  overlap: string;
  nextHere: string;
  previous: string;
  next: string;
  /** Heard before the words that were taken out since they were marked (`was`), and before those that came in (`is`). */
  was: string;
  is: string;
  /** Button: the highlight takes the words that stand there now. */
  accept: string;
  noNote: string;
  addNote: string;
  editNote: string;
  copy: string;
  remove: string;
}

/** For a highlight whose words stand in several places: the reader is asked which one it belongs to. */
export interface PlaceWords {
  /** With `{index}` and `{count}`. */
  question: string;
  here: string;
  other: string;
  later: string;
  /** Told once when the page is opened; with `{count}` of such highlights. */
  notice: string;
  choose: string;
}

/** For an article whose text is kept from another outlet. */
export interface ReprintWords {
  /** With `{outlet}` and `{count}` of its highlights. */
  notice: string;
  /** Button: leads to where it is done. */
  bring: string;
  /** Button: this article's reader is not told of it again. */
  dismiss: string;
}

/** Asked where it is not clear which of the kept articles a page shows. */
export interface QuestionWords {
  /** Button: opens the question. */
  open: string;
  /** Button: not asked again at this article. */
  dismiss: string;
  kinds: { [Kind in QuestionKind]: WordsOfQuestion<Kind> };
}

export interface WordsOfQuestion<Kind extends QuestionKind = QuestionKind> {
  /** Told once when the page is opened; with `{headline}` of the kept article and `{count}` of its highlights. */
  notice: string;
  /** With `{headline}`. */
  ask: string;
  /** What is true until there is an answer; with `{count}` of the kept article's highlights. */
  hint: string;
  choices: Record<ChoiceOf<Kind>, string>;
}

/** The list of the highlights for those who do not see them. */
export interface HighlightNavWords {
  /** With `{count}`. */
  label: string;
  /** Button: shows `{count}` more; `{rest}` are not listed yet. */
  more: string;
}

/** What was done, said once it is true. */
export interface NoticeWords {
  /** The popup did not open by itself. */
  popupNotOpened: string;
  highlightSaved: string;
  highlightChanged: string;
  highlightDeleted: string;
  articleSaved: string;
  /** The reader chose between two texts of one article. */
  textKept: string;
  textTaken: string;
  noteSaved: string;
  /** The note is stored, and one that was written elsewhere meanwhile stays beside it. */
  noteSavedBeside: string;
  undone: string;
  redone: string;
  attached: string;
  penOn: string;
  penOff: string;
  noHighlights: string;
  /** The article is read from the element that the reader pointed at, here and on the outlet's other pages. */
  bodyTaken: string;
  copied: string;
  pageCleared: string;
  handleHidden: string;
  pageShown: string;
}
