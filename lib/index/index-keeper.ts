/**
 * The index in step with the collection, and its answers. It follows the outbox; where it is lost, damaged, of another
 * program or of another database it is thrown away and made again. Each call does one slice, can be done twice, and goes on
 * from what the one before has written.
 */

import { type ErrorCode, toReaderError } from '../model/error';
import type { IndexReach, SearchAnswer, SearchPage } from '../search/answer';
import { compareMatches } from '../search/order';
import type { SearchQuery } from '../search/query';
import type { Collection } from '../store/collection';
import { answerQuery, type FoundIds } from './answer-query';
import { type CountedBeside, type Counts, type CountsAsked, countMatches, countPlainly } from './count-matches';
import { countQueued, mergeMore, queuedIds, queuePage, shrinkMore, takeQueued } from './fill';
import { toFoundArticle } from './found-article';
import { createLooker, QuestionReplacedError } from './looker';
import { createPace } from './pace';
import { beginAnew, type IndexProgress, progressOfIndex, writeProgress } from './progress';
import { changesOf, searchablesOf } from './read-records';
import { isEmpty } from './schema';
import type { Sqlite } from './sqlite';
import { applyChange } from './write-entries';

export interface IndexFollowed {
  /** There is more to do. */
  more: boolean;
  reach: IndexReach;
}

export interface IndexCounts extends Counts {
  reach: IndexReach;
}

export interface IndexKeeper {
  followMore(): Promise<IndexFollowed>;
  /** Here and below: rejects with a QuestionReplacedError as soon as it sees that `isReplaced`. */
  search(query: SearchQuery, page: SearchPage, isReplaced?: () => boolean): Promise<SearchAnswer>;
  count(query: SearchQuery, asked: CountsAsked, isReplaced?: () => boolean): Promise<IndexCounts>;
  /** Throws the index away; `followMore` makes it again. */
  rebuild(): Promise<void>;
  close(): void;
}

/** Where the index's database lies. */
export interface IndexFile {
  /** Opens it, made where there is none. Rejects with a ReaderError where the browser gives no room. */
  open(): Promise<Sqlite>;
  /** Deletes it. It is not open then. */
  discard(): Promise<void>;
  /** The file is not what was written: it can only be thrown away. */
  isDamage(error: unknown): boolean;
  /** It can be opened again. */
  close(): void;
  /** Closes it and gives its files back: somebody else can have them. */
  release(): void;
}

export interface IndexKeeperOptions {
  /** Opened anew where it was lost. */
  openCollection: () => Promise<Collection>;
  file: IndexFile;
  /** Milliseconds, growing. */
  now: () => number;
}

/**
 * No job takes more than 150 ms, since the journal and every question wait for the one that runs. Work is begun up to here, and
 * what was begun is done.
 */
const SLICE_MS = 90;
/** Of a question's job. */
const DRAINING_MS = 35;
/** The most articles in one transaction, and what one is taken to cost before that is known: as on a slow machine. */
const ARTICLES_AT_ONCE = 10;
const FIRST_ARTICLE_MS = 40;
/** Changes that are looked through one by one where the index is behind; of more some are drained before it answers. */
const MOST_SCANNED = 100;
const LISTED_AT_ONCE = 50;

interface Ready {
  sql: Sqlite;
  collection: Collection;
  progress: IndexProgress;
}

