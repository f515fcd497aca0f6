/** The collection as its callers see it, in parts that belong together. `openCollection` in `open-collection.ts` makes one. */

import type {
  Article,
  ArticleLanguage,
  ArticleVersion,
  IsoMoment,
  ReadArticle,
  Tone,
  TrayPlace,
} from '../model/article';
import type { ArticleMarkEdit } from '../model/article-marks';
import type { CollectionDump } from '../model/collection-dump';
import type { Corrections } from '../model/corrections';
import type { DamagedRecord } from '../model/damaged-record';
import type { Highlight, HighlightChanges, HighlightContent, NewHighlight } from '../model/highlight';
import type { ArticleId, HighlightId } from '../model/ids';
import type { Question, QuestionAnswer } from '../model/question';
import type { TagRule } from '../model/tag-rules';
import type { Adoption, Fit, Fitting, Reprint } from '../press/reprint';
import type { Change, ChangeReader, UnpassedChange } from './change';
import type { Pictures } from './picture-access';
import type { TagRules } from './tag-rule-access';

/** An article, as the reader corrected it, with its live highlights in the order of the text. */
export interface ArticleWithHighlights {
  article: Article;
  highlights: Highlight[];
}

/** What is kept of a reading, and what its reader is to be asked. */
export interface OpenedReading {
  /** Null where it is not kept, or only the reader can tell whether it is. */
  found: ArticleWithHighlights | null;
  /** Beside a found one: whether the reading's text is to take the place of the kept one. */
  question: Question | null;
}

/** A row of a list that lies in a tray. */
export type TrayedSummary = Omit<ArticleSummary, 'tray'> & { tray: TrayPlace };

export interface ListPage<T> {
  rows: T[];
  /** Pass it as `after` for the next page; absent on the last one. */
  next?: string;
}

/** A row of a list: an article without its text. */
export interface ArticleSummary {
  id: ArticleId;
  url: string;
  host: string;
  outletName: string;
  headline: string;
  publishedAt?: Article['publishedAt'];
  savedAt: Article['savedAt'];
  highlightCount: number;
  topic?: string;
  tone?: Tone;
  tray?: TrayPlace;
}

/** A deleted article as a row of a list. */
export interface DeletedArticle extends Omit<ArticleSummary, 'highlightCount' | 'topic' | 'tone' | 'tray'> {
  language: ArticleLanguage;
  deletedAt: IsoMoment;
}

/** A page on whose behalf something is asked: it reaches the articles of its own site alone. */
export interface AskingPage {
  /** As the browser has it, never as the page says. */
  url: string;
}

/**
 * Every write is one transaction with strict durability and resolves after its `complete`, never before. Each transaction
 * holds the stores that it needs and no others. Every method rejects with a `ReaderError` alone. Ids come from the
 * caller: a repeated write changes nothing.
 */
export interface Collection {
  articles: Articles;
  highlights: Highlights;
  marks: Marks;
  tagRules: TagRules;
  versions: Versions;
  pictures: Pictures;
  lists: Lists;
  reprints: Reprints;
  dumps: Dumps;
  changes: Changes;
  upkeep: Upkeep;
  repairs: Repairs;
  close(): void;
}

export interface Articles {
  /**
   * The live article that a reading is of, by its addresses and its text (`lib/press/identity.ts`). Writes nothing.
   * `isWanted`: the reader wants it kept, so that a question which was turned down is answered again.
   */
  open(article: ReadArticle, isWanted?: boolean): Promise<OpenedReading>;
  /** The live article with this id; null where there is none or it is deleted. */
  get(id: ArticleId): Promise<ArticleWithHighlights | null>;
  /** The live article that is kept under an address, whatever the page there shows now; null where there is none. */
  at(url: string): Promise<ArticleWithHighlights | null>;
  /**
   * Keeps an article. One that is kept already, by address and text, is brought up to date instead: it gains the addresses
   * and takes a changed text, its older one becoming a version. A deleted one comes back. Rejects with 'needs-answer', and
   * nothing is written, where only the reader can tell which article it is and `answer` does not say so. Where it was not
   * kept before, or its text changed, `rules` set their tags in the same transaction.
   */
  keep(
    id: ArticleId,
    article: ReadArticle,
    outletName: string,
    answer?: QuestionAnswer,
    rules?: readonly TagRule[],
  ): Promise<ArticleWithHighlights>;
  /**
   * The reader's corrections, in place of `before`, which he saw when he began (left out: those that are stored); a field
   * that is not among them is again as on the page, one that is the same in both is not written. They stay whatever is read
   * later. Rejects with 'not-found' also where the article is deleted.
   */
  correct(id: ArticleId, corrections: Corrections, before?: Corrections): Promise<ArticleWithHighlights>;
  /** Takes that back; rejects with 'changed-elsewhere' where a field that it changed says something else by now. */
  takeCorrectionsBack(id: ArticleId, corrections: Corrections, before: Corrections): Promise<ArticleWithHighlights>;
  /** A tombstone on the article; its highlights stay as they are and come back with it. */
  delete(id: ArticleId): Promise<void>;
  restore(id: ArticleId): Promise<ArticleWithHighlights>;
}

