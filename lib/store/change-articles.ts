/** Changing many articles, so many of them in a transaction: whoever else writes waits for no more. */

import type { Article } from '../model/article';
import type { BulkOptions } from '../model/bulk';
import type { ArticleId } from '../model/ids';
import type { Connection } from './connection';
import { saveArticle } from './counters';
import { denseRangeOf } from './dense-range';
import { ARTICLE_STORES, type ArticleOperation, operateIn } from './operation';
import { type StoredArticle, toArticle, wholeOne } from './records';
import type { ReadTransaction } from './transaction';

interface Work extends BulkOptions {
  ids: readonly ArticleId[];
  /** How many articles one transaction takes. */
  size: number;
}

/** What becomes of an article; null where it stays as it is. `note` is called once it is written for good. */
export type ArticleChange = (
  article: Article,
  operation: ArticleOperation,
) => { article: Article; note?: () => void } | null;

/**
 * Changes each of these articles, deleted ones too, in the order of their ids; those that are not there, or damaged, are
 * passed over. Resolves to true where all transactions were done, to false where the signal ended it before.
 */
export async function changeArticles(
  connection: Connection,
  now: () => number,
  { ids, size, onProgress, signal }: Work,
  change: ArticleChange,
): Promise<boolean> {
  // Neighbours in the store are read with one request, and the journal reads them so behind us.
  const each = [...new Set(ids)].sort();
  for (let first = 0; first < each.length; first += size) {
    if (signal?.aborted) return false;
    const slice = each.slice(first, first + size);
    const written = await operateIn(connection, now, ARTICLE_STORES, async (operation) => {
      // A transaction may be run twice, so nothing is noted before its end. Side by side: one request does not wait for the answer to another.
      const stored = await articlesIn(operation.transaction, slice);
      const all = await Promise.all(
        stored.map(async (one) => {
          const article = wholeOne(one, toArticle);
          const changed = article ? change(article, operation) : null;
          if (article && changed) await saveArticle(operation, article, changed.article);
          return changed;
        }),
      );
      return all.filter((one) => one !== null);
    });
    for (const { note } of written) note?.();
    onProgress?.(Math.min(first + size, each.length));
  }
  return true;
}

/** Those of these that are there. */
async function articlesIn(
  transaction: ReadTransaction<'articles'>,
  ids: readonly ArticleId[],
): Promise<StoredArticle[]> {
  const store = transaction.objectStore('articles');
  const range = await denseRangeOf(transaction, ids);
  if (range === null) {
    return (await Promise.all(ids.map((id) => store.get(id)))).filter((one) => one !== undefined);
  }
  const wanted = new Set(ids);
  return (await store.getAll(range)).filter(({ id }) => wanted.has(id));
}
