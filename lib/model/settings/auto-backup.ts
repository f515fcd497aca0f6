/** Backups that the extension makes by itself: how the reader wants them, what became of them, and when the next one is due. */

import type { IsoMoment } from '../article';
import { fieldsOf } from '../fields-of';
import { dayOfMoment, toMoment } from '../vietnam-time';
import { oneOf } from './stored-fields';

/** `changes`: after so many changes as `CHANGES_A_BACKUP` says. */
export const BACKUP_RHYTHMS = ['daily', 'weekly', 'changes'] as const;
export type BackupRhythm = (typeof BACKUP_RHYTHMS)[number];

/** `folder`: one that the reader has picked, where the browser lets an extension keep one. */
export const BACKUP_PLACES = ['downloads', 'folder'] as const;
export type BackupPlace = (typeof BACKUP_PLACES)[number];

/** How many files the reader may have kept. */
export const KEPT_CHOICES = [3, 5, 10, 30] as const;

/**
 * By what files are locked that are made while nobody is there to type a passphrase: they are written for the public key, and
 * opened by the secret one, which is here only as the reader's passphrase has locked it.
 */
export interface BackupLock {
  /** The public key, `age1…`. */
  recipient: string;
  /** The secret key, locked by the passphrase: an armoured age file. It goes into each backup. */
  lockedIdentity: string;
}

export interface AutoBackupSettings {
  isOn: boolean;
  rhythm: BackupRhythm;
  place: BackupPlace;
  /** So many files, each written over in its turn. */
  kept: number;
  withPictures: boolean;
  /** Null: the files are not locked. */
  lock: BackupLock | null;
}

/** Why one was not made. The words are in `locales/transfer`, by problem. */
export const AUTO_BACKUP_PROBLEMS = [
  /** The permission for downloads was taken back. */
  'no-permission',
  /** The picked folder is not there, or the browser wants the reader's word for it again. */
  'no-folder',
  'disk-full',
  /** The browser did not write the file, or the reader stopped it. */
  'not-written',
  /** The collection could not be read. */
  'not-read',
] as const;
export type AutoBackupProblem = (typeof AUTO_BACKUP_PROBLEMS)[number];

export interface AutoBackupFile {
  /** Its number among those that are kept, which is a part of its name: from 1. */
  slot: number;
  name: string;
  /** Where it lies, as far as the browser says; empty where it does not. */
  path: string;
  /** When its making began. */
  at: IsoMoment;
  bytes: number;
  /** The browser's number of the download, by which an older row of its list is taken out. */
  download?: number;
}

export interface AutoBackupState {
  /** The newest first. */
  files: readonly AutoBackupFile[];
  /** Why the last try made none; null once one was made. */
  failure: { at: IsoMoment; problem: AutoBackupProblem } | null;
  /** What the collection was when the newest was begun; null before the first. */
  mark: BackupStanding | null;
}

/** The collection, as far as a further backup depends on it. */
export interface BackupStanding {
  /** Of the database: another one has another. */
  installId: string;
  /** Of its newest change. */
  number: number;
  pictures: number;
}

export const DEFAULT_AUTO_BACKUP: AutoBackupSettings = {
  isOn: false,
  rhythm: 'daily',
  place: 'downloads',
  kept: 5,
  withPictures: true,
  lock: null,
};

export const NO_AUTO_BACKUPS: AutoBackupState = { files: [], failure: null, mark: null };

export const CHANGES_A_BACKUP = 20;
const DAYS_OF_WEEK = 7;
/** A folder that is gone comes back in its own time, in milliseconds. */
const RETRY_AFTER = 60 * 60 * 1_000;

