/** How the reader exports: what he chose last. */

import { isRecord } from './soundness';

export interface LastExportChoice {
  /** The id of a format; one that is not known (any more) is none. */
  format: string;
  /** By which files are named. */
  namePattern: string;
}

/** `2026-03-07 Báo Ví Dụ Mở tuyến đò`. */
export const DEFAULT_NAME_PATTERN = '{ngày} {báo} {tít}';

/** The longest pattern that is read, in UTF-16 units. */
export const LONGEST_NAME_PATTERN = 200;

export const DEFAULT_EXPORT_CHOICE: LastExportChoice = { format: 'archive', namePattern: DEFAULT_NAME_PATTERN };

/** What is stored, whatever it is: each part that is not sound is the one that it comes with. */
export function parseExportChoice(stored: unknown): LastExportChoice {
  const { format, namePattern } = isRecord(stored) ? stored : {};
  const isSound = typeof namePattern === 'string' && namePattern.trim() !== '';
  return {
    format: typeof format === 'string' ? format : DEFAULT_EXPORT_CHOICE.format,
    namePattern: isSound ? namePattern.slice(0, LONGEST_NAME_PATTERN) : DEFAULT_EXPORT_CHOICE.namePattern,
  };
}
