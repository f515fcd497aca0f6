/** What an article is, as plain data. No DOM, no storage, no browser. */

import type { ArticleId } from './ids';
import type { Stamps } from './merging/stamp';
import type { NoteHistory } from './note';

/** A moment as ISO 8601 with an offset, e.g. `2026-03-07T08:05:00+07:00`. */
export type IsoMoment = string;

/** How finely a date was given. A date without a time is not midnight. */
export type Precision = 'day' | 'minute' | 'second';

/** A date of the article together with the words on the page that it was read from. */
export interface PressDate {
  iso: IsoMoment;
  precision: Precision;
  words: string;
}

/** Where the text of a reprint comes from ("Theo Ngân Hà/baochinhphu.vn"). */
export interface Source {
  name: string;
  url?: string;
}

/** An image as a reference. Its bytes are never fetched by reading or showing an article. */
export interface ImageReference {
  src: string;
  alt?: string;
  /** "Ảnh: …", without the label, where the caption tells it. */
  credit?: string;
}

/** A run of characters of a block's text that the page sets apart. UTF-16 offsets, end exclusive. */
export type Span =
  | { kind: 'link'; start: number; end: number; href: string }
  /**
   * `superscript` and `subscript`: set so on the page; in the text they are Unicode's own characters where there are such
   * ("m³"), else plain letters. `note-mark`: a mark that leads to a note, in the text "⁽¹⁾" or a sign ("*").
   * `line-break`: the space where a title, a heading or a cell of several lines goes on in the next one.
   */
  | {
      kind: 'strong' | 'emphasis' | 'superscript' | 'subscript' | 'note-mark' | 'line-break';
      start: number;
      end: number;
    };

interface TextOfBlock {
  /** Canonical text: NFC, white space collapsed, no soft hyphen or zero-width character. */
  text: string;
  spans?: Span[];
}

/**
 * One unit of the article's text in reading order. The blocks are flat: a list is a run of `item` blocks that share
 * `list`, a table a run of `cell` blocks that share `table`. So a position in the article is always a block's index
 * and an offset in its text, whatever the block is.
 */
export type Block = TextOfBlock &
  (
    | { kind: 'kicker' | 'headline' | 'lead' | 'paragraph' | 'quote' | 'byline' }
    | { kind: 'heading'; level: 2 | 3 | 4 }
    | { kind: 'item'; list: number; ordered: boolean; depth: number }
    /**
     * Row and column are counted from 0 by HTML's table model; a cell without text has no block, but keeps its place. A cell
     * over several rows or columns says how many; a header may say whether it is its row's or its column's.
     */
    | {
        kind: 'cell';
        table: number;
        row: number;
        column: number;
        header: boolean;
        scope?: 'row' | 'column';
        rowSpan?: number;
        columnSpan?: number;
      }
    /** A figure; `text` is its caption, empty where it has none. */
    | { kind: 'figure'; image?: ImageReference }
  );

export type BlockKind = Block['kind'];

/** The language of an edition, a BCP 47 primary tag. */
export type ArticleLanguage = 'vi' | 'en' | 'zh' | 'fr' | 'ru' | 'es' | 'und';

/** An article as it was read from a page, before it is kept. */
export interface ReadArticle {
  /** The address of the page and, where it can be trusted, its canonical address; normalised, the first one is the page's. */
  addresses: string[];
  /** The address to open, as the reader had it, without tracking parameters. */
  url: string;
  /** The page's host without `www.` or `m.`; `outletOf(host)` gives the outlet that publishes there. */
  host: string;
  language: ArticleLanguage;
  kicker?: string;
  headline: string;
  lead?: string;
  authors: string[];
  source?: Source;
  section?: string;
  publishedAt?: PressDate;
  modifiedAt?: PressDate;
  /** The whole text in reading order, the headline, lead and captions included. */
  blocks: Block[];
  /** `fingerprintOf(blocks)`: equal for equal text. */
  fingerprint: string;
  /** Why this is not the paper's own whole text; absent where nothing says so. */
  flaws?: TextFlaw[];
}

/**
 * `cut`: the beginning only. `one-page`: one page of several. `translated`: a browser has put it into another language.
 * `unread`: the page was not read yet; what stands there is what another program called it.
 */
export const TEXT_FLAWS = ['cut', 'one-page', 'translated', 'unread'] as const;
export type TextFlaw = (typeof TEXT_FLAWS)[number];

/** Whether nothing of the page is known but its address: an import told of it. */
export const isUnread = ({ flaws }: Pick<ReadArticle, 'flaws'>): boolean => flaws?.includes('unread') ?? false;

