/**
 * The way from each earlier schema to this one. Since schema 1 a migration changes single records and looks at no other, so
 * the same step serves a backup, which is migrated as a whole, and a database, whose records are migrated one by one as
 * they are read. A migration is never edited once it was released: a database or a backup may be of any schema.
 */

import type { CollectionDump } from '../collection-dump';
import { ReaderError } from '../error';
import { migrateV0 } from './migrate-v0';
import { renameMends } from './migrate-v3';
import { openVersion } from './migrate-v4';
import type { RecordKind, RecordMigration, StoredFields } from './record-migration';

/**
 * The version of the records that this program writes. It goes up with whatever an earlier program would refuse: then that one
 * says that a file is of a later program, and keeps it for later, where it would leave each such record out as unsound. A new
 * one needs a migration, and where it changes records a step in `lib/store/upgrades`.
 */
export const SCHEMA_VERSION = 8;

/** The first schema that has records of these three kinds. What schema 0 kept are no records yet. */
export const FIRST_RECORD_SCHEMA = 1;

/** `RECORD_MIGRATIONS[n]` makes records of schema n + 2 of records of schema n + 1. */
export const RECORD_MIGRATIONS: readonly RecordMigration[] = [
  // 1 → 2: an article may carry mends. Nobody had any.
  {},
  // 2 → 3: the database got an index, which is made from the articles.
  {},
  // 3 → 4
  { articles: renameMends },
  // 4 → 5: an article may also say what its text lacks, and which texts the reader decided against.
  { versions: openVersion },
  // 5 → 6: an article may also have a topic, a summary, a status and a place in a day's tray. Nobody had any.
  {},
  // 6 → 7: an article's page may be `unread`. Nobody had imported any.
  {},
  // 7 → 8: a span may be a `line-break`. No text had any; a program of schema 7 would take one for damage.
  {},
];

/**
 * One record of schema `from` (1 or later) as a record of SCHEMA_VERSION; the same object where no schema since changed
 * it. Throws ReaderError('storage-newer') for a record of a later program, since guessing at what it means would lose what
 * it holds.
 */
export function migrateRecord(kind: RecordKind, record: StoredFields, from: number): StoredFields {
  requireKnown(from, FIRST_RECORD_SCHEMA);
  return RECORD_MIGRATIONS.slice(from - FIRST_RECORD_SCHEMA).reduce(
    (current, migration) => migration[kind]?.(current) ?? current,
    record,
  );
}

/**
 * All records of schema `from` as records of SCHEMA_VERSION. Throws ReaderError('storage-newer') for records of a later
 * program, and 'bad-message' for what is no collection.
 */
export function migrate(records: unknown, from: number): CollectionDump {
  requireKnown(from, 0);
  if (from === SCHEMA_VERSION) return records as CollectionDump;
  const { articles, highlights, versions } = from === 0 ? migrateV0(records) : toLists(records, from);
  const migrateAll = (kind: RecordKind, all: readonly object[]) =>
    all.map((record) => migrateRecord(kind, record as StoredFields, Math.max(from, FIRST_RECORD_SCHEMA)));
  const migrated = {
    articles: migrateAll('articles', articles),
    highlights: migrateAll('highlights', highlights),
    versions: migrateAll('versions', versions),
  } as unknown as Omit<CollectionDump, 'schema'>;
  return { schema: SCHEMA_VERSION, ...migrated };
}

function requireKnown(schema: number, first: number): void {
  if (!Number.isInteger(schema) || schema < first || schema > SCHEMA_VERSION) {
    throw new ReaderError('storage-newer', `schema ${schema} > ${SCHEMA_VERSION}`);
  }
}

function toLists(records: unknown, schema: number): Record<RecordKind, object[]> {
  const { articles, highlights, versions } = (records ?? {}) as Partial<Record<RecordKind, unknown>>;
  if (!Array.isArray(articles) || !Array.isArray(highlights) || !Array.isArray(versions)) {
    throw new ReaderError('bad-message', `a collection of schema ${schema} has articles, highlights and versions`);
  }
  return { articles, highlights, versions };
}
