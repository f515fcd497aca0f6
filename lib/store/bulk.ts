/** One act on many articles, so many of them in a transaction: whoever else writes waits for no more. */

import type { Article } from '../model/article';
import { changeMarks, takeMarksBack } from '../model/article-marks';
import { type BulkAct, type BulkDone, type BulkOptions, bulkChangesOf } from '../model/bulk';
import { deleteRecord, restoreRecord } from '../model/deletion';
import type { ArticleId } from '../model/ids';
import { articleOf } from './articles';
import type { Connection } from './connection';
import { saveArticle } from './counters';
import { ARTICLE_STORES, type ArticleOperation, operateIn } from './operation';

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
  done.isWhole = await inSlices(connection, now, ids, options, (article, { at }) => {
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
  await inSlices(connection, now, ids, options, (article, { at }) => {
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

interface Changed {
  article: Article;
  /** Called once it is written for good. */
  note: () => void;
}

/** True where all slices were written. */
async function inSlices(
  connection: Connection,
  now: () => number,
  ids: readonly ArticleId[],
  { onProgress, signal }: BulkOptions = {},
  change: (article: Article, operation: ArticleOperation) => Changed | null,
): Promise<boolean> {
  const each = [...new Set(ids)];
  for (let first = 0; first < each.length; first += ARTICLES_OF_SLICE) {
    if (signal?.aborted) return false;
    const slice = each.slice(first, first + ARTICLES_OF_SLICE);
    const written = await operateIn(connection, now, ARTICLE_STORES, async (operation) => {
      // A transaction may be run twice, so nothing is noted before its end. Side by side: one request does not wait for the answer to another.
      const all = await Promise.all(
        slice.map(async (id) => {
          const article = await articleOf(operation.transaction, id);
          const changed = article ? change(article, operation) : null;
          if (article && changed) await saveArticle(operation, article, changed.article);
          return changed;
        }),
      );
      return all.filter((one) => one !== null);
    });
    for (const { note } of written) note();
    onProgress?.(Math.min(first + ARTICLES_OF_SLICE, each.length));
  }
  return true;
}
