/** The press officer's day as plain data: `lib/controllers` makes it, popup and panel draw it. */

import type { ReadArticle, Tone, TrayPlace } from '../../lib/model/article';
import type { ArticleMarkChanges, EditableMarks } from '../../lib/model/article-marks';
import type { ErrorCode } from '../../lib/model/error';
import type { ArticleId } from '../../lib/model/ids';
import type { KeepResult } from '../../lib/model/keep-result';
import type { NoteHistory } from '../../lib/model/note';

/** What the reader adds to an article. */
export interface FieldsView extends EditableMarks, NoteHistory {
  id: ArticleId;
  /** The summary until there is one of the reader's. */
  lead: string;
  /** Of the article, BCP 47. */
  language: string;
}

export interface FieldActions {
  /** Stores what was changed. Rejects where it could not be stored. */
  onEdit: (changes: ArticleMarkChanges) => Promise<void>;
}

/** What fields are completed from, the most used first. */
export interface KnownNames {
  tags: readonly string[];
  topics: readonly string[];
}

/** An article of a tray. */
export interface TrayItem {
  id: ArticleId;
  url: string;
  host: string;
  headline: string;
  outletName: string;
  publishedAt?: ReadArticle['publishedAt'];
  topic?: string;
  tone?: Tone;
  tray: TrayPlace;
}

export type TrayView =
  | { kind: 'loading' }
  | { kind: 'error'; error: ErrorCode }
  | {
      kind: 'rows';
      /** In Vietnam: `2026-03-07`. */
      day: string;
      /** In their order. */
      rows: readonly TrayItem[];
      /** The tray of the day before. */
      before: readonly TrayItem[];
    };

export interface TrayActions {
  onRemove: (id: ArticleId) => void;
  /** The tray is to stand in this order; `moved` are those that the reader moved. */
  onOrder: (order: readonly TrayItem[], moved: readonly ArticleId[]) => void;
  /** In the click itself: the browser lets nobody write to the clipboard at another time. */
  onCopy: () => void;
  /** Opens the page on which the digest is put together. */
  onDigest: () => void;
  onOpenUrl: (url: string) => void;
  onRetry: () => void;
}

/** A tab of the window, for the reader to find. */
export interface NamedTab {
  id: number;
  /** Counted from 1. */
  place: number;
  /** Empty where the browser does not tell it. */
  title: string;
}

/** How many tabs came out so. */
export interface KeepCount {
  result: KeepResult;
  count: number;
  /** Those that the reader has to look at. */
  tabs: readonly NamedTab[];
}

/** Keeping all open articles: not asked for, under way, or what came of it. */
export type KeepAllView =
  | { kind: 'idle' }
  | { kind: 'busy' }
  | {
      kind: 'done';
      /** What came of the tabs; what came of none is left out. */
      counts: readonly KeepCount[];
      /** Those that are kept now, and are not in today's tray. */
      addable: readonly ArticleId[];
    };

export interface KeepAllActions {
  onKeepAll: () => void;
  onAddToTray: (ids: readonly ArticleId[]) => void;
  /** Brings one of the tabs to the front. */
  onShowTab: (id: number) => void;
  onClose: () => void;
}
