/** Making the archive of the whole collection, a slice at a time: no Preact in it. */

import type { Words } from '../../locales/index';
import type { Pause } from '../export/pause';
import { writeCollection } from '../export/write-collection';
import type { DumpedRecords } from '../model/collection-dump';
import { ReaderError } from '../model/error';
import { SCHEMA_VERSION } from '../model/migrations/migrations';
import { toMoment } from '../model/moment';
import { pause as letBrowserWork } from '../page/pause';
import type { ArticleWithHighlights, Collection } from '../store/collection';
import { openCollection } from '../store/open-collection';
import { collectParts } from './blob-parts';
import { markdownOptionsFor } from './export-files';

export interface ExportedFile {
  name: string;
  content: Blob;
  /** How many have a Markdown file in it. */
  articles: number;
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
/** Articles that are asked for at one time. */
const ARTICLES_PER_PAGE = 50;

/**
 * The collection as a ZIP, named after the day in Vietnam. Rejects with ReaderError('export-empty') where no article is
 * kept, with the signal's reason once it is aborted, and with the store's errors.
 */
export async function exportCollection({ words, now, signal, onProgress }: ExportOptions): Promise<ExportedFile> {
  const collection = await openCollection();
  const { articles: allArticles, highlights: allHighlights } = await collection.counts();
  if (allArticles === 0) throw new ReaderError('export-empty');
  let articles = 0;
  let records = 0;
  /** Deleted records and older versions are not counted anywhere: where there are many, the bar waits for them at its end. */
  const tell = () => {
    const share = (articles + records) / (2 * allArticles + allHighlights);
    onProgress({ articles, allArticles: Math.max(articles, allArticles), share: Math.min(share, 1) });
  };
  const recordsOf = <Name extends keyof DumpedRecords>(name: Name) =>
    counted(readRecords(collection, name), () => {
      records += 1;
    });
  tell();
  const { write, toBlob } = collectParts('application/zip');
  const exportedAt = toMoment(now);
  await writeCollection(
    {
      articles: counted(readArticles(collection), () => {
        articles += 1;
      }),
      records: {
        schema: SCHEMA_VERSION,
        highlights: recordsOf('highlights'),
        articles: recordsOf('articles'),
        versions: recordsOf('versions'),
      },
    },
    write,
    { ...markdownOptionsFor(words), exportedAt, pause: createPause(signal, tell) },
  );
  const [day] = exportedAt.split('T');
  return { name: `diem-bao ${day}.zip`, content: toBlob(), articles };
}

/** Live articles, newest saved first, as they are when their turn comes. */
async function* readArticles(collection: Collection): AsyncGenerator<ArticleWithHighlights> {
  let after: string | undefined;
  do {
    const page = await collection.list({ limit: ARTICLES_PER_PAGE, ...(after === undefined ? {} : { after }) });
    for (const found of await Promise.all(page.rows.map(({ id }) => collection.get(id)))) {
      // One that was deleted in the meantime is no article of the collection any more.
      if (found !== null) yield found;
    }
    after = page.next;
  } while (after !== undefined);
}

async function* readRecords<Name extends keyof DumpedRecords>(
  collection: Collection,
  name: Name,
): AsyncGenerator<DumpedRecords[Name]> {
  let after: IDBValidKey | undefined;
  do {
    const page = await collection.dumpPage(name, after);
    yield* page.records;
    after = page.next;
  } while (after !== undefined);
}

/** Hands on what comes, and calls `onEach` after each of it was worked on. */
async function* counted<T>(values: AsyncIterable<T>, onEach: () => void): AsyncGenerator<T> {
  for await (const value of values) {
    yield value;
    onEach();
  }
}

/** Throws once the work is called off; lets the browser do what waits, though not so often that pauses cost more than the work. */
function createPause(signal: AbortSignal, tell: () => void): Pause {
  let sliceBegan = performance.now();
  let lastTold = sliceBegan;
  return () => {
    signal.throwIfAborted();
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
