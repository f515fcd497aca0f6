/** Putting articles into the index and taking them out. In a transaction of the caller's; twice is once. */

import type { ArticleId } from '../model/ids';
import { compareMatches, type OrderKeys } from '../search/order';
import type { EntryNames, IndexChange, IndexEntry } from './entry';
import { removeHighlights, writeHighlights } from './highlights/write-highlights';
import { numberOf } from './names';
import { FIRST_LATE } from './schema';
import type { Sqlite } from './sqlite';
import { nameToken, type Sign, signToken, wordTokensOf } from './tokens';

type Dated = Pick<OrderKeys, 'id' | 'published' | 'saved'>;

export function applyEntry(sql: Sqlite, entry: IndexEntry): void {
  const { keys, names } = entry;
  const doc = takeOut(sql, keys) ?? freeNumber(sql, keys);
  const { outlet, tone, several, others, all } = toNumbers(sql, names);
  sql.run(
    'INSERT INTO docs VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)',
    doc,
    keys.id,
    keys.published,
    keys.saved,
    keys.read,
    keys.outlet,
    keys.headline,
    entry.day === undefined ? null : toDayNumber(entry.day),
    toDayNumber(entry.savedDay),
    outlet,
    tone,
    entry.highlights.length,
  );
  for (const name of several) sql.run('INSERT INTO doc_names VALUES (?, ?)', doc, name);
  const tokens = [...wordTokensOf(entry.texts), ...all.map(nameToken), ...signsOf(entry).map(signToken)];
  sql.run('INSERT INTO words (rowid, tokens) VALUES (?, ?)', doc, tokens.join(' '));
  const tags = entry.ownTags.map((tag) => numberOf(sql, 'tag', tag));
  writeHighlights(sql, doc, entry.highlights, { tags, others, isRead: entry.isRead });
}

export function removeEntry(sql: Sqlite, id: ArticleId): void {
  takeOut(sql, { id });
}

export function applyChange(sql: Sqlite, { id, entry }: IndexChange): void {
  if (entry) applyEntry(sql, entry);
  else removeEntry(sql, id);
}

/** `2026-03-07` as 20260307. */
export const toDayNumber = (day: string): number => Number(day.replaceAll('-', ''));
export const toDayText = (day: number): string => String(day).replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** Takes the article out. The number of its document where that still is its place among the dates. */
function takeOut(sql: Sqlite, { id, ...keys }: Pick<OrderKeys, 'id'> & Partial<OrderKeys>): number | undefined {
  const [before] = sql.rows<[number, number | null, number]>('SELECT doc, published, saved FROM docs WHERE id = ?', id);
  if (before === undefined) return undefined;
  const [doc, published, saved] = before;
  sql.run('DELETE FROM words WHERE rowid = ?', doc);
  sql.run('DELETE FROM doc_names WHERE doc = ?', doc);
  removeHighlights(sql, doc);
  sql.run('DELETE FROM docs WHERE doc = ?', doc);
  return published === keys.published && (published !== null || saved === keys.saved) ? doc : undefined;
}

/** The next number of those in order, where the article is newer than all of them; else the next of the late ones. */
function freeNumber(sql: Sqlite, keys: OrderKeys): number {
  const [newest] = sql.rows<[number, ArticleId, number | null, number]>(
    'SELECT doc, id, published, saved FROM docs WHERE doc < ? ORDER BY doc DESC LIMIT 1',
    FIRST_LATE,
  );
  if (newest === undefined) return 1;
  const [doc, id, published, saved] = newest;
  if (isNewer(keys, { id, published, saved })) return doc + 1;
  const [last] = sql.rows<[number | null]>('SELECT max(doc) FROM docs WHERE doc >= ?', FIRST_LATE);
  return (last?.[0] ?? FIRST_LATE - 1) + 1;
}

function isNewer(one: Dated, other: Dated): boolean {
  const rank = { tier: 0, isExact: true, read: null, outlet: '', headline: '' };
  return compareMatches({ ...rank, ...one }, { ...rank, ...other }, 'published') < 0;
}

function toNumbers(sql: Sqlite, names: EntryNames) {
  const outlet = numberOf(sql, 'outlet', names.outlet);
  const tone = names.tone === undefined ? null : numberOf(sql, 'tone', names.tone);
  const tags = names.tags.map((tag) => numberOf(sql, 'tag', tag));
  const colors = names.colors.map((color) => numberOf(sql, 'color', color));
  const states = names.states.map((state) => numberOf(sql, 'state', state));
  const topics = names.topics.map((topic) => numberOf(sql, 'topic', topic));
  const statuses = names.statuses.map((status) => numberOf(sql, 'status', status));
  const authors = names.authors.map((author) => numberOf(sql, 'author', author));
  const sources = names.source === undefined ? [] : [numberOf(sql, 'source', names.source)];
  const several = new Set([...tags, ...colors, ...states, ...topics, ...statuses]);
  const own = [...states, ...topics, ...statuses, ...authors, ...sources];
  const others = [...new Set([outlet, ...(tone === null ? [] : [tone]), ...own])];
  return { outlet, tone, several, others, all: [...new Set([...several, ...others])] };
}

function signsOf({ isRead, isMarked, isNoted }: IndexEntry): Sign[] {
  const signs: Sign[] = ['all'];
  if (isRead) signs.push('read');
  if (isMarked) signs.push('marked');
  if (isNoted) signs.push('noted');
  return signs;
}
