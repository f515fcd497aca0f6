/** The index's own SQLite in memory: the same WebAssembly as in a browser, without a file. */

import sqlite3InitModule from '@sqlite.org/sqlite-wasm';
import { configure, createTables } from '../../../lib/index/schema';
import { type Sqlite, toSqlite } from '../../../lib/index/sqlite';

export async function openMemory(): Promise<Sqlite> {
  const sqlite3 = await sqlite3InitModule();
  const sql = toSqlite(new sqlite3.oo1.DB(':memory:'));
  configure(sql);
  sql.transact(() => createTables(sql));
  return sql;
}
