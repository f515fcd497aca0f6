/** As much of SQLite as the index needs, wherever its file lies. */

import type { Database, PreparedStatement } from '@sqlite.org/sqlite-wasm';

export type SqlValue = string | number | Uint8Array | null;

export interface Sqlite {
  /** Runs one statement. */
  run(sql: string, ...values: SqlValue[]): void;
  /** All rows of a question, each as its columns in their order. */
  rows<Row extends SqlValue[]>(sql: string, ...values: SqlValue[]): Row[];
  /** Runs all of it or nothing. */
  transact<T>(work: () => T): T;
  close(): void;
}

/** Statements are prepared once. Questions differ in their text, so only the ones asked last are held. */
const HELD_STATEMENTS = 60;

export function toSqlite(database: Database): Sqlite {
  const held = new Map<string, PreparedStatement>();

  function prepare(sql: string): PreparedStatement {
    const known = held.get(sql);
    held.delete(sql);
    const statement = known ?? database.prepare(sql);
    held.set(sql, statement);
    const [oldest] = held;
    if (held.size > HELD_STATEMENTS && oldest) {
      held.delete(oldest[0]);
      oldest[1].finalize();
    }
    return statement;
  }

  function bind(statement: PreparedStatement, values: SqlValue[]): PreparedStatement {
    return values.length > 0 ? statement.bind(values) : statement;
  }

  return {
    run(sql, ...values) {
      const statement = prepare(sql);
      try {
        bind(statement, values).step();
      } finally {
        statement.reset(true);
      }
    },
    rows<Row extends SqlValue[]>(sql: string, ...values: SqlValue[]) {
      const statement = prepare(sql);
      const rows: Row[] = [];
      try {
        bind(statement, values);
        while (statement.step()) rows.push(statement.get([]) as Row);
      } finally {
        statement.reset(true);
      }
      return rows;
    },
    transact(work) {
      database.exec('BEGIN IMMEDIATE');
      let result: ReturnType<typeof work>;
      try {
        result = work();
        database.exec('COMMIT');
      } catch (error) {
        // What SQLite said first is what happened: a refused ROLLBACK would hide it.
        try {
          database.exec('ROLLBACK');
        } catch {
          // SQLite has rolled back by itself.
        }
        throw error;
      }
      return result;
    },
    close() {
      for (const statement of held.values()) statement.finalize();
      held.clear();
      database.close();
    },
  };
}
