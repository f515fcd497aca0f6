/** What the library shows, as plain data: the controllers make it, the components draw it. */

import type { Article, ArticleLanguage, ArticleStatus, Tone } from '../../lib/model/article';
import type { ErrorCode } from '../../lib/model/error';
import type { ArticleId } from '../../lib/model/ids';
import type { FoundArticle, IndexReach } from '../../lib/search/answer';
import type { Completion } from '../../lib/search/complete-query';
import type { QueryPiece } from '../../lib/search/describe-query';
import type { TimelineUnit } from '../../lib/search/filter-article';
import type { ListedHighlight } from '../../lib/search/highlights';
import type { NewsRow, SameNewsRow } from '../../lib/search/news';
import type { SearchOrder } from '../../lib/search/query';
import type { QueryRemark } from '../../lib/search/query-builder';
import type { LibraryWords } from '../../locales/library';

export type LibraryTab = 'articles' | 'highlights' | 'deleted' | 'health';

/** The field and what was understood of it. */
export interface AskedView {
  typed: string;
  pieces: readonly QueryPiece[];
  remarks: readonly QueryRemark[];
  completions: readonly Completion[];
  order: SearchOrder;
  isReversed: boolean;
}

/** A list of which only those rows are here that were in view. */
export interface ListView<Row> {
  /** By their place in the list; those that are not here were not asked for yet. */
  rows: ReadonlyMap<number, Row>;
  /** Places of those that match and cannot be read: nothing is to be waited for there. */
  absent: ReadonlySet<number>;
  /** How many rows the list has, as far as is known. */
  count: number;
  /** How many match: of a grouped list more than it has rows. */
  total: number;
  isSettled: boolean;
  reach: IndexReach;
  /** Nothing was answered yet. */
  isWaiting: boolean;
  /** What is shown is the answer to an earlier question. */
  isAsking: boolean;
  error: ErrorCode | null;
}

/** A value of a facet: how it is called, how many have it, whether it is in the query. */
export interface FacetValueView {
  value: string;
  label: string;
  count: number;
  isChosen: boolean;
}

export type FacetName = keyof LibraryWords['facets'];

export interface FacetView {
  facet: FacetName;
  values: readonly FacetValueView[];
}

export interface BarView {
  /** Days, both included: `2026-03-07`. */
  from: string;
  to: string;
  count: number;
}

export interface TimelineView {
  /** As it is drawn: of a long time in longer periods than was wanted. */
  unit: TimelineUnit;
  bars: readonly BarView[];
  most: number;
  /** Of the query; null: no such end. */
  from: string | null;
  to: string | null;
  /** By the place of a bar: that of the period which is compared with. */
  before: ReadonlyMap<number, BarView>;
}

export interface SavedViewRow {
  id: string;
  name: string;
  /** Behind the page's name. */
  address: string;
  /** How many match now; null where it is not known yet. */
  count: number | null;
  isOpen: boolean;
}

export interface SelectionView {
  count: number;
  /** All that match. */
  isAll: boolean;
  isSelected: (id: ArticleId) => boolean;
}

/** An act that takes a while. */
export interface WorkView {
  done: number;
  all: number;
}

/** Beside the copy that is open: who else printed it, what is alike. */
export interface BesideView {
  id: ArticleId;
  same: readonly SameNewsRow[];
  alike: readonly NewsRow[];
}

/** One of two copies that are looked at before they become one. */
export interface ComparedCopy {
  /** As the reader corrected it. */
  article: Article;
  highlights: number;
  canBeKept: boolean;
}

export type MergeView =
  | { kind: 'closed' }
  | { kind: 'copies'; copies: readonly [ComparedCopy, ComparedCopy]; isBusy: boolean };

export interface DeletedRow {
  id: ArticleId;
  headline: string;
  language: ArticleLanguage;
  outletName: string;
  /** An ISO moment. */
  deletedAt: string;
  /** Whole days until its text goes; 0: it goes soon. */
  daysLeft: number;
}

export type DeletedView =
  | { kind: 'loading' }
  | { kind: 'error'; error: ErrorCode }
  | { kind: 'rows'; rows: readonly DeletedRow[] };

export interface LibraryHealth {
  articles: number;
  highlights: number;
  deleted: number | null;
  /** The room on the disk; null where the browser does not tell. */
  bytes: number | null;
  /** Bytes by where they lie, where the browser tells. */
  byKind: readonly { kind: 'database' | 'files' | 'other'; bytes: number }[];
  /** Kept since the whole collection was exported last. */
  unsaved: number | 'all' | null;
  /** The last automatic backup was not made. */
  isAutoFailed?: boolean;
  reach: IndexReach | null;
  copy: 'whole' | 'behind' | 'none' | null;
  /** What does not agree with the records, after a check; null before one. */
  check: { isRunning: boolean; wrong: readonly string[] | null };
}

/** One command of the library: its keys, what it is called, what it does. The sheet of keys and the palette are drawn from the table. */
export interface LibraryCommand {
  id: keyof LibraryWords['commands'];
  /** As tinykeys reads them; null: in the palette alone. */
  keys: string | null;
  label: string;
  /** Absent: cannot be done now. */
  run?: () => void;
}

/** What has to be written before it can be done. */
export type ActsForm = 'tag' | 'untag' | 'topic';

export type BulkWish =
  | { kind: 'tag' | 'untag'; tags: readonly string[] }
  | { kind: 'topic'; topic: string | null }
  | { kind: 'tone'; tone: Tone | null }
  | { kind: 'status'; status: ArticleStatus }
  | { kind: 'read'; isRead: boolean }
  | { kind: 'tray' }
  | { kind: 'copy' }
  /** On a page of its own, where the format is chosen. */
  | { kind: 'export' }
  /** The press digest of them, on its page. */
  | { kind: 'digest' }
  | { kind: 'delete' };

/** What can be done with all that match, whether they are selected or not. */
export type OfAllWish = 'digest' | 'export';

export type ArticleListView = ListView<FoundArticle>;
export type HighlightListView = ListView<ListedHighlight>;
