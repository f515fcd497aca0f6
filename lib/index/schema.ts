/** What is in the index's database. docs/INDEX.md tells why it is so. */

import { toColumnTable } from './columns';
import { DOC_COLUMNS } from './doc-columns';
import { HIGHLIGHT_TABLES } from './highlights/tables';
import { forgetSnapshot } from './snapshot';
import type { Sqlite } from './sqlite';
import { TOKEN_SIGNS } from './tokens';

/** One up wherever an index made by an earlier program would answer otherwise: it is then thrown away and made again. */
export const INDEX_VERSION = 7;

const TABLES = [
  // A row an article. Its highlights have `highlights` numbers from `first_mark` on.
  `CREATE TABLE docs (
    doc INTEGER PRIMARY KEY, id TEXT NOT NULL UNIQUE, headline_order TEXT NOT NULL, first_mark INTEGER NOT NULL,
    highlights INTEGER NOT NULL)`,
  // What it is ordered by and counted as (`doc-columns.ts`).
  toColumnTable(DOC_COLUMNS),
  // Whatever is named, once: outlets, tags, colours, tones, topics, statuses, authors, sources, flaws.
  'CREATE TABLE names (name INTEGER PRIMARY KEY, kind TEXT NOT NULL, text TEXT NOT NULL, UNIQUE (kind, text))',
  // What an article or a highlight can have several of and is counted by, each combination once: numbers of names.
  'CREATE TABLE name_sets (number INTEGER PRIMARY KEY, names TEXT NOT NULL UNIQUE)',
  // Words, pairs of words and filters as tokens (`tokens.ts`), without the texts that they come from.
  `CREATE VIRTUAL TABLE words USING fts5(
    tokens, content='', contentless_delete=1, detail=none, tokenize="ascii tokenchars '${TOKEN_SIGNS}'")`,
  // How far the index is (`progress.ts`).
  'CREATE TABLE state (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID',
  // What is still to be taken while the index is made, the earliest first.
  `CREATE TABLE queue (dated INTEGER NOT NULL, moment INTEGER NOT NULL, id TEXT NOT NULL,
    PRIMARY KEY (dated, moment, id DESC)) WITHOUT ROWID`,
  ...Object.values(HIGHLIGHT_TABLES).flat(),
];

const TABLE_NAMES = [
  'docs',
  DOC_COLUMNS.table,
  'names',
  'name_sets',
  'words',
  'state',
  'queue',
  ...Object.keys(HIGHLIGHT_TABLES),
];

/** Tables of words. */
const WORD_TABLES = ['words', 'mark_words'] as const;

/**
 * A segment is written anew once so many of a hundred of its rows are gone (FTS5's `deletemerge`, 10 by itself). An act on all that
 * there is takes each row out and puts it in again: with 10 the whole file would be written several times over on the way.
 */
const GONE_OF_HUNDRED = 50;

/** So long the log is at most before the file takes it, in pages: 4 MB, some ten milliseconds of work for the transaction that is the last. */
const PAGES_OF_LOG = 512;

/** To be called each time that the database is opened, before anything is asked. */
export function configure(sql: Sqlite): void {
  // First of all: whatever looks into a file with a log asks for memory that is shared, which this pool of files has not.
  sql.rows('PRAGMA locking_mode = EXCLUSIVE');
  // The page size holds for a database that is empty, and changes no other.
  sql.run('PRAGMA page_size = 8192');
  sql.run('PRAGMA cache_size = -16384');
  // What was deleted gives its pages back when it is asked to.
  sql.run('PRAGMA auto_vacuum = INCREMENTAL');
  sql.run('PRAGMA temp_store = MEMORY');
  keepLog(sql);
  if (hasTables(sql)) configureWords(sql);
}

/**
 * What is written goes to the end of one log, and from there into the file for many transactions at once: they do not wait for
 * the disk. What a computer that loses its power has not written yet is whole transactions, the last ones, and `progress.ts` tells which.
 */
function keepLog(sql: Sqlite): void {
  sql.rows('PRAGMA journal_mode = WAL');
  sql.run('PRAGMA synchronous = NORMAL');
  sql.rows(`PRAGMA wal_autocheckpoint = ${PAGES_OF_LOG}`);
}

/** What was written is on the disk for good afterwards, in the file itself, and the log takes no room: some milliseconds of work. */
export function putOnDisk(sql: Sqlite): void {
  sql.rows('PRAGMA wal_checkpoint(TRUNCATE)');
}

/** It is kept in the database: nothing is written where it is so. */
function configureWords(sql: Sqlite): void {
  for (const table of WORD_TABLES) {
    const [kept] = sql.rows<[number]>(`SELECT v FROM ${table}_config WHERE k = 'deletemerge'`);
    if (kept?.[0] === GONE_OF_HUNDRED) continue;
    sql.run(`INSERT INTO ${table} (${table}, rank) VALUES ('deletemerge', ?)`, GONE_OF_HUNDRED);
  }
}

/** Throws away whatever is there and makes empty tables. In a transaction of the caller's. */
export function createTables(sql: Sqlite): void {
  forgetSnapshot(sql);
  for (const name of TABLE_NAMES) sql.run(`DROP TABLE IF EXISTS ${name}`);
  for (const table of TABLES) sql.run(table);
  configureWords(sql);
}

export function isEmpty(sql: Sqlite): boolean {
  return sql.rows('SELECT 1 FROM sqlite_schema LIMIT 1').length === 0;
}

/** False for a database that this program did not make, or not to the end. */
export function hasTables(sql: Sqlite): boolean {
  const found = sql.rows<[string]>("SELECT name FROM sqlite_schema WHERE type = 'table'").map(([name]) => name);
  return TABLE_NAMES.every((name) => found.includes(name));
}
