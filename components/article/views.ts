/** What several screens show of the page in view, as plain data: controllers make it, components draw it. */

import type { Article, ArticleVersion, PressDate, ReadArticle, Remark } from '../../lib/model/article';
import type { CorrectionKey, Corrections } from '../../lib/model/corrections';
import type { DamageKind } from '../../lib/model/damaged-record';
import type { ErrorCode } from '../../lib/model/error';
import type {
  DiffPart,
  FoundHighlight,
  Highlight,
  HighlightColour,
  MeaningDifference,
  TextPosition,
} from '../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../lib/model/ids';
import type { Choice, Question, QuestionKind } from '../../lib/model/question';
import type { View } from '../../lib/model/settings/settings';
import type { Words } from '../../locales';
import type { ArticleFormatName, ClipboardName } from '../../locales/formats';
import type { NoteDraft } from '../controls/views';

/** The same text as it is kept from another outlet. */
export interface ReprintView {
  id: ArticleId;
  url: string;
  outletName: string;
  /** Its highlights; those of them that can be brought over; those whose words are others here, or none. */
  highlights: number;
  fitting: number;
  missing: number;
}

export interface ReprintActions {
  onAdopt: (id: ArticleId) => void;
  onDismiss: (id: ArticleId) => void;
  onOpenReprint: (url: string) => void;
}

/** What the reader is asked about a kept article before this one is kept. */
export type QuestionView = Question;

export interface QuestionActions {
  onAnswer: (kind: QuestionKind, id: ArticleId, choice: Choice) => void;
  onDismissQuestion: () => void;
  onOpenUrl: (url: string) => void;
}

/** The texts of an article: the one that is shown, and the versions, the first one first. */
export interface VersionsView {
  shown: Article;
  versions: readonly ArticleVersion[];
}

export interface VersionActions {
  /** Rejects where the article is no longer there. */
  onLoadVersions: (id: ArticleId) => Promise<VersionsView>;
  onTakeBack: (id: ArticleId, number: number) => void;
  /** What turned in each of the paragraphs that differ: figures, dates, negations, names. */
  onTellChanges: (paragraphs: readonly (readonly DiffPart[])[]) => Promise<MeaningDifference[][]>;
}

/** The article of the page in view, as the reader corrected it. */
export interface ArticleView {
  kind: 'article';
  article: Pick<ReadArticle, 'headline' | 'host' | 'language' | 'publishedAt'>;
  /** What can be corrected, as the page says it, and what the reader says instead. */
  asRead: Pick<ReadArticle, CorrectionKey>;
  corrections: Corrections;
  /** The text is that of the element that the reader pointed at. */
  fromBody: boolean;
  outletName: string;
  certain: boolean;
  remarks: readonly Remark[];
  cleared: boolean;
  /** How the page is cleared, or would be. */
  view: View;
  kept: {
    id: ArticleId;
    savedAt: string;
    highlights: readonly Highlight[];
    /** How many texts are kept beside the one that is shown; absent where nobody could tell. */
    versionCount?: number;
    /** The address that it was kept under, where that is not the one in view. */
    otherUrl?: string;
  } | null;
  question: QuestionView | null;
  /** Where its text is kept from another outlet. */
  reprint: ReprintView | null;
  /** What became of each highlight on the page, by its id. */
  found: Readonly<Record<string, FoundHighlight>>;
}

/** Putting right what was read wrongly. */
export interface CorrectionActions {
  /** Keeps what differs from `before`, and the article where it is not kept yet. Rejects where it could not be stored. */
  onCorrect: (corrections: Corrections, before: Corrections) => Promise<void>;
  onPoint: () => void;
  onForgetRegion: () => void;
}

/** A kept article whose page does not show it. */
export interface KeptCopy {
  id: ArticleId;
  headline: string;
  language: Article['language'];
  publishedAt?: PressDate;
  host: string;
  outletName: string;
  /** An ISO moment. */
  savedAt: string;
  highlights: number;
}

/** A page that shows no article. */
export type PageWithoutArticle =
  | { kind: 'loading' }
  /** A page that the browser keeps for itself, a file, an empty tab. */
  | { kind: 'browser-page' }
  | {
      kind: 'unlisted';
      host: string;
      /** The name, where it is a row of the table that is switched off. */
      outletName?: string;
      /** The host that the reader may have read for good; null where none may be. */
      addable: string | null;
    }
  /** A listed host that the browser does not let us into: the permission was withdrawn, or was lost. */
  | { kind: 'no-permission'; host: string }
  /** A listed host whose tab has no content script yet. */
  | { kind: 'not-read' }
  /** It has loaded, and nothing of ours answers there: it was open before the install or the update, or came back from the cache. */
  | { kind: 'left-behind' }
  | { kind: 'no-article'; reason: keyof Words['page']['noArticle']; asked: boolean }
  | { kind: 'error'; error: ErrorCode };

/** The page in view, in whatever state it is. */
export type PageView =
  | PageWithoutArticle
  /** An article is kept from the address of a page that shows none. */
  | { kind: 'kept-copy'; kept: KeptCopy; page: PageWithoutArticle }
  | ArticleView;

/** A text that stands out of the words around it. */
export interface Passage {
  before: string;
  quote: string;
  after: string;
}

/** A highlight of the article in view. */
export interface HighlightView {
  highlight: Highlight;
  found: FoundHighlight;
  /** The paragraph that was stored with the article, where the page has lost the words. */
  saved?: Passage;
}

/** What is done with one highlight. */
export interface HighlightActions {
  onJump: (id: HighlightId) => void;
  onColour: (id: HighlightId, colour: HighlightColour) => void;
  /** Rejects where it could not be stored. */
  onWrite: (id: HighlightId, draft: NoteDraft) => Promise<void>;
  /** What is written and not stored; it outlives the row, since the reader may go to another tab. Null: nothing is. */
  onDraft: (id: HighlightId, draft: NoteDraft | null) => void;
  onDelete: (id: HighlightId) => void;
  onAttach: (id: HighlightId, to: TextPosition | 'selection') => void;
}

/** The highlight that the reader opened on the page; a new object each time. */
export interface Opened {
  id: HighlightId;
}

/** A damaged record, as it is told. */
export interface DamagedRow {
  key: string;
  kind: DamageKind;
  /** Whatever of it can be read that names it; null where nothing can. */
  name: string | null;
  /** As `DamagedRecord.what`. */
  what: readonly string[];
  state: 'found' | 'repaired' | 'deleted';
  /** What a repair puts in place of what, as text (`from` null: it was missing; `to` null: it is left out); null: no repair. */
  replaced: readonly { field: string; from: string | null; to: string | null }[] | null;
}

export interface DamagedActions {
  onDownload: (key: string) => void;
  onRepair: (key: string, name: string) => void;
  onDelete: (key: string, name: string) => void;
  onTakeBack: (key: string) => void;
  onForget: (key: string) => void;
}

/** A format that an article can be exported in, or put on the clipboard as. */
export type ExportName = ArticleFormatName | ClipboardName;

export interface FormatChoice {
  id: ExportName;
  label: string;
}

/** What popup or panel is busy with; the control that started it says so. */
export type Busy = 'reading' | 'saving' | 'exporting' | null;
