/** The index's file in memory: it lives as long as the test, like one on a disk, and can be damaged, lost and refused. */

import type { IndexFile } from '../../../lib/index/index-keeper';
import type { Sqlite } from '../../../lib/index/sqlite';
import { openMemory } from '../../measures/search/open-memory';

class DamagedFileError extends Error {}

export class MemoryFile implements IndexFile {
  /** Why it cannot be opened. */
  refusal: Error | undefined;
  isDamaged = false;
  discarded = 0;
  #sql: Sqlite | undefined;

  /** What is in it, for a test to look at. */
  get sql(): Sqlite {
    if (!this.#sql) throw new Error('it was never opened');
    return this.#sql;
  }

  async open(): Promise<Sqlite> {
    if (this.refusal) throw this.refusal;
    this.#sql ??= await openMemory();
    const sql = this.#sql;
    const checked = <Args extends unknown[], T>(work: (...args: Args) => T) => {
      return (...args: Args): T => {
        if (this.isDamaged) throw new DamagedFileError('malformed');
        return work(...args);
      };
    };
    return {
      run: checked(sql.run),
      rows: checked(sql.rows) as Sqlite['rows'],
      transact: checked(sql.transact) as Sqlite['transact'],
      close: () => undefined,
    };
  }

  async discard(): Promise<void> {
    this.discarded += 1;
    this.lose();
  }

  /** Somebody deleted it. */
  lose(): void {
    this.#sql?.close();
    this.#sql = undefined;
    this.isDamaged = false;
  }

  isDamage(error: unknown): boolean {
    return error instanceof DamagedFileError;
  }

  close(): void {}
  release(): void {}
}
