/** Makes a file of an exchange: the same form as a backup, with one line more that says whose it is. */

import { EXCHANGE_SECTION } from '../backup/backup-format';
import { writeBackup } from '../backup/write-backup';
import type { ArticleRecords } from '../model/collection-dump';
import { SCHEMA_VERSION } from '../model/migrations/migrations';
import { lockFor } from './folder-key';
import type { SegmentFacts } from './segment';

export interface SegmentOptions {
  facts: SegmentFacts;
  /** Milliseconds since the epoch. */
  now: number;
  /** The folder's key; undefined where it is not locked. */
  identity?: string | undefined;
  signal?: AbortSignal | undefined;
  /** Awaited after each article. */
  pause: () => Promise<void> | void;
}

const MEDIA_TYPE = 'application/zip';
/** How much is held before it is handed to the browser, which may keep it on the disk. */
const HELD_BYTES = 4_194_304;

/** The file, and how many articles it tells of. */
export async function makeSegment(
  records: AsyncIterable<ArticleRecords>,
  { facts, now, identity, signal, pause }: SegmentOptions,
): Promise<{ content: Blob; articles: number }> {
  let articles = 0;
  async function* counted(): AsyncGenerator<ArticleRecords> {
    for await (const one of records) {
      articles += 1;
      yield one;
    }
  }
  const chunks = writeBackup(
    [
      { section: EXCHANGE_SECTION, records: [facts] },
      { section: 'articles', records: counted() },
    ],
    { schema: SCHEMA_VERSION, madeAt: new Date(now), pause, ...(signal && { signal }) },
  );
  const parts: Blob[] = [];
  let held: Uint8Array<ArrayBuffer>[] = [];
  let heldBytes = 0;
  for await (const chunk of chunks) {
    held.push(chunk);
    heldBytes += chunk.length;
    if (heldBytes < HELD_BYTES) continue;
    parts.push(new Blob(held));
    held = [];
    heldBytes = 0;
  }
  const content = new Blob([...parts, ...held], { type: MEDIA_TYPE });
  return { content: identity === undefined ? content : await lockFor(identity, content), articles };
}
