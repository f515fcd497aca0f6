/** Finding documents in the index: their numbers, their keys and their order. */

import type { ArticleId } from '../model/ids';
import { compareMatches, type OrderKeys } from '../search/order';
import type { SearchOrder } from '../search/query';
import type { Bits } from './bits';
import { type DocColumns, momentIn } from './doc-columns';
import type { DayRange, IndexQuestion } from './question';
import { inRankOrder, type RankOf, rankedStretch } from './ranks';
import { type DocsSought, snapshotOf } from './snapshot';
import type { Sqlite } from './sqlite';

/** The days that are meant, and documents that are left out, since the index is behind what they say by now. */
export interface Narrowing extends Pick<IndexQuestion, 'day' | 'savedDay'> {
  without: readonly number[];
}

export function docsMatching(sql: Sqlite, { all, but }: DocsSought, { day, savedDay, without }: Narrowing): Bits {
  const { columns, matching } = snapshotOf(sql).docs;
  const found = matching(true).copy();
  for (const match of all) if (match !== true) found.keep(matching(match));
  for (const match of but) found.deleteAll(matching(match));
  for (const doc of without) found.delete(columns.toPlace(doc));
  keepWithin(found, columns.ints.day, day);
  keepWithin(found, columns.ints.savedDay, savedDay);
  return found;
}

function keepWithin(found: Bits, days: Uint32Array, { from, to }: DayRange): void {
  if (from === undefined && to === undefined) return;
  for (const place of found.places()) {
    const day = days[place] ?? 0;
    // What has no day is in no period.
    if (day === 0 || (from !== undefined && day < from) || (to !== undefined && day > to)) found.delete(place);
  }
}

/** These documents and those. */
export function withDocs(sql: Sqlite, found: Bits, docs: readonly number[]): Bits {
  const { columns } = snapshotOf(sql).docs;
  const all = found.copy();
  for (const doc of docs) all.add(columns.toPlace(doc));
  return all;
}

/** The first so many documents of an order, behind the first `skipped` of them. */
export function findDocs(
  sql: Sqlite,
  found: Bits,
  order: SearchOrder,
  isReversed: boolean,
  { limit, skipped = 0 }: { limit: number; skipped?: number },
): OrderKeys[] {
  if (limit <= 0) return [];
  const { columns } = snapshotOf(sql).docs;
  if (isBackwards(columns, found, order, isReversed)) {
    return keysOf(sql, found.lastPlaces(limit, skipped).map(columns.toNumber));
  }
  const stretch = rankedStretch(found.places(), docRanks(sql, order, isReversed), { limit, skipped });
  return keysOf(sql, [...stretch.places].map(columns.toNumber))
    .toSorted((one, other) => compareMatches(toRanked(one), toRanked(other), order, isReversed))
    .slice(stretch.skipped, stretch.skipped + limit);
}

/** All of them, nearly in their order: those of equal rank in any. */
export function docsInOrder(sql: Sqlite, found: Bits, order: SearchOrder, isReversed: boolean): number[] {
  const { columns } = snapshotOf(sql).docs;
  if (isBackwards(columns, found, order, isReversed)) return [...found.places().toReversed()].map(columns.toNumber);
  return inRankOrder(found.places(), docRanks(sql, order, isReversed)).map(columns.toNumber);
}

/** Whether the order is that of the numbers, from the last one back. */
function isBackwards({ late }: DocColumns, found: Bits, order: SearchOrder, isReversed: boolean): boolean {
  return (order === 'relevance' || order === 'published') && !isReversed && !found.hasFrom(late);
}

const toRanked = (keys: OrderKeys) => ({ ...keys, tier: 0, isExact: true });

/** Of documents in this order. */
export function docRanks(sql: Sqlite, order: SearchOrder, isReversed: boolean): RankOf {
  const { floats, ints } = snapshotOf(sql).docs.columns;
  const turn = isReversed ? -1 : 1;
  const date = (place: number, turned: number): number => {
    const published = floats.published[place] ?? Number.NaN;
    return Number.isNaN(published) ? UNDATED - turned * clamp(floats.saved[place]) : -turned * clamp(published);
  };
  /** The same between 0 and 1. */
  const dateShare = (place: number): number => (date(place, 1) + FAR) / (UNDATED + 3 * FAR);
  switch (order) {
    case 'relevance':
    case 'published':
      return (place) => date(place, turn);
    case 'saved':
      return (place) => -turn * clamp(floats.saved[place]);
    case 'read':
      return (place) => {
        const read = floats.read[place] ?? Number.NaN;
        return Number.isNaN(read) ? 2 * FAR * (1 + dateShare(place)) : -turn * clamp(read);
      };
    case 'headline':
      return (place) => turn * (floats.headline[place] ?? 0);
    case 'outlet': {
      const outlets = outletRanks(sql);
      return (place) => turn * (outlets.get(ints.outlet[place] ?? 0) ?? 0) + dateShare(place);
    }
  }
}

/** No article is from farther away than some 30 000 years, in milliseconds; and what has no date comes behind all that have one. */
const FAR = 1e15;
const UNDATED = 3 * FAR;
const clamp = (moment: number | undefined): number => Math.min(FAR, Math.max(-FAR, moment ?? 0));

/** By the number of an outlet's name: its place in the order of outlets. */
function outletRanks(sql: Sqlite): Map<number, number> {
  const orders = snapshotOf(sql).outletOrders;
  const sorted = [...new Set(orders.values())].toSorted();
  const ranks = new Map(sorted.map((text, rank) => [text, rank]));
  return new Map([...orders].map(([name, text]) => [name, ranks.get(text) ?? 0]));
}

const ROWS_AT_ONCE = 500;

/** What their places in any order depend on, in the order of these documents. */
export function keysOf(sql: Sqlite, docs: readonly number[]): OrderKeys[] {
  const keys = keysByDoc(sql, docs);
  return docs.map((doc) => keys.get(doc)).filter((one) => one !== undefined);
}

/** The same by document. */
export function keysByDoc(sql: Sqlite, docs: readonly number[]): Map<number, OrderKeys> {
  const { docs: found, outletOrders } = snapshotOf(sql);
  const { columns } = found;
  const { floats, ints } = columns;
  const keys = new Map<number, OrderKeys>();
  for (let at = 0; at < docs.length; at += ROWS_AT_ONCE) {
    const rows = sql.rows<[number, ArticleId, string]>(
      'SELECT doc, id, headline_order FROM docs WHERE doc IN (SELECT value FROM json_each(?))',
      JSON.stringify(docs.slice(at, at + ROWS_AT_ONCE)),
    );
    for (const [doc, id, headline] of rows) {
      const place = columns.toPlace(doc);
      keys.set(doc, {
        id,
        published: momentIn(floats.published[place]),
        saved: floats.saved[place] ?? 0,
        read: momentIn(floats.read[place]),
        outlet: outletOrders.get(ints.outlet[place] ?? 0) ?? '',
        headline,
      });
    }
  }
  return keys;
}

/** The documents of these articles, in no order; those that are not in the index have none. */
export function docsOf(sql: Sqlite, ids: readonly ArticleId[]): number[] {
  const found = sql.rows<[number]>(
    'SELECT doc FROM docs WHERE id IN (SELECT value FROM json_each(?))',
    JSON.stringify(ids),
  );
  return found.map(([doc]) => doc);
}
