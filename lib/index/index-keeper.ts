/**
 * The index in step with the collection, and its answers. It follows the outbox; where it is lost, damaged, of another
 * program or of another database it is thrown away and made again. Each call does one slice, can be done twice, and goes on
 * from what the one before has written.
 */

import { type ErrorCode, toReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import type { IndexReach, SearchAnswer, SearchPage } from '../search/answer';
import type { AskNews } from '../search/news';
import { compareMatches } from '../search/order';
import type { SearchQuery } from '../search/query';
import type { Collection } from '../store/collection';
import { answerQuery } from './answer-query';
import { type CountedBeside, type CountsAsked, countMatches, countPlainly } from './count-matches';
import { countQueued, mergeMore, queuedIds, queuePage, shrinkMore, takeQueued } from './fill';
import { docsOf } from './find-docs';
import { toFoundArticle } from './found-article';
import { createHighlightAnswers, type HighlightAnswers } from './highlights/highlight-answers';
import type { IndexAccess, IndexCounts, ReadyIndex } from './index-access';
import { type Answering, findGrouped, findPage } from './news/group-rows';
import { createNewsAnswers } from './news/news-answers';
import { pageOf } from './page-of';
import { beginAnew, progressOfIndex, writeProgress } from './progress';
import { besideWith, changedIds, changesOf, matchRecords, searchablesOf } from './read-records';
import type { Sqlite } from './sqlite';
import { createVerdicts } from './verdicts';
import { applyChange } from './write-entries';

export interface IndexFollowed {
  /** There is more to do. */
  more: boolean;
  reach: IndexReach;
}

export interface IndexKeeper extends HighlightAnswers, AskNews {
  followMore(): Promise<IndexFollowed>;
  search(query: SearchQuery, page: SearchPage): Promise<SearchAnswer>;
  count(query: SearchQuery, asked: CountsAsked): Promise<IndexCounts>;
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

/** A question waits for one slice at most, and a save for none. */
const SLICE_MS = 120;
const ARTICLES_AT_ONCE = 10;
/** How long an answer looks at candidates. */
const SETTLING_MS = 150;
/** Some 30 ms. */
const SETTLED_AT_ONCE = 20;
/** Changes that are looked through one by one where the index is behind; more are drained before it answers. */
const MOST_SCANNED = 100;
const LISTED_AT_ONCE = 100;

export function createIndexKeeper({ openCollection, file, now }: IndexKeeperOptions): IndexKeeper {
  let opening: Promise<Sqlite> | undefined;
  const verdicts = createVerdicts({ now, atOnce: SETTLED_AT_ONCE });

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

  /** The index of this very database and program; begun anew where it is not. */
  async function prepare(): Promise<ReadyIndex> {
    const collection = await openCollection();
    const sql = await open();
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
    if (isOfThis) return toReady({ sql, collection, progress: found });
    await collection.changes.register('index');
    standing = await collection.changes.standing('index');
    const progress = beginAnew(sql, { installId: standing.installId, cursor: standing.passed ?? standing.number });
    return toReady({ sql, collection, progress });
  }

  function toReady(found: Omit<ReadyIndex, 'reach'>): ReadyIndex {
    const ready: ReadyIndex = {
      ...found,
      reach: async () => reachOf(ready, (await found.collection.changes.standing('index')).articles),
    };
    return ready;
  }

  /** Runs `work`; where the file turns out to be damaged, once more on a new one. */
  async function withIndex<T>(work: (ready: ReadyIndex) => Promise<T>): Promise<T> {
    try {
      return await work(await prepare());
    } catch (error) {
      if (!file.isDamage(error)) throw error;
      console.error(error);
      forget();
      await file.discard();
      return work(await prepare());
    }
  }

  async function followSlice({ sql, collection, progress }: ReadyIndex): Promise<boolean> {
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
      const ids = queuedIds(sql, ARTICLES_AT_ONCE);
      if (ids.length > 0) takeQueued(sql, await changesOf(collection, ids));
      else sql.transact(() => writeProgress(sql, { ...progress, phase: 'merging' }));
      return true;
    }
    if (progress.phase === 'merging') {
      if (!mergeMore(sql) && !shrinkMore(sql)) sql.transact(() => writeProgress(sql, { ...progress, phase: 'whole' }));
      return true;
    }
    const changes = await collection.changes.read('index', ARTICLES_AT_ONCE);
    const last = changes.at(-1);
    if (last === undefined) return false;
    const entries = await changesOf(
      collection,
      changes.map(({ articleId }) => articleId),
    );
    sql.transact(() => {
      for (const entry of entries) applyChange(sql, entry);
      writeProgress(sql, { ...progress, cursor: last.number });
    });
    await collection.changes.pass('index', last.number);
    return true;
  }

  /** What the index is behind with. Drained first where that is much, unless it is being made. */
  async function behindOf(ready: ReadyIndex): ReturnType<IndexAccess['behindOf']> {
    const { collection } = ready;
    const until = now() + SETTLING_MS;
    // Before anything is read: what is written from here on is another state.
    const { installId, number } = await collection.changes.standing('index');
    let changed = await changedIds(collection);
    while (changed.length > MOST_SCANNED && ready.progress.phase === 'whole') {
      try {
        await followSlice(ready);
      } catch (error) {
        // No room to write, say: what waits is looked through all the same.
        if (file.isDamage(error)) throw error;
        console.error(error);
        break;
      }
      ready.progress = progressOfIndex(ready.sql) ?? ready.progress;
      changed = await changedIds(collection);
    }
    return { changed, state: [installId, number], until };
  }

  async function besideOf(ready: ReadyIndex, query: SearchQuery): Promise<CountedBeside> {
    const { collection } = ready;
    const { changed, state, until } = await behindOf(ready);
    const match = (ids: readonly ArticleId[]) => matchRecords(collection, query, ids);
    const settle = verdicts.settleBy(JSON.stringify([query, state]), match, until);
    return { ...(await besideWith(collection, query, changed)), settle };
  }

  function reachOf({ sql, progress }: ReadyIndex, all: number): IndexReach {
    if (progress.phase === 'whole' || progress.phase === 'merging') return { kind: 'whole' };
    const articles = progress.phase === 'listing' ? 0 : Math.max(0, all - countQueued(sql));
    return { kind: 'building', articles, all };
  }

  /** Without an index what was changed last is looked through all the same. */
  async function withoutIndex(error: unknown): ReturnType<IndexAccess['withoutIndex']> {
    const code = toIndexError(error);
    console.error(error);
    const collection = await openCollection();
    const { passed } = await collection.changes.standing('index');
    const changed = passed === undefined ? [] : await changedIds(collection);
    return { collection, changed, reach: { kind: 'unavailable', error: code } };
  }

  const access: IndexAccess = { openCollection, withIndex, behindOf, withoutIndex };

  return {
    ...createHighlightAnswers(access, { now, atOnce: SETTLED_AT_ONCE }),
    ...createNewsAnswers(access),
    async followMore() {
      try {
        return await withIndex(async (ready) => {
          const until = now() + SLICE_MS;
          let more = true;
          while (more && now() < until) {
            more = await followSlice(ready);
            ready.progress = progressOfIndex(ready.sql) ?? ready.progress;
          }
          return { more, reach: await ready.reach() };
        });
      } catch (error) {
        // The outbox keeps what is not done; everything but search goes on.
        console.error(error);
        return { more: false, reach: { kind: 'unavailable', error: toIndexError(error) } };
      }
    },
    async search(query, asked) {
      const page = pageOf(asked);
      const until = now() + SETTLING_MS;
      const toAnswer = async (
        collection: Collection,
        answering: Answering,
        reach: IndexReach,
      ): Promise<SearchAnswer> => {
        const found = asked.isGrouped
          ? await findGrouped(collection, query, page, answering, () => now() >= until)
          : await findPage(page, answering);
        const { ids, total, isSettled, end, news } = found;
        const read = await searchablesOf(collection, ids);
        const rows = ids.flatMap((id) => read.get(id) ?? []).map((one) => toFoundArticle(query, one, news));
        return { rows, total, isSettled, ...(end < total && end > page.skipped && { next: String(end) }), reach };
      };
      try {
        return await withIndex(async (ready) => {
          const { sql, collection } = ready;
          const beside = await besideOf(ready, query);
          const answering: Answering = {
            find: (wanted) => answerQuery(sql, query, beside, wanted),
            holds: (id) => beside.changed.includes(id) || docsOf(sql, [id]).length > 0,
          };
          return toAnswer(collection, answering, await ready.reach());
        });
      } catch (error) {
        const { collection, changed, reach } = await withoutIndex(error);
        const { matching } = await besideWith(collection, query, changed);
        const sorted = matching
          .toSorted((one, other) => compareMatches(one, other, query.order, query.isReversed))
          .map(({ id }) => id);
        const answering: Answering = {
          find: async ({ limit, skipped }) => ({
            ids: sorted.slice(skipped, skipped + limit),
            total: sorted.length,
            isSettled: true,
          }),
          holds: (id) => sorted.includes(id),
        };
        return toAnswer(collection, answering, reach);
      }
    },
    async count(query, asked) {
      try {
        return await withIndex(async (ready) => {
          const counts = await countMatches(ready.sql, query, await besideOf(ready, query), asked);
          return { ...counts, reach: await ready.reach() };
        });
      } catch (error) {
        const { collection, changed, reach } = await withoutIndex(error);
        const { counted } = await besideWith(collection, query, changed);
        return { ...countPlainly(counted, asked), reach };
      }
    },
    async rebuild() {
      await withIndex(async ({ sql, collection }) => {
        const { installId, passed, number } = await collection.changes.standing('index');
        beginAnew(sql, { installId, cursor: passed ?? number });
      });
    },
    close: () => file.release(),
  };
}

/** What the reader is told: what the collection itself says of its disk, or that there is no index. */
function toIndexError(error: unknown): ErrorCode {
  const { code } = toReaderError(error);
  return code === 'unexpected' ? 'index-unavailable' : code;
}
