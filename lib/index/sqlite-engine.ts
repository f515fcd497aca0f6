/** SQLite's WebAssembly on files of the extension's own. In a dedicated worker alone: only there are there such handles. */

import sqlite3InitModule, { type SAHPoolUtil } from '@sqlite.org/sqlite-wasm';
import { ReaderError } from '../model/error';
import type { IndexFile } from './index-keeper';
import { configure } from './schema';
import { type Sqlite, toSqlite } from './sqlite';

const POOL = 'index';
const FILE = '/index.sqlite';
const LOG = `${FILE}-wal`;
/** The database, its log, and what SQLite may want beside them. */
const FILES_OF_POOL = 4;

const POOL_OPTIONS = {
  name: POOL,
  directory: POOL,
  initialCapacity: FILES_OF_POOL,
  // Otherwise handles that somebody still holds would cost the whole index.
  preserveOnInitFailure: true,
  // Not among the types: without it a failure is remembered for the life of the worker.
  forceReinitIfPreviouslyFailed: true,
};

/** A worker that ended a moment ago may still hold the files. */
const TRIES = 8;
const PAUSE_MS = 150;

/** What the browser calls handles that somebody has. */
const HELD = 'NoModificationAllowedError';

/** SQLite's own numbers. */
const CORRUPT = 11;
const NOT_A_DATABASE = 26;

export function createIndexFile(): IndexFile {
  let pool: Promise<SAHPoolUtil> | undefined;
  let held: SAHPoolUtil | undefined;
  let opened: Sqlite | undefined;

  async function openPool(): Promise<SAHPoolUtil> {
    const sqlite3 = await sqlite3InitModule();
    for (let turn = 1; ; turn += 1) {
      try {
        return await sqlite3.installOpfsSAHPoolVfs(POOL_OPTIONS);
      } catch (error) {
        // Nothing else gets better by waiting, and the journal waits meanwhile.
        const isHeld = ((error ?? {}) as { name?: unknown }).name === HELD;
        if (turn === TRIES || !isHeld) throw new ReaderError('index-unavailable', String(error), { cause: error });
        await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
      }
    }
  }

  const poolOf = async () => {
    pool ??= openPool();
    try {
      held = await pool;
      return held;
    } catch (error) {
      pool = undefined;
      throw error;
    }
  };

  return {
    async open() {
      const { OpfsSAHPoolDb } = await poolOf();
      opened = toSqlite(new OpfsSAHPoolDb(FILE));
      configure(opened);
      return opened;
    },
    async discard() {
      const discarded = await poolOf();
      for (const name of [FILE, LOG]) discarded.unlink(name);
    },
    isDamage: (error) => [CORRUPT, NOT_A_DATABASE].includes(codeOf(error)),
    close() {
      opened?.close();
      opened = undefined;
    },
    release() {
      this.close();
      held?.pauseVfs();
    },
  };
}

/** SQLite's primary code; 0 for any other error. */
function codeOf(error: unknown): number {
  const { resultCode } = (error ?? {}) as { resultCode?: unknown };
  return typeof resultCode === 'number' ? resultCode & 0xff : 0;
}
