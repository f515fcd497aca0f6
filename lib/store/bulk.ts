/** One act on many articles, and taking it back. */

import { changeMarks, takeMarksBack } from '../model/article-marks';
import { type BulkAct, type BulkDone, type BulkOptions, bulkChangesOf } from '../model/bulk';
import { deleteRecord, restoreRecord } from '../model/deletion';
import type { ArticleId } from '../model/ids';
import { changeArticles } from './change-articles';
import type { Connection } from './connection';

const ARTICLES_OF_SLICE = 100;

/** Articles that are not there, or deleted meanwhile, are passed over. Resolves also where it was cancelled. */
export async function runBulk(
  connection: Connection,
  now: () => number,
  ids: readonly ArticleId[],
  act: BulkAct,
  options?: BulkOptions,
): Promise<BulkDone> {
  const done: BulkDone = { edits: [], deleted: [], restored: [], isWhole: false };
  done.isWhole = await changeArticles(connection, now, { ids, size: ARTICLES_OF_SLICE, ...options }, (article, { at }) => {
    const isDeleted = article.deletedAt !== undefined;
    if (act.kind === 'restore') {
      if (!isDeleted) return null;
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
export async function takeBulkBack(
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
  await changeArticles(connection, now, { ids, size: ARTICLES_OF_SLICE, ...options }, (article, { at }) => {
    const edit = changes.get(article.id);
    if (edit === undefined) {
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
