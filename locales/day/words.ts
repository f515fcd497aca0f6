import type { ArticleStatus, Tone } from '../../lib/model/article';
import type { KeepResult } from '../../lib/model/keep-result';

/** What a press officer adds to an article. */
export interface FieldWords {
  title: string;
  /** Opens the form, and closes it. */
  edit: string;
  close: string;
  /** On one line under the headline: that there is a note, a summary, that it was read. */
  hasNote: string;
  hasSummary: string;
  status: string;
  statuses: Record<ArticleStatus, string>;
  read: string;
  reads: Record<'read' | 'unread', string>;
  tone: string;
  tones: Record<Tone, string>;
  noTone: string;
  topic: string;
  topicHint: string;
  tags: string;
  summary: string;
  /** What stands in the field until it is edited. */
  summaryHint: string;
  backToLead: string;
  note: string;
  noteHint: string;
  save: string;
  /** `field`: what was changed. */
  saved(field: string): string;
  noteSavedBeside: string;
  /** The same field was written in another tab or on another machine meanwhile. */
  changedElsewhere: string;
  keys: string;
}

/** The day's tray: what goes into the digest. */
export interface TrayWords {
  title: string;
  add: string;
  remove: string;
  removeNamed(headline: string): string;
  added: string;
  removed: string;
  moved: string;
  /** The articles of today, and beside them those of yesterday. */
  today(count: number): string;
  yesterday(count: number): string;
  /** Over what each tone has, and each topic that only yesterday had. */
  beforeLabel: string;
  /** Of one topic or tone. */
  beside(count: number, before: number): string;
  noTopic: string;
  emptyTitle: string;
  empty: string;
  loading: string;
  copy: string;
  /** On the button itself, beside the title; in the full name too. */
  copyShort: string;
  copyHint: string;
  copied(count: number): string;
  /** Opens the page on which the digest is put together. */
  digest: string;
  digestShort: string;
  digestHint: string;
  /** A handle that is dragged, or moved by the arrow keys. */
  move(headline: string): string;
  moveTopic(topic: string): string;
  moveHint: string;
  /** Told after a move: which place of how many. */
  movedTo(place: number, count: number): string;
  /** Over a list that is copied. `day`: as it is printed. */
  listTitle(day: string): string;
}

/** Keeping all articles that are open in this window. */
export interface KeepAllWords {
  label: string;
  hint: string;
  busy: string;
  title: string;
  close: string;
  /** How many tabs came out so. */
  results: Record<KeepResult, (count: number) => string>;
  /** What can be done about it, where something can. */
  todo: Partial<Record<KeepResult, string>>;
  /** Which tab: its place in the window, counted from 1. */
  tab(place: number): string;
  showTab: string;
  noTabs: string;
  undone(count: number): string;
  addToTray(count: number): string;
}
