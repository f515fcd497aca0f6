/**
 * What the collection counts of itself, made anew from the records where it is lost or damaged. Whoever meets it throws a
 * DamagedCountersError; the operation is tried once more after everything was counted, in one transaction.
 */

import { damageKeyOf } from '../model/damaged-record';
import { randomId } from '../model/ids';
import { isNewer } from '../model/merging/stamp';
import { isRecord, isStamp } from '../model/soundness';
import { toMoment } from '../model/vietnam-time';
import { DamagedCountersError, isInstallId } from './collection-state';
import type { Connection } from './connection';
import { type CollectionState, STATE_KEY } from './schema';
import { isSame, type Tally, tallyArticles } from './tally';
import { type WriteTransaction, writeIn } from './transaction';

const COUNTED_STORES = ['articles', 'highlights', 'summaries', 'meta', 'damaged'] as const;

/** Runs the work, and once more where it met damaged counters: they are made anew before. */
export async function withCounters<T>(connection: Connection, now: () => number, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof DamagedCountersError)) throw error;
    await writeIn(connection, COUNTED_STORES, async (writing) => {
      const meta = writing.objectStore('meta');
      const before: unknown = await meta.get(STATE_KEY);
      const state = await recount(writing, before);
      await meta.put(state, STATE_KEY);
      // Filed, so that the reader is told once, and what it said is not lost. Two that meet it at one time file it once.
      const damaged = writing.objectStore('damaged');
      const key = damageKeyOf('counters', STATE_KEY);
      if ((await damaged.getKey(key)) !== undefined) return;
      await damaged.put({
        key,
        kind: 'counters',
        id: STATE_KEY,
        handled: { raw: before ?? null, what: ['*'], state: 'repaired', replaced: null, at: toMoment(now()) },
      });
    });
    return work();
  }
}

/** Sets the rows of the list right, and gives the state that the records give. What `before` says of the rest is kept. */
export async function recount(
  writing: WriteTransaction<'articles' | 'highlights' | 'summaries' | 'damaged'>,
  before: unknown,
): Promise<CollectionState> {
  const known = isRecord(before) ? before : {};
  const tally: Tally = { articles: 0, highlights: 0, tags: {} };
  const summaries = writing.objectStore('summaries');
  const damaged = writing.objectStore('damaged');
  for await (const { range, articles } of tallyArticles(writing, tally)) {
    const strays = new Map((await summaries.getAll(range)).map((row) => [row.id, row]));
    for (const { id, row, isDamaged } of articles) {
      // A row that is right stays: writing takes longer than comparing.
      if (row && !isSame(strays.get(id), row)) await summaries.put(row);
      if (row) strays.delete(id);
      if (!isDamaged) continue;
      // It leaves the list here: from now on it stands among the damaged, or nobody would hear of it again.
      const key = damageKeyOf('articles', id);
      if ((await damaged.getKey(key)) === undefined) await damaged.put({ key, kind: 'articles', id });
    }
    for (const id of strays.keys()) await summaries.delete(id);
  }
  // Another install from now on, where it is not known: its next stamps must not be taken for those that it has given.
  const installId = isInstallId(known.installId) ? known.installId : randomId();
  const { lastStamp } = known;
  const newest =
    isStamp(lastStamp) && isNewer(lastStamp as Tally['lastStamp'], tally.lastStamp) ? lastStamp : tally.lastStamp;
  return {
    ...known,
    ...tally,
    ...(newest === undefined ? {} : { lastStamp: newest as NonNullable<typeof tally.lastStamp> }),
    installId,
  };
}
