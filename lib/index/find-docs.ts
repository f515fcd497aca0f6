/** Finding documents in the index: numbers, keys and counts for a condition. */

import type { ArticleId } from '../model/ids';
import type { OrderKeys } from '../search/order';
import type { SearchOrder } from '../search/query';
import type { Condition } from './expression';
import type { DayRange, IndexQuestion } from './question';
import { FIRST_LATE } from './schema';
import type { Sqlite, SqlValue } from './sqlite';

/** Where documents are looked for: a part of a `FROM` and of a `WHERE`, and the values in them. */
interface Source {
  from: string;
  where: string[];
  values: SqlValue[];
}

/** The days that are meant, and documents that are left out, since the index is behind what they say by now. */
export interface Narrowing extends Pick<IndexQuestion, 'day' | 'savedDay'> {
  without: readonly number[];
  /** Only those in the table of hits (`keepHits`). */
  isOfHits?: true;
}

/** Each of these has `d.doc`. Words are looked through first, and the row of each document is looked up. */
function sourceOf(
  { match }: Condition,
  { day, savedDay, without, isOfHits }: Narrowing,
  needsRow: boolean,
): Source | null {
  if (match === false) return null;
  const where: string[] = [];
  const values: SqlValue[] = [];
  const hasWords = match !== true;
  const number = hasWords ? 'words.rowid' : 'd.doc';
  if (hasWords) {
    where.push('words MATCH ?');
    values.push(match);
  }
  const days = [...rangeOf('d.day', day), ...rangeOf('d.saved_day', savedDay)];
  where.push(...days);
  if (isOfHits) where.push(`${number} IN (SELECT doc FROM temp.hits)`);
  if (without.length > 0) where.push(`${number} NOT IN (${without.join(',')})`);
  const isJoined = needsRow || days.length > 0;
  if (!hasWords) return { from: 'docs d', where, values };
  return { from: isJoined ? 'words CROSS JOIN docs d ON d.doc = words.rowid' : 'words', where, values };
}

function rangeOf(column: string, { from, to }: DayRange): string[] {
  return [...(from === undefined ? [] : [`${column} >= ${from}`]), ...(to === undefined ? [] : [`${column} <= ${to}`])];
}

function numberIn({ match }: Condition): string {
  return match === true ? 'd.doc' : 'words.rowid';
}

const whereOf = (conditions: readonly string[]) => (conditions.length > 0 ? ` WHERE ${conditions.join(' AND ')}` : '');

export function countDocs(sql: Sqlite, condition: Condition, narrowing: Narrowing): number {
  if (condition.match === false) return 0;
  const { from, to } = inOrderBounds(sql, narrowing.day);
  const isBounded = narrowing.day.from !== undefined || narrowing.day.to !== undefined;
  const number = numberIn(condition);
  const countIn = (asked: Narrowing, bounds: string[]) => {
    const source = sourceOf(condition, asked, false);
    if (source === null) return 0;
    const conditions = whereOf([...source.where, ...bounds]);
    const [row] = sql.rows<[number]>(`SELECT count(*) FROM ${source.from}${conditions}`, ...source.values);
    return row?.[0] ?? 0;
  };
  if (!isBounded) return countIn(narrowing, []);
  const late = hasLateOnes(sql) ? countIn(narrowing, [`${number} >= ${FIRST_LATE}`]) : 0;
  return late + countIn({ ...narrowing, day: {} }, [`${number} BETWEEN ${from} AND ${to}`]);
}

/** Counts by a column of `docs`. */
export function countBy(sql: Sqlite, column: string, condition: Condition, narrowing: Narrowing): [SqlValue, number][] {
  const source = sourceOf(condition, narrowing, true);
  if (source === null) return [];
  return sql.rows<[SqlValue, number]>(
    `SELECT ${column}, count(*) FROM ${source.from}${whereOf(source.where)} GROUP BY 1`,
    ...source.values,
  );
}

/** Counts by the names that an article can have several of. */
export function countByName(sql: Sqlite, condition: Condition, narrowing: Narrowing): [number, number][] {
  const source = sourceOf(condition, narrowing, false);
  if (source === null) return [];
  return sql.rows<[number, number]>(
    `SELECT n.name, count(*) FROM ${source.from} CROSS JOIN doc_names n ON n.doc = ${numberIn(condition)}` +
      `${whereOf(source.where)} GROUP BY 1`,
    ...source.values,
  );
}

export const BY_DATE =
  'd.published IS NULL, d.published DESC, CASE WHEN d.published IS NULL THEN d.saved END DESC, d.id';
export const BY_DATE_REVERSED =
  'd.published IS NULL, d.published, CASE WHEN d.published IS NULL THEN d.saved END, d.id';

/** As `compareMatches` orders within a tier. */
function orderOf(order: SearchOrder, isReversed: boolean): string {
  const turned = isReversed ? '' : ' DESC';
  switch (order) {
    case 'relevance':
    case 'published':
      return isReversed ? BY_DATE_REVERSED : BY_DATE;
    case 'saved':
      return `d.saved${turned}, d.id`;
    case 'read':
      return `d.read IS NULL, d.read${turned}, ${BY_DATE}`;
    case 'outlet':
    case 'headline':
      return `d.${order}_order${isReversed ? ' DESC' : ''}, ${BY_DATE}`;
  }
}

/** As a limit: all of them. */
export const UNLIMITED = -1;

