import type { Article, ArticleVersion, IsoMoment } from '../model/article';
import type { Highlight } from '../model/highlight';

/** By which a reader of files knows one of ours. */
export const JSON_FORMAT = 'diem-bao-collection';

/** Every record of the collection as it is stored, tombstones too. */
export interface RecordSource {
  /** SCHEMA_VERSION of the records. */
  schema: number;
  highlights: AsyncIterable<Highlight>;
  articles: AsyncIterable<Article>;
  versions: AsyncIterable<ArticleVersion>;
}

/**
 * The stores in the order in which they are read, since the collection may change meanwhile: articles are never removed, so
 * each highlight finds its own among those that are read after it; and no article has a version that is not read after it.
 */
const STORES = ['highlights', 'articles', 'versions'] as const;

/** Everything as JSON text that a later version restores, a record a piece. */
export async function* toJsonPieces(source: RecordSource, exportedAt: IsoMoment): AsyncGenerator<string> {
  const { schema } = source;
  yield JSON.stringify({ format: JSON_FORMAT, schema, exportedAt }, null, 2).slice(0, -'\n}'.length);
  for (const store of STORES) {
    yield `,\n  "${store}": [`;
    let separator = '';
    for await (const record of source[store]) {
      yield `${separator}\n    ${JSON.stringify(record, null, 2).replaceAll('\n', '\n    ')}`;
      separator = ',';
    }
    yield separator === '' ? ']' : '\n  ]';
  }
  yield '\n}\n';
}
