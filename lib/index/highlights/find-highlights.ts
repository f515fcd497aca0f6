/** Finding highlights in the index: their keys and counts for a question. */

import type { ArticleId } from '../../model/ids';
import type { HighlightMatch, HighlightQuery } from '../../search/highlights';
import type { CountSource } from '../count-matches';
import { BY_DATE, BY_DATE_REVERSED, UNLIMITED } from '../find-docs';
import type { DayRange } from '../question';
import type { Sqlite, SqlValue } from '../sqlite';
import type { HighlightQuestion } from './highlight-question';

/** Of what is asked: those of these documents do not count. */
export interface HighlightsSought extends HighlightQuestion {
  without: readonly number[];
  /** Only those in the table of hits (`keepHighlightHits`). */
  isOfHits?: true;
}

interface Source {
  /** A `FROM` and a `WHERE`. Has `m` and, where that was asked for, `d`. */
  text: (joined?: string) => string;
  values: SqlValue[];
}

/** The words are looked through first, then the row of each highlight is looked up, then that of its article. */
function sourceOf({ own, article, day, made, without, isOfHits }: HighlightsSought, needsDoc: boolean): Source | null {
  if (own.match === false || article.match === false) return null;
  const where: string[] = [];
  const values: SqlValue[] = [];
  const hasWords = own.match !== true;
  if (typeof own.match === 'string') {
    where.push('mark_words MATCH ?');
    values.push(own.match);
  }
  if (typeof article.match === 'string') {
    where.push('m.doc IN (SELECT rowid FROM words WHERE words MATCH ?)');
    values.push(article.match);
  }
  const days = within('d.day', day);
  where.push(...days, ...within('m.made', made));
  if (isOfHits) where.push('m.mark IN (SELECT mark FROM temp.mark_hits)');
  if (without.length > 0) where.push(`m.doc NOT IN (${without.join(',')})`);
  const marks = hasWords ? 'mark_words CROSS JOIN marks m ON m.mark = mark_words.rowid' : 'marks m';
  const docs = needsDoc || days.length > 0 ? ' CROSS JOIN docs d ON d.doc = m.doc' : '';
  const conditions = where.length > 0 ? ` WHERE ${where.join(' AND ')}` : '';
  return { text: (joined = '') => ` FROM ${marks}${docs}${joined}${conditions}`, values };
}

function within(column: string, { from, to }: DayRange): string[] {
  return [...(from === undefined ? [] : [`${column} >= ${from}`]), ...(to === undefined ? [] : [`${column} <= ${to}`])];
}

export function countHighlights(sql: Sqlite, sought: HighlightsSought): number {
  const source = sourceOf(sought, false);
  return source ? (sql.rows<[number]>(`SELECT count(*)${source.text()}`, ...source.values)[0]?.[0] ?? 0) : 0;
}

/** As `compareHighlights` orders. */
function orderOf({ order, isReversed }: Pick<HighlightQuery, 'order' | 'isReversed'>): string {
  switch (order) {
    case 'made':
      return `m.made${isReversed ? '' : ' DESC'}, d.id, m.place`;
    case 'published':
      return `${isReversed ? BY_DATE_REVERSED : BY_DATE}, m.place`;
    case 'outlet':
      return `d.outlet_order${isReversed ? ' DESC' : ''}, ${BY_DATE}, m.place`;
  }
}

/** The first so many of an order, behind the first `skipped` of them. */
export function findHighlights(
  sql: Sqlite,
  sought: HighlightsSought,
  order: Pick<HighlightQuery, 'order' | 'isReversed'>,
  limit: number,
  skipped = 0,
): HighlightMatch[] {
  const source = sourceOf(sought, true);
  if (source === null) return [];
  return sql
    .rows<[ArticleId, number, number, number | null, number, string]>(
      `SELECT d.id, m.place, m.made, d.published, d.saved, d.outlet_order${source.text()} ORDER BY ${orderOf(order)} LIMIT ? OFFSET ?`,
      ...source.values,
      limit,
      skipped,
    )
    .map(([id, place, made, published, saved, outlet]) => ({ id, place, made, published, saved, outlet }));
}

/** The articles of all of them, each once, in their order. */
export function articlesOf(
  sql: Sqlite,
  sought: HighlightsSought,
  order: Pick<HighlightQuery, 'order' | 'isReversed'>,
): ArticleId[] {
  return [...new Set(findHighlights(sql, sought, order, UNLIMITED).map(({ id }) => id))];
}

/** Keeps these as the hits that `isOfHits` is about. */
export function keepHighlightHits(sql: Sqlite, matches: readonly HighlightMatch[]): void {
  sql.run('CREATE TEMP TABLE IF NOT EXISTS mark_hits (mark INTEGER PRIMARY KEY)');
  sql.transact(() => {
    sql.run('DELETE FROM temp.mark_hits');
    for (const { id, place } of matches) {
      sql.run(
        `INSERT INTO temp.mark_hits
          SELECT mark FROM marks WHERE doc = (SELECT doc FROM docs WHERE id = ?) AND place = ?`,
        id,
        place,
      );
    }
  });
}

/** Counts them by what their articles are, and by their own names; to be asked before anything else is counted. */
export function highlightSource(sql: Sqlite, sought: HighlightsSought): CountSource {
  sql.run('CREATE TEMP TABLE IF NOT EXISTS mark_docs (doc INTEGER PRIMARY KEY, highlights INTEGER NOT NULL)');
  sql.run('DELETE FROM temp.mark_docs');
  const source = sourceOf(sought, false);
  // An article is looked up once, however many highlights it has.
  if (source) {
    sql.run(
      `INSERT INTO temp.mark_docs SELECT m.doc, count(*)${source.text()} GROUP BY m.doc ORDER BY m.doc`,
      ...source.values,
    );
  }
  return {
    by: (column) =>
      sql.rows<[SqlValue, number]>(
        `SELECT ${column}, sum(h.highlights) FROM temp.mark_docs h CROSS JOIN docs d ON d.doc = h.doc GROUP BY 1`,
      ),
    byName() {
      if (source === null) return [];
      const own = sql.rows<[number, number]>(
        `SELECT n.name, count(*)${source.text(' CROSS JOIN mark_names n ON n.mark = m.mark')} GROUP BY 1`,
        ...source.values,
      );
      // Tags and colours of the article's other highlights are not this one's.
      const ofArticles = sql.rows<[number, number]>(
        `SELECT n.name, sum(h.highlights) FROM temp.mark_docs h CROSS JOIN doc_names n ON n.doc = h.doc
          WHERE n.name IN (SELECT name FROM names WHERE kind IN ('state', 'topic', 'status')) GROUP BY 1`,
      );
      return [...own, ...ofArticles];
    },
  };
}
