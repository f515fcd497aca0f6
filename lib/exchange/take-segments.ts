/** Reading what the other machines wrote, and merging it. */

import { readBackup } from '../backup/read-backup';
import type { ArticleRecords } from '../model/collection-dump';
import { ReaderError } from '../model/error';
import { FileError } from '../model/file-error';
import type { ArticleId } from '../model/ids';
import { recordBatches } from '../model/record-batches';
import { type FolderFile, type PickedFolder, readFile } from '../platform/picked-folder';
import type { Collection } from '../store/collection';
import { exchangeOf } from '../store/exchange';
import type { Brought, SeenFile } from '../store/exchange-access';
import type { ForeseenRecords } from '../store/intake-access';
import { exchangeIntakesOf } from '../store/intakes';
import { type OpenedSegment, openSegment } from './open-segment';
import { imageOfRecords } from './records-image';

/** A transaction takes so many. */
const ARTICLES_AT_ONCE = 25;

const BRINGS: ReadonlySet<ForeseenRecords['fate']> = new Set(['new', 'newer-there', 'deleted', 'both']);

export interface TakingOptions {
  folder: PickedFolder;
  identities: readonly string[];
  signal?: AbortSignal;
  /** Articles that were looked at. */
  onProgress?: (articles: number) => void;
  /** Awaited between two pieces of work. */
  pause: () => Promise<void> | void;
}

export interface Taken {
  /** Those that brought something. */
  from: Brought[];
  /** What the other machine says of each article that was taken, so that the same is not told back. */
  known: Map<ArticleId, string>;
}

/**
 * Takes in what is new in these files. Each file that was gone through is remembered; where this ends in the middle, whole
 * articles were taken, and the next time goes on. Rejects with FolderError, with the store's errors and the signal's reason.
 */
export async function takeSegments(
  collection: Collection,
  files: readonly FolderFile[],
  options: TakingOptions,
): Promise<Taken> {
  const state = exchangeOf(collection);
  const self = await state.self();
  const own = new Map(self?.segments.map(({ name, bytes }) => [name, bytes]));
  const seen = new Map((await state.seen()).map((one) => [one.name, one]));
  const done = new Set([...seen.values()].flatMap(({ sha256 }) => sha256 ?? []));
  const taking = createTaking(collection, options);
  await state.forgetSeen([...seen.keys()].filter((name) => !files.some((file) => file.name === name)));
  for (const file of files) {
    options.signal?.throwIfAborted();
    if (own.get(file.name) === file.bytes) continue;
    if (isDone(seen.get(file.name), file)) continue;
    const found = await readFile(options.folder, file.name);
    if (found === null) continue;
    const opened = await openSegment(found, options.identities);
    const isNews = opened.state === 'whole' && !done.has(opened.sha256);
    const refused = isNews ? await taking.take(opened) : 0;
    if (isNews) done.add(opened.sha256);
    await state.putSeen({ ...toSeen(file, opened), ...(refused > 0 && { refused }) });
  }
  return taking.end();
}

/** What was taken, or is no file of an exchange, stays so; a damaged one may come whole by now, a locked one be opened. */
function isDone(before: SeenFile | undefined, { bytes, modified }: FolderFile): boolean {
  if (before === undefined || before.bytes !== bytes || before.modified !== modified) return false;
  return before.state === 'taken' || before.state === 'foreign';
}

function toSeen({ name, bytes, modified }: FolderFile, opened: OpenedSegment): Omit<SeenFile, 'key'> {
  if (opened.state !== 'whole') return { name, bytes, modified, state: opened.state };
  const { facts, sha256, madeAt } = opened;
  return {
    name,
    bytes,
    modified,
    state: 'taken',
    sha256,
    machine: facts.machine,
    machineName: facts.name,
    number: facts.number,
    kind: facts.kind,
    ...(madeAt !== null && { madeAt }),
  };
}

/** One act of taking in, begun when there is something to take. */
function createTaking(collection: Collection, { signal, onProgress, pause }: TakingOptions) {
  const intakes = exchangeIntakesOf(collection);
  const from = new Map<string, Brought>();
  const known: Taken['known'] = new Map();
  let hasBegun = false;
  let looked = 0;

  async function begin(label: string): Promise<void> {
    if (hasBegun) return;
    try {
      await intakes.begin('exchange', label);
    } catch (error) {
      if (!(error instanceof ReaderError) || error.code !== 'changed-elsewhere') throw error;
      // A taking back was cut off: it comes to its end first.
      await intakes.takeBack();
      await intakes.begin('exchange', label);
    }
    hasBegun = true;
  }

  async function takeBatch(batch: readonly ArticleRecords[], brought: Brought): Promise<void> {
    const foreseen = await intakes.foresee(batch);
    const news = batch.filter((_one, at) => BRINGS.has(foreseen[at]?.fate ?? 'both'));
    if (news.length > 0) {
      await begin(brought.name);
      const { articles, highlights } = await intakes.take(news);
      brought.articles += articles;
      brought.highlights += highlights;
    }
    for (const records of news) {
      known.set(records.article.id, imageOfRecords(records));
      await pause();
    }
    looked += batch.length;
    onProgress?.(looked);
  }

  return {
    /** Answers how many records were left out, since they are not sound. */
    async take({ facts, content }: Extract<OpenedSegment, { state: 'whole' }>): Promise<number> {
      const brought = from.get(facts.machine) ?? {
        machine: facts.machine,
        name: facts.name,
        articles: 0,
        highlights: 0,
      };
      from.set(facts.machine, brought);
      brought.name = facts.name;
      const { records, report } = readBackup(content);
      try {
        for await (const batch of recordBatches(records, ARTICLES_AT_ONCE)) {
          signal?.throwIfAborted();
          await takeBatch(batch, brought);
          await pause();
        }
      } catch (error) {
        // None of its records is sound: that is no reason to leave the other files.
        if (!(error instanceof FileError)) throw error;
      }
      return report.refused;
    },
    async end(): Promise<Taken> {
      if (hasBegun) await intakes.finish();
      const others = [...from.values()].filter(({ articles, highlights }) => articles + highlights > 0);
      return { from: others, known };
    },
  };
}
