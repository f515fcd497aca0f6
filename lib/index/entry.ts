/** An article as the index takes it. */

import type { Article } from '../model/article';
import { withCorrections } from '../model/corrections';
import type { Highlight } from '../model/highlight';
import type { ArticleId } from '../model/ids';
import { filterValuesOf, toDay } from '../search/filter-article';
import { type OrderKeys, toOrderKeys } from '../search/order';
import { type SearchedText, searchedTextsOf } from '../search/searched-texts';
import { type HighlightEntry, toHighlightEntries } from './highlights/write-highlights';

/** What an article is counted or filtered by, beside its words. */
export interface EntryNames {
  /** The host and the name under which it was kept: `outletKey`. */
  outlet: string;
  tags: string[];
  colors: string[];
  tone: string | undefined;
  topics: string[];
  statuses: string[];
  authors: string[];
  source: string | undefined;
  states: string[];
}

export interface IndexEntry {
  keys: OrderKeys;
  texts: SearchedText[];
  names: EntryNames;
  /** The article's own: those of its highlights are in `names` too. */
  ownTags: string[];
  highlights: HighlightEntry[];
  /** Days in Vietnam, `2026-03-07`. */
  day: string | undefined;
  savedDay: string;
  isRead: boolean;
  isMarked: boolean;
  isNoted: boolean;
}

/** What the index knows of an article: what it takes, or that there is none (any more). */
export type IndexChange = { id: ArticleId; entry: IndexEntry | null };

/** Null for a deleted article. */
export function toEntry(stored: Article, highlights: readonly Highlight[]): IndexEntry | null {
  if (stored.deletedAt !== undefined) return null;
  const article = withCorrections(stored, stored.corrections);
  const live = highlights.filter(({ deletedAt }) => deletedAt === undefined);
  const { color, tag, tone, topic, status, state, read } = filterValuesOf({
    article,
    highlights: live,
    outlet: undefined,
  });
  const { publishedAt, savedAt, authors, source, note } = article;
  return {
    keys: toOrderKeys(article),
    texts: searchedTextsOf(stored, live),
    names: {
      outlet: outletKey(article.host, article.outletName),
      tags: tag,
      colors: color,
      tone: tone[0],
      topics: topic,
      statuses: status,
      authors,
      source: source?.name,
      states: state,
    },
    ownTags: article.tags,
    highlights: toHighlightEntries(live),
    day: publishedAt && toDay(publishedAt.iso),
    savedDay: toDay(savedAt),
    isRead: read.includes('read'),
    isMarked: live.length > 0,
    isNoted: note !== '' || live.some((highlight) => highlight.note !== ''),
  };
}

/** One text of both; a host has no space. */
export const outletKey = (host: string, outletName: string): string => `${host} ${outletName}`;

export function parseOutletKey(key: string): { host: string; outletName: string } {
  const space = key.indexOf(' ');
  return { host: key.slice(0, space), outletName: key.slice(space + 1) };
}
