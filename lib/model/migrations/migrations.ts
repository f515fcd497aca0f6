/**
 * The way from each earlier schema to this one. A migration is a pure function from all records of one version to all
 * records of the next, so the same code brings a database and a backup up to date. Migrations are never edited once they
 * were released: a database may be at any of them.
 */

import type { CollectionDump } from '../collection-dump';
import { ReaderError } from '../error';
import { migrateV0 } from './migrate-v0';
import { migrateV1 } from './migrate-v1';
import { migrateV2 } from './migrate-v2';

/** The version of the records that this program writes. */
export const SCHEMA_VERSION = 3;

/** `MIGRATIONS[n]` makes version n + 1 of version n. */
export const MIGRATIONS: readonly ((records: unknown) => unknown)[] = [migrateV0, migrateV1, migrateV2];

/**
 * Records of schema `from` as records of SCHEMA_VERSION. Throws ReaderError('storage-newer') for records of a later
 * program, since guessing at what they mean would lose what they hold.
 */
export function migrate(records: unknown, from: number): CollectionDump {
  if (!Number.isInteger(from) || from < 0 || from > SCHEMA_VERSION) {
    throw new ReaderError('storage-newer', `schema ${from}, this program knows ${SCHEMA_VERSION}`);
  }
  return MIGRATIONS.slice(from).reduce((current, step) => step(current), records) as CollectionDump;
}
