import type { Article, ArticleVersion } from './article';
import type { Highlight } from './highlight';

/** Every record of the collection, tombstones too: what a backup is made of and what a migration makes. */
export interface CollectionDump {
  /** SCHEMA_VERSION of the program that made it. */
  schema: number;
  articles: Article[];
  highlights: Highlight[];
  versions: ArticleVersion[];
}

/** The stores that a backup holds, with what is in them. */
export interface DumpedRecords {
  articles: Article;
  highlights: Highlight;
  versions: ArticleVersion;
}

export interface DumpPage<Name extends keyof DumpedRecords> {
  records: DumpedRecords[Name][];
  /** Pass it as `after` for the next page; absent on the last one. */
  next?: IDBValidKey;
}
