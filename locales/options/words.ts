/** The words of the options page. Apart from the rest: no other screen has to carry them. */

import type { CommandName } from '../../lib/model/command';
import type { Making } from '../../lib/model/settings/settings';

/** Who stands behind an outlet, as the table of outlets has it. */
export type LevelName =
  | 'party'
  | 'state'
  | 'government'
  | 'agency'
  | 'army'
  | 'police'
  | 'ministry'
  | 'body'
  | 'province'
  | 'general';

/** What is told of an outlet's row beside its name. */
export type RemarkName = 'former-address';

/** What may be uncertain about an outlet. */
export type DoubtName = 'host' | 'name' | 'governingBody' | 'successor' | 'since' | 'open';

/** What shows that an outlet publishes at its host. */
export type SourceName =
  | 'page'
  | 'feed-page'
  | 'document'
  | 'page-collection'
  | 'crawler-2026'
  | 'crawler-2019'
  | 'crawler-dictionary'
  | 'general-knowledge';

export interface OptionsWords {
  title: string;

  secondCopy: {
    title: string;
    hint: string;
    states: Record<'behind' | 'none' | 'unknown', string> & { whole(articles: number, highlights: number): string };
  };

  reading: {
    title: string;
    clear: string;
    clearHint: string;
    look: string;
    handle: string;
    handleHint: string;
  };
  keys: {
    title: string;
    hint: string;
    names: Record<CommandName, string>;
    /** A command that has no keys. */
    none: string;
    change: string;
  };
  data: {
    title: string;
    /** What is kept, in words that count it. */
    kept(articles: string, highlights: string): string;
    room(size: string): string;
    /** Whether the browser has promised to keep it where the disk is full. */
    persisted: Record<'yes' | 'no', string>;
    unsaved(articles: number): string;
    /** The last automatic backup was not made. */
    autoFailed: string;
    allSaved: string;
    lastExport(moment: string): string;
    neverExported: string;
    uninstall: string;
    unknown: string;
  };
  access: {
    title: string;
    all: string;
    missing: string;
    /** Every permission of the manifest that a browser tells of, and what it is for. */
    why: readonly { name: string; use: string }[];
    whyTitle: string;
  };

  marking: string;
  makingLabel: string;
  makings: Record<Making, { label: string; hint: string }>;
  meanings: string;
  meaningsHint: string;
  meaningOf(colour: string): string;

  rules: {
    title: string;
    hint: string;
    phrases: string;
    phrasesPlaceholder: string;
    tag: string;
    tagPlaceholder: string;
    exact: string;
    /** Over and under the list: how the words are compared. */
    compared: Record<'exact' | 'plain', string>;
    add: string;
    none: string;
    problem: string;
    /** Told to listeners: others see the new row. */
    added(tag: string): string;
    remove(tag: string): string;
    removed(tag: string): string;
    plan: string;
    planHint: string;
    planning(articles: number): string;
    stop: string;
    /** Puts a plan away. */
    leave: string;
    planned(articles: number): string;
    /** A tag, and how many articles get it. */
    count(tag: string, articles: number): string;
    refused(count: number): string;
    nothing: string;
    apply(articles: number): string;
    applying: string;
    applied(articles: number): string;
    undone(articles: number): string;
  };

  added: string;
  addedHint: string;
  addLabel: string;
  addPlaceholder: string;
  add: string;
  noneAdded: string;
  problems: Record<'no-host' | 'login-service' | 'listed' | 'added', string>;
  remove(host: string): string;
  /** Done. */
  switchedOn(name: string): string;
  switchedOff(name: string): string;
  /** The reader, or the browser, said no. */
  refused(host: string): string;

  outlets: string;
  outletsHint(byItself: number, general: number): string;
  search: string;
  searchPlaceholder: string;
  found(count: number): string;
  nothingFound: string;
  levels: Record<LevelName, string>;
  generalHint: string;
  /** How many of a group are on. */
  onCount(on: number, all: number): string;
  read(name: string): string;
  coveredBy(host: string): string;
  inEnglish: string;
  governingBody: string;
  /** The outlet that a row has become part of; `since` as the table has it: `2025`, `2025-03` or `2025-03-01`. */
  successor(name: string, host: string, since: string, uncertain: boolean): string;
  remarks: Record<RemarkName, string>;
  doubts: Record<DoubtName, string>;
  uncertain(what: string): string;
  knownFrom(what: string): string;
  sources: Record<SourceName, string>;
  /** How to have an outlet added or corrected. */
  correction: string;
}

/** `2025-03-01` as `01/03/2025`, `2025-03` as `03/2025`, `2025` as it is. */
export function showSince(since: string): string {
  return since.split('-').reverse().join('/');
}
