import type { CollectionDump } from '../model/collection-dump';
import { SCHEMA_VERSION } from '../model/migrations/migrations';
import type { ReadTransaction } from './transaction';

/** Every record, tombstones too, in one consistent state. */
export async function dumpCollection(reading: ReadTransaction): Promise<CollectionDump> {
  const [articles, highlights, versions] = await Promise.all([
    reading.objectStore('articles').getAll(),
    reading.objectStore('highlights').getAll(),
    reading.objectStore('versions').getAll(),
  ]);
  return { schema: SCHEMA_VERSION, articles, highlights, versions };
}
