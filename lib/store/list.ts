/** The list of articles, a page at a time. */

import * as v from 'valibot';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { comparePlaces } from '../model/tray';
import type { ArticleSummary, ListPage, TrayedSummary } from './collection';
import { DamagedCountersError, stateOf } from './collection-state';
import { requireRow } from './summary';
import type { ReadTransaction } from './transaction';

/** The most rows that one call gives. */
export const MAX_ROWS_OF_PAGE = 100;

const MAX_COUNTED = 1_000;

const Key = v.tuple([v.string(), v.string()]);

/**
 * Live articles, newest saved first, at most `limit` rows (1 to MAX_ROWS_OF_PAGE). `after` is the `next` of the page
 * before; what was saved since then does not shift the pages. Throws ReaderError('bad-message') for any other `after`.
 *
 * One request gives the whole page, from the newer end. A cursor would cost three to five times as much in both browsers.
 */
export async function listArticles(
  reading: ReadTransaction<'summaries' | 'meta'>,
  { limit, after }: { limit: number; after?: string },
): Promise<ListPage<ArticleSummary>> {
  const most = Math.min(Math.max(Math.floor(limit), 1), MAX_ROWS_OF_PAGE);
  const query = after === undefined ? null : IDBKeyRange.upperBound(parseKey(after), true);
  const index = reading.objectStore('summaries').index('savedAt');
  // One more than is asked for tells whether there is another page.
  const found = await index.getAll({ query, count: most + 1, direction: 'prev' });
  const rows = found.slice(0, most).map(requireRow);
  // A row that says nothing of when it was saved stands in no order: the list would be short of it and nobody would know.
  if (after === undefined && found.length <= most && rows.length !== (await stateOf(reading)).articles) {
    throw new DamagedCountersError('as many rows as articles are counted');
  }
  const last = rows.at(-1);
  return found.length > most && last ? { rows, next: JSON.stringify([last.savedAt, last.id]) } : { rows };
}

/** The rows of these live articles, in this order. */
export async function listRowsOf(
  reading: ReadTransaction<'summaries'>,
  ids: readonly ArticleId[],
): Promise<ArticleSummary[]> {
  const rows = await Promise.all(ids.map((id) => reading.objectStore('summaries').get(id)));
  return rows.map(requireRow).filter((row) => row !== undefined);
}

/** The live articles of a day's tray, in their order: as many as a digest has, so they are read at once. */
export async function listTray(reading: ReadTransaction<'summaries'>, day: string): Promise<TrayedSummary[]> {
  const rows = await reading.objectStore('summaries').index('trayDay').getAll(day);
  return rows
    .map(requireRow)
    .flatMap((row) => (row.tray === undefined ? [] : [{ ...row, tray: row.tray }]))
    .sort(comparePlaces);
}

/** A day's articles are counted by their keys: few enough to be read at once. */
export async function countSavedSince(reading: ReadTransaction<'summaries'>, moment: string): Promise<number> {
  const index = reading.objectStore('summaries').index('savedAt');
  return (await index.getAllKeys(IDBKeyRange.lowerBound([moment]), MAX_COUNTED)).length;
}

function parseKey(after: string): [string, ArticleId] {
  try {
    const [savedAt, id] = v.parse(Key, JSON.parse(after));
    return [savedAt, id as ArticleId];
  } catch (error) {
    throw new ReaderError('bad-message', 'after: not the end of a page', { cause: error });
  }
}
