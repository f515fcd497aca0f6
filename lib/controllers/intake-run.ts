/** Foreseeing what a file would bring, and taking it in as one act: no Preact in it. */

import type { ArticleRecords } from '../model/collection-dump';
import { RECORD_FATES, type RecordFate } from '../model/record-fate';
import { pause as letBrowserWork } from '../page/pause';
import type { Collection, MergedCount } from '../store/collection';
import type { IntakeKind, IntakeTakenBack } from '../store/intake-access';
import { intakesOf } from '../store/intakes';

export type RecordStream = AsyncIterable<ArticleRecords> | Iterable<ArticleRecords>;

export interface ForeseenIntake {
  fates: Record<RecordFate, number>;
  newHighlights: number;
  articles: number;
}

export interface IntakeOptions {
  signal: AbortSignal;
  onProgress: (articles: number) => void;
}

/** Of all contexts one at a time takes something in; a lock goes with its page, however that ends. */
const INTAKE_LOCK = 'diem-bao/intake';
/** A transaction takes so many articles, or so much of their text: each pays for a flush, and a save waits for one at most. */
const ARTICLES_AT_ONCE = 100;
const TEXT_AT_ONCE = 400_000;

/** What these records would do, all of them; writes nothing. Rejects with the signal's reason. */
export async function foreseeIntake(
  collection: Collection,
  records: RecordStream,
  { signal, onProgress }: IntakeOptions,
): Promise<ForeseenIntake> {
  const fates = Object.fromEntries(RECORD_FATES.map((fate) => [fate, 0])) as Record<RecordFate, number>;
  const foreseen: ForeseenIntake = { fates, newHighlights: 0, articles: 0 };
  for await (const batch of batchesOf(records)) {
    signal.throwIfAborted();
    for (const { fate, newHighlights } of await intakesOf(collection).foresee(batch)) {
      fates[fate] += 1;
      foreseen.newHighlights += newHighlights;
    }
    foreseen.articles += batch.length;
    onProgress(foreseen.articles);
    await letBrowserWork();
  }
  return foreseen;
}

/**
 * Takes all of them in. Where that fails or the signal aborts, what was taken is taken back before this rejects: the
 * collection is as it was. Rejects with ReaderError('changed-elsewhere') where another page is at it.
 */
export async function takeIntake(
  collection: Collection,
  kind: IntakeKind,
  label: string,
  records: RecordStream,
  { signal, onProgress }: IntakeOptions,
): Promise<MergedCount> {
  return withLock(async () => {
    const merged: MergedCount = { articles: 0, highlights: 0 };
    await intakesOf(collection).begin(kind, label);
    try {
      let articles = 0;
      for await (const batch of batchesOf(records)) {
        signal.throwIfAborted();
        const brought = await intakesOf(collection).take(batch);
        merged.articles += brought.articles;
        merged.highlights += brought.highlights;
        articles += batch.length;
        onProgress(articles);
        await letBrowserWork();
      }
      signal.throwIfAborted();
      await intakesOf(collection).finish();
      return merged;
    } catch (error) {
      await intakesOf(collection).takeBack();
      throw error;
    }
  });
}

/** Takes back what was taken in last. */
export function takeIntakeBack(collection: Collection): Promise<IntakeTakenBack> {
  return withLock(() => intakesOf(collection).takeBack());
}

/** Takes back what a page began that has ended in the middle of it. True where there was something; false also where that page lives. */
export async function mendIntake(collection: Collection): Promise<boolean> {
  if ((await intakesOf(collection).last())?.state !== 'interrupted') return false;
  return navigator.locks.request(INTAKE_LOCK, { ifAvailable: true }, async (lock) => {
    if (lock === null || (await intakesOf(collection).last())?.state !== 'interrupted') return false;
    await intakesOf(collection).takeBack();
    return true;
  });
}

function withLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(INTAKE_LOCK, work) as Promise<T>;
}

async function* batchesOf(records: RecordStream): AsyncGenerator<ArticleRecords[]> {
  let batch: ArticleRecords[] = [];
  let text = 0;
  for await (const one of records) {
    batch.push(one);
    for (const { blocks } of [one.article, ...one.versions]) for (const block of blocks) text += block.text.length;
    if (batch.length < ARTICLES_AT_ONCE && text < TEXT_AT_ONCE) continue;
    yield batch;
    batch = [];
    text = 0;
  }
  if (batch.length > 0) yield batch;
}
