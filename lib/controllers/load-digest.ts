/** What a digest is made of, read from the collection: no Preact in it. */

import type { CountedArticle, DigestPeriod, DigestSource, SourceArticle } from '../digest/source';
import { type Days, daysBefore } from '../model/days';
import { toReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import type { LibraryView } from '../model/library-view';
import { dayBefore, dayOf } from '../model/tray';
import type { ArticleSummary, ArticleWithHighlights, Collection } from '../store/collection';
import { countReprints } from './count-reprints';
import type { DigestQuestion } from './digest-question';
import type { FoundView } from './find-view';

/** A digest of more is no digest, and no page draws it in a moment. */
const MOST_ARTICLES = 1_000;
const ROWS_OF_PAGE = 100;
/** Articles that are read at the same time. */
const READ_AT_ONCE = 25;
/** Behind every day that a clock shows. */
const LAST_DAY = '9999-12-31';

type Reading = Pick<Collection, 'articles' | 'lists' | 'reprints'>;

/** Finds the articles of a view, and of the days before it. */
export type FindDigestView = (view: LibraryView, options: { most: number; withBefore: true }) => Promise<FoundView>;

export interface LoadedDigest {
  source: DigestSource;
  /** There are more articles than `MOST_ARTICLES`, and the first of them are in it, with nothing to compare them with. */
  isCut: boolean;
}

/** Outlets have the names that they were kept under. What is damaged is told and stops nothing; rejects with the store's errors, and as `find` does. */
export async function loadDigest(
  reading: Reading,
  question: DigestQuestion,
  now: number,
  find: FindDigestView,
): Promise<LoadedDigest> {
  const { rows, before, period, isCut } = await loadRows(reading, question, dayOf(now), find);
  const found: ArticleWithHighlights[] = [];
  const damaged: (string | null)[] = [];
  for (let at = 0; at < rows.length; at += READ_AT_ONCE) {
    const read = await Promise.all(rows.slice(at, at + READ_AT_ONCE).map((row) => readOne(reading, row)));
    for (const one of read) {
      if (one === null) continue;
      if ('article' in one) found.push(one);
      else damaged.push(one.headline);
    }
  }
  const reprints = await countReprints(
    reading,
    found.map(({ article }) => article),
  );
  const articles = found.map(
    ({ article, highlights }): SourceArticle => ({
      article,
      highlights,
      outletName: article.outletName,
      reprints: reprints.get(article.id) ?? 0,
    }),
  );
  return { source: { period, articles, before, damaged }, isCut };
}

/** An article to be read; the headline where a list knows it. */
interface Row {
  id: ArticleId;
  headline: string | null;
}

interface Rows {
  rows: readonly Row[];
  before: readonly CountedArticle[] | null;
  period: DigestPeriod;
  isCut: boolean;
}

async function loadRows(
  { lists }: Reading,
  question: DigestQuestion,
  today: string,
  find: FindDigestView,
): Promise<Rows> {
  switch (question.kind) {
    case 'tray': {
      const { day } = question;
      const [rows, before] = await Promise.all([lists.tray(day), lists.tray(dayBefore(day))]);
      return toRows(rows, before, { kind: 'tray', day, today });
    }
    case 'days': {
      const { from, to } = question;
      const { rows, before } = await savedBetween(lists, { from, to }, daysBefore({ from, to }));
      return toRows(rows, before, { kind: 'days', from, to, today });
    }
    case 'all': {
      const { rows } = await savedBetween(lists, { from: '', to: LAST_DAY }, null);
      const days = rows.slice(0, MOST_ARTICLES).map(({ savedAt }) => dayOfRow(savedAt));
      const [from = today] = days.toSorted();
      return toRows(rows, null, { kind: 'days', from, to: days.toSorted().at(-1) ?? today, today });
    }
    case 'view': {
      const { view } = question;
      const { ids, isCut, days, before } = await find(view, { most: MOST_ARTICLES, withBefore: true });
      const rows = ids.map((id) => ({ id, headline: null }));
      const counted = before && (await countedOf(lists, before));
      return { rows, before: counted, period: { kind: 'view', name: view.name, days, today }, isCut };
    }
    case 'selection':
      return toRows(
        question.ids.map((id) => ({ id, headline: null })),
        null,
        { kind: 'selection', today },
      );
  }
}

/** A part of the articles is compared with nothing. */
function toRows(rows: readonly Row[], before: readonly CountedArticle[] | null, period: DigestPeriod): Rows {
  const isCut = rows.length > MOST_ARTICLES;
  return { rows: rows.slice(0, MOST_ARTICLES), before: isCut ? null : before, period, isCut };
}

/** Live articles that were saved on these days, the latest first, as far as a digest is full; with those of the days before. */
async function savedBetween(
  lists: Reading['lists'],
  days: Days,
  earlier: Days | null,
): Promise<{ rows: ArticleSummary[]; before: CountedArticle[] | null }> {
  const rows: ArticleSummary[] = [];
  const before: CountedArticle[] = [];
  const first = (earlier ?? days).from;
  let after: string | undefined;
  do {
    const page = await lists.articles({ limit: ROWS_OF_PAGE, ...(after !== undefined && { after }) });
    for (const row of page.rows) {
      const day = dayOfRow(row.savedAt);
      if (day >= days.from && day <= days.to) rows.push(row);
      else if (earlier !== null && day >= earlier.from && day <= earlier.to) before.push(toCounted(row));
    }
    if (page.rows.some(({ savedAt }) => dayOfRow(savedAt) < first)) break;
    after = page.next;
  } while (after !== undefined && rows.length <= MOST_ARTICLES);
  return { rows, before: earlier && before };
}

async function countedOf(lists: Reading['lists'], ids: readonly ArticleId[]): Promise<CountedArticle[]> {
  const counted: CountedArticle[] = [];
  for (let at = 0; at < ids.length; at += ROWS_OF_PAGE)
    counted.push(...(await lists.of(ids.slice(at, at + ROWS_OF_PAGE))).map(toCounted));
  return counted;
}

/** What is counted of a row, and no more: of the days before there may be many. */
function toCounted({ outletName, host, topic, tone }: ArticleSummary): CountedArticle {
  return { outletName, host, ...(topic !== undefined && { topic }), ...(tone !== undefined && { tone }) };
}

/** Every moment of ours is written by Vietnam's clock; another program's may not be. */
function dayOfRow(savedAt: string): string {
  const milliseconds = Date.parse(savedAt);
  return Number.isNaN(milliseconds) ? savedAt.slice(0, 'yyyy-mm-dd'.length) : dayOf(milliseconds);
}

/** Null where it was deleted meanwhile; the row itself where its record is damaged. */
async function readOne({ articles }: Reading, row: Row): Promise<ArticleWithHighlights | Row | null> {
  try {
    return await articles.get(row.id);
  } catch (thrown) {
    const error = toReaderError(thrown);
    if (error.code === 'record-damaged') return row;
    throw error;
  }
}
