/** The collection over IndexedDB. */

import { ReaderError } from '../model/error';
import { type NewId, randomId } from '../model/ids';
import { parseCorrections } from '../model/parse-corrections';
import { adoptHighlights, takeBackAdoption } from './adoption';
import {
  correctArticle,
  deleteArticle,
  findArticle,
  getArticle,
  keepArticle,
  restoreArticle,
  withHighlights,
} from './articles';
import type { Collection } from './collection';
import { type ClosedReason, type Connection, connect } from './connection';
import { dumpCollection } from './dump';
import { dumpPage } from './dump-pages';
import { addHighlight, deleteHighlight, editHighlight, restoreHighlight } from './highlights';
import { listArticles } from './list';
import { dismissReprint, findReprints } from './reprints';
import { type CollectionState, STATE } from './schema';
import { sketchMore } from './sketches';
import { type ReadTransaction, readIn, type WriteOperation, writeIn } from './transaction';

export interface OpenOptions {
  /** Milliseconds since the epoch. */
  now?: () => number;
  newId?: NewId;
  /** The connection was lost; the next call makes a new one. */
  onClosed?: (why: ClosedReason) => void;
  /** Milliseconds to wait for other contexts that hold an older version open; 5 000 where it is not given. */
  patience?: number;
}

/** Long enough for a context to close at its `versionchange`, short enough that a reader still waits. */
const PATIENCE_MS = 5_000;

let shared: Promise<Collection> | undefined;

/**
 * The collection of this context, opened. Called without options it is one for all callers; options make one of its own.
 * Rejects with a ReaderError where the database cannot be opened (storage-unavailable, -blocked, -newer, -full, -failed);
 * the next call tries again.
 */
export function openCollection(options?: OpenOptions): Promise<Collection> {
  if (options) return open(options, () => undefined);
  if (shared === undefined) {
    const opened = open({}, () => {
      if (shared === opened) shared = undefined;
    });
    shared = opened;
  }
  return shared;
}

async function open(options: OpenOptions, onEnd: () => void): Promise<Collection> {
  const { now = Date.now, newId = randomId, onClosed, patience = PATIENCE_MS } = options;
  const connection = connect({ newId, patience, ...(onClosed ? { onClosed } : {}) });
  try {
    await connection.open();
  } catch (error) {
    connection.close();
    onEnd();
    throw error;
  }
  const collection = toCollection(connection, now);
  return {
    ...collection,
    close() {
      onEnd();
      collection.close();
    },
  };
}

async function stateOf(reading: ReadTransaction): Promise<CollectionState> {
  const state = await reading.objectStore('meta').get(STATE);
  if (state === undefined) throw new ReaderError('storage-failed', 'the collection has no state');
  return state;
}

function toCollection(connection: Connection, now: () => number): Collection {
  const write = <T>(work: (writing: WriteOperation) => Promise<T>) => writeIn(connection, now, work);
  return {
    findByAddresses: (addresses) => readIn(connection, (reading) => findArticle(reading, addresses)),
    get: (id) => readIn(connection, (reading) => getArticle(reading, id)),
    keep: (id, article, outletName) =>
      write(async (writing) =>
        withHighlights(writing.transaction, await keepArticle(writing, id, article, outletName)),
      ),
    addHighlight: (id, article, outletName, highlight) =>
      write((writing) => addHighlight(writing, id, article, outletName, highlight)),
    editHighlight: (id, changes) => write((writing) => editHighlight(writing, id, changes)),
    deleteHighlight: (id) => write((writing) => deleteHighlight(writing, id)),
    restoreHighlight: (id) => write((writing) => restoreHighlight(writing, id)),
    correct: (id, corrections) => write((writing) => correctArticle(writing, id, parseCorrections(corrections))),
    deleteArticle: (id) => write((writing) => deleteArticle(writing, id)),
    restoreArticle: (id) => write((writing) => restoreArticle(writing, id)),
    findReprints: (article, fitIn) => readIn(connection, (reading) => findReprints(reading, article, fitIn)),
    dismissReprint: (id, addresses, isDismissed) =>
      write((writing) => dismissReprint(writing, id, addresses, isDismissed)),
    adoptHighlights: (id, article, outletName, from, fitIn) =>
      write((writing) => adoptHighlights(writing, id, article, outletName, from, fitIn)),
    takeBackAdoption: (adoption) => write((writing) => takeBackAdoption(writing, adoption)),
    indexShingles: () => write(sketchMore),
    list: (options) => readIn(connection, (reading) => listArticles(reading, options)),
    tags: () =>
      readIn(connection, async (reading) => {
        const { tags } = await stateOf(reading);
        return Object.keys(tags).sort(
          (one, other) => (tags[other] ?? 0) - (tags[one] ?? 0) || one.localeCompare(other, 'vi'),
        );
      }),
    counts: () =>
      readIn(connection, async (reading) => {
        const { articles, highlights } = await stateOf(reading);
        return { articles, highlights };
      }),
    dump: () => readIn(connection, dumpCollection),
    dumpPage: (name, after) => readIn(connection, (reading) => dumpPage(reading, name, after)),
    close: () => connection.close(),
  };
}
