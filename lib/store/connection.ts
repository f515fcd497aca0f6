/** A context's connection to the database, as those see it who run transactions on it. `connect.ts` makes one. */

import type { Database } from './schema';

/** Why the connection was lost: a newer program waits to upgrade the database, or the browser closed it. */
export type ClosedReason = 'blocking' | 'terminated';

export interface Connection {
  /** Rejects with a ReaderError: storage-unavailable, -blocked, -newer, -full or -failed. */
  open(): Promise<Database>;
  /** Forgets a connection that turned out to be closed, so that the next `open` makes a new one. */
  forget(database: Database): void;
  close(): void;
}
