/** Repairing and deleting damaged records, each inside one transaction, with what they were filed in it. */

import type { Article } from '../model/article';
import type { DamagedRecord } from '../model/damaged-record';
import { ReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { type Repaired, repairRecord } from '../model/repair-record';
import { isRecord } from '../model/soundness';
import { toMoment } from '../model/vietnam-time';
import type { Repairs } from './collection';
import type { Connection } from './connection';
import {
  belongingsOf,
  damageOf,
  type FoundDamage,
  findDamage,
  noteDamage,
  RECORD_KINDS,
  type RecordReading,
  toDamagedRecord,
} from './damage';
import { DERIVED_INDEXES } from './derived/derived-indexes';
import { ARTICLE_STORES, markChanged, operateIn, type WriteOperation } from './operation';
import { toArticle, toArticleVersion, toStored, wholeOne, wholeOnes } from './records';
import { recount } from './recount';
import type { Damage, StoreName } from './schema';
import { readIn, type WriteTransaction, writeIn } from './transaction';

const REPAIR_STORES = [...ARTICLE_STORES, 'versions', 'damaged'] as const;
type RepairOperation = WriteOperation<(typeof REPAIR_STORES)[number]>;

export function repairsPart(connection: Connection, now: () => number): Repairs {
  const change = (work: (operation: RepairOperation) => Promise<DamagedRecord>) =>
    operateIn(connection, now, REPAIR_STORES, async (operation) => {
      const done = await work(operation);
      // Nobody knows what of a damaged record was counted, so that all is counted anew with it.
      Object.assign(operation.state, await recount(operation.transaction, operation.state));
      return done;
    });
  const list = () =>
    readIn(connection, [...RECORD_KINDS, 'damaged'], async (reading) => {
      const noted = await reading.objectStore('damaged').getAll();
      const told = await Promise.all(noted.map((damage) => toTold(reading, damage, toMoment(now()))));
      return told.filter((damage) => damage !== null).sort(byTime);
    });
  return {
    list,
    async look(ids) {
      await noteDamage(connection, await readIn(connection, RECORD_KINDS, (reading) => damageOf(reading, ids)));
      return list();
    },
    repair: (key) => change((operation) => repair(operation, key)),
    delete: (key) => change((operation) => deleteDamaged(operation, key)),
    takeBack: (key) => change((operation) => takeBack(operation, key)),
    forget: (key) =>
      writeIn(connection, ['damaged'], async (writing) => {
        const damage = await writing.objectStore('damaged').get(key);
        if (damage?.handled === undefined) throw new ReaderError('not-found', 'nothing was filed');
        await writing.objectStore('damaged').delete(key);
      }),
  };
}

async function repair(operation: RepairOperation, key: string): Promise<DamagedRecord> {
  const { transaction, at } = operation;
  const { damage, found } = await requireFound(transaction, key);
  const repaired = await repairOf(transaction, found, at.moment);
  if (repaired === null) throw new ReaderError('record-damaged', 'nothing to repair it with');
  const handled = {
    raw: found.raw,
    what: found.what,
    state: 'repaired',
    replaced: repaired.replaced,
    at: at.moment,
  } as const;
  await transaction.objectStore('damaged').put({ ...damage, handled });
  await transaction.objectStore(found.kind).put(toStored(repaired.record) as never);
  if (found.kind === 'articles') {
    for (const index of DERIVED_INDEXES) await index.write(transaction, undefined, repaired.record as Article);
  }
  markRecord(operation, found.kind, found.raw);
  return toHandled({ ...damage, handled });
}

async function deleteDamaged(operation: RepairOperation, key: string): Promise<DamagedRecord> {
  const { transaction, at } = operation;
  const { damage, found } = await requireFound(transaction, key);
  const belongings = found.kind === 'articles' ? await belongingsOf(transaction, found.id) : undefined;
  const { raw, what, kind, id } = found;
  const handled = {
    raw,
    what,
    state: 'deleted',
    replaced: null,
    at: at.moment,
    ...(belongings && { belongings }),
  } as const;
  await transaction.objectStore('damaged').put({ ...damage, handled });
  await transaction.objectStore(kind).delete(id as never);
  for (const one of belongings?.highlights ?? []) await transaction.objectStore('highlights').delete(one.id);
  for (const one of belongings?.versions ?? [])
    await transaction.objectStore('versions').delete([one.articleId, one.number]);
  if (kind === 'articles')
    for (const { store } of DERIVED_INDEXES) await transaction.objectStore(store).delete(id as never);
  markRecord(operation, kind, raw);
  return toHandled({ ...damage, handled });
}

async function takeBack(operation: RepairOperation, key: string): Promise<DamagedRecord> {
  const { transaction } = operation;
  const damaged = transaction.objectStore('damaged');
  const damage = await damaged.get(key);
  if (damage?.handled === undefined || damage.kind === 'counters')
    throw new ReaderError('not-found', 'nothing was filed');
  const { raw, belongings } = damage.handled;
  await transaction.objectStore(damage.kind).put(raw as never);
  for (const one of belongings?.highlights ?? []) await transaction.objectStore('highlights').put(one as never);
  for (const one of belongings?.versions ?? []) await transaction.objectStore('versions').put(one as never);
  const { handled: _handled, ...noted } = damage;
  await damaged.put(noted);
  markRecord(operation, damage.kind, raw);
  const found = await findDamage(transaction, damage.kind, raw);
  return found ? toDamagedRecord(found) : toHandled(damage);
}

/** What is told of a noted record; null for one that is whole by now, or gone. */
async function toTold(reading: RecordReading, damage: Damage, now: string): Promise<DamagedRecord | null> {
  if (damage.handled) return toHandled(damage);
  const found = await foundNow(reading, damage);
  if (found === null) return null;
  const repaired = await repairOf(reading, found, now);
  return { ...toDamagedRecord(found), replaced: repaired?.replaced ?? null };
}

async function foundNow(reading: RecordReading, { kind, id }: Damage): Promise<FoundDamage | null> {
  if (kind === 'counters') return null;
  const raw = await reading.objectStore(kind).get(id as never);
  return raw === undefined ? null : findDamage(reading, kind, raw);
}

async function requireFound(
  reading: RecordReading & { objectStore: WriteTransaction<'damaged'>['objectStore'] },
  key: string,
): Promise<{ damage: Damage; found: FoundDamage }> {
  const damage = await reading.objectStore('damaged').get(key);
  const found = damage && damage.handled === undefined ? await foundNow(reading, damage) : null;
  if (!damage || !found) throw new ReaderError('not-found', 'no damaged record');
  return { damage, found };
}

/** What the record would be once repaired. What a later program wrote is whole to that one, and is left alone. */
async function repairOf(
  reading: RecordReading,
  { kind, raw, what }: FoundDamage,
  now: string,
): Promise<Repaired | null> {
  const isLater = what[0] === 'schema' && isRecord(raw) && Number.isSafeInteger(raw.schema);
  if (isLater || what[0] === 'article' || !isRecord(raw)) return null;
  const articles = reading.objectStore('articles');
  if (kind !== 'articles') {
    const stored = typeof raw.articleId === 'string' ? await articles.get(raw.articleId as ArticleId) : undefined;
    const article = wholeOne(stored, toArticle);
    return repairRecord(kind, raw, { now, ...(article ? { article } : {}) });
  }
  const { versions } = await belongingsOf(reading, raw.id as ArticleId);
  const version = wholeOnes(versions, toArticleVersion).at(-1);
  const taken = new Set<string>();
  const addresses = [raw.url, ...(Array.isArray(raw.addresses) ? raw.addresses : [])];
  for (const address of addresses) {
    if (typeof address !== 'string') continue;
    const owner = await articles.index('addresses').getKey(address);
    if (owner !== undefined && owner !== raw.id) taken.add(address);
  }
  return repairRecord(kind, raw, {
    now,
    isFree: (address) => !taken.has(address),
    versionCount: versions.length,
    ...(version ? { version } : {}),
  });
}

function toHandled({ key, kind, handled }: Damage): DamagedRecord {
  if (handled === undefined) throw new ReaderError('not-found', 'nothing was filed');
  const { raw, what, state, replaced, at } = handled;
  return { key, kind, raw, what, state, replaced, handledAt: at };
}

function markRecord(operation: RepairOperation, kind: StoreName, raw: unknown): void {
  const { id, articleId } = isRecord(raw) ? raw : {};
  const owner = kind === 'articles' ? id : articleId;
  if (typeof owner === 'string')
    markChanged(operation, owner as ArticleId, kind === 'highlights' ? 'highlights' : 'article');
}

function byTime({ handledAt: one = '' }: DamagedRecord, { handledAt: other = '' }: DamagedRecord): number {
  return one === other ? 0 : one < other ? -1 : 1;
}
