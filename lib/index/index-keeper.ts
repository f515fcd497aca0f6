/**
 * The index in step with the collection, and its answers. It follows the outbox; where it is lost, damaged, of another
 * program or of another database it is thrown away and made again. Each call does one slice, can be done twice, and goes on
 * from what the one before has written.
 */

import { type ErrorCode, toReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import type { IndexReach } from '../search/answer';
import type { UnpassedChange } from '../store/change';
import type { Collection } from '../store/collection';
import { type ArticleAnswers, createArticleAnswers } from './article-answers';
import { createBehind } from './behind';
import { createBringOn } from './bring-on';
import { CHECK_BEGINNING, type CheckPlace, checkSome } from './check-index';
import { createHighlightAnswers, type HighlightAnswers } from './highlights/highlight-answers';
import type { IndexAccess, ReadyIndex } from './index-access';
import { IndexFaultError } from './index-fault';
import { type ChangedArticles, QuestionReplacedError } from './looker';
import { createNewsAnswers, type NewsAnswers } from './news/news-answers';
import { beginAnew, progressOfIndex } from './progress';
import { changesOf } from './read-records';
import { isEmpty } from './schema';
import type { Sqlite } from './sqlite';

export interface IndexFollowed {
  /** There is more to do. */
  more: boolean;
  reach: IndexReach;
}

export interface IndexChecked {
  /** There is more to look at. */
  more: boolean;
  /** False: it was not what was written, was thrown away, and `followMore` makes it again. */
  isSound: boolean;
}

export interface IndexKeeper extends ArticleAnswers, HighlightAnswers, NewsAnswers {
  /** `isInTheWay`: somebody waits for the end of this slice. */
  followMore(isInTheWay?: () => boolean): Promise<IndexFollowed>;
  /** Looks at the next rows of the file, while the index is whole; at the end the next call begins anew. Rejects where there is none. */
  checkMore(): Promise<IndexChecked>;
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
/** Of a check, which nobody waits for: a question is to find the owner free. */
const CHECK_MS = 20;
/** Of a question's job. */
const DRAINING_MS = 35;
/** Changes that are looked through one by one where the index is behind; of more some are drained before it answers. */
const MOST_SCANNED = 100;
/** Of more than these the changed ones are not looked through at all: it is only brought on until they are fewer. */
const FAR_BEHIND = 300;

export function createIndexKeeper({ openCollection, file, now }: IndexKeeperOptions): IndexKeeper {
  let opening: Promise<Sqlite> | undefined;
  let checked: CheckPlace | null = null;
  const bringOn = createBringOn({ read: async (ids) => changesOf(await openCollection(), ids), now });

  function forget(): void {
    opening = undefined;
    file.close();
  }

  /** It can only be thrown away. */
  const isDamage = (error: unknown): boolean => error instanceof IndexFaultError || file.isDamage(error);

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
  async function prepare(): Promise<ReadyIndex> {
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
    if (isOfThis) {
      // What was taken before a kill is passed too.
      if (found.cursor > passed) bringOn.noteUnpassed();
      return toReady({ sql, collection, progress: found });
    }
    if (!isEmpty(sql)) sql = await openAnew();
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
      if (!isDamage(error)) throw error;
      console.error(error);
      await openAnew();
      return work(await prepare());
    }
  }

  /** Some of what waits, where that is much. Without room to write all of it is looked through all the same. */
  async function drainSome(ready: ReadyIndex, ms: number): Promise<void> {
    try {
      await bringOn.during(ready, ms);
    } catch (error) {
      if (isDamage(error)) throw error;
      console.error(error);
    }
  }

  async function changedOf(
    ...[ready, look, isWaitedFor]: Parameters<IndexAccess['changedOf']>
  ): Promise<ChangedArticles> {
    const before = await look.changed(ready.progress.cursor);
    if (before.length <= MOST_SCANNED || ready.progress.phase !== 'whole') return toLookThrough(before);
    const { cursor } = ready.progress;
    const isFar = before.length > FAR_BEHIND && !isWaitedFor;
    await drainSome(ready, isFar ? SLICE_MS : DRAINING_MS);
    const changes = await look.changed(ready.progress.cursor);
    // Taking an article costs little more than looking through it, and is done once for all questions. What cannot be taken is
    // looked through.
    if (!isFar || ready.progress.cursor === cursor) return toLookThrough(changes);
    const gone = idsOf(changes.filter(({ isLive }) => !isLive));
    return { ids: [], gone, isAll: gone.length === changes.length };
  }

  function reachOf({ sql, progress }: ReadyIndex, all: number): IndexReach {
    if (progress.phase === 'whole' || progress.phase === 'merging') return { kind: 'whole' };
    if (progress.phase === 'listing') return { kind: 'building', articles: 0, all };
    return { kind: 'building', articles: Math.max(0, all - bringOn.queued(sql)), all };
  }

  /** Without an index what was changed last is looked through all the same. */
  async function withoutIndex(error: unknown): ReturnType<IndexAccess['withoutIndex']> {
    if (error instanceof QuestionReplacedError) throw error;
    const code = toIndexError(error);
    console.error(error);
    return { collection: await openCollection(), reach: { kind: 'unavailable', error: code } };
  }

  const access: IndexAccess = { now, openCollection, behind: createBehind(), withIndex, changedOf, withoutIndex };

  return {
    ...createArticleAnswers(access),
    ...createHighlightAnswers(access),
    ...createNewsAnswers(access),
    async followMore(isInTheWay) {
      try {
        return await withIndex(async (ready) => {
          const more = await bringOn.during(ready, SLICE_MS, isInTheWay);
          return { more, reach: await ready.reach() };
        });
      } catch (error) {
        // The outbox keeps what is not done; everything but search goes on.
        console.error(error);
        return { more: false, reach: { kind: 'unavailable', error: toIndexError(error) } };
      }
    },
    async checkMore() {
      const until = now() + CHECK_MS;
      let place = checked ?? CHECK_BEGINNING;
      checked = null;
      try {
        const { sql, progress } = await prepare();
        // One that is being made is looked at when it is whole.
        if (progress.phase !== 'whole') return { more: false, isSound: true };
        do {
          const next = checkSome(sql, place);
          if (next === null) return { more: false, isSound: true };
          place = next;
        } while (now() < until);
        checked = place;
        return { more: true, isSound: true };
      } catch (error) {
        if (!isDamage(error)) throw error;
        console.error(error);
        await openAnew();
        await withIndex(async () => undefined);
        return { more: false, isSound: false };
      }
    },
    async rebuild() {
      await openAnew();
      await withIndex(async () => undefined);
    },
    close: () => file.release(),
  };
}

const idsOf = (changes: readonly UnpassedChange[]): ArticleId[] => changes.map(({ articleId }) => articleId);
const toLookThrough = (changes: readonly UnpassedChange[]): ChangedArticles => ({
  ids: idsOf(changes),
  gone: [],
  isAll: true,
});

/** What the reader is told: what the collection itself says of its disk, or that there is no index. */
function toIndexError(error: unknown): ErrorCode {
  const { code } = toReaderError(error);
  return code === 'unexpected' ? 'index-unavailable' : code;
}
