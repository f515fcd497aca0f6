/** The databases of earlier programs as they stand on a reader's disk, and what is in a database now. */

import { openDB } from 'idb';
import { DATABASE_NAME } from '../../../lib/store/schema';
import v0 from '../../fixtures/databases/v0.json';
import v1 from '../../fixtures/databases/v1.json';
import v2 from '../../fixtures/databases/v2.json';
import v3 from '../../fixtures/databases/v3.json';
import v4 from '../../fixtures/databases/v4.json';
import versioned from '../../fixtures/databases/v4-versions.json';
import v5 from '../../fixtures/databases/v5.json';
import { createStores } from './older-stores';

type Rows = Record<string, readonly object[]>;

interface OlderDatabase {
  /** Of its records. */
  schema: number;
  /** By store. */
  rows: Rows;
  /** Its records after the upgrade, without the marks of their schema; absent where they stay as they are. */
  upgraded?: Rows;
}

const { renewed, ...frozen } = v4;

/** By the version of the database. */
export const DATABASES: Record<number, OlderDatabase> = {
  1: { schema: 0, rows: { articles: v0.articles } },
  2: { schema: 1, rows: rowsOf(v1) },
  3: { schema: 2, rows: rowsOf(v2) },
  4: { schema: 3, rows: rowsOf(v3) },
  5: {
    schema: 4,
    rows: rowsOf(frozen),
    upgraded: { articles: v4.articles.map(withRenewedAddresses), highlights: v4.highlights.map(unmarked) },
  },
  6: {
    schema: 4,
    rows: rowsOf(versioned),
    upgraded: { articles: versioned.articles.map(unmarked), versions: versioned.versions.map(unmarked) },
  },
  8: {
    schema: 5,
    rows: rowsOf(v5),
    upgraded: { articles: v5.articles.map(unmarked), versions: v5.versions.map(unmarked) },
  },
  9: {
    schema: 5,
    rows: rowsOf(v5),
    upgraded: { articles: v5.articles.map(unmarked), versions: v5.versions.map(unmarked) },
  },
  10: {
    schema: 5,
    rows: rowsOf(v5),
    upgraded: { articles: v5.articles.map(unmarked), versions: v5.versions.map(unmarked) },
  },
};

/**
 * Writes a database of an earlier version; by default with the rows of its fixture, and its sketches indexed by the name
 * that most programs of version 4 gave to it.
 */
export async function writeDatabase(
  version: number,
  rows: Rows = DATABASES[version]?.rows ?? {},
  sketched = 'shingles',
): Promise<void> {
  const database = await openDB(DATABASE_NAME, version, { upgrade: (fresh) => createStores(fresh, version, sketched) });
  for (const [name, all] of Object.entries(rows)) {
    for (const row of all) await (name === 'meta' ? database.put(name, row, 'state') : database.put(name, row));
  }
  database.close();
}

/** Everything in the database, by store, with its version and its indexes. */
export async function readDatabase(): Promise<Record<string, unknown>> {
  const database = await openDB(DATABASE_NAME);
  const found: Record<string, unknown> = { version: database.version };
  for (const name of [...database.objectStoreNames]) {
    const store = database.transaction(name).objectStore(name);
    found[name] = { keyPath: store.keyPath, indexes: [...store.indexNames], rows: await store.getAll() };
  }
  database.close();
  return found;
}

/** The rows of one store. */
export async function rowsIn(name: string): Promise<Record<string, unknown>[]> {
  const database = await openDB(DATABASE_NAME);
  const rows = await database.getAll(name);
  database.close();
  return rows;
}

function unmarked({ schema: _schema, ...record }: { schema: number }): object {
  return record;
}

/** By hand in the fixture: which addresses an article has by the rules since. Each stamp goes with its address. */
function withRenewedAddresses({ schema: _schema, ...article }: (typeof v4.articles)[number]): object {
  const addresses: string[] = Reflect.get(renewed, article.id) ?? article.addresses;
  const stamps = Object.entries(article.stamps).map(([field, stamp]) => {
    const at = article.addresses.indexOf(field.replace('address:', ''));
    return [at < 0 ? field : `address:${addresses[at]}`, stamp];
  });
  return { ...article, addresses, stamps: Object.fromEntries(stamps) };
}

function rowsOf({ schema: _schema, ...rows }: Record<string, unknown>): Rows {
  return rows as Rows;
}

/** Versions of schema 1 to 4 as they are told now: what those schemas did not keep is unknown. */
export function withUnknownFacts<Version extends object>(versions: readonly Version[]): object[] {
  return versions.map((version) => ({ authors: [], language: 'und', ...version }));
}
