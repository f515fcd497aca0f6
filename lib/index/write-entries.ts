/** Putting articles into the index and taking them out. In a transaction of the caller's; twice is once. */

import type { ArticleId } from '../model/ids';
import { compareMatches, type OrderKeys } from '../search/order';
import { readRow, writeRow } from './columns';
import { DOC_COLUMNS, FIRST_LATE, headlineRank, IS_MARKED, IS_READ, IS_THERE, momentIn } from './doc-columns';
import type { EntryNames, IndexChange, IndexEntry } from './entry';
import { freeMark, removeHighlights, writeHighlights } from './highlights/write-highlights';
import { numberOf, setNumberOf } from './names';
import type { Sqlite } from './sqlite';
import { nameToken, type Sign, signToken, wordTokensOf } from './tokens';

type Dated = Pick<OrderKeys, 'id' | 'published' | 'saved'>;

export function applyEntry(sql: Sqlite, entry: IndexEntry): void {
  const { keys, names, highlights } = entry;
  const before = takeOut(sql, keys);
  const doc = before?.doc ?? freeNumber(sql, keys);
  // Numbers that fit are used again, so that there are few that have no highlight any more.
  const firstMark = before && before.highlights >= highlights.length ? before.firstMark : freeMark(sql);
  const { outlet, several, others, all } = toNumbers(sql, names);
  sql.run('INSERT INTO docs VALUES (?, ?, ?, ?, ?)', doc, keys.id, keys.headline, firstMark, highlights.length);
  writeRow(sql, DOC_COLUMNS, doc, {
    published: keys.published ?? Number.NaN,
    saved: keys.saved,
    read: keys.read ?? Number.NaN,
    headline: headlineRank(keys.headline),
    day: entry.day === undefined ? 0 : toDayNumber(entry.day),
    savedDay: toDayNumber(entry.savedDay),
    outlet,
    names: setNumberOf(sql, several),
    signs: IS_THERE | (entry.isRead ? IS_READ : 0) | (entry.isMarked ? IS_MARKED : 0),
  });
  const tokens = [...wordTokensOf(entry.texts), ...all.map(nameToken), ...signsOf(entry).map(signToken)];
  sql.run('INSERT INTO words (rowid, tokens) VALUES (?, ?)', doc, tokens.join(' '));
  const tags = entry.ownTags.map((tag) => numberOf(sql, 'tag', tag));
  writeHighlights(sql, doc, firstMark, highlights, { tags, others, isRead: entry.isRead });
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
export const toDayText = (day: number): string =>
  String(day)
    .padStart('yyyymmdd'.length, '0')
    .replace(/^(\d{4})(\d\d)(\d\d)$/, '$1-$2-$3');

/** What had been written of an article that was taken out. */
interface TakenOut {
  /** Absent where its place among the dates is another now. */
  doc: number | undefined;
  firstMark: number;
  highlights: number;
}

/** Takes the article out. Undefined where it was not in. */
function takeOut(sql: Sqlite, { id, ...keys }: Pick<OrderKeys, 'id'> & Partial<OrderKeys>): TakenOut | undefined {
  const [found] = sql.rows<[number, number, number]>('SELECT doc, first_mark, highlights FROM docs WHERE id = ?', id);
  if (found === undefined) return undefined;
  const [doc, firstMark, highlights] = found;
  const before = datesOf(sql, doc);
  sql.run('DELETE FROM words WHERE rowid = ?', doc);
  removeHighlights(sql, firstMark, highlights);
  writeRow(sql, DOC_COLUMNS, doc, null);
  sql.run('DELETE FROM docs WHERE doc = ?', doc);
  const isInPlace = before.published === keys.published && (before.published !== null || before.saved === keys.saved);
  return { doc: isInPlace ? doc : undefined, firstMark, highlights };
}

function datesOf(sql: Sqlite, doc: number): Pick<OrderKeys, 'published' | 'saved'> {
  const row = readRow(sql, DOC_COLUMNS, doc);
  return { published: momentIn(row?.published), saved: row?.saved ?? 0 };
}

/** The next number of those in order, where the article is newer than all of them; else the next of the late ones. */
function freeNumber(sql: Sqlite, keys: OrderKeys): number {
  const [newest] = sql.rows<[number, ArticleId]>(
    'SELECT doc, id FROM docs WHERE doc < ? ORDER BY doc DESC LIMIT 1',
    FIRST_LATE,
  );
  if (newest === undefined) return 1;
  const [doc, id] = newest;
  if (isNewer(keys, { id, ...datesOf(sql, doc) })) return doc + 1;
  const [last] = sql.rows<[number | null]>('SELECT max(doc) FROM docs WHERE doc >= ?', FIRST_LATE);
  return (last?.[0] ?? FIRST_LATE - 1) + 1;
}

function isNewer(one: Dated, other: Dated): boolean {
  const rank = { tier: 0, isExact: true, read: null, outlet: '', headline: '' };
  return compareMatches({ ...rank, ...one }, { ...rank, ...other }, 'published') < 0;
}

function toNumbers(sql: Sqlite, names: EntryNames) {
  const outlet = numberOf(sql, 'outlet', names.outlet);
  const tones = names.tone === undefined ? [] : [numberOf(sql, 'tone', names.tone)];
  const tags = names.tags.map((tag) => numberOf(sql, 'tag', tag));
  const colors = names.colors.map((color) => numberOf(sql, 'color', color));
  const states = names.states.map((state) => numberOf(sql, 'state', state));
  const topics = names.topics.map((topic) => numberOf(sql, 'topic', topic));
  const statuses = names.statuses.map((status) => numberOf(sql, 'status', status));
  const authors = names.authors.map((author) => numberOf(sql, 'author', author));
  const sources = names.source === undefined ? [] : [numberOf(sql, 'source', names.source)];
  const ofText = [...tones, ...states, ...topics, ...statuses];
  const several = new Set([...tags, ...colors, ...ofText]);
  const others = [...new Set([outlet, ...ofText, ...authors, ...sources])];
  return { outlet, several, others, all: [...new Set([...several, ...others])] };
}

function signsOf({ isRead, isMarked, isNoted }: IndexEntry): Sign[] {
  const signs: Sign[] = ['all'];
  if (isRead) signs.push('read');
  if (isMarked) signs.push('marked');
  if (isNoted) signs.push('noted');
  return signs;
}
