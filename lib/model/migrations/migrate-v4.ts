/** Schema 4 → 5: a version carries every fact; schema 4 had text, headline and lead alone. */

import type { StoredFields } from './record-migration';

/** The version with what nobody knows of it any more said to be unknown; the same object where it says it itself. */
export function openVersion(version: StoredFields): StoredFields {
  if ('authors' in version && 'language' in version) return version;
  return { authors: [], language: 'und', ...version };
}
