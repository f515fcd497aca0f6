/** What exchanging over a shared folder shows, as plain data. */

import type { IsoMoment } from '../../lib/model/article';
import type { ErrorCode } from '../../lib/model/error';
import type { FolderProblem } from '../../lib/model/folder-error';
import type { Words } from '../../locales';
import type { ExchangeWords } from '../../locales/exchange';
import type { BroughtCounts } from '../../locales/exchange/words';

/** Why something was not done. */
export interface ExchangeFailure {
  error: ErrorCode;
  problem: FolderProblem | 'wrong-passphrase' | null;
}

/** This machine in the exchange. */
export interface JoinedFolder {
  folder: string;
  machine: string;
  isLocked: boolean;
  access: 'granted' | 'ask' | 'refused';
}

export type ExchangeWork =
  | { kind: 'joining' }
  | { kind: 'taking' | 'sending'; articles: number }
  | { kind: 'taking-back' };

/** Files of the folder of which nothing is taken, and records that were left out. */
export interface ExchangeTold {
  damaged: number;
  locked: number;
  newer: number;
  foreign: number;
  refused: number;
}

export interface SharingMachine {
  id: string;
  name: string;
  writtenAt: IsoMoment | null;
  files: number;
}

export interface ExchangeView {
  /** False in a browser that lets nobody pick a folder. */
  canPick: boolean;
  /** Null where this machine exchanges nothing; undefined until it is known. */
  joined: JoinedFolder | null | undefined;
  /** The folder that was picked and is locked: its passphrase is asked for. */
  locked: { folder: string; isWrong: boolean } | null;
  work: ExchangeWork | null;
  last: { at: IsoMoment; from: readonly BroughtCounts[]; sent: number } | null;
  /** What was taken last and can be taken back. */
  undoable: { label: string; at: IsoMoment; articles: number; highlights: number } | null;
  told: ExchangeTold;
  machines: readonly SharingMachine[];
  /** What has just been done, to be said. */
  said: { kind: 'exchanged' } | { kind: 'taken-back'; left: number } | { kind: 'left' } | null;
  failure: ExchangeFailure | null;
}

export interface ExchangeActions {
  /** Picks a folder, within the press. */
  onJoin: (machine: string, passphrase: string) => void;
  onPassphrase: (passphrase: string) => void;
  /** Asks for the passphrase of files that are locked. */
  onUnlock: () => void;
  /** Leaves that question. */
  onDrop: () => void;
  onAllow: () => void;
  onExchange: () => void;
  onStop: () => void;
  onTakeBack: () => void;
  onLeave: () => void;
}

export interface ExchangePanelProps {
  words: Words;
  exchange: ExchangeWords;
  view: ExchangeView;
  actions: ExchangeActions;
}