/** With `page`, a highlight of an article that has no address on the page's site is 'not-found', as one that is not there. */
export interface Highlights {
  /** Keeps the article if need be, as `articles.keep` does, and adds the highlight. */
  add(
    id: ArticleId,
    article: ReadArticle,
    outletName: string,
    highlight: NewHighlight,
    answer?: QuestionAnswer,
    rules?: readonly TagRule[],
  ): Promise<ArticleWithHighlights>;
  /** Adds the highlight to a kept article as it is kept. Rejects with 'not-found' where that is deleted. */
  addTo(id: ArticleId, highlight: NewHighlight): Promise<ArticleWithHighlights>;
  /** Rejects with 'not-found' also where the highlight is deleted. */
  edit(id: HighlightId, changes: HighlightChanges, page?: AskingPage): Promise<ArticleWithHighlights>;
  /**
   * Sets each field from what the changes made of it to what it was before. Rejects with 'changed-elsewhere' where a field
   * says something else by now, and changes nothing then; with 'not-found' also where the highlight is deleted.
   */
  takeBack(id: HighlightId, changes: HighlightChanges, page?: AskingPage): Promise<ArticleWithHighlights>;
  /** With `asLeft`, rejects with 'changed-elsewhere' where the highlight says something else by now. */
  delete(id: HighlightId, page?: AskingPage, asLeft?: HighlightContent): Promise<ArticleWithHighlights>;
  restore(id: HighlightId, page?: AskingPage): Promise<ArticleWithHighlights>;
}

/** What the reader adds to articles: note, tags, tone, topic, summary, status, read or not, the day's tray. */
export interface Marks {
  /**
   * Several articles in one transaction, all or none. Rejects with 'not-found' where one is not there or is deleted, with
   * 'changed-elsewhere' where a summary would take the place of one that the reader has not seen.
   */
  edit(edits: readonly ArticleMarkEdit[]): Promise<void>;
  /**
   * Sets each field from what the edits made of it to what it was before. Rejects with 'changed-elsewhere' where a field says
   * something else by now, and changes nothing then.
   */
  takeBack(edits: readonly ArticleMarkEdit[]): Promise<void>;
}

/** The texts of an article beside the one that is shown. */
export interface Versions {
  /** The first one first. Empty where there are none, or no such article. */
  list(id: ArticleId): Promise<ArticleVersion[]>;
  /**
   * Has a version take the text's place, with its facts. What was shown becomes a version: taking back `before` undoes it. Done
   * twice, it is done once. Rejects with 'not-found' where the article is deleted, or has no such version.
   */
  takeBack(id: ArticleId, number: number): Promise<TakenBack>;
}

export interface TakenBack {
  article: Article;
  /** The number of the version that was shown before. */
  before: number;
}

export interface Lists {
  /** Live articles, newest saved first, 100 a page at most. */
  articles(options: { limit: number; after?: string }): Promise<ListPage<ArticleSummary>>;
  /** The tags of live highlights and articles, the most used first, then by the alphabet. */
  tags(): Promise<string[]>;
  /** The topics of live articles, in the same order. */
  topics(): Promise<string[]>;
  /** The live articles of a day's tray (`2026-03-07`), in their order. */
  tray(day: string): Promise<TrayedSummary[]>;
  counts(): Promise<{ articles: number; highlights: number }>;
  /** The rows of these live articles, in this order; of others there are none. */
  of(ids: readonly ArticleId[]): Promise<ArticleSummary[]>;
  /** The articles that are deleted and can be restored, the latest deleted first. Reads all of them. */
  deleted(): Promise<DeletedArticle[]>;
  /** How many live articles were saved at this moment (as `toMoment` writes it) or later; 1 000 at most. */
  savedSince(moment: string): Promise<number>;
}

/** The same text at other outlets. */
export interface Reprints {
  /**
   * Articles kept from other outlets whose text is this one's in print. Those that an older program kept are found once
   * `upkeep.catchUp` has come to them.
   */
  find(article: ReadArticle, fitIn: Fit<unknown>): Promise<Reprint[]>;
  /** Of each sketch (`lib/press/shingles.ts`): the live articles with so many of its shingles that their texts may be one. */
  sharing(sketches: readonly (readonly number[])[]): Promise<ArticleId[][]>;
  /** Turns a kept article down, as a reprint or as the one in question, for the article at these addresses, or takes that back. Kept on this machine, in no backup. */
  dismiss(id: ArticleId, addresses: string[], isDismissed: boolean): Promise<void>;
  /**
   * Keeps an article and copies onto it the highlights of the article `from` that `fitIn` finds in it, which is run within
   * the transaction. Rejects with 'not-found' where it finds none.
   */
  adopt(
    id: ArticleId,
    article: ReadArticle,
    outletName: string,
    from: ArticleId,
    fitIn: Fit<Fitting>,
    rules?: readonly TagRule[],
  ): Promise<ArticleWithHighlights & { adoption: Adoption }>;
  /** Deletes what was copied, and the article where it was kept for that and nothing else was marked on it since. */
  takeBack(adoption: Adoption): Promise<ArticleWithHighlights>;
}

