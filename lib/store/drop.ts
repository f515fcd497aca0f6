/** Taking records out without a tombstone, as if they had never been: for what was taken in and is taken back. */

import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import { DERIVED_INDEXES } from './derived/derived-indexes';
import { type ArticleOperation, markChanged, type WriteOperation } from './operation';
import { requireRow } from './summary';
import { countTags, countTopic } from './tags';

/** Takes the article out as if it had never been: no tombstone stays. Its highlights and versions must be out before. */
export async function dropArticle(operation: ArticleOperation, before: Article): Promise<void> {
  const { transaction, state } = operation;
  markChanged(operation, before.id, 'article');
  await transaction.objectStore('articles').delete(before.id);
  for (const { store } of DERIVED_INDEXES) await transaction.objectStore(store).delete(before.id);
  const summaries = transaction.objectStore('summaries');
  const row = requireRow(await summaries.get(before.id));
  await summaries.delete(before.id);
  countTags(state.tags, before, -1);
  countTopic(state, before, -1);
  state.articles -= Number(row !== undefined);
  state.highlights -= row?.highlightCount ?? 0;
}

/** Takes the highlight out as if it had never been. */
export async function dropHighlight(
  operation: WriteOperation<'highlights' | 'summaries'>,
  before: Highlight,
): Promise<void> {
  const { transaction, state } = operation;
  markChanged(operation, before.articleId, 'highlights');
  await transaction.objectStore('highlights').delete(before.id);
  countTags(state.tags, before, -1);
  const summaries = transaction.objectStore('summaries');
  const row = requireRow(await summaries.get(before.articleId));
  if (before.deletedAt !== undefined || row === undefined) return;
  await summaries.put({ ...row, highlightCount: row.highlightCount - 1 });
  state.highlights -= 1;
}
