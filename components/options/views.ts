/** What the options page shows, as plain data: the controllers in `entrypoints/options` make it, the components draw it. */

import type { HighlightColour } from '../../lib/model/highlight';
import type { Making, View } from '../../lib/model/settings/settings';
import type { TagRule } from '../../lib/model/tag-rules';
import type { DoubtName, LevelName, OptionsWords, RemarkName, SourceName } from '../../locales/options';

/** One outlet of the table, in the language of the interface. */
export interface OutletRow {
  host: string;
  name: string;
  /** In the other language; empty where it is the same. */
  otherName: string;
  otherLanguage: 'vi' | 'en';
  /** In Vietnamese. */
  governingBody: string;
  level: LevelName;
  /** Of what it publishes. */
  language: 'vi' | 'en';
  successor?: { name: string; host: string; since: string; uncertain: boolean };
  remark?: RemarkName;
  doubts: readonly DoubtName[];
  source: SourceName;
  /** Whether it is read by itself: always, or as the reader switches it; a host that covers it decides for it. */
  reading: 'always' | 'on' | 'off' | { coveredBy: string };
  /** Folded, for the search. */
  searchText: string;
}

/** The second copy beside the collection: it holds everything, lacks the newest changes, is not there, or cannot be asked. */
export type SecondCopyView =
  | { kind: 'loading' }
  | { kind: 'whole'; articles: number; highlights: number }
  | { kind: 'behind' | 'none' | 'unknown' };

/** How an article's page is shown. */
export interface ReadingView {
  /** By itself, where nothing was chosen for its outlet. */
  clearPages: boolean;
  view: View;
  hasHandle: boolean;
}

/** The collection, as far as it can be opened. */
export type KeptDataView =
  | { kind: 'loading' | 'unknown' }
  | {
      kind: 'known';
      articles: number;
      highlights: number;
      /** Null where the browser does not tell. */
      bytes: number | null;
      isPersisted: boolean | null;
      /** How many articles are in no backup. */
      unsaved: number;
      /** An ISO moment; null where it never was. */
      lastExport: string | null;
      /** The last automatic backup was not made. */
      isAutoFailed?: boolean;
    };

export type AddProblem = keyof OptionsWords['problems'];

/** A look through the collection for what the rules would tag. */
export type RulePlanView =
  | { kind: 'idle' }
  | { kind: 'planning'; articles: number }
  | { kind: 'planned'; articles: number; counts: readonly { tag: string; articles: number }[]; refused: number }
  | { kind: 'applying' };

export interface RuleActions {
  /** Answers false where there are no words, or no tag. */
  onAddRule: (typed: { phrases: string; tag: string; isExact: boolean }) => boolean;
  onRemoveRule: (rule: TagRule) => void;
  onPlan: () => void;
  onStopPlan: () => void;
  onApplyPlan: () => void;
}

export interface OptionsActions extends RuleActions {
  onClearPages: (on: boolean) => void;
  onView: (view: View) => void;
  onHandle: (on: boolean) => void;
  onChangeKeys: () => void;
  onExportAll: () => void;
  /** In the click itself: the browser asks the reader. */
  onAllow: () => void;
  onLibrary: () => void;
  onMaking: (making: Making) => void;
  onMeaning: (colour: HighlightColour, meaning: string) => void;
  /** A row of the general press. */
  onSwitch: (row: OutletRow, on: boolean) => void;
  /** What the reader typed; answers why it cannot be added, null where the browser is being asked. */
  onAdd: (typed: string) => AddProblem | null;
  onRemove: (host: string) => void;
  /** Opens the page for backups, restores and imports. */
  onTransfer: () => void;
}
