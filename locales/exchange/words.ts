/** The words of exchanging over a shared folder. Apart from the rest: who exchanges nothing does not carry them. */

import type { FolderProblem } from '../../lib/model/folder-error';
import type { ErrorWords } from '../in-page';

/** What one machine brought. */
export interface BroughtCounts {
  name: string;
  articles: number;
  highlights: number;
}

export interface ExchangeWords {
  title: string;
  hint: string;
  /** What lies in the folder, for whoever thinks about who else sees it. */
  content: string;
  /** This browser cannot do it. */
  absent: string;

  machine: string;
  machineHint: string;
  /** The name that is offered. */
  thisMachine: string;
  passphrase: string;
  passphraseHint: string;
  pick: string;
  /** The folder that was picked is locked. */
  locked(folder: string): string;
  wrong: string;
  join: string;
  notNow: string;

  state(folder: string, machine: string): string;
  isLocked: string;
  byItself: string;
  start: string;
  stop: string;
  allow: string;
  needsAccess(folder: string): string;
  refused(folder: string): string;
  leave: string;
  /** What leaving does, before it is done. */
  leaveHint: string;
  left: string;

  joining: string;
  taking(articles: number): string;
  sending(articles: number): string;
  takingBack: string;

  last(moment: string): string;
  from(brought: BroughtCounts): string;
  nothingNew: string;
  sent(articles: number): string;
  undoable(label: string, moment: string, articles: number, highlights: number): string;
  undo: string;
  takenBack: string;
  leftOver(records: number): string;

  machines: string;
  machineName: string;
  written: string;
  files: string;
  damaged(files: number): string;
  lockedFiles(files: number): string;
  unlock: string;
  newer(files: number): string;
  foreign(files: number): string;
  recordsRefused(records: number): string;

  problems: Record<FolderProblem, ErrorWords>;
  wrongPassphrase: ErrorWords;
}
