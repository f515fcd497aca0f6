/**
 * Which records are damaged. The check that finds one runs whenever a record is read (`records.ts`); what it found is noted
 * here, so that the list of them can be told without reading everything. Where one is noted the rest may be no better: all
 * records are looked through then, slice by slice, as they are once after the upgrade that made this store.
 */

import { type DamagedRecord, damageKeyOf } from '../model/damaged-record';
import type { ArticleId } from '../model/ids';
import type { RecordKind } from '../model/migrations/record-migration';
import type { Connection } from './connection';
import {
  DamagedRecordError,
  type StoredArticle,
  type StoredHighlight,
  type StoredVersion,
  toArticle,
  toArticleVersion,
  toHighlight,
} from './records';
import { beyond, progressOf } from './slices';
import { versionsOf } from './stale-records';
import { type ReadTransaction, readIn, writeIn } from './transaction';

/** The key of the progress of looking through all records. */
export const DAMAGE_CHECK = 'damage check';

/** How many records one slice of the check takes. */
const RECORDS_OF_SLICE = 50;

export const RECORD_KINDS = ['articles', 'highlights', 'versions'] as const satisfies readonly RecordKind[];

/** A damaged record as it lies in its store. */
export interface FoundDamage {
  kind: RecordKind;
  id: IDBValidKey;
  raw: unknown;
  what: string[];
}

export type RecordReading = ReadTransaction<RecordKind>;

/** As it is told before anything is done about it. */
export const toDamagedRecord = ({ kind, id, raw, what }: FoundDamage): DamagedRecord => {
  return { key: damageKeyOf(kind, id), kind, raw, what, state: 'found', replaced: null };
};

/** The record's key in its own store, whatever else is wrong with it: the database itself sees to that. */
export function idOf(kind: RecordKind, raw: unknown): IDBValidKey {
  const { id, articleId, number } = raw as Record<string, IDBValidKey>;
  return (kind === 'versions' ? [articleId, number] : id) as IDBValidKey;
}

/** What is wrong with a stored record; null where it is whole, and its article is there. */
export async function findDamage(reading: RecordReading, kind: RecordKind, raw: unknown): Promise<FoundDamage | null> {
  const id = idOf(kind, raw);
  const what = wrongIn(kind, raw);
  if (what.length > 0) return { kind, id, raw, what };
  if (kind === 'articles') return null;
  const { articleId } = raw as { articleId: ArticleId };
  const isThere = (await reading.objectStore('articles').getKey(articleId)) !== undefined;
  return isThere ? null : { kind, id, raw, what: ['article'] };
}

/** The damaged ones among these articles, their highlights and their versions. */
export async function damageOf(reading: RecordReading, ids: readonly ArticleId[]): Promise<FoundDamage[]> {
  const found: FoundDamage[] = [];
  for (const id of ids) {
    const belongings = await belongingsOf(reading, id);
    const article = await reading.objectStore('articles').get(id);
    const records = { articles: article === undefined ? [] : [article], ...belongings };
    for (const kind of RECORD_KINDS) {
      for (const raw of records[kind]) {
        const damage = await findDamage(reading, kind, raw);
        if (damage) found.push(damage);
      }
    }
  }
  return found;
}

/** What belongs to an article, as it is stored. */
export async function belongingsOf(
  reading: ReadTransaction<'highlights' | 'versions'>,
  id: IDBValidKey,
): Promise<{ highlights: StoredHighlight[]; versions: StoredVersion[] }> {
  const highlights = await reading
    .objectStore('highlights')
    .index('articleId')
    .getAll(id as ArticleId);
  return { highlights, versions: await reading.objectStore('versions').getAll(versionsOf(id as ArticleId)) };
}

/** Notes what was found, and has everything else looked through where any of it is new. */
export async function noteDamage(connection: Connection, found: readonly FoundDamage[]): Promise<void> {
  if (found.length === 0) return;
  await writeIn(connection, ['damaged', 'progress'], async (writing) => {
    const damaged = writing.objectStore('damaged');
    let isNew = false;
    for (const { kind, id } of found) {
      const key = damageKeyOf(kind, id);
      const before = await damaged.get(key);
      if (before && before.handled === undefined) continue;
      isNew = true;
      // What was filed under the key is a record's of its own: it keeps its place under another one.
      if (before?.handled) await damaged.put({ ...before, key: `${key} ${before.handled.at}` });
      await damaged.put({ key, kind, id });
    }
    const progress = writing.objectStore('progress');
    if (isNew && (await progress.getKey(DAMAGE_CHECK)) === undefined) await progress.put({}, DAMAGE_CHECK);
  });
}

/** Notes the damaged record that the work met, and rejects with it as the work did. */
export async function notingDamage<T>(connection: Connection, work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof DamagedRecordError) {
      const { kind, raw, what } = error;
      // What is told is what was met, whether it can be noted or not: a full disk is no reason to say something else.
      await noteDamage(connection, [{ kind, id: idOf(kind, raw), raw, what }]).catch(() => undefined);
    }
    throw error;
  }
}

/** Looks through the next records; false once all are. */
export async function checkMore(connection: Connection): Promise<boolean> {
  const slice = await readIn(connection, [...RECORD_KINDS, 'progress'], async (reading) => {
    const progress = await progressOf(reading, DAMAGE_CHECK);
    if (progress === undefined) return null;
    const [asked, after] = Array.isArray(progress.after) ? progress.after : [];
    const kind = RECORD_KINDS.find((one) => one === asked) ?? 'articles';
    const records: (StoredArticle | StoredHighlight | StoredVersion)[] = await reading
      .objectStore(kind)
      .getAll(beyond(after), RECORDS_OF_SLICE);
    const found = await Promise.all(records.map((raw) => findDamage(reading, kind, raw)));
    return { kind, records, found: found.filter((damage) => damage !== null) };
  });
  if (slice === null) return false;
  const { kind, records, found } = slice;
  await noteDamage(connection, found);
  const last = records.at(-1);
  const next = RECORD_KINDS[RECORD_KINDS.indexOf(kind) + 1];
  await writeIn(connection, ['progress'], async (writing) => {
    const progress = writing.objectStore('progress');
    if (last !== undefined) await progress.put({ after: [kind, idOf(kind, last)] }, DAMAGE_CHECK);
    else if (next !== undefined) await progress.put({ after: [next] }, DAMAGE_CHECK);
    else await progress.delete(DAMAGE_CHECK);
  });
  return last !== undefined || next !== undefined;
}

function wrongIn(kind: RecordKind, raw: unknown): string[] {
  try {
    CONVERSIONS[kind](raw);
    return [];
  } catch (error) {
    if (error instanceof DamagedRecordError) return error.what;
    throw error;
  }
}

const CONVERSIONS: Record<RecordKind, (raw: unknown) => unknown> = {
  articles: (raw) => toArticle(raw as StoredArticle),
  highlights: (raw) => toHighlight(raw as StoredHighlight),
  versions: (raw) => toArticleVersion(raw as StoredVersion),
};
