/** Whether an article passes a query's filters, and what it counts as in each facet. */

import { type Article, TEXT_FLAWS } from '../model/article';
import { statusOf } from '../model/article-marks';
import { toMoment } from '../model/vietnam-time';
import type { Outlet } from '../outlets/outlet';
import type { Facet, SearchFilters } from './query';
import { isLive, type SearchedHighlight } from './searched-texts';
import { searchWordsOf } from './words';

/** What is filtered: the article as the reader corrected it, its live highlights, the outlet at its host. */
export interface Filterable {
  article: Article;
  highlights: readonly SearchedHighlight[];
  outlet: Outlet | undefined;
}

/** The level of what no row of the outlets covers. */
export const UNLISTED_LEVEL = 'unlisted';

export function passesFilters({ article, highlights, outlet }: Filterable, filters: SearchFilters): boolean {
  const { publishedAt, savedAt, readAt } = article;
  const marks = highlights.filter(isLive);
  const has = (wanted: boolean | undefined, isThere: boolean) => wanted === undefined || wanted === isThere;
  return (
    anyFits(filters.outlets, (value) => outletFits(value, article, outlet)) &&
    anyFits(filters.levels, (value) => value === levelOf(outlet)) &&
    anyFits(filters.tags, (value) => tagsOf(article, marks).some((tag) => toNameKey(tag) === toNameKey(value))) &&
    anyFits(filters.colors, (value) => marks.some(({ colour }) => colour === value)) &&
    anyFits(filters.tones, (value) => article.tone === value) &&
    anyFits(filters.topics, (value) => article.topic !== undefined && toNameKey(article.topic) === toNameKey(value)) &&
    anyFits(filters.statuses, (value) => statusOf(article) === value) &&
    anyFits(filters.states, (value) => statesOf(article).some((state) => state === value)) &&
    anyFits(filters.authors, (value) => article.authors.some((author) => nameHas(author, value))) &&
    anyFits(filters.sources, (value) => article.source !== undefined && nameHas(article.source.name, value)) &&
    isWithin(publishedAt && toDay(publishedAt.iso), filters.from, filters.to) &&
    isWithin(toDay(savedAt), filters.savedFrom, filters.savedTo) &&
    has(filters.isRead, readAt !== undefined) &&
    has(filters.hasHighlights, marks.length > 0) &&
    has(filters.hasNote, article.note !== '' || marks.some(({ note }) => note !== ''))
  );
}

/**
 * An outlet is meant by its host, by that host's first label, or by words of its name in a row, in either language or as it
 * was kept: "nhandan.vn", "nhandan", "Nhân dân", "nhan dan".
 */
export function outletFits(
  value: string,
  { host, outletName }: Pick<Article, 'host' | 'outletName'>,
  outlet: Outlet | undefined,
): boolean {
  const typed = value.toLowerCase().trim();
  const hosts = [host, outlet?.host ?? host];
  return (
    hosts.some((one) => one === typed || one.slice(0, one.indexOf('.')) === typed) ||
    [outletName, outlet?.vi ?? '', outlet?.en ?? ''].some((name) => nameHas(name, value))
  );
}

/** The search words of a name, folded, with one space between them: two names with one key are one name. */
export function toNameKey(name: string): string {
  return searchWordsOf(name)
    .map(({ folded }) => folded)
    .join(' ');
}

/** True where the words of `value` stand in the name in a row. */
export function nameHas(name: string, value: string): boolean {
  const key = toNameKey(value);
  return key !== '' && ` ${toNameKey(name)} `.includes(` ${key} `);
}

/** The day in Vietnam of a moment: `2026-03-07`. */
export function toDay(moment: string): string {
  return toMoment(Date.parse(moment)).slice(0, 'yyyy-mm-dd'.length);
}

/** What an article counts as in each facet; it counts once under each value. Without a value it is in no count. */
export function filterValuesOf({ article, highlights, outlet }: Filterable): Record<Facet, string[]> {
  const marks = highlights.filter(isLive);
  const day = article.publishedAt && toDay(article.publishedAt.iso);
  return {
    outlet: [outlet?.host ?? article.host],
    level: [levelOf(outlet)],
    year: day === undefined ? [] : [day.slice(0, 'yyyy'.length)],
    month: day === undefined ? [] : [day.slice(0, 'yyyy-mm'.length)],
    color: [...new Set(marks.map(({ colour }) => colour))],
    tag: tagsOf(article, marks),
    tone: article.tone === undefined ? [] : [article.tone],
    topic: article.topic === undefined ? [] : [article.topic],
    status: [statusOf(article)],
    state: statesOf(article),
    read: [article.readAt === undefined ? 'unread' : 'read'],
    marks: [marks.length > 0 ? 'marked' : 'unmarked'],
  };
}

/**
 * What became of an article's text: it has older ones (`changed`), the reader corrected what the page says (`corrected`), a flaw of
 * the reading; `whole` where there is none of these.
 */
export const ARTICLE_STATES = ['whole', 'changed', 'corrected', ...TEXT_FLAWS] as const;
export type KeptState = (typeof ARTICLE_STATES)[number];

export function statesOf({ versionCount, corrections, flaws = [] }: Article): KeptState[] {
  const states: KeptState[] = [...flaws];
  if (versionCount > 0) states.push('changed');
  if (Object.keys(corrections ?? {}).length > 0) states.push('corrected');
  return states.length > 0 ? states : ['whole'];
}

/** The shortest first. */
export const TIMELINE_UNITS = ['day', 'week', 'month'] as const;
export type TimelineUnit = (typeof TIMELINE_UNITS)[number];

/** The first day of the period that a day (`2026-03-07`) is in; weeks begin on Monday. */
export function toBarStart(day: string, unit: TimelineUnit): string {
  if (unit === 'month') return `${day.slice(0, 'yyyy-mm'.length)}-01`;
  const date = new Date(day);
  if (unit === 'week') date.setUTCDate(date.getUTCDate() - ((date.getUTCDay() + 6) % 7));
  return date.toISOString().slice(0, 'yyyy-mm-dd'.length);
}

export function levelOf(outlet: Outlet | undefined): string {
  return outlet?.level ?? UNLISTED_LEVEL;
}

/** Those of the article and of its highlights, each once. */
function tagsOf(article: Article, marks: readonly SearchedHighlight[]): string[] {
  return [...new Set([...article.tags, ...marks.flatMap(({ tags }) => tags)])];
}

function anyFits(values: readonly string[] | undefined, fits: (value: string) => boolean): boolean {
  return values === undefined || values.length === 0 || values.some(fits);
}

/** Days compare as texts. What has no day is in no period. */
function isWithin(day: string | undefined, from: string | undefined, to: string | undefined): boolean {
  if (from === undefined && to === undefined) return true;
  return day !== undefined && (from === undefined || day >= from) && (to === undefined || day <= to);
}
