/**
 * Every message between the extension's contexts, one type a direction. Payloads are parsed on arrival
 * (`parse-request.ts`); a type here is what the receiver may rely on after that.
 *
 *   content script ──PageRequests──────▶ background   (tier "page": acts for the page it runs in, on that page's article only)
 *   popup, panel   ──PageCommands──────▶ content script of the tab in view
 *   any writer     ──PageCommands──────▶ content scripts of all tabs (`page/changed`)
 *
 * Extension pages need no messages to reach the collection: they open the database themselves.
 */

import type { InPageWords } from '../../locales/in-page/words';
import type { Article, ReadArticle, Remark } from '../model/article';
import type { Corrections } from '../model/corrections';
import type { ErrorCode } from '../model/error';
import type {
  FoundHighlight,
  Highlight,
  HighlightChanges,
  HighlightContent,
  NewHighlight,
  TextPosition,
} from '../model/highlight';
import type { ArticleId, HighlightId } from '../model/ids';
import type { PagePart } from '../model/page-part';
import type { Question, QuestionAnswer } from '../model/question';
import type { PageSettings } from '../model/settings/page-settings';
import type { Language, View } from '../model/settings/settings';

/**
 * What a page tells the panel beside it: it is read, cleared or marked otherwise now; the reader opened a highlight on it, or
 * has come to another one by scrolling (null: to none).
 */
export type PageEvent =
  | { kind: 'changed' }
  | { kind: 'opened'; id: HighlightId }
  | { kind: 'reached'; id: HighlightId | null };

/** What the content script knows of a kept article: enough to paint and to answer the popup. */
export interface KeptArticle {
  id: ArticleId;
  savedAt: Article['savedAt'];
  /** What the reader corrected in it. */
  corrections?: Corrections;
  highlights: Highlight[];
}

/** What the collection has of a page's article, and what the reader is to be asked of it. */
export interface OpenedArticle {
  kept: KeptArticle | null;
  question: Question | null;
}

/** What a page is told of its text being kept from another outlet: no more than the line that stands on it. */
export interface ReprintHint {
  id: ArticleId;
  /** The outlet's name in both languages. */
  outlet: Record<Language, string>;
  highlights: number;
}

/** Content script → background. */
export interface PageRequests {
  /**
   * The kept article that the page shows, by address and text, with its live highlights. `isWanted`: the reader wants it
   * kept, and is asked what they turned down before.
   */
  'article/open': { payload: { article: ReadArticle; isWanted?: boolean }; answer: OpenedArticle };
  /**
   * Keeps the article. Where it is kept already, that record is answered and nothing is doubled. 'needs-answer' where only
   * the reader can tell which article it is: 'article/open' then says what to ask.
   */
  'article/keep': { payload: { id: ArticleId; article: ReadArticle; answer?: QuestionAnswer }; answer: KeptArticle };
  /** Keeps the article if need be, as above, and adds the highlight, in one transaction. */
  'highlight/add': {
    payload: { id: ArticleId; article: ReadArticle; highlight: NewHighlight; answer?: QuestionAnswer };
    answer: KeptArticle;
  };
  /** Here and below: 'not-found' for a highlight of an article that has no address on the page's own site. */
  'highlight/edit': { payload: { id: HighlightId; changes: HighlightChanges }; answer: KeptArticle };
  /** Takes an edit back; 'changed-elsewhere' where the highlight says something else by now. */
  'highlight/take-back': { payload: { id: HighlightId; changes: HighlightChanges }; answer: KeptArticle };
  /** With `asLeft`, 'changed-elsewhere' where it says something else by now. */
  'highlight/delete': { payload: { id: HighlightId; asLeft?: HighlightContent }; answer: KeptArticle };
  /** Takes a deletion back. */
  'highlight/restore': { payload: { id: HighlightId }; answer: KeptArticle };
  /** Another outlet's article of the same text that has highlights to bring over; null where none is kept, or it was turned down. */
  'reprint/find': { payload: { article: ReadArticle }; answer: ReprintHint | null };
  /** Turns a reprint, or a question about a kept article, down for this page's article. Bringing over is the popup's and the panel's business: see Trust in ARCHITECTURE. */
  'reprint/dismiss': { payload: { id: ArticleId; addresses: string[] }; answer: null };
  /** Opens the popup on the page; false where the browser does not let us, or another tab is in view by now. */
  'page/popup': { payload: null; answer: boolean };
  /** Something happened on the page that a panel beside it shows. */
  'page/tell': { payload: PageEvent; answer: null };
  /** The tags of the collection, the most used first. */
  'tags/known': { payload: null; answer: string[] };
  /** The number for the badge; null takes the badge away. */
  'page/count': { payload: { highlights: number | null }; answer: null };
  /** Runs one more of our scripts in the page that asks; answered after it has run. */
  'page/part': { payload: { name: PagePart }; answer: null };
  /** The words and the style of what stands on a page: only a page with an article needs them. */
  'page/interface': { payload: { language: Language }; answer: { words: InPageWords; css: string } };
  /** Changes settings that the reader chose on the page, for the page's own host. Asked is as good as done, also where the tab closes at once. */
  'settings/change': { payload: PageSettings; answer: null };
  /** The outlet's names at the page's own address: the table is too large to ride along with every page. */
  'page/outlet': { payload: null; answer: { vi: string; en: string } };
}

