/** Adding, changing, deleting and restoring highlights, each inside the caller's transaction. */

import type { ReadArticle } from '../model/article';
import { deleteRecord, restoreRecord } from '../model/deletion';
import { ReaderError } from '../model/error';
import type { Highlight, HighlightChanges, NewHighlight } from '../model/highlight';
import type { ArticleId, HighlightId } from '../model/ids';
import { changeHighlight, makeHighlight } from '../model/write-highlight';
import { keepArticle, requireArticle, withHighlights } from './articles';
import type { ArticleWithHighlights } from './collection';
import { saveHighlight } from './counters';
import type { WriteOperation } from './transaction';

/** Keeps the article if need be and adds the highlight. One whose id is there already was added before: nothing changes. */
export async function addHighlight(
  writing: WriteOperation,
  id: ArticleId,
  read: ReadArticle,
  outletName: string,
  added: NewHighlight,
): Promise<ArticleWithHighlights> {
  const there = await writing.transaction.objectStore('highlights').get(added.id);
  if (there) {
    const article = await requireArticle(writing, there.articleId);
    if (article.addresses.some((address) => read.addresses.includes(address))) {
      return withHighlights(writing.transaction, article);
    }
    throw new ReaderError('bad-message', 'the id belongs to a highlight of another article');
  }
  const article = await keepArticle(writing, id, read, outletName);
  await saveHighlight(writing, undefined, makeHighlight(added, article.id, writing.at.stamp));
  return withHighlights(writing.transaction, article);
}

/** Throws ReaderError('not-found') for a highlight that is deleted, since the change would be seen by nobody. */
export function editHighlight(
  writing: WriteOperation,
  id: HighlightId,
  changes: HighlightChanges,
): Promise<ArticleWithHighlights> {
  return change(writing, id, (highlight) => {
    if (highlight.deletedAt !== undefined) throw new ReaderError('not-found', 'the highlight is deleted');
    return changeHighlight(highlight, changes, writing.at.stamp);
  });
}

export function deleteHighlight(writing: WriteOperation, id: HighlightId): Promise<ArticleWithHighlights> {
  return change(writing, id, (highlight) => deleteRecord(highlight, writing.at.moment, writing.at.stamp));
}

export function restoreHighlight(writing: WriteOperation, id: HighlightId): Promise<ArticleWithHighlights> {
  return change(writing, id, (highlight) => restoreRecord(highlight, writing.at.stamp));
}

async function change(
  writing: WriteOperation,
  id: HighlightId,
  edit: (highlight: Highlight) => Highlight,
): Promise<ArticleWithHighlights> {
  const highlight = await writing.transaction.objectStore('highlights').get(id);
  if (highlight === undefined) throw new ReaderError('not-found', 'no such highlight');
  await saveHighlight(writing, highlight, edit(highlight));
  return withHighlights(writing.transaction, await requireArticle(writing, highlight.articleId));
}
