/** Changing many articles, some hundreds in a transaction at most: whoever else writes waits for no more. */

import type { Article } from '../model/article';
import type { BulkOptions } from '../model/bulk';
import type { ArticleId } from '../model/ids';
import type { ArticleSummary } from './collection';
import type { Connection } from './connection';
import { saveArticle } from './counters';
import { denseRangeOf } from './dense-range';
import { ARTICLE_STORES, type ArticleOperation, operateIn } from './operation';
import { type StoredArticle, toArticle, wholeOne } from './records';
import type { ReadTransaction } from './transaction';

interface Work extends BulkOptions {
  ids: readonly ArticleId[];
}

/**
 * How many articles one transaction takes. Each pays for a flush of the disk, so the next one takes more where it was quick,
 * and fewer where it was slow: a disk that is busy, articles that are long.
 */
const ARTICLES_OF_TRANSACTION = { first: 100, fewest: 25, most: 500 } as const;
/** Read with one request: while they are changed the browser's process reads the next ones. */
const ARTICLES_OF_READING = 125;
/** In milliseconds. */
const QUICK = 150;
const SLOW = 400;

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
  { ids, onProgress, signal }: Work,
  change: ArticleChange,
): Promise<boolean> {
  // Neighbours in the store are read with one request, and the journal reads them so behind us.
  const each = [...new Set(ids)].sort();
  let size: number = ARTICLES_OF_TRANSACTION.first;
  for (let done = 0; done < each.length; ) {
    if (signal?.aborted) return false;
    const slice = each.slice(done, done + size);
    const begun = performance.now();
    const written = await operateIn(connection, now, ARTICLE_STORES, async (operation) => {
      // A transaction may be run twice, so nothing is noted before its end. Side by side: one request does not wait for the answer to another.
      const changeOne = async ({ stored, known }: Found) => {
        const article = wholeOne(stored, toArticle);
        const changed = article ? change(article, operation) : null;
        if (article && changed) await saveArticle(operation, article, changed.article, known);
        return changed;
      };
      const readings = await readingsOf(operation.transaction, slice);
      const all = await Promise.all(readings.map(async (found) => Promise.all((await found).map(changeOne))));
      return all.flat().filter((one) => one !== null);
    });
    for (const { note } of written) note?.();
    done += slice.length;
    onProgress?.(done);
    size = nextSize(size, performance.now() - begun);
  }
  return true;
}

function nextSize(size: number, took: number): number {
  const { fewest, most } = ARTICLES_OF_TRANSACTION;
  const next = took <= QUICK ? 2 * size : took > SLOW ? Math.floor(size / 2) : size;
  return Math.min(most, Math.max(fewest, next));
}

interface Found {
  stored: StoredArticle;
  /** Absent where it is to be read for itself. */
  known?: { row: ArticleSummary | undefined };
}

/** Those of these that are there, some at a time; of neighbours with their rows in the list. */
async function readingsOf(
  transaction: ReadTransaction<'articles' | 'summaries'>,
  ids: readonly ArticleId[],
): Promise<Promise<Found[]>[]> {
  const store = transaction.objectStore('articles');
  if ((await denseRangeOf(transaction, ids)) === null) {
    const found = ids.map((id) => store.get(id));
    return [Promise.all(found).then((all) => all.flatMap((stored) => (stored === undefined ? [] : [{ stored }])))];
  }
  const readings: Promise<Found[]>[] = [];
  for (let at = 0; at < ids.length; at += ARTICLES_OF_READING) {
    readings.push(neighboursIn(transaction, ids.slice(at, at + ARTICLES_OF_READING)));
  }
  return readings;
}

/** `ids`: in their order. */
async function neighboursIn(
  transaction: ReadTransaction<'articles' | 'summaries'>,
  ids: readonly ArticleId[],
): Promise<Found[]> {
  const range = IDBKeyRange.bound(ids[0], ids.at(-1));
  const [articles, rows] = await Promise.all([
    transaction.objectStore('articles').getAll(range),
    transaction.objectStore('summaries').getAll(range),
  ]);
  const wanted = new Set(ids);
  const rowOf = new Map(rows.map((row) => [row.id, row]));
  return articles.flatMap((stored) =>
    wanted.has(stored.id) ? [{ stored, known: { row: rowOf.get(stored.id) } }] : [],
  );
}
