/** Foreseeing what a file would bring, and taking it in as one act: no Preact in it. */

import type { ArticleRecords } from '../model/collection-dump';
import type { ArticleId } from '../model/ids';
import type { KeptPicture } from '../model/picture';
import { recordBatches } from '../model/record-batches';
import { RECORD_FATES, type RecordFate } from '../model/record-fate';
import { pause as letBrowserWork } from '../page/pause';
import type { Collection, MergedCount } from '../store/collection';
import type { IntakeKind, IntakeTakenBack } from '../store/intake-access';
import { intakesOf } from '../store/intakes';
import { INTAKE_LOCK } from './mend-intake';
import { readAhead } from './read-ahead';

/** Where records and pictures come from: a file as it is read, once. */
export interface IntakeSource {
  records: Stream<ArticleRecords>;
  /** Called once all records were gone through, and only where pictures are wanted. */
  pictures(): Stream<KeptPicture>;
}

type Stream<T> = AsyncIterable<T> | Iterable<T>;

export interface ForeseenIntake {
  fates: Record<RecordFate, number>;
  newHighlights: number;
  articles: number;
  /** How many there are in the file, how many of them are not here, and what all of them weigh. */
  pictures: { all: number; fresh: number; bytes: number };
}

export interface TakenIntake extends MergedCount {
  pictures: number;
}

export interface IntakeOptions {
  signal: AbortSignal;
  onProgress: (articles: number) => void;
}

/** A transaction takes so many articles, or so much of their text: each pays for a flush, and a save waits for one at most. */
const ARTICLES_AT_ONCE = 100;
/** The same of pictures. */
const PICTURES_AT_ONCE = 20;
const PICTURE_BYTES_AT_ONCE = 8_000_000;

/** What all of this would do; writes nothing. Rejects with the signal's reason. */
export async function foreseeIntake(
  collection: Collection,
  source: IntakeSource,
  { signal, onProgress }: IntakeOptions,
): Promise<ForeseenIntake> {
  const fates = Object.fromEntries(RECORD_FATES.map((fate) => [fate, 0])) as Record<RecordFate, number>;
  const pictures = { all: 0, fresh: 0, bytes: 0 };
  const foreseen: ForeseenIntake = { fates, newHighlights: 0, articles: 0, pictures };
  for await (const batch of readAhead(recordBatches(source.records, ARTICLES_AT_ONCE))) {
    signal.throwIfAborted();
    for (const { fate, newHighlights } of await intakesOf(collection).foresee(batch)) {
      fates[fate] += 1;
      foreseen.newHighlights += newHighlights;
    }
    foreseen.articles += batch.length;
    onProgress(foreseen.articles);
    await letBrowserWork();
  }
  for await (const batch of pictureBatchesOf(source.pictures())) {
    signal.throwIfAborted();
    pictures.all += batch.length;
    pictures.fresh += await intakesOf(collection).foreseePictures(batch);
    for (const { bytes } of batch) pictures.bytes += bytes.length;
    await letBrowserWork();
  }
  return foreseen;
}

/**
 * Takes all of it in, the pictures where they are wanted. Where that fails or the signal aborts, what was taken is taken back before this rejects: the
 * collection is as it was. Rejects with ReaderError('changed-elsewhere') where another page is at it.
 */
export async function takeIntake(
  collection: Collection,
  kind: IntakeKind,
  label: string,
  source: IntakeSource,
  withPictures: boolean,
  { signal, onProgress }: IntakeOptions,
): Promise<TakenIntake> {
  return withLock(async () => {
    const merged: TakenIntake = { articles: 0, highlights: 0, pictures: 0 };
    const moved = new Map<ArticleId, ArticleId>();
    await intakesOf(collection).begin(kind, label);
    try {
      let articles = 0;
      for await (const batch of readAhead(recordBatches(source.records, ARTICLES_AT_ONCE))) {
        signal.throwIfAborted();
        const brought = await intakesOf(collection).take(batch);
        merged.articles += brought.articles;
        merged.highlights += brought.highlights;
        for (const [there, here] of brought.moved) moved.set(there, here);
        articles += batch.length;
        onProgress(articles);
        await letBrowserWork();
      }
      for await (const batch of pictureBatchesOf(withPictures ? source.pictures() : [])) {
        signal.throwIfAborted();
        const own = batch.map((one) => ({ ...one, articleId: moved.get(one.articleId) ?? one.articleId }));
        merged.pictures += await intakesOf(collection).takePictures(own);
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

function withLock<T>(work: () => Promise<T>): Promise<T> {
  return navigator.locks.request(INTAKE_LOCK, work) as Promise<T>;
}

async function* pictureBatchesOf(pictures: Stream<KeptPicture>): AsyncGenerator<KeptPicture[]> {
  let batch: KeptPicture[] = [];
  let bytes = 0;
  for await (const one of pictures) {
    batch.push(one);
    bytes += one.bytes.length;
    if (batch.length < PICTURES_AT_ONCE && bytes < PICTURE_BYTES_AT_ONCE) continue;
    yield batch;
    batch = [];
    bytes = 0;
  }
  if (batch.length > 0) yield batch;
}