/** What a collection holds, the damaged beside what is whole. */
export interface StoredDump extends CollectionDump {
  /** Those of these articles, and at the end those that belong to no article that is there. Absent where there is none. */
  damaged?: DamagedRecord[];
}

/**
 * Damaged records: each is told as what it is, and can be repaired, deleted, and brought back to what it was. All reject with
 * 'not-found' for a key of which nothing is known.
 */
export interface Repairs {
  /** Those that are known of, and what was filed of those that were repaired or deleted; the newest done last. */
  list(): Promise<DamagedRecord[]>;
  /** Looks at the records of these articles as well. */
  look(ids: readonly ArticleId[]): Promise<DamagedRecord[]>;
  /** Puts in place what `replaced` says. Rejects with 'record-damaged' where it can not be repaired. */
  repair(key: string): Promise<DamagedRecord>;
  /** Deletes it, an article with its highlights and versions; all of it is filed before. */
  delete(key: string): Promise<DamagedRecord>;
  /** Puts what was filed back where it was. */
  takeBack(key: string): Promise<DamagedRecord>;
  /** Drops what was filed: it is told no more and cannot be taken back. */
  forget(key: string): Promise<void>;
}

/** What a merge brought. */
export interface MergedCount {
  /** Live articles that were not there, or not like this. */
  articles: number;
  /** The same of highlights. */
  highlights: number;
}

/** What changed, and what its articles are now. */
export interface ChangedRecords {
  changes: Change[];
  dump: StoredDump;
}

/** Every record as it is stored, deleted ones too: articles as the page said, their corrections beside them. */
export interface Dumps {
  /** In one consistent state, and all in memory at once. */
  all(): Promise<StoredDump>;
  /** 50 articles at a time, each page in a transaction of its own. What is kept or changed meanwhile may be in or not. */
  pages(): AsyncGenerator<StoredDump, void>;
  /** The records of these articles in one consistent state; an id that has none gives none. */
  of(ids: readonly ArticleId[]): Promise<StoredDump>;
  /** The next changes of a reader, as `changes.read` gives them, and the records of their articles in the same state. */
  changed(reader: ChangeReader, limit: number, behind: number): Promise<ChangedRecords>;
  /**
   * Merges records of this schema into the collection, each article in a transaction of its own, and says what that
   * brought. Twice is once. Nothing that is there is lost: the text that a newer one takes the place of becomes a version.
   */
  merge(dump: CollectionDump): Promise<MergedCount>;
}

/** Where the collection stands, for whoever keeps something beside it. */
export interface Standing {
  /** Made with the database. */
  installId: string;
  /** Of the newest change that was noted; 0 before the first. It never goes back, unless the database does. */
  number: number;
  /** Live articles, and their live highlights. */
  articles: number;
  highlights: number;
  /** Up to which change the reader has come; absent where it is not registered. */
  passed?: number;
  /** What the browser said where it lost the database that was here. */
  dataLoss?: string;
}

/** The outbox: which articles changed, for whoever keeps something beside the collection. */
export interface Changes {
  /**
   * From now on no change is missed. Who registers for the first time then reads all records once (`dumps.pages`): what
   * was changed before is not told. Who is registered stays where it is.
   */
  register(reader: ChangeReader): Promise<void>;
  /** Nothing is kept for it any more. */
  unregister(reader: ChangeReader): Promise<void>;
  /**
   * The next changes, oldest first, 500 at most; empty where the reader is up to date. The same ones again until they are
   * passed. `behind`: those with a greater number alone. Rejects with 'storage-failed' for a reader that is not registered.
   */
  read(reader: ChangeReader, limit: number, behind?: number): Promise<Change[]>;
  /**
   * All changes that the reader has not passed, in one state of the collection, an article once: what changed first comes first.
   * `behind`: those with a greater number alone.
   */
  unpassed(reader: ChangeReader, behind?: number): Promise<UnpassedChange[]>;
  /** How many articles have changes that the reader has not passed, `most` at most; null where it is not registered. */
  waiting(reader: ChangeReader, most: number): Promise<number | null>;
  /** The reader has done with all changes up to this number. What every reader has passed is dropped. */
  pass(reader: ChangeReader, number: number): Promise<void>;
  standing(reader: ChangeReader): Promise<Standing>;
}

export interface Upkeep {
  /**
   * Does the next slice of what an upgrade left for later: older records are written back, derived indexes filled. False
   * once nothing is left; to be called until then.
   */
  catchUp(): Promise<boolean>;
  /** What does not agree with the records: 'counters', or a derived index by its store. An index in filling does not. */
  check(): Promise<string[]>;
  /** A loss that the browser told of (`Standing.dataLoss`) is done with. */
  settleDataLoss(): Promise<void>;
}
