/** Putting an article's highlights into the index and taking them out, with the article. In a transaction of the caller's. */

import { inTextOrder } from '../../search/match-highlights';
import type { SearchedHighlight } from '../../search/searched-texts';
import { writeRows } from '../columns';
import { numberOf, setNumberOf } from '../names';
import type { Sqlite } from '../sqlite';
import { highlightTokensOf, nameToken, type Sign, signToken } from '../tokens';
import { MARK_COLUMNS, packDoc } from './tables';

/** A highlight as the index takes it. */
export interface HighlightEntry {
  /** Milliseconds since the epoch. */
  made: number;
  color: string;
  tags: string[];
  quote: string;
  note: string;
}

/** What the highlights of an article have from it: numbers of names, and signs. */
export interface FromArticle {
  tags: readonly number[];
  /** What it can be filtered by beside tags and colours. */
  others: readonly number[];
  isRead: boolean;
}

/** The live ones, each at its place. */
export function toHighlightEntries(highlights: readonly SearchedHighlight[]): HighlightEntry[] {
  return inTextOrder(highlights).map(({ createdAt, colour, tags, quote, note }) => ({
    made: Date.parse(createdAt),
    color: colour,
    tags,
    quote: quote.exact,
    note,
  }));
}

export function writeHighlights(
  sql: Sqlite,
  doc: number,
  firstMark: number,
  entries: readonly HighlightEntry[],
  { tags, others, isRead }: FromArticle,
): void {
  const rows = entries.map((entry, place) => {
    const mark = firstMark + place;
    const names = new Set([
      numberOf(sql, 'color', entry.color),
      ...entry.tags.map((tag) => numberOf(sql, 'tag', tag)),
      ...tags,
    ]);
    const signs: Sign[] = ['all'];
    if (isRead) signs.push('read');
    if (entry.note !== '') signs.push('noted');
    const tokens = [
      ...highlightTokensOf([
        { field: 'highlight', text: entry.quote },
        { field: 'note', text: entry.note },
        ...entry.tags.map((text) => ({ field: 'tag', text }) as const),
      ]),
      ...[...names, ...others].map(nameToken),
      ...signs.map(signToken),
    ];
    sql.run('INSERT INTO mark_words (rowid, tokens) VALUES (?, ?)', mark, tokens.join(' '));
    return { made: entry.made, doc: packDoc(doc), nth: place + 1, names: setNumberOf(sql, names) };
  });
  writeRows(sql, MARK_COLUMNS, firstMark, rows);
}

/** A number behind those of all highlights. */
export function freeMark(sql: Sqlite): number {
  return (sql.rows<[number | null]>('SELECT max(id) FROM mark_words_docsize')[0]?.[0] ?? 0) + 1;
}

export function removeHighlights(sql: Sqlite, firstMark: number, count: number): void {
  for (let mark = firstMark; mark < firstMark + count; mark += 1) {
    sql.run('DELETE FROM mark_words WHERE rowid = ?', mark);
  }
  writeRows(
    sql,
    MARK_COLUMNS,
    firstMark,
    Array.from({ length: count }, () => null),
  );
}
