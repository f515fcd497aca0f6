/** The list of articles, a page at a time. */

import * as v from 'valibot';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import type { ArticleSummary, Page } from './collection';
import type { ReadTransaction } from './transaction';

/** The most rows that one call gives. */
const MAX_ROWS = 500;

const Key = v.tuple([v.string(), v.string()]);

/**
 * Live articles, newest saved first, at most `limit` rows (1 to 500). `after` is the `next` of the page before; what was
 * saved since then does not shift the pages. Throws ReaderError('bad-message') for any other `after`.
 */
export async function listArticles(
  reading: ReadTransaction,
  { limit, after }: { limit: number; after?: string },
): Promise<Page<ArticleSummary>> {
  const most = Math.min(Math.max(Math.floor(limit), 1), MAX_ROWS);
  const range = after === undefined ? null : IDBKeyRange.upperBound(parseKey(after), true);
  const rows: ArticleSummary[] = [];
  let cursor = await reading.objectStore('summaries').index('savedAt').openCursor(range, 'prev');
  while (cursor && rows.length < most) {
    rows.push(cursor.value);
    cursor = await cursor.continue();
  }
  const last = rows.at(-1);
  return cursor && last ? { rows, next: JSON.stringify([last.savedAt, last.id]) } : { rows };
}

function parseKey(after: string): [string, ArticleId] {
  try {
    const [savedAt, id] = v.parse(Key, JSON.parse(after));
    return [savedAt, id as ArticleId];
  } catch (error) {
    throw new ReaderError('bad-message', 'after: not the end of a page', { cause: error });
  }
}
