/** The catalogue's shape: every word of the product, once. `vi.ts` and `en.ts` fill it; a missing word is a type error. */

import type { NoArticle, PressDate } from '../lib/model/article';
import type { ErrorCode } from '../lib/model/error';
import type { HighlightColour, HighlightState } from '../lib/model/highlight';
import type { Language } from '../lib/model/settings';

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

export interface Words {
  /** BCP 47, for `lang` attributes. */
  language: Language;
  /** The product's name; the same in both languages. */
  product: string;

  colours: Record<HighlightColour, ColourWords>;
  states: Record<HighlightState, StateWords>;
  errors: Record<ErrorCode, ErrorWords>;
  noArticle: Record<NoArticle | 'unknown', string>;

  close: string;
  cancel: string;
  undo: string;
  retry: string;
  remove: string;

  /** `03/11/2026 08:05`, as the outlet printed it; without a time where none was printed. */
  pressDate(date: PressDate): string;
  /** A moment on this machine's clock: `03/11/2026 08:05`. */
  moment(iso: string): string;
  /** Today's date line of the masthead: `Thứ Ba, 03/11/2026`. */
  today(date: Date): string;
  highlightCount(count: number): string;
  articleCount(count: number): string;

  /** The item of a selection's context menu. */
  menu: { mark: string };
  chip: ChipWords;
  note: NoteWords;
  card: CardWords;
  done: DoneWords;
  popup: PopupWords;
  export: ExportWords;
}

export interface ChipWords {
  label: string;
  colours: string;
  /** The name of a colour button: what a press does. */
  mark(colour: ColourWords): string;
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
  label(colour: ColourWords): string;
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
  highlightRestored: string;
  noteSaved: string;
  articleSaved: string;
  articleDeleted(headline: string): string;
  articleRestored: string;
  copied: string;
  pageCleared: string;
  pageShown: string;
  exported(fileName: string): string;
}

export interface PopupWords {
  language: string;
  theme: string;
  themes: Record<'light' | 'dark' | 'auto', string>;
  thisPage: string;
  loading: string;
  saved: string;
  savedAt(moment: string): string;
  clearPage: string;
  clearHint: string;
  save: string;
  saving: string;
  saveAnyway: string;
  openSaved: string;
  exportMarkdown: string;
  exporting: string;
  deleteArticle: string;
  deleteSaved(headline: string): string;
  deleteHighlight(quote: string): string;
  jump(quote: string): string;
  jumpShort: string;
  highlights: string;
  noHighlights: string;
  note: string;
  noDate: string;
  noHeadline: string;
  uncertainTitle: string;
  uncertain: string;
  unlistedTitle: string;
  unlisted(host: string): string;
  notReadTitle: string;
  /** A listed host whose tab does not answer: it is loading, or was open before the extension was there. */
  notRead: string;
  readPage: string;
  reading: string;
  noArticleTitle: string;
  readAnyway: string;
  browserPageTitle: string;
  browserPage: string;
  collection: string;
  collectionEmptyTitle: string;
  collectionEmpty: string;
  loadingCollection: string;
  openShort: string;
  more: string;
  exportAll: string;
  exportAllHint: string;
}

/** Words that stand in exported files. */
export interface ExportWords {
  highlights: string;
  note: string;
  tags: string;
  image: string;
}
