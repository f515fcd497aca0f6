/** The catalogue's shape: every word of the product, once, by the thing that it is said of. `vi.ts` and `en.ts` fill it; a missing word is a type error. */

import type { NoArticle, PressDate, TextFlaw } from '../lib/model/article';
import type { CorrectionKey } from '../lib/model/corrections';
import type { FactKey } from '../lib/model/facts';
import type { NewsPart } from '../lib/search/news';
import type { CopyWords } from './copy/words';
import type { DamagedWords } from './damaged/words';
import type { FieldWords, KeepAllWords, TrayWords } from './day/words';
import type { ChoiceWords, InPageWords, NoticeWords, PenWords } from './in-page/words';
import type { PanelWords } from './panel/words';
import type { PopupWords } from './popup/words';
import type { SearchWords } from './search/words';

export interface Words extends InPageWords {
  /** `03/11/2026 08:05`, as the outlet printed it; without a time where none was printed. */
  pressDate(date: PressDate): string;
  /** A moment by Vietnam's clock: `03/11/2026 08:05`; it is named where this machine's clock shows another time. */
  moment(iso: string): string;
  /** The masthead's date line, the day in Vietnam: `Thứ Ba, 03/11/2026`; named as in `moment`. */
  today(now: Date): string;
  highlightCount(count: number): string;
  articleCount(count: number): string;
  /** A number with one decimal place. */
  decimal(value: number): string;

  /** The items of a page's context menu. */
  contextMenu: { mark: string; markBlock: string };
  /** What the toolbar's button says of the page in view. */
  toolbar: { notRead: string; read: string; kept: string; marked(count: number): string };
  appearance: AppearanceWords;
  screens: ScreenWords;
  page: PageWords;
  article: ArticleWords;
  /** The switch that clears the page. */
  clearing: ChoiceWords;
  pen: PenSwitchWords;
  highlights: HighlightWords;
  filters: FilterWords;
  fields: FieldWords;
  tray: TrayWords;
  keepAll: KeepAllWords;
  collection: CollectionWords;
  panel: PanelWords;
  popup: PopupWords;
  search: SearchWords;
  copy: CopyWords;
  damaged: DamagedWords;
  loss: LossWords;
  correction: CorrectionWords;
  region: RegionWords;
  versions: VersionWords;
  news: NewsWords;
  adoption: AdoptionWords;
  exporting: ExportingWords;
  /** What stands in exported files. */
  export: ExportWords;
  print: PrintWords;
  notices: AllNoticeWords;
}

export interface AppearanceWords {
  language: string;
  theme: string;
  themes: Record<'light' | 'dark' | 'auto', string>;
}

/** The ways to the other screens. */
export interface ScreenWords {
  options: string;
  /** The whole collection on a page. */
  library: string;
  panel: string;
  panelHint: string;
  print: string;
  transfer: string;
}

/** The page in view, and what is said where it shows no article. */
export interface PageWords {
  inView: string;
  loading: string;
  read: string;
  reading: string;
  readAnyway: string;
  noArticle: Record<NoArticle | 'unknown', string>;
  noArticleTitle: string;
  unlistedTitle: string;
  unlisted(host: string): string;
  /** A row of the general press that is not switched on. */
  switchedOffTitle: string;
  switchedOff(outlet: string): string;
  /** Asks for the host for good. */
  alwaysRead(host: string): string;
  /** What the browser is about to ask, and why. */
  alwaysReadHint: string;
  refused(host: string): string;
  /** The browser does not let us into a host of the list. */
  noPermissionTitle: string;
  noPermission(host: string): string;
  allow: string;
  /** What the browser is about to ask, and why. */
  allowHint: string;
  /** The reader said no. */
  stillRefused: string;
  /** Nothing of ours answers on a page that has loaded. */
  leftBehindTitle: string;
  leftBehind: string;
  reload: string;
  notReadTitle: string;
  /** A listed host whose tab does not answer: it is loading, or was open before the extension was there. */
  notRead: string;
  browserPageTitle: string;
  browserPage: string;
}

export interface ArticleWords {
  noHeadline: string;
  noDate: string;
  /** An outlet with the one that it has become part of. */
  nowPartOf(outlet: string, successor: string, uncertain: boolean): string;
  uncertainTitle: string;
  uncertain: string;
  /** The same where the page is cleared: the reader asked for it. */
  uncertainCleared: string;
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
  /** A browser has put the page into another language. */
  translated: string;
  save: string;
  saving: string;
  saveAnyway: string;
  saved: string;
  savedAt(moment: string): string;
  notKeptTitle: string;
  notKept: string;
  openSaved: string;
  delete: string;
  deleteNamed(headline: string): string;
}

