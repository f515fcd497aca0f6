/** Making the archive of the whole collection, a slice at a time: no Preact in it. */

import type { Words } from '../../locales/index';
import { type CollectionRecord, recordsOf } from '../export/collection/collection-record';
import { type DamagedRecord, nameOfDamaged } from '../model/damaged-record';
import { ReaderError } from '../model/error';
import { SCHEMA_VERSION } from '../model/migrations/migrations';
import { toMoment } from '../model/vietnam-time';
import { pause as letBrowserWork } from '../page/pause';
import type { Dumps } from '../store/collection';
import { openCollection } from '../store/open-collection';
import { collectParts } from './blob-parts';
import { formatOf } from './export-formats';
import { toFileWords } from './file-words';

export interface ExportedFile {
  name: string;
  content: Blob;
  /** How many have a Markdown file in it. */
  articles: number;
  /** What the damaged records are called that stand in it raw; null for one that nothing names. */
  damaged: (string | null)[];
}

export interface ExportProgress {
  /** Articles whose Markdown file is written, and how many there are. */
  articles: number;
  allArticles: number;
  /** The part of the whole work that is done, 0 to 1. */
  share: number;
}

interface ExportOptions {
  words: Words;
  /** Milliseconds since the epoch. */
  now: number;
  signal: AbortSignal;
  onProgress: (progress: ExportProgress) => void;
}

/** How long the page may be busy before it takes input and draws again, in milliseconds. */
const SLICE_TIME = 12;
/** How often progress is told, in milliseconds: more often nobody can read it. */
const PROGRESS_INTERVAL = 100;
/** The Markdown files are so much of the work; the file that restores everything is the rest, and comes last. */
const SHARE_OF_ARTICLES = 0.85;

/**
 * The collection as a ZIP, named after the day in Vietnam. Rejects with ReaderError('export-empty') where no article is
 * kept, with the signal's reason once it is aborted, and with the store's errors.
 */
export async function exportCollection({ words, now, signal, onProgress }: ExportOptions): Promise<ExportedFile> {
  const collection = await openCollection();
  const { articles: allArticles } = await collection.lists.counts();
  if (allArticles === 0 && (await collection.repairs.list()).length === 0) throw new ReaderError('export-empty');
  const damaged: DamagedRecord[] = [];
  let articles = 0;
  const tell = () => {
    const all = Math.max(articles, allArticles, 1);
    onProgress({ articles, allArticles: all, share: (articles / all) * SHARE_OF_ARTICLES });
  };
  tell();
  const { extension, mediaType, write: writeArchive } = formatOf('archive');
  const { write, toBlob } = collectParts(mediaType);
  const chunks = writeArchive(
    readRecords(collection.dumps, (found) => damaged.push(...found)),
    toFileWords(words),
    {
      schema: SCHEMA_VERSION,
      exportedAt: new Date(now),
      signal,
      pause: createPause(tell),
      onProgress: (count) => {
        articles = count;
      },
    },
  );
  for await (const chunk of chunks) write(chunk);
  onProgress({ articles, allArticles: articles, share: 1 });
  const [day] = toMoment(now).split('T');
  return {
    name: `diem-bao ${day}.${extension}`,
    content: toBlob(),
    articles,
    damaged: damaged.map(({ raw }) => nameOfDamaged(raw)),
  };
}

/** What is kept or changed while it is read may be in or not; an article always fits its highlights. */
async function* readRecords(
  dumps: Dumps,
  onDamaged: (damaged: readonly DamagedRecord[]) => void,
): AsyncGenerator<CollectionRecord> {
  for await (const page of dumps.pages()) {
    yield* recordsOf(page);
    const { damaged } = page;
    if (damaged === undefined) continue;
    onDamaged(damaged);
    yield { article: null, highlights: [], versions: [], damaged };
  }
}

/** Lets the browser do what waits, though not so often that pauses cost more than the work. */
function createPause(tell: () => void): () => Promise<void> | undefined {
  let sliceBegan = performance.now();
  let lastTold = sliceBegan;
  return () => {
    const now = performance.now();
    if (now - sliceBegan < SLICE_TIME) return;
    if (now - lastTold >= PROGRESS_INTERVAL) {
      lastTold = now;
      tell();
    }
    return letBrowserWork().then(() => {
      sliceBegan = performance.now();
    });
  };
}
