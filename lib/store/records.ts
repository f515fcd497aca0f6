/**
 * Records as they lie in the database. A database of this version may hold records that an earlier program wrote: with
 * 100 000 articles, bringing them all up to date before the first one can be read would keep the reader waiting for a
 * quarter of a minute. So each record carries its schema, is migrated whenever it is read, and is written back in slices
 * later (`stale-records.ts`). The types here hold it: what a store gives is no `Article` before it went through `toArticle`,
 * and an `Article` cannot be stored before `toStored` has marked it.
 */

import type { Article, ArticleVersion } from '../model/article';
import { ReaderError } from '../model/error';
import type { Highlight } from '../model/highlight';
import { FIRST_RECORD_SCHEMA, migrateRecord, SCHEMA_VERSION } from '../model/migrations/migrations';
import type { RecordKind, StoredFields } from '../model/migrations/record-migration';
import { wrongFields } from '../model/soundness';

/** A stored record: of which schema it is, and the fields that are keys, which are the same in every schema since the first. */
type Stored<Item, Key extends keyof Item> = Pick<Item, Key> & {
  /** Absent on records of schema 1 to 3: the migrations from 1 are right for all three. */
  schema: number | undefined;
};

export type StoredArticle = Stored<Article, 'id' | 'addresses'>;
export type StoredHighlight = Stored<Highlight, 'id' | 'articleId'>;
export type StoredVersion = Stored<ArticleVersion, 'articleId' | 'number'>;

/** Each throws a DamagedRecordError where the record is not as its schema says. */
export const toArticle = (stored: StoredArticle): Article => toWhole('articles', stored) as unknown as Article;
export const toHighlight = (stored: StoredHighlight): Highlight =>
  toWhole('highlights', stored) as unknown as Highlight;
export const toArticleVersion = (stored: StoredVersion): ArticleVersion =>
  toWhole('versions', stored) as unknown as ArticleVersion;

/** What `convert` gives of those that are whole: one bad record takes no other with it. */
export function wholeOnes<Raw, Item>(stored: readonly Raw[], convert: (one: Raw) => Item): Item[] {
  return stored.flatMap((one) => wholeOne(one, convert) ?? []);
}

/** What `convert` gives; undefined for a damaged record, and for none. */
export function wholeOne<Raw, Item>(stored: Raw | undefined, convert: (one: Raw) => Item): Item | undefined {
  try {
    return stored === undefined ? undefined : convert(stored);
  } catch (error) {
    if (error instanceof DamagedRecordError) return undefined;
    throw error;
  }
}

/** A stored record is not as its schema says. */
export class DamagedRecordError extends ReaderError {
  readonly kind: RecordKind;
  readonly raw: unknown;
  /** As `DamagedRecord.what`. */
  readonly what: string[];

  constructor(kind: RecordKind, raw: unknown, what: string[], options?: ErrorOptions) {
    super('record-damaged', `${kind}: ${what.join(', ')}`, options);
    this.kind = kind;
    this.raw = raw;
    this.what = what;
  }
}

/** A record of this program as it is stored. */
export function toStored<Item extends object>(record: Item): Item & { schema: number } {
  return { ...record, schema: SCHEMA_VERSION };
}

/** Whether a migration would change the record. One that only lacks the mark can stay as it is, and so does a damaged one. */
export function isStale(kind: RecordKind, stored: { schema: number | undefined }): boolean {
  if (stored.schema === SCHEMA_VERSION) return false;
  const fields = fieldsOf(stored);
  return (wholeOne(stored, () => migrated(kind, stored, fields)) ?? fields) !== fields;
}

function toWhole(kind: RecordKind, stored: { schema: number | undefined }): StoredFields {
  const record = migrated(kind, stored, fieldsOf(stored));
  const what = wrongFields(kind, record);
  if (what.length > 0) throw new DamagedRecordError(kind, stored, what);
  return record;
}

function migrated(kind: RecordKind, stored: { schema: number | undefined }, fields: StoredFields): StoredFields {
  const { schema = FIRST_RECORD_SCHEMA } = stored;
  try {
    return migrateRecord(kind, fields, schema);
  } catch (error) {
    // A later program's, no number at all, or a migration that met something else than it was made for.
    throw new DamagedRecordError(kind, stored, error instanceof ReaderError ? ['schema'] : ['*'], { cause: error });
  }
}

function fieldsOf({ schema: _schema, ...fields }: { schema: number | undefined }): StoredFields {
  return fields;
}
