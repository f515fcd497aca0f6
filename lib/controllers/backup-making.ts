/** Making a backup of the collection: no Preact in it. */

import { BACKUP_SECTIONS, type BackupSection } from '../backup/backup-format';
import { createPassingChecksum, packLocked } from '../backup/locked-archive';
import { lock } from '../backup/passphrase';
import { toPictureRecord } from '../backup/picture-records';
import { type SectionRecords, writeBackup } from '../backup/write-backup';
import { recordsOf } from '../export/collection/collection-record';
import { rawJson } from '../model/damaged-record';
import { ReaderError } from '../model/error';
import { SCHEMA_VERSION } from '../model/migrations/migrations';
import type { BackupLock } from '../model/settings/auto-backup';
import { toMoment } from '../model/vietnam-time';
import type { Collection } from '../store/collection';
import type { AllPictures } from '../store/picture-access';
import { collectParts } from './blob-parts';
import { createPause } from './sliced-work';

export interface BackupCounts {
  /** Live ones; the deleted are in it too. */
  articles: number;
  highlights: number;
  pictures: number;
  /** Pictures that are not in it though they were wanted: damaged ones, and those that no archive has room for. */
  picturesLeftOut: number;
  /** Records that lie damaged in the collection: they are in it as they are. */
  damaged: number;
}

export interface MadeBackup extends BackupCounts {
  name: string;
  content: Blob;
}

export interface BackupOptions {
  /** Milliseconds since the epoch. */
  now: number;
  /** All that the reader has set. */
  settings: object;
  /** Null: they are left out. */
  pictures: Pick<AllPictures, 'every'> | null;
  /** By what the file is locked: a passphrase, or a key that goes into it; null where it is not. */
  locked: string | BackupLock | null;
  signal?: AbortSignal;
  onProgress?: (articles: number, allArticles: number) => void;
}

const MEDIA_TYPE = 'application/zip';
const LOCKED_TYPE = 'application/octet-stream';
/** An archive numbers its bytes with 32 bits: beyond this the articles might have no room beside the pictures. */
const MAX_PICTURE_BYTES = 3_000_000_000;

/**
 * The whole collection as one file, named after the day in Vietnam. Rejects with ReaderError('export-empty') where there is
 * nothing in it, with the signal's reason once it is aborted, and with the store's errors.
 */
export async function makeBackup(
  collection: Collection,
  { now, settings, pictures, locked, signal, onProgress }: BackupOptions,
): Promise<MadeBackup> {
  const { articles: allArticles } = await collection.lists.counts();
  const counts: BackupCounts = { articles: 0, highlights: 0, pictures: 0, picturesLeftOut: 0, damaged: 0 };
  const records = sectionsOf(collection, settings, pictures, counts);
  const chunks = writeBackup(records, {
    schema: SCHEMA_VERSION,
    madeAt: new Date(now),
    ...(signal && { signal }),
    pause: createPause(() => onProgress?.(counts.articles, Math.max(counts.articles, allArticles)), { hasTold: false }),
  });
  const isOneKey = typeof locked === 'string';
  const { write, toBlob } = collectParts(isOneKey ? LOCKED_TYPE : MEDIA_TYPE);
  const stream = toStream(chunks);
  const reader = (locked === null ? stream : await lock(stream, locked)).getReader();
  const checksum = createPassingChecksum();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    if (locked !== null && !isOneKey) checksum.add(value);
    write(value);
  }
  signal?.throwIfAborted();
  if (counts.articles === 0 && counts.damaged === 0 && allArticles === 0) throw new ReaderError('export-empty');
  const bytes = toBlob();
  const content =
    locked === null || typeof locked === 'string' ? bytes : packLocked(locked, bytes, checksum.sum(), new Date(now));
  const moment = toMoment(now);
  const [day] = moment.split('T');
  const time = moment.slice(11, 16).replace(':', 'h');
  const name = `diem-bao sao-luu ${day} ${time}.zip${isOneKey ? '.age' : ''}`;
  return { name, content, ...counts };
}

/** What each section is written from, in their order; `counts` is complete once all were written. */
function sectionsOf(
  collection: Collection,
  settings: object,
  pictures: BackupOptions['pictures'],
  counts: BackupCounts,
): SectionRecords[] {
  const damaged: string[] = [];
  const live = new Set<string>();
  async function* articleRecords(): AsyncGenerator<unknown> {
    for await (const page of collection.dumps.pages()) {
      for (const { raw, kind, what } of page.damaged ?? []) damaged.push(rawJson({ kind, what, raw }));
      for (const { article, highlights, versions } of recordsOf(page)) {
        if (article === null) continue;
        if (article.deletedAt === undefined) {
          live.add(article.id);
          counts.articles += 1;
          counts.highlights += highlights.filter(({ deletedAt }) => deletedAt === undefined).length;
        }
        yield { article, highlights, versions };
      }
    }
    counts.damaged = damaged.length;
  }
  function* damagedRecords(): Generator<unknown> {
    for (const json of damaged) yield JSON.parse(json) as unknown;
  }
  async function* pictureRecords(): AsyncGenerator<unknown> {
    let bytes = 0;
    for await (const picture of pictures?.every() ?? []) {
      // What was deleted goes a day later, and is nothing to bring back.
      if (picture !== null && !live.has(picture.articleId)) continue;
      if (picture === null || bytes + picture.bytes.length > MAX_PICTURE_BYTES) {
        counts.picturesLeftOut += 1;
        continue;
      }
      bytes += picture.bytes.length;
      counts.pictures += 1;
      yield toPictureRecord(picture);
    }
  }
  const sources: Record<BackupSection, () => SectionRecords['records']> = {
    articles: articleRecords,
    settings: () => [settings],
    damaged: damagedRecords,
    pictures: pictureRecords,
  };
  return BACKUP_SECTIONS.filter((section) => pictures !== null || section !== 'pictures').map((section) => ({
    section,
    records: sources[section](),
  }));
}

/** `ReadableStream.from`, which one of the browsers does not have yet. */
function toStream(chunks: AsyncGenerator<Uint8Array<ArrayBuffer>, void>): ReadableStream<Uint8Array<ArrayBuffer>> {
  return new ReadableStream({
    async pull(controller) {
      const { value } = await chunks.next();
      if (value === undefined) controller.close();
      else controller.enqueue(value);
    },
    async cancel() {
      await chunks.return();
    },
  });
}
