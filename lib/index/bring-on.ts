/**
 * Bringing the index on, step by step: the list of the articles, the articles, what is to be merged, and then the changes. Each step
 * is one transaction that goes on from what the one before has written.
 */

import type { ArticleId } from '../model/ids';
import type { Change } from '../store/change';
import type { Collection } from '../store/collection';
import type { IndexChange } from './entry';
import { countQueued, mergeMore, queuedIds, queuePage, shrinkMore, takeQueued } from './fill';
import type { ReadyIndex } from './index-access';
import { createPace } from './pace';
import { progressOfIndex, writeProgress } from './progress';
import { createReadAhead, type Wanted } from './read-ahead';
import { putOnDisk } from './schema';
import type { Sqlite } from './sqlite';
import { applyChange } from './write-entries';

export interface BringOn {
  /** The steps that so many milliseconds have room for, one at least. True where something is left. */
  during(ready: ReadyIndex, ms: number, isInTheWay?: () => boolean): Promise<boolean>;
  /** How many articles an index that is being made is still to take. */
  queued(sql: Sqlite): number;
  /** What an earlier owner has taken is to be passed too. */
  noteUnpassed(): void;
}

export interface BringOnOptions {
  /** What the index is to take of these. */
  read: (ids: readonly ArticleId[]) => Promise<IndexChange[]>;
  /** Milliseconds, growing. */
  now: () => number;
}

/** The most articles in one transaction, and what one is taken to cost before that is known: as on a slow machine. */
const ARTICLES_AT_ONCE = 40;
const FIRST_ARTICLE_MS = 40;
/** Less than this share of the time is not begun upon: a small transaction costs as much beside its articles as a large one. */
const SHARE_TO_BEGIN = 0.3;
/** The outbox is told once for so many how far the index is: that is a transaction which waits for the disk. */
const CHANGES_OF_PASS = 500;
const LISTED_AT_ONCE = 50;

/** So many are read while so many are taken: there may be time for more, and what is too much is kept. */
const aheadOf = (taken: number): number => Math.min(ARTICLES_AT_ONCE, 2 * taken);

export function createBringOn({ read, now }: BringOnOptions): BringOn {
  const pace = createPace({ most: ARTICLES_AT_ONCE, firstMs: FIRST_ARTICLE_MS });
  const readAhead = createReadAhead(read);
  /** Counted when it is first asked for, and brought on with what is taken. */
  let queued: number | undefined;
  /** So many changes are taken and not passed. */
  let unpassed = 0;

  /** The next step, of so many milliseconds at most; false where nothing is left. */
  async function step(ready: ReadyIndex, ms: number): Promise<boolean> {
    const { sql, collection, progress } = ready;
    if (progress.phase === 'listing') {
      const { listedTo } = progress;
      readAhead.drop();
      queued = undefined;
      const page = await collection.lists.articles({
        limit: LISTED_AT_ONCE,
        ...(listedTo !== undefined && { after: listedTo }),
      });
      queuePage(sql, progress, page);
      return true;
    }
    if (progress.phase === 'filling') {
      const ids = queuedIds(sql, fitting(ms));
      if (ids.length > 0) await paced(ids.length, () => takeSome(sql, ids));
      else sql.transact(() => writeProgress(sql, { ...progress, phase: 'merging' }));
      return true;
    }
    if (progress.phase === 'merging') {
      if (mergeMore(sql) || shrinkMore(sql)) return true;
      sql.transact(() => writeProgress(sql, { ...progress, phase: 'whole' }));
      putOnDisk(sql);
      return true;
    }
    return followChanges(ready, ms);
  }

  const fitting = (ms: number): number => Math.min(pace.fit(ms), readAhead.count() ?? ARTICLES_AT_ONCE);

  /** The next changes, those after them read meanwhile. */
  async function followChanges({ sql, collection, progress }: ReadyIndex, ms: number): Promise<boolean> {
    const count = fitting(ms);
    const changes = await collection.changes.read('index', count + aheadOf(count), progress.cursor);
    const some = changes.slice(0, count);
    const last = some.at(-1);
    if (last === undefined) {
      await passTo(sql, collection, progress.cursor);
      return false;
    }
    await paced(some.length, async () => {
      const entries = await readAhead.take(some.map(toWanted));
      readAhead.begin(changes.slice(count).map(toWanted));
      sql.transact(() => {
        for (const entry of entries) applyChange(sql, entry);
        writeProgress(sql, { ...progress, cursor: last.number });
      });
    });
    unpassed += some.length;
    if (unpassed >= CHANGES_OF_PASS || changes.length === some.length) await passTo(sql, collection, last.number);
    return true;
  }

  /** The index itself tells how far it is: what it holds and has not passed is told to the outbox for many changes at once. */
  async function passTo(sql: Sqlite, collection: Collection, number: number): Promise<void> {
    if (unpassed === 0) return;
    putOnDisk(sql);
    await collection.changes.pass('index', number);
    unpassed = 0;
  }

  /** Takes these, the first of the queue, and has the next ones read meanwhile. */
  async function takeSome(sql: Sqlite, ids: readonly ArticleId[]): Promise<void> {
    const changes = await readAhead.take(ids.map(toQueued));
    readAhead.begin(queuedIds(sql, aheadOf(ids.length), ids.length).map(toQueued));
    takeQueued(sql, changes);
    if (queued !== undefined) queued -= ids.length;
  }

  async function paced(articles: number, work: () => Promise<void>): Promise<void> {
    const begun = now();
    await work();
    pace.note(articles, now() - begun);
  }

  return {
    async during(ready, ms, isInTheWay = () => false) {
      const until = now() + ms;
      let more: boolean;
      do {
        more = await step(ready, until - now());
        ready.progress = progressOfIndex(ready.sql) ?? ready.progress;
      } while (more && until - now() >= ms * SHARE_TO_BEGIN && !isInTheWay());
      return more;
    },
    queued: (sql) => {
      queued ??= countQueued(sql);
      return queued;
    },
    noteUnpassed: () => {
      unpassed = Math.max(1, unpassed);
    },
  };
}

const toWanted = ({ articleId, number }: Change): Wanted => ({ id: articleId, number });
/** What changes meanwhile stands in the outbox. */
const toQueued = (id: ArticleId): Wanted => ({ id, number: 0 });
