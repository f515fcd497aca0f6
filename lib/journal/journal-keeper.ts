/**
 * Keeps the journal in step with the collection, a slice a call: follows the changes, takes all records where the journal is
 * new, and gives them back where the collection lost something. Whoever calls goes on until nothing is left; a keeper that
 * ended in the middle is begun anew, since each step can be done twice.
 */

import { byArticle, type CollectionDump } from '../model/collection-dump';
import { isEmptied } from '../model/emptied';
import type { Loss, Witness } from '../model/loss';
import { migrate } from '../model/migrations/migrations';
import { toMoment } from '../model/vietnam-time';
import type { ChangedRecords, Collection, MergedCount, Standing } from '../store/collection';
import { compare, type Verdict } from './compare';
import type { Journal, JournalRecord, JournalState } from './journal';

export interface Followed {
  /** There is more to do. */
  more: boolean;
  /** How far the collection has come: to be kept as the witness. Null as long as a loss is being mended. */
  witness: Witness | null;
  /** A loss that the reader was not told of yet. */
  loss: Loss | null;
  /** Records came back in this slice. */
  restored: boolean;
  /**
   * Every change that was committed before this slice is in the journal; or a loss is being mended, and nobody is to wait
   * for that.
   */
  isCaughtUp: boolean;
  /** All that is left is making the file small. */
  isTidying: boolean;
}

export interface JournalKeeper {
  followMore(witness: Witness | null): Promise<Followed>;
  /** The loss of this moment was told to the reader. */
  settle(at: Loss['at']): Promise<void>;
}

export interface KeeperOptions {
  /** Opened anew where it was lost. */
  openCollection: () => Promise<Collection>;
  journal: Journal;
  /** Milliseconds since the epoch. */
  now: () => number;
}

/**
 * A save is one article, and waits for one reading at most. Behind an act on thousands each reading takes twice as many as
 * the one before, as many as are written in so many milliseconds at most: every batch pays for a transaction, which waits for
 * one of the act, and for a flush of the file. How long it was waited for says nothing of what comes next.
 */
const ARTICLES_OF_BATCH = { fewest: 10, most: 500 } as const;
const BATCH_TIME = 120;
/** Changes are passed by a transaction that writes, for so many at once behind a long act: the journal itself tells how far it is. */
const CHANGES_OF_PASS = 2_000;
/** So many at once come from an act on many, which the reader waits for: they are made small when the file is compacted. */
const CHANGES_IN_HASTE = 40;
/** How long a slice goes on with batches; the last one may be longer by itself. */
const SLICE_TIME = 350;
/** How long a slice may give back records, in milliseconds. */
const RESTORE_TIME = 400;

interface Progress extends Pick<Followed, 'more' | 'isCaughtUp'>, Partial<Pick<Followed, 'isTidying'>> {}

/** Records come back: nobody is to wait for that. */
const MENDING = { more: true, restored: true, isCaughtUp: true, isTidying: false } as const;

/** Changes behind this number, read while others are written. */
interface ReadAhead {
  behind: number;
  asked: number;
  changed: Promise<ChangedRecords>;
}

interface Restoring {
  records: Iterator<unknown, void>;
  merged: MergedCount;
  verdict: Verdict;
}