/** From any value; what is missing or not understood has its default. Never throws. */
export function parseAutoBackup(value: unknown): AutoBackupSettings {
  const { isOn, rhythm, place, kept, withPictures, lock } = fieldsOf(value);
  const { recipient, lockedIdentity } = fieldsOf(lock);
  const isLock = typeof recipient === 'string' && typeof lockedIdentity === 'string';
  return {
    // Where it is not understood how a file was to be locked, none may be written unlocked.
    isOn: isOn === true && (isLock || lock === null || lock === undefined),
    rhythm: oneOf(BACKUP_RHYTHMS, rhythm, DEFAULT_AUTO_BACKUP.rhythm),
    place: oneOf(BACKUP_PLACES, place, DEFAULT_AUTO_BACKUP.place),
    kept: oneOf<number>(KEPT_CHOICES, kept, DEFAULT_AUTO_BACKUP.kept),
    withPictures: withPictures !== false,
    lock: isLock ? { recipient, lockedIdentity } : null,
  };
}

/** The same of what became of them. */
export function parseAutoBackupState(value: unknown): AutoBackupState {
  const { files, failure, mark } = fieldsOf(value);
  const { at, problem } = fieldsOf(failure);
  const { installId, number, pictures } = fieldsOf(mark);
  const isMark = typeof installId === 'string' && typeof number === 'number' && typeof pictures === 'number';
  return {
    files: Array.isArray(files) ? files.filter(isFile) : [],
    failure: isMoment(at) ? { at, problem: oneOf(AUTO_BACKUP_PROBLEMS, problem, 'not-written') } : null,
    mark: isMark ? { installId, number, pictures } : null,
  };
}

/**
 * Whether one is to be made now, at `now` in milliseconds since the epoch: where something has changed since the last one, and
 * its day, its week or so many changes are over. A clock that was put back is no reason to wait.
 */
export function isBackupDue(
  { isOn, rhythm, withPictures }: AutoBackupSettings,
  { files, failure, mark }: AutoBackupState,
  standing: BackupStanding,
  now: number,
): boolean {
  if (!isOn) return false;
  if (failure !== null && Math.abs(now - Date.parse(failure.at)) < RETRY_AFTER) return false;
  const [newest] = files;
  if (newest === undefined || mark === null || mark.installId !== standing.installId) return true;
  const changes = standing.number - mark.number;
  const isSame = changes === 0 && (!withPictures || standing.pictures === mark.pictures);
  if (isSame) return false;
  const days = Math.abs(dayOfMoment(toMoment(now)) - dayOfMoment(newest.at));
  if (rhythm === 'weekly') return days >= DAYS_OF_WEEK;
  if (rhythm === 'daily') return days >= 1;
  // A number that went back is another collection in the same place.
  return changes >= CHANGES_A_BACKUP || changes < 0;
}

/** Which number the next file gets: a free one, else that of the oldest. */
export function nextSlot(files: readonly AutoBackupFile[], kept: number): number {
  const taken = files.filter(({ slot }) => slot <= kept);
  for (let slot = 1; slot <= kept; slot += 1) if (!taken.some((file) => file.slot === slot)) return slot;
  return taken.reduce((oldest, file) => (file.at < oldest.at ? file : oldest)).slot;
}

/** The folder inside the downloads. Into a picked one the files go as they are: the reader has picked it for them. */
export const AUTO_BACKUP_FOLDER = 'Diem Bao';
const INSTALL_LETTERS = 6;

/**
 * The name of a file. It says of which database it is, so two profiles with one folder write over their own files alone, and a
 * collection that was lost and begun anew writes over none of those before.
 */
export function autoBackupName(installId: string, slot: number): string {
  const letters = installId.replace(/[^\da-z]/gi, '').slice(0, INSTALL_LETTERS);
  return `diem-bao tu-dong ${letters} ${slot}.zip`;
}

function isMoment(value: unknown): value is IsoMoment {
  return typeof value === 'string' && !Number.isNaN(Date.parse(value));
}

function isFile(value: unknown): value is AutoBackupFile {
  const { slot, name, path, at, bytes, download } = fieldsOf(value);
  return (
    typeof slot === 'number' &&
    typeof name === 'string' &&
    typeof path === 'string' &&
    isMoment(at) &&
    typeof bytes === 'number' &&
    (download === undefined || typeof download === 'number')
  );
}
