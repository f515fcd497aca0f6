/**
 * Emptying the trash: of an article that was deleted thirty days ago the tombstone alone stays. It is done in slices behind
 * everything else that is caught up with, once a day.
 *
 * No clock that runs wrong may empty it. A deletion from the future is not due. A day is counted only where this program was
 * there: after a jump of more than a week (a wrong clock, or a machine that stood still) the thirty days of all that lies
 * there begin anew, and so they do where the clock was put back behind their beginning.
 */

import type { Article } from '../model/article';
import { emptyRecord, isEmptied, leavesTrashAt } from '../model/emptied';
import type { ArticleId } from '../model/ids';
import type { Connection } from './connection';
import { saveArticle } from './counters';
import { dropHighlight } from './drop';
import { KEEP_STORES, type KeepOperation, operateIn, type WriteOperation } from './operation';
import { toArticle, toHighlight, wholeOne, wholeOnes } from './records';
import type { Progress, StoreName } from './schema';
import { between, beyond, progressOf } from './slices';
import { versionsOf } from './stale-records';
import { readIn, writeIn } from './transaction';

/** The key of its progress. */
export const TRASH_PROGRESS = 'trash';
const DAY_MS = 24 * 60 * 60 * 1_000;
/** So long it is from one look to the next. */
const LOOK_EVERY_MS = DAY_MS;
/** A clock that is further on than this since the last look was wrong, or nobody was here. */
const JUMP_MS = 7 * DAY_MS;
/** How many articles one slice looks at. */
const KEYS_OF_SLICE = 500;
/** How many one transaction empties. */
export const EMPTIED_AT_ONCE = 25;

const EMPTY_STORES = [...KEEP_STORES, 'pictures'] as const satisfies readonly StoreName[];
type EmptyOperation = KeepOperation & WriteOperation<(typeof EMPTY_STORES)[number]>;

export interface CountedDays {
  /** From when on days are counted. */
  since: number;
  /** When the last look began, and so the last time that the clock was looked at; undefined where there was none. */
  seen: number | undefined;
  /** Behind which article the look goes on; undefined where it is done. */
  after: string | undefined;
}

/** What is known of the days until now. */
export function countedAt(progress: Progress | undefined, time: number): CountedDays {
  const [since, seen, after] = Array.isArray(progress?.after) ? progress.after : [];
  const isWhole = typeof since === 'number' && typeof seen === 'number';
  const isSteady = isWhole && time >= since && time - seen <= JUMP_MS;
  return {
    since: isSteady ? since : time,
    seen: isWhole ? seen : undefined,
    after: isSteady && typeof after === 'string' ? after : undefined,
  };
}

/** Looks at the next articles, and empties those whose time is over; false where nothing is to be done (any more) today. */
export async function emptyDue(connection: Connection, now: () => number): Promise<boolean> {
  const time = now();
  const counted = await readIn(connection, ['progress'], async (reading) =>
    countedAt(await progressOf(reading, TRASH_PROGRESS), time),
  );
  const { since, seen, after } = counted;
  if (after === undefined && seen !== undefined && Math.abs(time - seen) < LOOK_EVERY_MS) return false;
  const isDue = (article: Article) => leavesTrashAt(article, since) <= time;
  const { last, hasDeleted, due } = await readIn(connection, ['articles', 'summaries'], async (reading) => {
    const keys = await reading.objectStore('articles').getAllKeys(beyond(after), KEYS_OF_SLICE);
    // A live article has a row in the list, a deleted one has none.
    const live = new Set(await reading.objectStore('summaries').getAllKeys(between(after, keys.at(-1))));
    const deleted = keys.filter((id) => !live.has(id));
    const stored = await Promise.all(deleted.map((id) => reading.objectStore('articles').get(id)));
    const whole = wholeOnes(
      stored.filter((one) => one !== undefined),
      toArticle,
    );
    return {
      last: keys.length < KEYS_OF_SLICE ? undefined : keys.at(-1),
      hasDeleted: deleted.length > 0,
      due: whole.filter((article) => isInTrash(article) && isDue(article)),
    };
  });
  // Where nothing was ever deleted no days are to be counted, and nobody is written to.
  if (last === undefined && seen === undefined && !hasDeleted) return false;
  for (let first = 0; first < due.length; first += EMPTIED_AT_ONCE) {
    const ids = due.slice(first, first + EMPTIED_AT_ONCE).map(({ id }) => id);
    await emptyThese(connection, now, ids, isDue);
  }
  const began = after === undefined ? time : (seen ?? time);
  await writeIn(connection, ['progress'], (writing) =>
    writing
      .objectStore('progress')
      .put({ after: [since, began, ...(last === undefined ? [] : [last])] }, TRASH_PROGRESS),
  );
  return last !== undefined;
}

const isInTrash = (article: Article): boolean => article.deletedAt !== undefined && !isEmptied(article);

/** Those of them that are deleted and, looked at once more, are to be emptied; answers how many. */
export function emptyThese(
  connection: Connection,
  now: () => number,
  ids: readonly ArticleId[],
  isToGo: (article: Article) => boolean,
): Promise<number> {
  return operateIn(connection, now, EMPTY_STORES, async (given) => {
    const operation = given as EmptyOperation;
    let count = 0;
    for (const id of ids) {
      const article = wholeOne(await operation.transaction.objectStore('articles').get(id), toArticle);
      // It may have been restored since it was looked at.
      if (article === undefined || !isInTrash(article) || !isToGo(article)) continue;
      await emptyArticle(operation, article);
      count += 1;
    }
    return count;
  });
}

async function emptyArticle(operation: EmptyOperation, article: Article): Promise<void> {
  const { transaction } = operation;
  const { id } = article;
  for (const stored of await transaction.objectStore('highlights').index('articleId').getAll(id)) {
    const highlight = wholeOne(stored, toHighlight);
    if (highlight) await dropHighlight(operation, highlight);
    else await transaction.objectStore('highlights').delete(stored.id);
  }
  await transaction.objectStore('versions').delete(versionsOf(id));
  await transaction.objectStore('pictures').delete(IDBKeyRange.bound([id], [id, []]));
  await transaction.objectStore('dismissals').delete(id);
  await saveArticle(operation, article, emptyRecord(article));
}
