/** Changing many articles, so many of them in a transaction: whoever else writes waits for no more. */

import type { Article } from '../model/article';
import type { BulkOptions } from '../model/bulk';
import type { ArticleId } from '../model/ids';
import { articleOf } from './articles';
import type { Connection } from './connection';
import { saveArticle } from './counters';
import { ARTICLE_STORES, type ArticleOperation, operateIn } from './operation';

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
 * Changes each of these articles, deleted ones too; those that are not there are passed over. Resolves to true where all
 * transactions were done, to false where the signal ended it before.
 */
export async function changeArticles(
  connection: Connection,
  now: () => number,
  { ids, size, onProgress, signal }: Work,
  change: ArticleChange,
): Promise<boolean> {
  const each = [...new Set(ids)];
  for (let first = 0; first < each.length; first += size) {
    if (signal?.aborted) return false;
    const slice = each.slice(first, first + size);
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
    for (const { note } of written) note?.();
    onProgress?.(Math.min(first + size, each.length));
  }
  return true;
}
