/** Bringing the highlights of an article over to its reprint, and taking that back, each inside the caller's transaction. */

import type { ReadArticle } from '../model/article';
import { deleteRecord, restoreRecord } from '../model/deletion';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import type { TagRule } from '../model/tag-rules';
import { changeHighlight, changesTo, makeHighlight } from '../model/write-highlight';
import { type Adoption, copyIdOf, type Fit, type Fitting } from '../press/reprint';
import { keepArticle, requireArticle, withHighlights } from './articles';
import type { ArticleWithHighlights } from './collection';
import { liveHighlightsOf, saveArticle, saveHighlight } from './counters';
import { identify } from './identity';
import type { ArticleOperation, KeepOperation, WriteOperation } from './operation';
import { toHighlight } from './records';

/**
 * Keeps the article `read` (as `id`, where it is not kept) and copies onto it those highlights of the article `from` that
 * `fitIn` finds in it: colour, note, tags and the time at which the reader marked them. The original stays as it is.
 * Throws ReaderError('not-found') where there is nothing to bring over.
 */
export async function adoptHighlights(
  operation: KeepOperation,
  id: ArticleId,
  read: ReadArticle,
  outletName: string,
  from: ArticleId,
  fitIn: Fit<Fitting>,
  rules?: readonly TagRule[],
): Promise<ArticleWithHighlights & { adoption: Adoption }> {
  const { transaction } = operation;
  const original = await requireArticle(transaction, from);
  const { article: own } = await identify(transaction, read, { isWanted: true });
  if (original.deletedAt !== undefined || own?.id === from) throw new ReaderError('not-found', 'no reprint of it');
  const isNewlyKept = own === undefined || own.deletedAt !== undefined;
  const article = await keepArticle(operation, id, read, outletName, undefined, rules);
  const here = await liveHighlightsOf(transaction, article.id);
  const { fitting } = fitIn(await liveHighlightsOf(transaction, from), read, here);
  if (fitting.length === 0) throw new ReaderError('not-found', 'no highlight fits');
  for (const one of fitting) await copyHighlight(operation, one, article.id);
  return {
    ...(await withHighlights(transaction, article)),
    adoption: {
      articleId: article.id,
      added: fitting.map(({ highlight }) => copyIdOf(highlight.id, article.id)),
      before: here.map((highlight) => highlight.id),
      isNewlyKept,
    },
  };
}

/**
 * Deletes the copies, and the article where it was kept for them and the reader has marked nothing else on it since.
 * Taken back twice, it is taken back once.
 */
export async function takeBackAdoption(
  operation: ArticleOperation,
  { articleId, added, before, isNewlyKept }: Adoption,
): Promise<ArticleWithHighlights> {
  const { transaction, at } = operation;
  const article = await requireArticle(transaction, articleId);
  const here = await liveHighlightsOf(transaction, articleId);
  for (const highlight of here) {
    if (added.includes(highlight.id))
      await saveHighlight(operation, highlight, deleteRecord(highlight, at.moment, at.stamp));
  }
  const isOnlyFor = here.every((highlight) => added.includes(highlight.id) || before.includes(highlight.id));
  if (isNewlyKept && isOnlyFor) await saveArticle(operation, article, deleteRecord(article, at.moment, at.stamp));
  return withHighlights(transaction, await requireArticle(transaction, articleId));
}

async function copyHighlight(
  operation: WriteOperation<'highlights' | 'summaries'>,
  { highlight, target }: Fitting,
  articleId: ArticleId,
): Promise<void> {
  const { colour, note, tags, createdAt } = highlight;
  const { stamp } = operation.at;
  const id = copyIdOf(highlight.id, articleId);
  const stored = await operation.transaction.objectStore('highlights').get(id);
  const there = stored && toHighlight(stored);
  const copy = there
    ? changeHighlight(restoreRecord(there, stamp), changesTo(there, { target, colour, note, tags }), stamp)
    : makeHighlight({ ...target, id, colour, note, tags, createdAt }, articleId, stamp);
  await saveHighlight(operation, there, copy);
}
