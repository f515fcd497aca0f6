/** The database: its name, its stores and what is in them. */

import type { DBSchema, IDBPDatabase } from 'idb';
import type { Article, ArticleVersion } from '../model/article';
import type { Highlight } from '../model/highlight';
import type { ArticleId, HighlightId } from '../model/ids';
import type { Stamp } from '../model/merging/stamp';
import { SCHEMA_VERSION } from '../model/migrations/migrations';
import type { ArticleSummary } from './collection';

export const DATABASE_NAME = 'diem-bao';

/** IndexedDB counts from 1, the schema from 0. */
export const DATABASE_VERSION = SCHEMA_VERSION + 1;

/** The key of the one record in `meta`. */
export const STATE = 'state';

/** What the collection knows of itself; written in the transaction of the change that it counts. */
export interface CollectionState {
  installId: string;
  lastStamp?: Stamp;
  /** Live articles. */
  articles: number;
  /** Live highlights of live articles. */
  highlights: number;
  /** How many live highlights carry a tag. */
  tags: Record<string, number>;
  /** Set by an upgrade: articles beyond this id may be without a sketch. Absent where every article has its own. */
  sketchedTo?: ArticleId;
}

/** Some shingles of a live article, for finding its text elsewhere. */
export interface Sketch {
  id: ArticleId;
  /** Empty for a deleted article, and for one too short to be told from others. */
  shingles: number[];
  /** Where the reader turned it down as a reprint: hashes of addresses. */
  dismissedAt: string[];
}

export interface Schema extends DBSchema {
  articles: { key: ArticleId; value: Article; indexes: { addresses: string } };
  highlights: { key: HighlightId; value: Highlight; indexes: { articleId: ArticleId } };
  versions: { key: [ArticleId, number]; value: ArticleVersion };
  /** A row for each live article, so that a list is read without reading any text. */
  summaries: { key: ArticleId; value: ArticleSummary; indexes: { savedAt: [string, ArticleId] } };
  sketches: { key: ArticleId; value: Sketch; indexes: { shingles: number } };
  meta: { key: typeof STATE; value: CollectionState };
}

export type StoreName = 'articles' | 'highlights' | 'versions' | 'summaries' | 'sketches' | 'meta';
export const STORE_NAMES: StoreName[] = ['articles', 'highlights', 'versions', 'summaries', 'sketches', 'meta'];

export type Database = IDBPDatabase<Schema>;

/** Makes the stores of this version in a database that has none of them. */
export function createStores(database: Database): void {
  const articles = database.createObjectStore('articles', { keyPath: 'id' });
  // Unique: it is this index that makes one article of two tabs that save the same one.
  articles.createIndex('addresses', 'addresses', { multiEntry: true, unique: true });
  database.createObjectStore('highlights', { keyPath: 'id' }).createIndex('articleId', 'articleId');
  database.createObjectStore('versions', { keyPath: ['articleId', 'number'] });
  database.createObjectStore('summaries', { keyPath: 'id' }).createIndex('savedAt', ['savedAt', 'id']);
  createSketches(database);
  database.createObjectStore('meta');
}

export function createSketches(database: Database): void {
  database.createObjectStore('sketches', { keyPath: 'id' }).createIndex('shingles', 'shingles', { multiEntry: true });
}
