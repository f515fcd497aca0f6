/** Schema 2 → 3: the database has an index of shingles, which is made from the articles. Every record stays as it is. */

import type { CollectionDump } from '../collection-dump';
import { ReaderError } from '../error';

/** All records of schema 2 as records of schema 3. Throws ReaderError('bad-message') where they are no collection. */
export function migrateV2(records: unknown): CollectionDump {
  const { articles, highlights, versions } = (records ?? {}) as Partial<Record<keyof CollectionDump, unknown>>;
  if (!Array.isArray(articles) || !Array.isArray(highlights) || !Array.isArray(versions)) {
    throw new ReaderError('bad-message', 'a collection of schema 2 has articles, highlights and versions');
  }
  return { schema: 3, articles, highlights, versions };
}
