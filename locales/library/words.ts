/** The words of the library. Apart from the rest: no other screen has to carry them. */

import type { SearchOrder } from '../../lib/search/query';
import type { ChartWords } from './chart-words';
import type { MarkActWords } from './mark-act-words';

export type LibraryCommandName =
  | 'search'
  | 'palette'
  | 'keys'
  | 'articles'
  | 'highlights'
  | 'deleted'
  | 'health'
  | 'open'
  | 'openPage'
  | 'close'
  | 'select'
  | 'selectAll'
  | 'clearSelection'
  | 'tag'
  | 'untag'
  | 'topic'
  | 'read'
  | 'unread'
  | 'handled'
  | 'tray'
  | 'copyList'
  | 'merge'
  | 'delete'
  | 'undo'
  | 'group'
  | 'timeline'
  | 'saveView'
  | 'digestAll'
  | 'exportAll'
  | 'transfer'
  | 'clearQuery';

export interface LibraryWords {
  title: string;
  tabs: Record<'articles' | 'highlights' | 'deleted' | 'health', string>;
  tabsLabel: string;
  /** The list and what is in it. */
  list: string;
  highlightList: string;
  loading: string;
  /** In place of a row whose record is damaged. */
  unreadable: string;
  articles(count: number): string;
  highlights(count: number): string;
  atLeast(told: string): string;
  emptyTitle: string;
  empty: string;
  /** Of highlights there is none yet. */
  unmarkedTitle: string;
  unmarked: string;
  /** To the page where a backup or another program's file is taken in. */
  bringIn: string;
  noneTitle: string;
  none: string;
  clearQuery: string;
  removePiece(piece: string): string;
  order: string;
  orders: Record<SearchOrder | 'made', string>;
  reversed: string;
  grouped: string;
  /** Of a grouped list in which nothing is. */
  noneTwice: string;
  /** What is done with all that match. */
  ofAll: Record<'label' | 'digest' | 'export', string>;
  reprints(count: number): string;
  origin(outlet: string): string;

  filters: string;
  facets: Record<
    'outlet' | 'level' | 'year' | 'color' | 'tag' | 'topic' | 'tone' | 'status' | 'state' | 'read' | 'marks',
    string
  >;
  facetValues: Record<'read' | 'unread' | 'marked' | 'unmarked', string>;
  /** More values of a facet. */
  moreValues(count: number): string;
  fewerValues: string;

  timeline: string;
  units: Record<'day' | 'week' | 'month', string>;
  unit: string;
  bar(period: string, count: string): string;
  from: string;
  to: string;
  brushFrom: string;
  brushTo: string;
  allTime: string;
  asTable: string;
  tableHead: { period: string; count: string; highlights: string };
  charts: ChartWords;
  copyPicture: string;
  copyNumbers: string;
  copiedPicture: string;
  copiedNumbers: string;
  noDates: string;

  views: {
    title: string;
    none: string;
    save: string;
    name: string;
    nameOf(name: string): string;
    saved(name: string): string;
    rename(name: string): string;
    delete(name: string): string;
    deleted(name: string): string;
    renamed(name: string): string;
    keep: string;
  };

  preview: {
    label(headline: string): string;
    close: string;
    openTab: string;
    same(count: number): string;
    alike: string;
  };

  /** Two kept copies of one article become one. */
  merging: {
    title: string;
    /** What becomes of both. */
    hint: string;
    /** The two are of different outlets. */
    twoOutlets: string;
    copies: [string, string];
    keep(copy: string): string;
    /** The page was never read, so there is no text to be kept. */
    unread: string;
    same: string;
    different: string;
    none: string;
    rows: Record<
      | 'headline'
      | 'outlet'
      | 'published'
      | 'authors'
      | 'source'
      | 'saved'
      | 'address'
      | 'length'
      | 'highlights'
      | 'versions'
      | 'tags'
      | 'topic'
      | 'tone'
      | 'status'
      | 'summary'
      | 'note',
      string
    >;
    words(count: number): string;
    sameText: string;
    differentText(count: number): string;
    moreDifferences(count: number): string;
    confirm: string;
    /** In the list of the same news: beside another article. */
    withThis: string;
    nameWithThis(headline: string): string;
    done(headline: string): string;
    undone: string;
  };

  selected(count: number): string;
  selectedAll(count: number): string;
  selectAll(count: number): string;
  clearSelection: string;
  acts: {
    label: string;
    tag: string;
    untag: string;
    topic: string;
    noTopic: string;
    topicName: string;
    tone: string;
    noTone: string;
    status: string;
    read: string;
    unread: string;
    tray: string;
    copy: string;
    export: string;
    digest: string;
    merge: string;
    delete: string;
    apply: string;
  };
  /** What an act did with so many articles. */
  done: {
    tag(tags: string, count: number): string;
    untag(tags: string, count: number): string;
    topic(topic: string, count: number): string;
    noTopic(count: number): string;
    tone(tone: string, count: number): string;
    status(status: string, count: number): string;
    read(count: number): string;
    unread(count: number): string;
    tray(count: number): string;
    copied(count: number): string;
    delete(count: number): string;
    restore(count: number): string;
    nothing: string;
    cancelled(count: number): string;
    undone(count: number): string;
    partly(count: number, all: number): string;
    tooMany(most: number): string;
  };
  working(done: number, all: number): string;
  markActs: MarkActWords;
  cancel: string;

  keys: { title: string; close: string; list: string; inList: string };
  palette: { label: string; placeholder: string; none: string };
  commands: Record<LibraryCommandName, string>;

  trash: {
    hint: string;
    emptyTitle: string;
    empty: string;
    deletedAt(moment: string): string;
    restoreOne: string;
    /** Begins with it. */
    restore(headline: string): string;
    restoreAll: string;
    /** How long it stays whole. */
    daysLeft(days: number): string;
    emptyNow: string;
    emptyQuestion(count: number): string;
    emptyText: string;
    emptied(count: number): string;
    stopped(count: number): string;
  };
  health: {
    holds: string;
    deleted(count: number): string;
    room: string;
    kinds: Record<'database' | 'files' | 'other', string>;
    backup: string;
    index: string;
    indexStates: {
      whole: string;
      unavailable: string;
      unknown: string;
      building(articles: number, all: number): string;
    };
    journal: string;
    journalStates: Record<'whole' | 'behind' | 'none', string>;
    check: string;
    checking: string;
    sound: string;
    wrong(parts: string): string;
    /** What to press where the index is among them. */
    mended: string;
    /** What does not follow from it. */
    unharmed: string;
    parts: { counters: string; index: string; other: string };
    repair: string;
    repaired: string;
    exportAll: string;
  };
}