/** The first so many documents of an order, behind the first `skipped` of them. */
export function findDocs(
  sql: Sqlite,
  condition: Condition,
  narrowing: Narrowing,
  order: SearchOrder,
  isReversed: boolean,
  { limit, skipped = 0 }: { limit: number; skipped?: number },
): number[] {
  const isByDate = (order === 'relevance' || order === 'published') && !isReversed;
  if (isByDate) return findNewest(sql, condition, narrowing, limit, skipped);
  const source = sourceOf(condition, narrowing, true);
  if (source === null) return [];
  return sql
    .rows<[number]>(
      `SELECT d.doc FROM ${source.from}${whereOf(source.where)} ORDER BY ${orderOf(order, isReversed)} LIMIT ? OFFSET ?`,
      ...source.values,
      limit,
      skipped,
    )
    .map(([doc]) => doc);
}

/** Goes back through the documents in order, and sorts in those that came late. */
function findNewest(sql: Sqlite, condition: Condition, narrowing: Narrowing, limit: number, skipped: number): number[] {
  // The bounds are the days': no row has to be looked up for them.
  const inOrder = sourceOf(condition, { ...narrowing, day: {} }, false);
  if (inOrder === null) return [];
  const number = numberIn(condition);
  const bounds = inOrderBounds(sql, narrowing.day);
  const back =
    `SELECT ${number} AS doc FROM ${inOrder.from}` +
    `${whereOf([...inOrder.where, `${number} >= ? AND ${number} <= ?`])} ORDER BY ${number} DESC LIMIT ?`;
  const reach = limit === UNLIMITED ? UNLIMITED : limit + skipped;
  const asked = [...inOrder.values, bounds.from, bounds.to, reach];
  const late = hasLateOnes(sql) ? sourceOf(condition, narrowing, true) : null;
  if (late === null) {
    return sql.rows<[number]>(`${back} OFFSET ?`, ...asked.slice(0, -1), limit, skipped).map(([doc]) => doc);
  }
  const sorted = `SELECT d.doc AS doc FROM ${late.from}${whereOf([...late.where, `${number} >= ?`])} ORDER BY ${BY_DATE} LIMIT ?`;
  return sql
    .rows<[number]>(
      `SELECT d.doc FROM (SELECT * FROM (${back}) UNION ALL SELECT * FROM (${sorted})) found
        CROSS JOIN docs d ON d.doc = found.doc ORDER BY ${BY_DATE} LIMIT ? OFFSET ?`,
      ...asked,
      ...late.values,
      FIRST_LATE,
      reach,
      limit,
      skipped,
    )
    .map(([doc]) => doc);
}

function hasLateOnes(sql: Sqlite): boolean {
  return sql.rows('SELECT 1 FROM docs WHERE doc >= ? LIMIT 1', FIRST_LATE).length > 0;
}

/** Between which numbers the days lie, among the documents in order. Those without a date come before all others. */
function inOrderBounds(sql: Sqlite, { from, to }: DayRange): { from: number; to: number } {
  if (from === undefined && to === undefined) return { from: 1, to: FIRST_LATE - 1 };
  return {
    from: firstFrom(sql, from ?? Number.MIN_SAFE_INTEGER),
    to: to === undefined ? FIRST_LATE - 1 : firstFrom(sql, to + 1) - 1,
  };
}

/** The first document in order of this day or a later one, by halves; `FIRST_LATE` where there is none. */
function firstFrom(sql: Sqlite, day: number): number {
  const [newest] = sql.rows<[number | null]>('SELECT max(doc) FROM docs WHERE doc < ?', FIRST_LATE);
  let low = 1;
  let high = (newest?.[0] ?? 0) + 1;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    const [row] = sql.rows<[number, number | null]>(
      'SELECT doc, day FROM docs WHERE doc >= ? AND doc < ? ORDER BY doc LIMIT 1',
      middle,
      high,
    );
    if (row === undefined || (row[1] !== null && row[1] >= day)) high = middle;
    else low = row[0] + 1;
  }
  return low > (newest?.[0] ?? 0) ? FIRST_LATE : low;
}

/** Keeps these documents as the hits that `isOfHits` is about. */
export function keepHits(sql: Sqlite, docs: readonly number[]): void {
  sql.run('CREATE TEMP TABLE IF NOT EXISTS hits (doc INTEGER PRIMARY KEY)');
  sql.transact(() => {
    sql.run('DELETE FROM temp.hits');
    for (const doc of docs) sql.run('INSERT INTO temp.hits VALUES (?)', doc);
  });
}

const ROWS_AT_ONCE = 500;

/** What their places in any order depend on, in the order of these documents. */
export function keysOf(sql: Sqlite, docs: readonly number[]): OrderKeys[] {
  const keys = new Map<number, OrderKeys>();
  for (let at = 0; at < docs.length; at += ROWS_AT_ONCE) {
    const rows = sql.rows<[number, ArticleId, number | null, number, number | null, string, string]>(
      `SELECT doc, id, published, saved, read, outlet_order, headline_order FROM docs
        WHERE doc IN (${docs.slice(at, at + ROWS_AT_ONCE).join(',')})`,
    );
    for (const [doc, id, published, saved, read, outlet, headline] of rows) {
      keys.set(doc, { id, published, saved, read, outlet, headline });
    }
  }
  return docs.map((doc) => keys.get(doc)).filter((one) => one !== undefined);
}

/** The documents of these articles; those that are not in the index have none. */
export function docsOf(sql: Sqlite, ids: readonly ArticleId[]): number[] {
  return ids.flatMap((id) => sql.rows<[number]>('SELECT doc FROM docs WHERE id = ?', id).map(([doc]) => doc));
}
