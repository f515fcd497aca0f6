/** Making a backup of the collection: no Preact in it. */

import { BACKUP_SECTIONS, type BackupSection } from '../backup/backup-format';
import { lock } from '../backup/passphrase';
import { type SectionRecords, writeBackup } from '../backup/write-backup';
import { recordsOf } from '../export/collection/collection-record';
import { rawJson } from '../model/damaged-record';
import { ReaderError } from '../model/error';
import { SCHEMA_VERSION } from '../model/migrations/migrations';
import { toMoment } from '../model/vietnam-time';
import type { Collection } from '../store/collection';
import { collectParts } from './blob-parts';
import { createPause } from './sliced-work';

export interface MadeBackup {
  name: string;
  content: Blob;
  /** Live ones; the deleted are in it too. */
  articles: number;
  highlights: number;
  /** Records that lie damaged in the collection: they are in it as they are. */
  damaged: number;
}

export interface BackupOptions {
  /** Milliseconds since the epoch. */
  now: number;
  /** All that the reader has set. */
  settings: object;
  /** Empty: the file is not locked. */
  passphrase: string;
  signal?: AbortSignal;
  onProgress?: (articles: number, allArticles: number) => void;
}

const MEDIA_TYPE = 'application/zip';
const LOCKED_TYPE = 'application/octet-stream';

/**
 * The whole collection as one file, named after the day in Vietnam. Rejects with ReaderError('export-empty') where there is
 * nothing in it, with the signal's reason once it is aborted, and with the store's errors.
 */
export async function makeBackup(
  collection: Collection,
  { now, settings, passphrase, signal, onProgress }: BackupOptions,
): Promise<MadeBackup> {
  const { articles: allArticles } = await collection.lists.counts();
  const damaged: string[] = [];
  const counts = { articles: 0, highlights: 0 };
  async function* articleRecords(): AsyncGenerator<unknown> {
    for await (const page of collection.dumps.pages()) {
      for (const { raw, kind, what } of page.damaged ?? []) damaged.push(rawJson({ kind, what, raw }));
      for (const { article, highlights, versions } of recordsOf(page)) {
        if (article === null) continue;
        if (article.deletedAt === undefined) {
          counts.articles += 1;
          counts.highlights += highlights.filter(({ deletedAt }) => deletedAt === undefined).length;
        }
        yield { article, highlights, versions };
      }
    }
  }
  function* damagedRecords(): Generator<unknown> {
    for (const json of damaged) yield JSON.parse(json) as unknown;
  }
  const sources: Record<BackupSection, () => SectionRecords['records']> = {
    articles: articleRecords,
    settings: () => [settings],
    damaged: damagedRecords,
  };
  const sections = BACKUP_SECTIONS.map((section): SectionRecords => ({ section, records: sources[section]() }));
  const chunks = writeBackup(sections, {
    schema: SCHEMA_VERSION,
    madeAt: new Date(now),
    ...(signal && { signal }),
    pause: createPause(() => onProgress?.(counts.articles, Math.max(counts.articles, allArticles)), { hasTold: false }),
  });
  const isLocked = passphrase !== '';
  const { write, toBlob } = collectParts(isLocked ? LOCKED_TYPE : MEDIA_TYPE);
  const stream = toStream(chunks);
  const reader = (isLocked ? await lock(stream, passphrase) : stream).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) break;
    write(value);
  }
  signal?.throwIfAborted();
  if (counts.articles === 0 && damaged.length === 0 && allArticles === 0) throw new ReaderError('export-empty');
  const moment = toMoment(now);
  const [day] = moment.split('T');
  const time = moment.slice(11, 16).replace(':', 'h');
  const name = `diem-bao sao-luu ${day} ${time}.zip${isLocked ? '.age' : ''}`;
  return { name, content: toBlob(), ...counts, damaged: damaged.length };
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
