/** What the reader adds to articles, each inside the caller's transaction. */

import type { Article } from '../model/article';
import { type ArticleMarkEdit, changeMarks, takeMarksBack, wouldLoseSummary } from '../model/article-marks';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { requireArticle } from './articles';
import { saveArticle } from './counters';
import type { ArticleOperation } from './operation';

/**
 * Throws ReaderError('not-found') where an article is not there or deleted, since nobody would see the change, and
 * 'changed-elsewhere' where a summary was written meanwhile. Nothing is written then.
 */
export async function editMarks(operation: ArticleOperation, edits: readonly ArticleMarkEdit[]): Promise<void> {
  for (const { id, changes } of edits) {
    await change(operation, id, (article) => {
      if (wouldLoseSummary(article, changes)) throw new ReaderError('changed-elsewhere');
      return changeMarks(article, changes, operation.at.stamp);
    });
  }
}

/** Throws ReaderError('changed-elsewhere') where a field is not as the edits left it, and 'not-found' as above. */
export async function takeBackMarks(operation: ArticleOperation, edits: readonly ArticleMarkEdit[]): Promise<void> {
  for (const { id, changes } of edits) {
    await change(operation, id, (article) => {
      const before = takeMarksBack(article, changes, operation.at.stamp);
      if (before === null) throw new ReaderError('changed-elsewhere');
      return before;
    });
  }
}

async function change(operation: ArticleOperation, id: ArticleId, edit: (article: Article) => Article): Promise<void> {
  const article = await requireArticle(operation.transaction, id);
  if (article.deletedAt !== undefined) throw new ReaderError('not-found', 'the article is deleted');
  await saveArticle(operation, article, edit(article));
}
