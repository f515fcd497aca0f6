/** Schema 1 → 2: an article may carry mends. Nobody had any, so every record stays as it is. */

import type { CollectionDump } from '../collection-dump';
import { ReaderError } from '../error';

/** All records of schema 1 as records of schema 2. Throws ReaderError('bad-message') where they are no collection. */
export function migrateV1(records: unknown): CollectionDump {
  const { articles, highlights, versions } = (records ?? {}) as Partial<Record<keyof CollectionDump, unknown>>;
  if (!Array.isArray(articles) || !Array.isArray(highlights) || !Array.isArray(versions)) {
    throw new ReaderError('bad-message', 'a collection of schema 1 has articles, highlights and versions');
  }
  return { schema: 2, articles, highlights, versions };
}
