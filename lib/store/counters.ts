/**
 * Writing records. Every write of an article or a highlight goes through here, since the counts, the row of the list and
 * the derived indexes are kept in the same transaction (counting 100 000 records takes IndexedDB up to seconds).
 */

import type { Article } from '../model/article';
import type { Highlight } from '../model/highlight';
import type { ArticleId } from '../model/ids';
import { imageOf } from '../model/merging/image-of';
import type { ArticleSummary } from './collection';
import { DERIVED_INDEXES } from './derived/derived-indexes';
import { type ArticleOperation, markChanged, type WriteOperation } from './operation';
import { toHighlight, toStored, wholeOnes } from './records';
import { requireRow, toSummary } from './summary';
import { countTags, countTopic } from './tags';
import type { ReadTransaction } from './transaction';

/**
 * Writes the article in place of `before` (undefined: there was none). Nothing is written where they are the same object.
 * `known`: its row in the list, where the transaction has read it already, and how many live highlights it has where it is
 * known that there is no row.
 */
export async function saveArticle(
  operation: ArticleOperation,
  before: Article | undefined,
  after: Article,
  known?: { row: ArticleSummary | undefined; highlights?: number },
): Promise<void> {
  if (before === after) return;
  const { transaction, state } = operation;
  markChanged(operation, after.id, 'article');
  await transaction.objectStore('articles').put(toStored(after));
  for (const index of DERIVED_INDEXES) await index.write(transaction, before, after);
  const summaries = transaction.objectStore('summaries');
  const row = requireRow(known ? known.row : await summaries.get(after.id));
  const isLive = after.deletedAt === undefined;
  const count = row?.highlightCount ?? known?.highlights ?? (await liveHighlightsOf(transaction, after.id)).length;
  // Most acts change nothing that a list shows: its row is not written again for them.
  if (!isLive) await summaries.delete(after.id);
  else if (row === undefined || !isSameRow(row, toSummary(after, count))) await summaries.put(toSummary(after, count));
  for (const [article, step] of [
    [before, -1],
    [after, 1],
  ] as const) {
    countTags(state.tags, article, step);
    countTopic(state, article, step);
  }
  const step = Number(isLive) - Number(row !== undefined);
  state.articles += step;
  state.highlights += step * count;
}

/** Most fields are words: images are made of the few others alone, since acts on thousands compare each row. */
function isSameRow(one: ArticleSummary, other: ArticleSummary): boolean {
  const names = new Set([...Object.keys(one), ...Object.keys(other)]) as Set<keyof ArticleSummary>;
  return [...names].every((name) => one[name] === other[name] || imageOf(one[name]) === imageOf(other[name]));
}

/** A highlight that takes the place of `before`; undefined: there was none. */
export interface HighlightWrite {
  before: Highlight | undefined;
  after: Highlight;
}

type HighlightOperation = WriteOperation<'highlights' | 'summaries'>;

/** Writes the highlight in place of `before` (undefined: there was none). Nothing is written where they are the same object. */
export function saveHighlight(
  operation: HighlightOperation,
  before: Highlight | undefined,
  after: Highlight,
): Promise<void> {
  return saveHighlights(operation, [{ before, after }]);
}

/**
 * The same of several, in this order. Each request that is waited for takes as long as writing a record, so none waits for
 * another, and the row of an article is read and written once. `unlisted`: an article that has no row yet, and counts its
 * highlights when it gets one. `isNew`: those without a `before` are not known to be new; where one is there the transaction fails.
 */
export async function saveHighlights(
  operation: HighlightOperation,
  writes: readonly HighlightWrite[],
  { unlisted, isNew = false }: { unlisted?: ArticleId | undefined; isNew?: boolean } = {},
): Promise<void> {
  const { transaction, state } = operation;
  const steps = new Map<ArticleId, number>();
  const puts: Promise<unknown>[] = [];
  for (const { before, after } of writes) {
    if (before === after) continue;
    markChanged(operation, after.articleId, 'highlights');
    const store = transaction.objectStore('highlights');
    puts.push(isNew && before === undefined ? store.add(toStored(after)) : store.put(toStored(after)));
    countTags(state.tags, before, -1);
    countTags(state.tags, after, 1);
    const step = Number(after.deletedAt === undefined) - Number(before !== undefined && before.deletedAt === undefined);
    steps.set(after.articleId, (steps.get(after.articleId) ?? 0) + step);
  }
  await Promise.all(puts);
  const summaries = transaction.objectStore('summaries');
  for (const [id, step] of steps) {
    if (step === 0 || id === unlisted) continue;
    const row = requireRow(await summaries.get(id));
    // The highlights of a deleted article are counted when it comes back.
    if (row === undefined) continue;
    await summaries.put({ ...row, highlightCount: row.highlightCount + step });
    state.highlights += step;
  }
}

/** The highlights of an article that are not deleted, in no order. */
export async function liveHighlightsOf(
  transaction: ReadTransaction<'highlights'>,
  id: ArticleId,
): Promise<Highlight[]> {
  const all = await highlightsOf(transaction, id);
  return all.filter(({ deletedAt }) => deletedAt === undefined);
}

/** All highlights of an article, tombstones too; not those that are damaged. */
export async function highlightsOf(transaction: ReadTransaction<'highlights'>, id: ArticleId): Promise<Highlight[]> {
  return wholeOnes(await transaction.objectStore('highlights').index('articleId').getAll(id), toHighlight);
}
