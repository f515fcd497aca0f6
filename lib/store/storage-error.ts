/** What IndexedDB throws, as an error that has words for the reader. */

import { type ErrorCode, ReaderError } from '../model/error';

const CODE_OF_ERROR: Record<string, ErrorCode> = {
  QuotaExceededError: 'storage-full',
  VersionError: 'storage-newer',
};

/** How a browser says on opening that it keeps nothing here: private windows, blocked site data, no IndexedDB at all. */
const OPEN_REFUSALS = new Set(['InvalidStateError', 'SecurityError', 'NotAllowedError', 'ReferenceError', 'TypeError']);

/** Any failure of the database as a ReaderError; what is already one stays as it is. */
export function toStorageError(thrown: unknown): ReaderError {
  return toError(thrown, 'storage-failed');
}

/** The same for a failure to open it. */
export function toOpenError(thrown: unknown): ReaderError {
  return toError(thrown, OPEN_REFUSALS.has(nameOf(thrown)) ? 'storage-unavailable' : 'storage-failed');
}

function toError(thrown: unknown, otherwise: ErrorCode): ReaderError {
  if (thrown instanceof ReaderError) return thrown;
  const detail = thrown instanceof Error ? `${thrown.name}: ${thrown.message}` : String(thrown);
  return new ReaderError(CODE_OF_ERROR[nameOf(thrown)] ?? otherwise, detail, { cause: thrown });
}

/** Whether a transaction failed for a record that was to be added and is there already. */
export function isKeyTaken(thrown: unknown): boolean {
  return thrown instanceof ReaderError && nameOf(thrown.cause) === 'ConstraintError';
}

export function nameOf(thrown: unknown): string {
  return thrown instanceof Error ? thrown.name : '';
}
