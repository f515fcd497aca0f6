import type { Article, ArticleVersion } from '../../model/article';
import type { CollectionDump } from '../../model/collection-dump';
import type { DamagedRecord } from '../../model/damaged-record';
import type { Highlight } from '../../model/highlight';
import type { ArticleId } from '../../model/ids';

/** An article as it is stored, deleted or not, with everything that belongs to it. */
export interface CollectionRecord {
  /** Null: what follows belongs to an article that the collection does not hold. */
  article: Article | null;
  /** The deleted ones too. */
  highlights: readonly Highlight[];
  versions: readonly ArticleVersion[];
  /** Records that are damaged, as they lay in the database. */
  damaged?: readonly DamagedRecord[];
}

/** The records of a collection of any size: each is asked for when the one before it is written. */
export type CollectionRecords = AsyncIterable<CollectionRecord> | Iterable<CollectionRecord>;

/** A record that goes out raw: it is damaged, or no writer can draw it. */
export type UnwrittenRecord = Pick<DamagedRecord, 'kind' | 'what' | 'raw'>;

/** How a collection is written. */
export interface CollectionOptions {
  /** SCHEMA_VERSION of the program that stored the records. */
  schema: number;
  /** The archive's own date; files in it carry it too. */
  exportedAt: Date;
  /** By which the files of single articles are named (`fileNameOf`). */
  namePattern?: string;
  /** Told of each record that cannot be written as a file: it is among the damaged ones, raw. */
  onUnwritten?: (record: UnwrittenRecord) => void;
  /** Called after each live article with how many there were until then. */
  onProgress?: (articles: number) => void;
  /** Rejects with its reason, between two articles, once it is aborted. */
  signal?: AbortSignal;
  /** Awaited after each article and between pieces of long files, so that the page that asked can take input. */
  pause?: () => Promise<void> | void;
}

/** The records of a dump, article by article, newest saved first. */
export function recordsOf({ articles, highlights, versions }: CollectionDump): CollectionRecord[] {
  const highlightsOf = Map.groupBy(highlights, ({ articleId }) => articleId);
  const versionsOf = Map.groupBy(versions, ({ articleId }) => articleId);
  const take = (id: ArticleId) => {
    const own = { highlights: highlightsOf.get(id) ?? [], versions: versionsOf.get(id) ?? [] };
    highlightsOf.delete(id);
    versionsOf.delete(id);
    return own;
  };
  const records = articles
    .toSorted((one, other) => Date.parse(other.savedAt) - Date.parse(one.savedAt))
    .map((article): CollectionRecord => ({ article, ...take(article.id) }));
  const left = { highlights: [...highlightsOf.values()].flat(), versions: [...versionsOf.values()].flat() };
  return left.highlights.length + left.versions.length === 0 ? records : [...records, { article: null, ...left }];
}
