/** What a digest is made of, read from the collection: no Preact in it. */

import type { CountedArticle, DigestPeriod, DigestSource, SourceArticle } from '../digest/source';
import { toReaderError } from '../model/error';
import type { ArticleId } from '../model/ids';
import { dayBefore, dayOf } from '../model/tray';
import type { ArticleSummary, ArticleWithHighlights, Collection } from '../store/collection';
import { countReprints } from './count-reprints';
import type { DigestQuestion } from './digest-question';

/** A digest of more is no digest, and no page draws it in a moment. */
const MOST_ARTICLES = 1_000;
const ROWS_OF_PAGE = 100;
/** Articles that are read at the same time. */
const READ_AT_ONCE = 25;
/** Behind every day that a clock shows. */
const LAST_DAY = '9999-12-31';
const DAY_MS = 24 * 60 * 60 * 1_000;

type Reading = Pick<Collection, 'articles' | 'lists' | 'reprints'>;

export interface LoadedDigest {
  source: DigestSource;
  /** There are more articles than `MOST_ARTICLES`, and the latest of them are in it. */
  isCut: boolean;
}

/** Outlets have the names that they were kept under. What is damaged is told and stops nothing; rejects with the store's errors. */
export async function loadDigest(reading: Reading, question: DigestQuestion, now: number): Promise<LoadedDigest> {
  const { rows, before, period } = await loadRows(reading, question, dayOf(now));
  const isCut = rows.length > MOST_ARTICLES;
  const found: ArticleWithHighlights[] = [];
  const damaged: (string | null)[] = [];
  const wanted = rows.slice(0, MOST_ARTICLES);
  for (let at = 0; at < wanted.length; at += READ_AT_ONCE) {
    const read = await Promise.all(wanted.slice(at, at + READ_AT_ONCE).map((row) => readOne(reading, row)));
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
}

async function loadRows({ lists }: Reading, question: DigestQuestion, today: string): Promise<Rows> {
  switch (question.kind) {
    case 'tray': {
      const { day } = question;
      const [rows, before] = await Promise.all([lists.tray(day), lists.tray(dayBefore(day))]);
      return { rows, before, period: { kind: 'tray', day, today } };
    }
    case 'days': {
      const { from, to } = question;
      const days = (Date.parse(to) - Date.parse(from)) / DAY_MS + 1;
      const first = dayOf(Date.parse(from) - days * DAY_MS);
      const rows = await savedBetween(lists, first, to);
      return {
        rows: rows.filter(({ savedAt }) => dayOfRow(savedAt) >= from),
        before: rows.filter(({ savedAt }) => dayOfRow(savedAt) < from),
        period: { kind: 'days', from, to, today },
      };
    }
    case 'all': {
      const rows = await savedBetween(lists, '', LAST_DAY);
      const days = rows.map(({ savedAt }) => dayOfRow(savedAt)).sort();
      return {
        rows,
        before: null,
        period: { kind: 'days', from: days[0] ?? today, to: days.at(-1) ?? today, today },
      };
    }
    case 'selection':
      return {
        rows: question.ids.map((id) => ({ id, headline: null })),
        before: null,
        period: { kind: 'selection', today },
      };
  }
}

/** Live articles that were saved on these days, the latest first; not many more than can be in two digests. */
async function savedBetween(lists: Reading['lists'], first: string, last: string): Promise<ArticleSummary[]> {
  const rows: ArticleSummary[] = [];
  let after: string | undefined;
  do {
    const page = await lists.articles({ limit: ROWS_OF_PAGE, ...(after !== undefined && { after }) });
    rows.push(...page.rows.filter(({ savedAt }) => dayOfRow(savedAt) >= first && dayOfRow(savedAt) <= last));
    if (page.rows.some(({ savedAt }) => dayOfRow(savedAt) < first)) break;
    after = page.next;
  } while (after !== undefined && rows.length <= 2 * MOST_ARTICLES);
  return rows;
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