export function createIndexKeeper({ openCollection, file, now }: IndexKeeperOptions): IndexKeeper {
  let opening: Promise<Sqlite> | undefined;
  const looker = createLooker(now);
  const pace = createPace({ most: ARTICLES_AT_ONCE, firstMs: FIRST_ARTICLE_MS });

  function forget(): void {
    opening = undefined;
    file.close();
  }

  async function open(): Promise<Sqlite> {
    opening ??= file.open();
    try {
      return await opening;
    } catch (error) {
      forget();
      throw error;
    }
  }

  /** An empty file. To drop large tables takes seconds, to delete a file none. */
  async function openAnew(): Promise<Sqlite> {
    forget();
    await file.discard();
    return open();
  }

  /** The index of this very database and program; begun anew where it is not. */
  async function prepare(): Promise<Ready> {
    const collection = await openCollection();
    let sql = await open();
    let standing = await collection.changes.standing('index');
    const found = progressOfIndex(sql);
    const { installId, passed, number } = standing;
    const isOfThis =
      found !== null &&
      passed !== undefined &&
      found.installId === installId &&
      // Changes up to `passed` have no row any more; an index that has not seen them will not see them.
      found.cursor >= passed &&
      found.cursor <= number;
    if (isOfThis) return { sql, collection, progress: found };
    if (!isEmpty(sql)) sql = await openAnew();
    await collection.changes.register('index');
    standing = await collection.changes.standing('index');
    const progress = beginAnew(sql, { installId: standing.installId, cursor: standing.passed ?? standing.number });
    return { sql, collection, progress };
  }

  /** Runs `work`; where the file turns out to be damaged, once more on a new one. */
  async function withIndex<T>(work: (ready: Ready) => Promise<T>): Promise<T> {
    try {
      return await work(await prepare());
    } catch (error) {
      if (!file.isDamage(error)) throw error;
      console.error(error);
      await openAnew();
      return work(await prepare());
    }
  }

  /** The next step, of so many milliseconds at most; false where nothing is left. */
  async function followStep({ sql, collection, progress }: Ready, ms: number): Promise<boolean> {
    if (progress.phase === 'listing') {
      const { listedTo } = progress;
      const page = await collection.lists.articles({
        limit: LISTED_AT_ONCE,
        ...(listedTo !== undefined && { after: listedTo }),
      });
      queuePage(sql, progress, page);
      return true;
    }
    if (progress.phase === 'filling') {
      const ids = queuedIds(sql, pace.fit(ms));
      if (ids.length > 0) await paced(ids.length, async () => takeQueued(sql, await changesOf(collection, ids)));
      else sql.transact(() => writeProgress(sql, { ...progress, phase: 'merging' }));
      return true;
    }
    if (progress.phase === 'merging') {
      if (!mergeMore(sql) && !shrinkMore(sql)) sql.transact(() => writeProgress(sql, { ...progress, phase: 'whole' }));
      return true;
    }
    const changes = await collection.changes.read('index', pace.fit(ms));
    const last = changes.at(-1);
    if (last === undefined) return false;
    await paced(changes.length, async () => {
      const entries = await changesOf(
        collection,
        changes.map(({ articleId }) => articleId),
      );
      sql.transact(() => {
        for (const entry of entries) applyChange(sql, entry);
        writeProgress(sql, { ...progress, cursor: last.number });
      });
      await collection.changes.pass('index', last.number);
    });
    return true;
  }

  async function paced(articles: number, work: () => Promise<void>): Promise<void> {
    const begun = now();
    await work();
    pace.note(articles, now() - begun);
  }

  /** The steps that there is time for, one at least. True where something is left. */
  async function followUntil(ready: Ready, until: number): Promise<boolean> {
    let more: boolean;
    do {
      more = await followStep(ready, until - now());
      ready.progress = progressOfIndex(ready.sql) ?? ready.progress;
    } while (more && now() < until);
    return more;
  }

  /** Some of what waits, where that is much. Without room to write all of it is looked through all the same. */
  async function drainSome(ready: Ready): Promise<void> {
    try {
      await followUntil(ready, now() + DRAINING_MS);
    } catch (error) {
      if (file.isDamage(error)) throw error;
      console.error(error);
    }
  }

  /** What the index is behind with, drained where that is much, unless it is being made. */
  async function besideOf(ready: Ready, query: SearchQuery, isReplaced: () => boolean): Promise<CountedBeside> {
    const look = await looker.look(ready.collection, query, isReplaced);
    let changed = await look.changed();
    if (changed.length > MOST_SCANNED && ready.progress.phase === 'whole') {
      await drainSome(ready);
      changed = await look.changed();
    }
    return look.beside(changed);
  }

  function reachOf({ sql, progress }: Ready, all: number): IndexReach {
    if (progress.phase === 'whole' || progress.phase === 'merging') return { kind: 'whole' };
    const articles = progress.phase === 'listing' ? 0 : Math.max(0, all - countQueued(sql));
    return { kind: 'building', articles, all };
  }

  /** Without an index what was changed last is looked through all the same. */
  async function withoutIndex(
    error: unknown,
    query: SearchQuery,
    isReplaced: () => boolean,
  ): Promise<[CountedBeside, Collection, IndexReach]> {
    if (error instanceof QuestionReplacedError) throw error;
    const code = toIndexError(error);
    console.error(error);
    const collection = await openCollection();
    const look = await looker.look(collection, query, isReplaced);
    return [await look.beside(await look.changed()), collection, { kind: 'unavailable', error: code }];
  }

  return {
    async followMore() {
      try {
        return await withIndex(async (ready) => {
          const more = await followUntil(ready, now() + SLICE_MS);
          const { articles } = await ready.collection.changes.standing('index');
          return { more, reach: reachOf(ready, articles) };
        });
      } catch (error) {
        // The outbox keeps what is not done; everything but search goes on.
        console.error(error);
        return { more: false, reach: { kind: 'unavailable', error: toIndexError(error) } };
      }
    },
    async search(query, { limit, after }, isReplaced = isNeverReplaced) {
      const skipped = Math.max(0, Math.floor(Number(after ?? 0)) || 0);
      const page = { limit: Math.max(0, Math.floor(limit) || 0), skipped };
      const toAnswer = async (
        collection: Collection,
        { ids, total, isSettled }: FoundIds,
        reach: IndexReach,
      ): Promise<SearchAnswer> => {
        const read = await searchablesOf(collection, ids);
        const rows = ids.flatMap((id) => read.get(id) ?? []).map((searchable) => toFoundArticle(query, searchable));
        const next = skipped + ids.length;
        return { rows, total, isSettled, ...(next < total && ids.length > 0 && { next: String(next) }), reach };
      };
      try {
        return await withIndex(async (ready) => {
          const found = await answerQuery(ready.sql, query, await besideOf(ready, query, isReplaced), page);
          const { articles } = await ready.collection.changes.standing('index');
          return toAnswer(ready.collection, found, reachOf(ready, articles));
        });
      } catch (error) {
        const [{ matching, isWhole }, collection, reach] = await withoutIndex(error, query, isReplaced);
        const ids = matching
          .toSorted((one, other) => compareMatches(one, other, query.order, query.isReversed))
          .slice(skipped, skipped + page.limit)
          .map(({ id }) => id);
        return toAnswer(collection, { ids, total: matching.length, isSettled: isWhole }, reach);
      }
    },
    async count(query, asked, isReplaced = isNeverReplaced) {
      try {
        return await withIndex(async (ready) => {
          const counts = await countMatches(ready.sql, query, await besideOf(ready, query, isReplaced), asked);
          const { articles } = await ready.collection.changes.standing('index');
          return { ...counts, reach: reachOf(ready, articles) };
        });
      } catch (error) {
        const [beside, , reach] = await withoutIndex(error, query, isReplaced);
        return { ...countPlainly(beside, asked), reach };
      }
    },
    async rebuild() {
      await openAnew();
      await withIndex(async () => undefined);
    },
    close: () => file.release(),
  };
}

const isNeverReplaced = () => false;

/** What the reader is told: what the collection itself says of its disk, or that there is no index. */
function toIndexError(error: unknown): ErrorCode {
  const { code } = toReaderError(error);
  return code === 'unexpected' ? 'index-unavailable' : code;
}
