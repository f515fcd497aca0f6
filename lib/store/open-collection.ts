/** The collection over IndexedDB: opened, and put together from its parts. */

import { type NewId, randomId } from '../model/ids';
import type { Collection } from './collection';
import { connect } from './connect';
import type { ClosedReason, Connection } from './connection';
import { changesPart } from './outbox';
import {
  articlesPart,
  dumpsPart,
  highlightsPart,
  listsPart,
  marksPart,
  reprintsPart,
  tagRulesPart,
  upkeepPart,
  versionsPart,
} from './parts';
import { picturesPart } from './pictures';
import { repairsPart } from './repairs';
import { standingFor } from './standing';

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

/** What a collection stands on: for its parts that few pages need, which come from files of their own. */
export interface CollectionBase {
  connection: Connection;
  now: () => number;
}

const BASES = new WeakMap<Collection, CollectionBase>();

export function baseOf(collection: Collection): CollectionBase {
  const base = BASES.get(collection);
  if (base === undefined) throw new TypeError('this collection was not opened here');
  return base;
}

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
  const collection = toCollection(connection, now, () => {
    onEnd();
    connection.close();
  });
  BASES.set(collection, { connection, now });
  return collection;
}

function toCollection(connection: Connection, now: () => number, close: () => void): Collection {
  return {
    articles: articlesPart(connection, now),
    highlights: highlightsPart(connection, now),
    marks: marksPart(connection, now),
    tagRules: tagRulesPart(connection, now),
    versions: versionsPart(connection, now),
    pictures: picturesPart(connection),
    lists: listsPart(connection, now),
    reprints: reprintsPart(connection, now),
    dumps: dumpsPart(connection, now),
    changes: { ...changesPart(connection), standing: (reader) => standingFor(connection, reader) },
    upkeep: upkeepPart(connection, now),
    repairs: repairsPart(connection, now),
    close,
  };
}
