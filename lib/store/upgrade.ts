/** Bringing an older database up to this version, inside the transaction that the browser gives for it. */

import type { IDBPTransaction } from 'idb';
import type { ArticleId, NewId } from '../model/ids';
import { newestStamp } from '../model/merging/stamp';
import { migrate } from '../model/migrations/migrations';
import {
  type CollectionState,
  createSketches,
  createStores,
  type Database,
  type Schema,
  STATE,
  type StoreName,
} from './schema';
import { toSummary } from './summary';
import { countTags } from './tags';

/** Before every id: no article has its sketch yet. They are made later, in slices (`sketchMore`), since that takes a while. */
const NONE_SKETCHED = '' as ArticleId;

/** The version whose records are this one's, and whose stores are but for the sketches. */
const WITHOUT_SKETCHES = 3;

type VersionChange = IDBPTransaction<Schema, StoreName[], 'versionchange'>;

/**
 * Upgrades from `oldVersion` (0: there was no database). All or nothing: where anything fails, the caller aborts the
 * transaction and the old database stays as it was.
 */
export async function upgradeDatabase(
  database: Database,
  oldVersion: number,
  transaction: VersionChange,
  newId: NewId,
): Promise<void> {
  if (oldVersion === WITHOUT_SKETCHES) {
    // A large collection is not read and written again for an index.
    createSketches(database);
    const meta = transaction.objectStore('meta');
    const state = await meta.get(STATE);
    if (state) await meta.put({ ...state, sketchedTo: NONE_SKETCHED }, STATE);
    return;
  }
  const records: Record<string, unknown[]> = { articles: [] };
  for (const name of [...database.objectStoreNames]) {
    records[name] = await transaction.objectStore(name).getAll();
    database.deleteObjectStore(name);
  }
  createStores(database);
  const state: CollectionState = { ...identityIn(records.meta, newId), articles: 0, highlights: 0, tags: {} };
  if (oldVersion > 0) {
    state.sketchedTo = NONE_SKETCHED;
    await fillStores(transaction, state, migrate(records, oldVersion - 1));
  }
  await transaction.objectStore('meta').put(state, STATE);
}

/** Who writes here, and by which stamp last: an upgrade makes no other install of this one. Schema 0 knew of neither. */
function identityIn(meta: unknown[] = [], newId: NewId): Pick<CollectionState, 'installId' | 'lastStamp'> {
  const [{ installId, lastStamp } = {}] = meta as Partial<CollectionState>[];
  return { installId: installId ?? newId(), ...(lastStamp === undefined ? {} : { lastStamp }) };
}

async function fillStores(
  transaction: VersionChange,
  state: CollectionState,
  { articles, highlights, versions }: ReturnType<typeof migrate>,
): Promise<void> {
  const counts = new Map<string, number>();
  const stamps = [...articles, ...highlights].map((record) => newestStamp(record.stamps));
  const lastStamp = newestStamp(Object.fromEntries([state.lastStamp, ...stamps].entries()));
  if (lastStamp !== undefined) state.lastStamp = lastStamp;
  for (const highlight of highlights) {
    await transaction.objectStore('highlights').put(highlight);
    countTags(state.tags, highlight, 1);
    if (highlight.deletedAt !== undefined) continue;
    counts.set(highlight.articleId, (counts.get(highlight.articleId) ?? 0) + 1);
  }
  for (const article of articles) {
    await transaction.objectStore('articles').put(article);
    if (article.deletedAt !== undefined) continue;
    const count = counts.get(article.id) ?? 0;
    await transaction.objectStore('summaries').put(toSummary(article, count));
    state.articles += 1;
    state.highlights += count;
  }
  for (const version of versions) await transaction.objectStore('versions').put(version);
}
