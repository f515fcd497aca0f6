/** What the page for backups and imports shows, as plain data. */

import type { IsoMoment } from '../../lib/model/article';
import type { ErrorCode } from '../../lib/model/error';
import type { FileProblem } from '../../lib/model/file-error';
import type { ImportFormatId } from '../../lib/model/import-format';
import type { RecordFate } from '../../lib/model/record-fate';
import type { AutoBackupSettings, AutoBackupState } from '../../lib/model/settings/auto-backup';

/** Why something was not done. */
export interface TransferFailure {
  error: ErrorCode;
  /** Of a file, where its problem is known. */
  problem: FileProblem | null;
}

/** What is in a backup that was made. */
export interface BackupContentsView {
  articles: number;
  highlights: number;
  pictures: number;
  picturesLeftOut: number;
  damaged: number;
}

/** How many pictures are kept, and about how many bytes they are. */
export interface PicturesWeight {
  pictures: number;
  bytes: number;
}

export type BackupView =
  | { kind: 'idle'; isCancelled: boolean }
  | { kind: 'running'; articles: number; allArticles: number }
  | ({ kind: 'done'; name: string; bytes: number } & BackupContentsView)
  | ({ kind: 'failed' } & TransferFailure);

/** How much is in no backup. */
export interface BackupAge {
  /** When the last one was made; null where there is none. */
  at: IsoMoment | null;
  /** Articles that are new or changed since; null where it cannot be told. */
  unsaved: number | null;
}

/** Backups that are made by themselves. */
export interface AutoBackupView {
  settings: AutoBackupSettings;
  state: AutoBackupState;
  /** The picked one, its name null where there is none; null where the browser lets nobody pick one. */
  folder: { name: string | null; isToBeAllowed: boolean } | null;
  /** One is being made on this page's behalf. */
  isRunning: boolean;
  /** The key is being made. */
  isLocking: boolean;
  /** The reader was asked for the permission, and said no. */
  isRefused: boolean;
}

export interface AutoBackupActions {
  /** In the press itself, as are the two for folders and that for downloads: the browser asks the reader. */
  onSwitch: (on: boolean) => void;
  onChange: (changes: Partial<Pick<AutoBackupSettings, 'rhythm' | 'kept' | 'withPictures'>>) => void;
  onDownloads: () => void;
  onPickFolder: () => void;
  onAllowFolder: () => void;
  onLock: (passphrase: string) => void;
  onUnlock: () => void;
  onNow: () => void;
}

/** What would come of a file. */
export interface IntakePlan {
  name: string;
  source: 'backup' | ImportFormatId;
  madeAt: IsoMoment | null;
  fates: Record<RecordFate, number>;
  newHighlights: number;
  /** In the file; `fresh`: not here. */
  pictures: { all: number; fresh: number; bytes: number };
  /** Records, or entries of an import, that are left out. */
  refused: number;
  damagedParts: number;
  damagedRecords: number;
  unknownSections: readonly string[];
  hasSettings: boolean;
}

/** The newest thing that was taken in, which can be taken back. */
export interface LastIntake {
  kind: 'restore' | 'import';
  label: string;
  at: IsoMoment;
  articles: number;
  highlights: number;
  pictures: number;
}

/** What of a file is taken in only where the reader wishes. */
export interface TakenBeside {
  withSettings: boolean;
  withPictures: boolean;
}

export type IntakeView =
  | { kind: 'idle'; told: 'cancelled' | 'mended' | null }
  | { kind: 'reading'; name: string; articles: number }
  | { kind: 'locked'; name: string; isWrong: boolean }
  | { kind: 'plan'; plan: IntakePlan }
  | { kind: 'taking'; articles: number; allArticles: number }
  | { kind: 'taking-back' }
  | { kind: 'done'; what: 'restore' | 'import'; articles: number; highlights: number; pictures: number }
  | { kind: 'taken-back'; left: number }
  | ({ kind: 'failed' } & TransferFailure);

export interface TransferActions {
  /** An empty passphrase: the file is not locked. */
  onBackUp: (passphrase: string, withPictures: boolean) => void;
  onCancelBackup: () => void;
  onFile: (file: File) => void;
  onPassphrase: (passphrase: string) => void;
  onTake: (wanted: TakenBeside) => void;
  /** Leaves a file that was read, or stops what is under way; what was taken in until then is taken back. */
  onDrop: () => void;
  onTakeBack: () => void;
}
