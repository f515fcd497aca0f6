/**
 * What a file of an exchange is: a backup by its form (`docs/FORMATS.md`), of everything or of what changed, which also says
 * whose it is. It is written once and never changed.
 */

import { isRecord } from '../model/soundness';
import type { OwnSegment } from '../store/exchange-access';
import { toBareLetters } from '../text/bare-letters';

/** Grows where an older program could no longer make sense of the folder. */
export const EXCHANGE_VERSION = 1;

/** What the section of that name says in its one line. */
export interface SegmentFacts {
  version: number;
  /** The id of the machine's database. */
  machine: string;
  /** What its reader calls it. */
  name: string;
  /** One more than that of the file before. */
  number: number;
  kind: OwnSegment['kind'];
}

export const MAX_MACHINE_NAME = 40;

const PREFIX = 'diem-bao exchange ';
const KEY_PREFIX = 'diem-bao exchange-key ';
const ENDING = /\.zip(?:\.age)?$/i;
const NUMBER_DIGITS = 6;
const SHOWN_ID = 8;
const MACHINE = /^[\w-]{1,64}$/;

/** Whether a file's name says that it belongs to an exchange: whoever wrote it, and whatever a synced drive has put behind the name. */
export function isSegmentName(name: string): boolean {
  return name.startsWith(PREFIX) && ENDING.test(name);
}

export function isKeyName(name: string): boolean {
  return name.startsWith(KEY_PREFIX) && name.toLowerCase().endsWith('.age');
}

/** In plain letters, which no drive and no other system writes otherwise. */
export function segmentName({ machine, name, number, kind }: Omit<SegmentFacts, 'version'>, isLocked: boolean): string {
  const place = String(number).padStart(NUMBER_DIGITS, '0');
  return `${PREFIX}${plainName(name)} ${machine.slice(0, SHOWN_ID)} ${place} ${kind}.zip${isLocked ? '.age' : ''}`;
}

export function keyName(machine: string): string {
  return `${KEY_PREFIX}${machine.slice(0, SHOWN_ID)}.age`;
}

function plainName(name: string): string {
  const plain = toBareLetters(name.normalize('NFC'))
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  return plain.slice(0, MAX_MACHINE_NAME) || 'machine';
}

/** Null where the value says nothing of the kind; a later version's as far as it goes. */
export function parseSegmentFacts(value: unknown): SegmentFacts | null {
  if (!isRecord(value)) return null;
  const { version, machine, name, number, kind } = value;
  if (!isCount(version) || !isCount(number) || typeof machine !== 'string' || !MACHINE.test(machine)) return null;
  if (typeof name !== 'string' || (kind !== 'base' && kind !== 'more')) return null;
  return { version, machine, name: name.slice(0, MAX_MACHINE_NAME), number, kind };
}

function isCount(value: unknown): value is number {
  return Number.isSafeInteger(value) && (value as number) > 0;
}