export const TONES = ['positive', 'neutral', 'negative'] as const;
export type Tone = (typeof TONES)[number];

export const ARTICLE_STATUSES = ['new', 'handled'] as const;
export type ArticleStatus = (typeof ARTICLE_STATUSES)[number];

/** That an article goes into the digest of a day, and where in it. */
export interface TrayPlace {
  /** In Vietnam: `2026-03-07`. */
  day: string;
  /** Places compare as texts (`placeBetween`), so that moving one article writes no other. */
  place: string;
}

/** What the reader adds to an article. */
export interface ArticleMarks extends NoteHistory {
  tags: string[];
  note: string;
  tone?: Tone;
  topic?: string;
  /** In the reader's words; absent: the lead. */
  summary?: string;
  /** Absent: new. */
  status?: ArticleStatus;
  readAt?: IsoMoment;
  tray?: TrayPlace;
}

/** What the reader says in place of the page; null: there is none, whatever the page says. Absent: as on the page. */
export interface Corrections {
  headline?: string;
  publishedAt?: PressDate | null;
  authors?: string[];
  source?: Source | null;
}

export type CorrectionKey = keyof Corrections;

/** Each has a stamp of its own, apart from the reading's: the newest correction wins over any reading. */
export type CorrectionStamp = `correction:${CorrectionKey}`;

/** An article in the collection. */
export interface Article extends ReadArticle, ArticleMarks {
  id: ArticleId;
  /** The outlet's name when the article was kept; the host where the outlet is not listed. Kept, since outlets merge and close. */
  outletName: string;
  savedAt: IsoMoment;
  /** How many older texts of this article are kept in the versions store. */
  versionCount: number;
  /** Fingerprints of texts that the reader decided against, for the one that is kept; the latest comes last. */
  passedOver?: string[];
  /** What the reader corrected; the fields above stay what the page says. `withCorrections` lays them over it. */
  corrections?: Corrections;
  /** A tombstone: when the reader deleted the article. Absent on a live one. */
  deletedAt?: IsoMoment;
  stamps: Stamps<MergedArticleField>;
}

/** The fields that a merge decides one by one; each has a stamp once it was written. */
export type MergedArticleField =
  | 'url'
  | 'host'
  | 'outletName'
  | 'language'
  | 'kicker'
  | 'headline'
  | 'lead'
  | 'authors'
  | 'source'
  | 'section'
  | 'publishedAt'
  | 'modifiedAt'
  | 'blocks'
  | 'note'
  | 'tone'
  | 'topic'
  | 'summary'
  | 'status'
  | 'readAt'
  | 'tray'
  | 'savedAt'
  | 'deletedAt'
  | `tag:${string}`
  /** Equal to the tag's own stamp where the tag was taken away with the rule that had set it, and so not by the reader. */
  | `rule:${string}`
  | `address:${string}`
  | CorrectionStamp;

/** What a reading says of an article besides where it stands. */
export type ArticleContent = Omit<ReadArticle, 'addresses' | 'url' | 'host'>;

/** A text of a kept article that is not the one shown, with all that was known with it. */
export interface ArticleVersion extends ArticleContent {
  articleId: ArticleId;
  /** 1 is the first text that was kept. */
  number: number;
  /** The address that it was read at; absent where an older program filed it. */
  url?: string;
  /** When this text was read from the page. */
  readAt: IsoMoment;
  /** When a newer text took its place; of a reading that never was the article's text, when it was read. */
  filedAt: IsoMoment;
  /** It never was the article's text: it is poorer, or in another language. */
  isBeside?: true;
}

/** Why a page is no article. */
export type NoArticle = 'list' | 'front-page' | 'portal' | 'form' | 'empty' | 'too-large' | 'pdf';

/** What a reader should know of a reading that is otherwise whole. */
export type Remark =
  /** The article's own date names a day that does not exist, and nothing else on the page tells it. */
  | { kind: 'unreadable-date'; words: string }
  /** The outlet cut the article into pages, and this is one of them; `count` is absent where the page does not say. */
  | { kind: 'more-pages'; count?: number }
  /** The page shows the beginning only; the rest is for those who log in, subscribe or buy. */
  | { kind: 'cut' }
  /** The page shows a PDF beside its text, which was not read. */
  | { kind: 'pdf' }
  /** Some of the text is made for a font from before Unicode, and it is not certain for which. */
  | { kind: 'legacy-font' }
  /** The text goes on beyond the most that can be kept of one article. */
  | { kind: 'shortened' }
  /** A browser has put the page into another language: these are not the paper's words. */
  | { kind: 'translated' };
