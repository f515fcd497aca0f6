/** One act on many articles, and taking it back; apart from the parts of a collection, since one page alone needs it. */

import { changeMarks, takeMarksBack } from '../model/article-marks';
import { type BulkAct, type BulkDone, type BulkOptions, bulkChangesOf } from '../model/bulk';
import { deleteRecord, restoreRecord } from '../model/deletion';
import { isEmptied } from '../model/emptied';
import type { ArticleId } from '../model/ids';
import { parseBulkAct } from '../model/parse-bulk-act';
import { changeArticles } from './change-articles';
import type { Collection } from './collection';
import type { Connection } from './connection';
import { baseOf } from './open-collection';

/** One act on many articles, some hundreds in a transaction: what is done stays done where it ends in between. */
export interface Bulk {
  /**
   * Articles that are not there, or deleted, are passed over; so is what is as it is to be. Resolves also where it was
   * cancelled, with what was done until then.
   */
  run(ids: readonly ArticleId[], act: BulkAct, options?: BulkOptions): Promise<BulkDone>;
  /** Answers how many are again as they were: what says something else by now stays as it is. */
  takeBack(done: BulkDone, options?: BulkOptions): Promise<number>;
}

export function bulkOf(collection: Collection): Bulk {
  const { connection, now } = baseOf(collection);
  return {
    run: (ids, act, options) => runBulk(connection, now, ids, parseBulkAct(act), options),
    takeBack: (done, options) => takeBulkBack(connection, now, done, options),
  };
}

/** Articles that are not there, or deleted meanwhile, are passed over. Resolves also where it was cancelled. */
async function runBulk(
  connection: Connection,
  now: () => number,
  ids: readonly ArticleId[],
  act: BulkAct,
  options?: BulkOptions,
): Promise<BulkDone> {
  const done: BulkDone = { edits: [], deleted: [], restored: [], isWhole: false };
  done.isWhole = await changeArticles(connection, now, { ids, ...options }, (article, { at }) => {
    const isDeleted = article.deletedAt !== undefined;
    if (act.kind === 'restore') {
      if (!isDeleted || isEmptied(article)) return null;
      return { article: restoreRecord(article, at.stamp), note: () => done.restored.push(article.id) };
    }
    if (isDeleted) return null;
    if (act.kind === 'delete') {
      return { article: deleteRecord(article, at.moment, at.stamp), note: () => done.deleted.push(article.id) };
    }
    const changes = bulkChangesOf(article, act);
    if (changes === null) return null;
    const note = () => done.edits.push({ id: article.id, changes });
    return { article: changeMarks(article, changes, at.stamp), note };
  });
  return done;
}

/** Answers how many articles are again as they were; what was changed since by somebody else stays. */
async function takeBulkBack(
  connection: Connection,
  now: () => number,
  { edits, deleted, restored }: BulkDone,
  options?: BulkOptions,
): Promise<number> {
  let count = 0;
  const note = () => {
    count += 1;
  };
  const changes = new Map(edits.map((edit) => [edit.id, edit.changes]));
  const isDeletedHere = new Set(deleted);
  const ids = [...changes.keys(), ...deleted, ...restored];
  await changeArticles(connection, now, { ids, ...options }, (article, { at }) => {
    const edit = changes.get(article.id);
    if (edit === undefined) {
      if (isEmptied(article)) return null;
      const back = isDeletedHere.has(article.id)
        ? restoreRecord(article, at.stamp)
        : deleteRecord(article, at.moment, at.stamp);
      return { article: back, note };
    }
    if (article.deletedAt !== undefined) return null;
    const back = takeMarksBack(article, edit, at.stamp);
    return back === null ? null : { article: back, note };
  });
  return count;
}