export function createJournalKeeper({ openCollection, journal, now }: KeeperOptions): JournalKeeper {
  let filling: AsyncIterator<CollectionDump, void> | undefined;
  let restoring: Restoring | undefined;
  /** The installation whose database `filling` goes through. */
  let fillingOf = '';
  let batch: number = ARTICLES_OF_BATCH.fewest;
  /** What comes behind all that is appended. */
  let ahead: ReadAhead | undefined;
  /** How long an article took in the last batch, in milliseconds. */
  let articleTime = 0;
  /** Appended since changes were last passed. */
  let unpassed = 0;
  /** Something left the trash: what the file still holds of it goes with a compaction. */
  let isToForget = false;

  /**
   * The next page of all records, and before it what has changed meanwhile: a write waits for its change to be in the
   * journal, and filling one takes minutes. The state stands behind the cursor until the end, so a filling that is cut off
   * begins anew, and a loss in the middle of it is seen and mended by what there is.
   */
  async function fillMore(collection: Collection, standing: Standing, loss: Loss | undefined): Promise<Progress> {
    if (filling === undefined || fillingOf !== standing.installId) {
      await collection.changes.register('journal');
      if (journal.state === null) journal.append('state', stateOf(standing, 0, loss));
      filling = collection.dumps.pages();
      fillingOf = standing.installId;
    }
    const { isCaughtUp } = await followChanges(collection, null);
    const { value: page } = await filling.next();
    if (page) {
      journal.appendAll(articleRecords(page));
      return { more: true, isCaughtUp };
    }
    filling = undefined;
    const filled = await collection.changes.standing('journal');
    journal.append('state', stateOf(filled, filled.passed ?? filled.number, loss));
    await collection.upkeep.settleDataLoss();
    return { more: false, isCaughtUp };
  }

  /**
   * The next changes, of which there is time for one batch at least. While one is written the next is read, for the next slice
   * too. `standing` is null where the journal is not whole, and so its state does not move.
   */
  async function followChanges(collection: Collection, standing: Standing | null): Promise<Progress> {
    const until = now() + SLICE_TIME;
    let behind = standing ? (journal.state?.number ?? 0) : 0;
    let followed = 0;
    let isOfBefore = ahead?.behind === behind;
    for (;;) {
      const { asked, changed } = ahead?.behind === behind ? ahead : readBehind(collection, behind);
      ahead = undefined;
      const records = await changed;
      const last = records.changes.at(-1);
      followed += records.changes.length;
      behind = last?.number ?? behind;
      // What was read before this slice knows nothing of what was committed since.
      const isCaughtUp = records.changes.length < asked && !isOfBefore;
      isOfBefore = false;
      const begun = now();
      batch = isCaughtUp ? ARTICLES_OF_BATCH.fewest : batchAfter(asked);
      if (!isCaughtUp) ahead = readBehind(collection, behind);
      if (last) {
        append(records, standing && stateOf(standing, behind, journal.state?.loss));
        articleTime = (now() - begun) / records.changes.length;
      }
      if (!isCaughtUp && begun < until) continue;
      // What was appended before a kill is passed here too. A journal that is not whole does not tell how far it is.
      const isAhead = standing === null ? unpassed > 0 : behind > (standing.passed ?? behind);
      if (isAhead && (isCaughtUp || standing === null || unpassed >= CHANGES_OF_PASS)) {
        await collection.changes.pass('journal', behind);
        unpassed = 0;
      }
      return { more: followed > 0 || !isCaughtUp, isCaughtUp };
    }
  }

  function readBehind(collection: Collection, behind: number): ReadAhead {
    const changed = collection.dumps.changed('journal', batch, behind);
    // It is looked at when its turn comes, which may never be.
    changed.catch(() => undefined);
    return { behind, asked: batch, changed };
  }

  function batchAfter(asked: number): number {
    const { fewest, most } = ARTICLES_OF_BATCH;
    return Math.min(most, 2 * asked, Math.max(fewest, Math.floor(BATCH_TIME / articleTime)));
  }

  /** Takes the records of these changes, and how far that brought the journal. */
  function append({ changes, dump }: ChangedRecords, state: JournalState | null): void {
    const records = articleRecords(dump);
    // One that is gone without a tombstone was taken in and taken back: the journal must not bring it again.
    const there = new Set<string>([...dump.articles, ...(dump.damaged ?? []).map(({ raw }) => raw)].map(idOfAny));
    for (const { articleId } of changes) if (!there.has(articleId)) records.push(emptyRecord(articleId, dump.schema));
    isToForget ||= dump.articles.some(isEmptied);
    if (state) records.push({ kind: 'state', state });
    journal.appendAll(records, changes.length >= CHANGES_IN_HASTE);
    unpassed += changes.length;
  }

  async function followOrCompact(collection: Collection, standing: Standing): Promise<Progress> {
    const progress = await followChanges(collection, standing);
    if (progress.more) return progress;
    const isWanted = isToForget;
    // Where there is no room for a second file it is not tried again and again.
    isToForget = false;
    const more = journal.compactMore(isWanted);
    isToForget = isWanted && more;
    return { ...progress, more, isTidying: more };
  }

  /** Null once everything is given back. */
  async function restoreMore(collection: Collection, { records, merged }: Restoring): Promise<boolean> {
    const until = now() + RESTORE_TIME;
    while (now() < until) {
      const { value: record, done } = records.next();
      if (done) return false;
      const brought = await collection.dumps.merge(toDump(record));
      merged.articles += brought.articles;
      merged.highlights += brought.highlights;
    }
    return true;
  }

  return {
    async followMore(witness) {
      const collection = await openCollection();
      const standing = await collection.changes.standing('journal');
      const { state } = journal;
      const verdict = compare(standing, state, witness);
      if (restoring === undefined && verdict.todo === 'restore') {
        // It was read of the database that was lost.
        ahead = undefined;
        restoring = { records: journal.newestRecords(), merged: { articles: 0, highlights: 0 }, verdict };
      }
      if (restoring) {
        const { merged, verdict: found } = restoring;
        if (await restoreMore(collection, restoring)) {
          return { ...MENDING, witness: null, loss: null };
        }
        restoring = undefined;
        filling = undefined;
        const mended = await collection.changes.standing('journal');
        const loss = toLoss(found, mended, merged, now()) ?? state?.loss;
        // From here on the journal speaks of this database. One that is not registered is filled next: as long as the state
        // is behind its cursor, whoever begins anew in the middle of that sees that it is not done.
        journal.append('state', stateOf(mended, mended.passed ?? 0, loss));
        await collection.upkeep.settleDataLoss();
        return { ...MENDING, witness: toWitness(mended), loss: loss ?? null };
      }
      const isFilling = verdict.todo === 'fill' || filling !== undefined;
      const loss = toLoss(verdict, standing, { articles: 0, highlights: 0 }, now()) ?? state?.loss;
      const {
        more,
        isCaughtUp,
        isTidying = false,
      } = isFilling ? await fillMore(collection, standing, loss) : await followOrCompact(collection, standing);
      // As long as it is filled, a loss must go on to be seen.
      if (isFilling && more) return { more, witness: null, loss: null, restored: false, isCaughtUp, isTidying };
      return {
        more: more || isFilling,
        witness: toWitness(isFilling ? await collection.changes.standing('journal') : standing),
        loss: journal.state?.loss ?? null,
        restored: false,
        isCaughtUp,
        isTidying,
      };
    },
    async settle(at) {
      const { state } = journal;
      if (state?.loss?.at !== at) return;
      const { loss: _told, ...rest } = state;
      journal.append('state', rest satisfies JournalState);
    },
  };
}

