/** Making the index from the records, slice by slice, in the order of the articles' dates: so few come late (`schema.ts`). */

import type { ArticleId } from '../model/ids';
import type { ArticleSummary, ListPage } from '../store/collection';
import type { IndexChange } from './entry';
import { type IndexProgress, writeProgress } from './progress';
import type { Sqlite } from './sqlite';
import { applyChange } from './write-entries';

/** How much is merged at once, in pages: some 10 ms of work, beside a commit that costs as much for fewer. */
const MERGED_PAGES = 64;

/** Notes a page of the list as still to be taken. */
export function queuePage(
  sql: Sqlite,
  progress: IndexProgress,
  { rows, next }: ListPage<ArticleSummary>,
): IndexProgress {
  const { listedTo: _before, ...rest } = progress;
  const then: IndexProgress = next === undefined ? { ...rest, phase: 'filling' } : { ...rest, listedTo: next };
  sql.transact(() => {
    for (const { id, publishedAt, savedAt } of rows) {
      const moment = Date.parse(publishedAt?.iso ?? savedAt);
      sql.run('INSERT OR REPLACE INTO queue VALUES (?, ?, ?)', publishedAt === undefined ? 0 : 1, moment, id);
    }
    writeProgress(sql, then);
  });
  return then;
}

/** The next articles to take, behind the first `skipped`. */
export function queuedIds(sql: Sqlite, limit: number, skipped = 0): ArticleId[] {
  return sql
    .rows<[ArticleId]>('SELECT id FROM queue ORDER BY dated, moment, id DESC LIMIT ? OFFSET ?', limit, skipped)
    .map(([id]) => id);
}

/** Goes through all of them: some milliseconds of a large collection. */
export function countQueued(sql: Sqlite): number {
  return sql.rows<[number]>('SELECT count(*) FROM queue')[0]?.[0] ?? 0;
}

/** Takes these, which stand first in the queue. */
export function takeQueued(sql: Sqlite, changes: readonly IndexChange[]): void {
  sql.transact(() => {
    for (const change of changes) applyChange(sql, change);
    sql.run(
      `DELETE FROM queue WHERE (dated, moment, id) IN
        (SELECT dated, moment, id FROM queue ORDER BY dated, moment, id DESC LIMIT ?)`,
      changes.length,
    );
  });
}

/** How many pages are given back at once. */
const FREED_PAGES = 256;

/** Gives pages back that merging has left empty. False once there are none. */
export function shrinkMore(sql: Sqlite): boolean {
  sql.rows(`PRAGMA incremental_vacuum(${FREED_PAGES})`);
  return (sql.rows<[number]>('PRAGMA freelist_count')[0]?.[0] ?? 0) > 0;
}

/** Puts a piece of what was written together, so that questions are quick. False once there is nothing left. */
export function mergeMore(sql: Sqlite): boolean {
  const changed = () => sql.rows<[number]>('SELECT total_changes()')[0]?.[0] ?? 0;
  const before = changed();
  sql.transact(() => sql.run("INSERT INTO words (words, rank) VALUES ('merge', ?)", -MERGED_PAGES));
  // FTS5 counts one change for the statement itself.
  return changed() - before >= 2;
}