/** The bar on the page, and the switch in the popup: a selection becomes a highlight at once. */
export interface PenSwitchWords extends PenWords {
  switch: string;
  switchHint: string;
}

export interface HighlightWords {
  title: string;
  noneTitle: string;
  none: string;
  note: string;
  jump(quote: string): string;
  jumpShort: string;
  delete(quote: string): string;
  changeColour(meaning: string, quote: string): string;
  editNote(quote: string): string;
  addNote(quote: string): string;
  /** Over the paragraph that was stored with the article. */
  savedPassage: string;
  attach: string;
  attachNamed(quote: string): string;
  attachHint: string;
  /** Over the places where the marked words stand. */
  places(count: number): string;
  here(index: number): string;
}

export interface FilterWords {
  byColour: string;
  byTag: string;
  clear: string;
  /** How many of the highlights the filters let through. */
  shown(count: number, all: number): string;
  noMatchTitle: string;
  noMatch: string;
}

export interface CollectionWords {
  title: string;
  emptyTitle: string;
  empty: string;
  loading: string;
  open: string;
  more: string;
  /** Over what was kept today, by Vietnam's day; and over the rest. */
  today(count: number): string;
  before: string;
}

/** Told once the collection was found poorer than it had been. */
export interface LossWords {
  /** Where records came back, and where none did. */
  mendedTitle: string;
  lostTitle: string;
  /** What came back from the second copy. */
  mended(articles: number, highlights: number): string;
  noneMended: string;
  /** How many articles are still missing; null where it is not known how many there were. */
  missing(count: number | null): string;
  todo: string;
  seen: string;
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
}

export interface RegionWords {
  /** Lets the reader point at the text of the article; of a page that has none. */
  point: string;
  pointNone: string;
  used: string;
  forget: string;
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
}

/** The controls that hand files to the reader. */
export interface ExportingWords {
  /** Where there is one format, by its name. */
  one(format: string): string;
  /** Opens the menu of several formats. */
  some: string;
  busy: string;
  /** Opens the page that makes Word files, with one article. */
  word: string;
  all: string;
  allHint: string;
  /** Opens the page on which formats and articles are chosen. */
  choose: string;
}

/** Words that stand in exported files; those of single formats are in `locales/formats`. */
export interface ExportWords {
  highlights: string;
  /** Said with the heading over the highlights: how the text shows them. */
  betweenBraces: string;
  note: string;
  tags: string;
  image: string;
  edited: string;
  changed: string;
}

/** The article with its highlights, on paper. */
export interface PrintWords {
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
  /** A table that is moved sideways. */
  table: string;
}

/** The texts that an article has had, beside the one that is shown. */
/** Who else printed an article, and what is alike to it. */
export interface NewsWords {
  title: string;
  looking: string;
  /** By how many outlets, and how many more copies at the origin's. */
  printed(reprints: number, copies: number): string;
  none: string;
  /** The list of those that printed it. */
  same: string;
  alike: string;
  parts: Record<NewsPart, string>;
  /** The article in view. */
  isThis: string;
  /** The index is being made: there may be more. */
  building: string;
  unavailable: string;
}

export interface VersionWords {
  title(count: number): string;
  /** Of a reading that never took the kept text's place. */
  beside: string;
  flaws: Record<TextFlaw, string>;
  /** `what`: facts and a count of paragraphs, in a row. */
  differs(what: string): string;
  /** The version is what is shown now. */
  isShown: string;
  facts: Record<FactKey, string>;
  blocks(count: number): string;
  read: string;
  hide: string;
  compare: string;
  compareWith: string;
  /** The text that is shown, among the choices of what to compare with. */
  shownText: string;
  noDifference: string;
  takeBack: string;
  /** The accessible name of a button of one version. */
  ofVersion(act: string, moment: string): string;
}

/** What was done, said once it is true: on the page, and from our own screens. */
export interface AllNoticeWords extends NoticeWords {
  highlightRestored: string;
  articleDeleted(headline: string): string;
  articleRestored: string;
  exported(fileName: string): string;
  corrected: string;
  correctionUndone: string;
  regionForgotten: string;
  versionTaken: string;
  /** `isNewlyKept`: the article in view was kept with it. */
  adopted(count: number, isNewlyKept: boolean): string;
  reprintDismissed: string;
  damagedRepaired(name: string): string;
  damagedDeleted(name: string): string;
  damagedTakenBack: string;
}
