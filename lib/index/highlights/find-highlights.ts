/** Finding highlights in the index: which match a question, their keys and their order. */

import type { ArticleId } from '../../model/ids';
import { compareHighlights, type HighlightMatch, type HighlightQuery } from '../../search/highlights';
import type { Bits } from '../bits';
import { addCount, addNames, type CountTally, DocCount } from '../count-matches';
import { docRanks, docsMatching, keysByDoc, keysOf } from '../find-docs';
import { inRankOrder, type RankOf, rankedStretch } from '../ranks';
import { snapshotOf } from '../snapshot';
import type { Sqlite } from '../sqlite';
import type { HighlightQuestion } from './highlight-question';
import { unpackDoc } from './tables';

/** Of what is asked: those of these documents do not count. */
export interface HighlightsSought extends HighlightQuestion {
  without: readonly number[];
}

export function highlightsMatching(sql: Sqlite, { own, article, day, made, without }: HighlightsSought): Bits {
  const { marks, docs } = snapshotOf(sql);
  const { floats, ints } = marks.columns;
  const { toPlace } = docs.columns;
  const ofDocs = docsMatching(sql, { all: [article.match], but: [] }, { day, savedDay: {}, without });
  const found = marks.matching(own.match).copy();
  const { from = Number.NEGATIVE_INFINITY, to = Number.POSITIVE_INFINITY } = made;
  for (const mark of found.places()) {
    const moment = floats.made[mark] ?? 0;
    if (moment < from || moment > to || !ofDocs.has(toPlace(unpackDoc(ints.doc[mark] ?? 0)))) found.delete(mark);
  }
  return found;
}

/** These highlights, which the records tell of. */
export function highlightsNamed(sql: Sqlite, matches: readonly Pick<HighlightMatch, 'id' | 'place'>[]): Bits {
  const { columns, matching } = snapshotOf(sql).marks;
  const found = matching(false).copy();
  for (const { id, place } of matches) {
    const [first] = sql.rows<[number]>('SELECT first_mark FROM docs WHERE id = ? AND highlights > ?', id, place);
    if (first) found.add(columns.toPlace(first[0] + place));
  }
  return found;
}

type Order = Pick<HighlightQuery, 'order' | 'isReversed'>;

/** The first so many of an order, behind the first `skipped` of them. */
export function findHighlights(sql: Sqlite, found: Bits, order: Order, limit: number, skipped = 0): HighlightMatch[] {
  const marks = found.places();
  if (marks.length === 0 || limit === 0) return [];
  const stretch = rankedStretch(marks, markRanks(sql, order), { limit, skipped });
  return matchesOf(sql, stretch.places)
    .toSorted((one, other) => compareHighlights(one, other, order))
    .slice(stretch.skipped, stretch.skipped + limit);
}

/** The articles of all of them, each once, nearly in their order. */
export function articlesOf(sql: Sqlite, found: Bits, order: Order): ArticleId[] {
  const { ints } = snapshotOf(sql).marks.columns;
  const marks = inRankOrder(found.places(), markRanks(sql, order));
  const docs = new Set(marks.map((mark) => unpackDoc(ints.doc[mark] ?? 0)));
  return keysOf(sql, [...docs]).map(({ id }) => id);
}

/** Of highlights in this order. */
function markRanks(sql: Sqlite, { order, isReversed = false }: Order): RankOf {
  const { docs, marks: own } = snapshotOf(sql);
  const { floats, ints } = own.columns;
  if (order === 'made') return (mark) => (isReversed ? 1 : -1) * (floats.made[mark] ?? 0);
  const rankOf = docRanks(sql, order, isReversed);
  return (mark) => rankOf(docs.columns.toPlace(unpackDoc(ints.doc[mark] ?? 0)));
}

function matchesOf(sql: Sqlite, marks: Uint32Array): HighlightMatch[] {
  const { floats, ints } = snapshotOf(sql).marks.columns;
  const docs = [...new Set(Array.from(marks, (mark) => unpackDoc(ints.doc[mark] ?? 0)))];
  const keys = keysByDoc(sql, docs);
  return [...marks].flatMap((mark) => {
    const found = keys.get(unpackDoc(ints.doc[mark] ?? 0));
    if (found === undefined) return [];
    const { id, published, saved, outlet } = found;
    return [{ id, published, saved, outlet, place: (ints.nth[mark] ?? 1) - 1, made: floats.made[mark] ?? 0 }];
  });
}

/** Counts them by what their articles are, and by their own names. */
export function tallyHighlights(sql: Sqlite, found: Bits, tally: CountTally): void {
  const { docs, marks } = snapshotOf(sql);
  const placeOf = (mark: number) => docs.columns.toPlace(unpackDoc(marks.columns.ints.doc[mark] ?? 0));
  if (tally.countsColumns) {
    const count = new DocCount(sql);
    found.forEach((mark) => {
      count.add(placeOf(mark));
    });
    count.addTo(tally);
  }
  if (tally.countsNames) {
    const own = new Map<number, number>();
    const ofArticles = new Map<number, number>();
    found.forEach((mark) => {
      addCount(own, marks.columns.ints.names[mark] ?? 0);
      addCount(ofArticles, docs.columns.ints.names[placeOf(mark)] ?? 0);
    });
    addNames(sql, own, tally, () => true);
    // Tags and colours of the article's other highlights are not this one's.
    addNames(sql, ofArticles, tally, (facet) => facet !== 'tag' && facet !== 'color');
  }
  tally.addDocs(sql, (visit) => {
    found.forEach((mark) => {
      visit(placeOf(mark));
    });
  });
}
