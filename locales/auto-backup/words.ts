/** The words of automatic backups, which stand on the page for backups. */

import type { AutoBackupProblem, BackupPlace, BackupRhythm } from '../../lib/model/settings/auto-backup';
import type { ErrorWords } from '../in-page';

export interface AutoBackupWords {
  title: string;
  label: string;
  hint: string;
  /** The browser was asked for the permission, and the reader said no. */
  refused: string;
  rhythm: string;
  rhythms: Record<BackupRhythm, string>;
  /** When it is looked whether one is due. */
  when: string;
  place: string;
  places: Record<BackupPlace, string>;
  /** Chromium may ask for each download where to put it. */
  placeHint: string;
  /** The browser allows a folder for one visit, or for every one. */
  folderHint: string;
  noFolders: string;
  pick: string;
  pickOther: string;
  picked(name: string): string;
  /** The browser wants the reader's word for the folder again. */
  askFolder: string;
  allow: string;
  kept: string;
  keptOf(files: number): string;
  /** What becomes of the older ones. */
  keptHint: string;
  withPictures(pictures: number, size: string): string;
  lock: {
    title: string;
    off: string;
    on: string;
    start: string;
    end: string;
    passphrase: string;
    again: string;
    /** What the passphrase is and where it is not. */
    hint: string;
    differs: string;
    tooShort: string;
    save: string;
    leave: string;
    locking: string;
  };
  now: string;
  running: string;
  none: string;
  last(moment: string, size: string): string;
  lies(path: string): string;
  files(count: number): string;
  file(name: string, moment: string, size: string): string;
  /** It was tried at this moment. */
  failed(moment: string): string;
  problems: Record<AutoBackupProblem, ErrorWords>;
}