/** What the popup shows of the page in view. */
export type PageState =
  | { kind: 'no-article'; reason: string; asked: boolean }
  | {
      kind: 'article';
      article: ReadArticle;
      certain: boolean;
      remarks: Remark[];
      cleared: boolean;
      /** The text is that of the element that the reader pointed at, here or on another page of this layout. */
      fromBody: boolean;
      /** How the page is cleared, or would be. */
      view: View;
      kept: KeptArticle | null;
      /** What the reader is asked of it; null where nothing is. */
      question: Question | null;
      /** What became of each highlight on this page, by its id. */
      found: Record<string, FoundHighlight>;
    };

/** Popup, panel, background → content script. */
export interface PageCommands {
  'page/state': { payload: null; answer: PageState };
  /** Reads a page that the reader asked for, whatever the rules say of it. */
  'page/read': { payload: null; answer: PageState };
  'page/clear': { payload: { on: boolean | 'toggle'; view?: View }; answer: PageState };
  /** Shows the page as the paper has it until told otherwise, for a picture of it. */
  'page/whole': { payload: { on: boolean }; answer: null };
  /** Lets the reader point at the article's text; answered at once. */
  'page/point': { payload: null; answer: null };
  /** Forgets where the reader pointed on this outlet's pages, and reads the page without. */
  'page/forget-region': { payload: null; answer: PageState };
  /** Keeps the article without a mark. */
  'page/save': { payload: null; answer: PageState };
  /** The same by a key: the page tells it. */
  'page/keep': { payload: null; answer: PageState };
  /** Keeps the article, or the highlight that waits for it, as the reader answered. */
  'page/answer': { payload: QuestionAnswer; answer: PageState };
  /** The question is not to be asked at this page's article again. */
  'page/dismiss': { payload: null; answer: PageState };
  /** Highlights the selection, by shortcut or menu. */
  'page/mark': { payload: null; answer: PageState };
  /** Highlights the whole paragraph, caption or cell where the context menu was opened. */
  'page/mark-block': { payload: null; answer: PageState };
  /** Says which words a highlight is on now: those at a position of the text that was read, or the selected ones. */
  'page/attach': { payload: { id: HighlightId; to: TextPosition | 'selection' }; answer: PageState };
  /** Goes to the next highlight, or to the one before, from where the reader is. */
  'page/walk': { payload: { step: 1 | -1 }; answer: null };
  /** Scrolls to a highlight and shows it. */
  'page/jump': { payload: { id: HighlightId }; answer: null };
  /** The collection changed somewhere else: read it again where it concerns this page. `article: null` means anything. */
  'page/changed': { payload: { article: ArticleId | null }; answer: null };
}

/** What travels back: `Error` objects do not survive the trip. */
export type Answer<T> = { ok: true; value: T } | { ok: false; error: ErrorCode };
