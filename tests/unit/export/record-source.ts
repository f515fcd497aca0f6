import type { RecordSource } from '../../../lib/export/json-pieces';
import type { CollectionDump } from '../../../lib/model/collection-dump';

/** What comes one after the other from a store. */
export async function* oneByOne<T>(values: readonly T[]): AsyncGenerator<T> {
  yield* values;
}

/** A dump as the store would give it out. */
export function recordSourceOf({ schema, articles, highlights, versions }: CollectionDump): RecordSource {
  return {
    schema,
    articles: oneByOne(articles),
    highlights: oneByOne(highlights),
    versions: oneByOne(versions),
  };
}
