/** What a migration of single records is made of. */

import type { CollectionDump } from '../collection-dump';

/** The lists of a dump, each of one kind of record. */
export type RecordKind = Exclude<keyof CollectionDump, 'schema'>;

/** A record of any schema: its fields by the names that they had then. */
export type StoredFields = Record<string, unknown>;

/**
 * What a schema changed, by the kind of record: each a pure function that takes a record of the schema before and gives the
 * same object where nothing in it changes. A kind that is not named stayed as it was.
 */
export type RecordMigration = Partial<Record<RecordKind, (record: StoredFields) => StoredFields>>;
