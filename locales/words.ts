/** The catalogue's shape: every word of the product, once. `vi.ts` and `en.ts` fill it; a missing word is a type error. */

import type { NoArticle, PressDate } from '../lib/model/article';
import type { CorrectionKey } from '../lib/model/corrections';
import type { Comfort, View } from '../lib/model/settings/settings';
import type { InPageWords } from './in-page/words';

export interface Words extends InPageWords {
  noArticle: Record<NoArticle | 'unknown', string>;

  /** `03/11/2026 08:05`, as the outlet printed it; without a time where none was printed. */
  pressDate(date: PressDate): string;
  /** A moment on this machine's clock: `03/11/2026 08:05`. */
  moment(iso: string): string;
  /** Today's date line of the masthead: `Thứ Ba, 03/11/2026`. */
  today(date: Date): string;
  highlightCount(count: number): string;
  articleCount(count: number): string;
  /** A number with one decimal place. */
  decimal(value: number): string;

  /** The items of a page's context menu. */
  menu: { mark: string; markBlock: string };
  popup: PopupWords;
  panel: PanelWords;
  print: PrintWords;
  correct: CorrectionWords;
  region: RegionWords;
  adoption: AdoptionWords;
  export: ExportWords;
}

/** Where the text in view is kept from another outlet. */
export interface AdoptionWords {
  label: string;
  /** That it is kept, and how many highlights it has there. */
  kept(outlet: string, highlights: number): string;
  /** How many of them do not stand here word for word, and so stay there. */
  missing(count: number): string;
  adopt(count: number): string;
  open(outlet: string): string;
  /** `isNewlyKept`: the article in view was kept with it. */
  adopted(count: number, isNewlyKept: boolean): string;
  dismissed: string;
}

export interface PopupWords {
  done: PopupDoneWords;
  language: string;
  options: string;
  theme: string;
  themes: Record<'light' | 'dark' | 'auto', string>;
  thisPage: string;
  loading: string;
  saved: string;
  savedAt(moment: string): string;
  clearPage: string;
  clearHint: string;
  /** A selection becomes a highlight at once. */
  pen: string;
  penHint: string;
  letters: LetterWords;
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
  /** The article's own date line names a day that does not exist. */
  unreadableDate(written: string): string;
  /** The article goes on under other addresses; how many pages there are is not always said. */
  morePages(count: number | undefined): string;
  /** The rest of the article is for those who log in or pay. */
  cutText: string;
  /** A PDF stands in the page, and its text is not read. */
  showsPdf: string;
  /** Text for a font from before Unicode that could not be converted. */
  legacyFont: string;
  /** More than can be kept of one article. */
  shortened: string;
  unlistedTitle: string;
  unlisted(host: string): string;
  /** A row of the general press that is not switched on. */
  switchedOffTitle: string;
  switchedOff(outlet: string): string;
  /** Asks for the host for good. */
  alwaysRead(host: string): string;
  refused(host: string): string;
  /** An outlet with the one that it has become part of. */
  nowPartOf(outlet: string, successor: string, uncertain: boolean): string;
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

/** The panel beside the page. */
export interface PanelWords {
  open: string;
  openHint: string;
  notKeptTitle: string;
  notKept: string;
  noHighlightsTitle: string;
  noMatchTitle: string;
  noMatch: string;
  byColour: string;
  byTag: string;
  clearFilters: string;
  /** How many of the highlights the filters let through. */
  shown(count: number, all: number): string;
  changeColour(meaning: string): string;
  editNote(quote: string): string;
  addNote(quote: string): string;
  /** Over the paragraph that was stored with the article. */
  savedPassage: string;
  attach: string;
  attachHint: string;
  /** Over the places where the marked words stand. */
  places(count: number): string;
  here(index: number): string;
}

/** The article with its highlights, on paper. */
export interface PrintWords {
  open: string;
  print: string;
  loading: string;
  /** Over the notes at the end. */
  notes: string;
  /** What the colours mean. */
  legend: string;
  address: string;
  source: string;
  savedAt(moment: string): string;
  /** A highlight whose words the kept text does not hold any more. */
  notInText: string;
  changedInText: string;
  note(number: number): string;
}

/** What was done from the popup, said once it is true. */
export interface PopupDoneWords {
  highlightRestored: string;
  articleDeleted(headline: string): string;
  articleRestored: string;
  exported(fileName: string): string;
}

export interface CorrectionWords {
  /** Opens the form. */
  edit: string;
  fields: Record<CorrectionKey, string>;
  hints: Record<'publishedAt' | 'authors', string>;
  /** What the page says of a field that the reader changed. */
  onPage(text: string): string;
  nothingOnPage: string;
  /** Puts the page's words back into one field. */
  giveBack(field: string): string;
  giveBackShort: string;
  save: string;
  saving: string;
  /** Told where the article is not kept yet. */
  keepsToo: string;
  problems: Record<'no-headline' | 'unclear-date' | 'no-such-date', string>;
  /** Which fields show the reader's words. */
  corrected(fields: string): string;
  /** Stands where a date has the words that it was read from. */
  dateWords(text: string): string;
  done: string;
  undone: string;
}

export interface RegionWords {
  /** Lets the reader point at the text of the article; of a page that has none. */
  point: string;
  pointNone: string;
  used: string;
  forget: string;
  forgotten: string;
}

/** A choice that is shown in a word or two; `hint` is its accessible name and its tooltip. */
interface ChoiceWords {
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

/** Words that stand in exported files. */
interface ExportWords {
  highlights: string;
  note: string;
  tags: string;
  image: string;
  edited: string;
  changed: string;
}