function stateOf({ installId, articles, highlights }: Standing, number: number, loss: Loss | undefined): JournalState {
  return { installId, number, articles, highlights, ...(loss && { loss }) };
}

function articleRecords(dump: CollectionDump): JournalRecord[] {
  const { schema } = dump;
  return byArticle(dump).map(({ article, highlights, versions }) => ({
    kind: 'article',
    name: article.id,
    content: { schema, articles: [article], highlights, versions } satisfies CollectionDump,
  }));
}

/** What the journal holds of an article that is gone as if it had never been. */
function emptyRecord(name: string, schema: number): JournalRecord {
  const content: CollectionDump = { schema, articles: [], highlights: [], versions: [] };
  return { kind: 'article', name, content };
}

const idOfAny = (record: unknown): string => String((record as { id?: unknown } | null)?.id);

/** A record of any schema as one of this; one that cannot be read is left where it is, and the others come back. */
function toDump(record: unknown): CollectionDump {
  try {
    return migrate(record, (record as CollectionDump).schema);
  } catch (error) {
    console.error(error);
    return { schema: 0, articles: [], highlights: [], versions: [] };
  }
}

/** Undefined where nothing is missing and nothing came back: then there is nothing to tell. */
function toLoss(
  { isLoss, had }: Verdict,
  { articles, dataLoss }: Standing,
  merged: MergedCount,
  now: number,
): Loss | undefined {
  if (!isLoss) return undefined;
  const missing = had === null ? null : Math.max(0, had - articles);
  const isKnown = missing !== null && missing > 0;
  if (!isKnown && merged.articles + merged.highlights === 0 && (missing === 0 || dataLoss === undefined))
    return undefined;
  return { at: toMoment(now), ...merged, missing };
}

function toWitness({ installId, number, articles, highlights }: Standing): Witness {
  return { installId, number, articles, highlights };
}
