/** Taking records out without a tombstone, as if they had never been: for what was taken in and is taken back. */

import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import { DERIVED_INDEXES } from './derived/derived-indexes';
import { type ArticleOperation, markChanged, type WriteOperation } from './operation';
import { requireRow } from './summary';
import { countTags, countTopic } from './tags';

type HighlightOperation = WriteOperation<'highlights' | 'summaries'>;

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
export function dropHighlight(operation: HighlightOperation, before: Highlight): Promise<void> {
  return dropHighlights(operation, [before]);
}

/** The same of several of one article: its row in the list is read and written once. */
export async function dropHighlights(operation: HighlightOperation, dropped: readonly Highlight[]): Promise<void> {
  const { transaction, state } = operation;
  const [first] = dropped;
  if (first === undefined) return;
  markChanged(operation, first.articleId, 'highlights');
  const store = transaction.objectStore('highlights');
  await Promise.all(dropped.map(({ id }) => store.delete(id)));
  for (const one of dropped) countTags(state.tags, one, -1);
  const live = dropped.filter(({ deletedAt }) => deletedAt === undefined).length;
  const summaries = transaction.objectStore('summaries');
  const row = live === 0 ? undefined : requireRow(await summaries.get(first.articleId));
  if (row === undefined) return;
  await summaries.put({ ...row, highlightCount: row.highlightCount - live });
  state.highlights -= live;
}
