/**
 * Records as they lie in the database. A database of this version may hold records that an earlier program wrote: with
 * 100 000 articles, bringing them all up to date before the first one can be read would keep the reader waiting for a
 * quarter of a minute. So each record carries its schema, is migrated whenever it is read, and is written back in slices
 * later (`stale-records.ts`). The types here hold it: what a store gives is no `Article` before it went through `toArticle`,
 * and an `Article` cannot be stored before `toStored` has marked it.
 */

import type { Article, ArticleVersion } from '../model/article';
import type { Highlight } from '../model/highlight';
import { FIRST_RECORD_SCHEMA, migrateRecord, SCHEMA_VERSION } from '../model/migrations/migrations';
import type { RecordKind, StoredFields } from '../model/migrations/record-migration';

/** A stored record: of which schema it is, and the fields that are keys, which are the same in every schema since the first. */
type Stored<Item, Key extends keyof Item> = Pick<Item, Key> & {
  /** Absent on records of schema 1 to 3: the migrations from 1 are right for all three. */
  schema: number | undefined;
};

export type StoredArticle = Stored<Article, 'id' | 'addresses'>;
export type StoredHighlight = Stored<Highlight, 'id' | 'articleId'>;
export type StoredVersion = Stored<ArticleVersion, 'articleId' | 'number'>;

export const toArticle = (stored: StoredArticle): Article => migrated('articles', stored) as unknown as Article;
export const toHighlight = (stored: StoredHighlight): Highlight =>
  migrated('highlights', stored) as unknown as Highlight;
export const toArticleVersion = (stored: StoredVersion): ArticleVersion =>
  migrated('versions', stored) as unknown as ArticleVersion;

/** A record of this program as it is stored. */
export function toStored<Item extends object>(record: Item): Item & { schema: number } {
  return { ...record, schema: SCHEMA_VERSION };
}

/** Whether a migration would change the record. One that only lacks the mark can stay as it is. */
export function isStale(kind: RecordKind, stored: { schema: number | undefined }): boolean {
  if (stored.schema === SCHEMA_VERSION) return false;
  const fields = fieldsOf(stored);
  return migrateRecord(kind, fields, stored.schema ?? FIRST_RECORD_SCHEMA) !== fields;
}

function migrated(kind: RecordKind, stored: { schema: number | undefined }): StoredFields {
  return migrateRecord(kind, fieldsOf(stored), stored.schema ?? FIRST_RECORD_SCHEMA);
}

function fieldsOf({ schema: _schema, ...fields }: { schema: number | undefined }): StoredFields {
  return fields;
}
