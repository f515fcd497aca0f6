/** Schema 0 → 1: ids, stamps, normalised addresses, canonical text, highlights as records of their own. */

import { canonicalText } from '../../text/canonical-text';
import { fingerprintOf } from '../../text/fingerprint';
import { cleanUrl, hostOf, normaliseAddress } from '../address';
import type { Article, ArticleVersion, Block, PressDate } from '../article';
import type { CollectionDump } from '../collection-dump';
import type { Highlight } from '../highlight';
import type { ArticleId } from '../ids';
import { mergeArticles } from '../merging/merge';
import { nextStamp } from '../merging/stamp';
import { writeNote } from '../note';
import { toVersion } from '../versions';
import { toMoment } from '../vietnam-time';
import { makeArticle } from '../write-article';
import { migrateHighlightV0 } from './migrate-v0-highlight';
import { type ArticleV0, readRecordsV0 } from './schema-v0';

interface MigratedRow {
  article: Article;
  highlights: Highlight[];
}

/**
 * All records of schema 0 as records of schema 1. Pure, and equal for equal input, ids included: a version 0 backup that
 * is restored twice is restored once. What has no place in schema 1 is kept as something that has: the words of a date as
 * a line at the end, a quote that is not in the text as a highlight without a place, an address that is none as a note.
 */
export function migrateV0(records: unknown): CollectionDump {
  const articles = new Map<ArticleId, Article>();
  const versions: ArticleVersion[] = [];
  const rows = readRecordsV0(records).map(migrateRow).sort(bySaving);
  for (const { article } of rows) {
    const kept = articles.get(article.id);
    if (kept === undefined) {
      articles.set(article.id, article);
      continue;
    }
    const merged = mergeArticles(kept, article);
    if (kept.fingerprint !== article.fingerprint) {
      merged.versionCount = kept.versionCount + 1;
      versions.push(toVersion(kept, merged.versionCount, article.savedAt));
    }
    articles.set(article.id, merged);
  }
  const highlights = rows.flatMap((row) => row.highlights);
  return { schema: 1, articles: [...articles.values()], highlights, versions };
}

/** The id of the article that a row of schema 0 becomes: rows of one address become one article. */
export function articleIdV0(url: string): ArticleId {
  return `v0-${fingerprintOf([{ text: normaliseAddress(url) ?? url }])}` as ArticleId;
}

function migrateRow(row: ArticleV0): MigratedRow {
  const address = normaliseAddress(row.url);
  const id = articleIdV0(row.url);
  const time = timeOf(row);
  // Two rows that turn out to be one article were written without knowledge of each other: two installs, to a merge.
  const install = `v0-${fingerprintOf([{ text: row.url }])}`;
  const stampAt = (when: number) => ({ moment: toMoment(when), stamp: nextStamp(when, undefined, install) });
  const { blocks, blockOfParagraph } = toBlocks(row);
  const host = hostOf(row.url) ?? '';
  const publishedAt = toPressDate(row.date);
  const read = {
    addresses: address === null ? [] : [address],
    url: cleanUrl(row.url) ?? '',
    host,
    language: 'vi' as const,
    headline: canonicalText(row.title) || row.url,
    authors: [],
    ...(publishedAt ? { publishedAt } : {}),
    blocks,
    fingerprint: fingerprintOf(blocks),
  };
  const article = makeArticle(id, { read, outletName: host, addresses: read.addresses }, stampAt(time));
  const highlights: Highlight[] = [];
  const notes: string[] = address === null ? [row.url] : [];
  for (const [index, old] of row.highlights.entries()) {
    if (old === null) continue;
    const place = { articleId: id, blocks, blockOfParagraph, paragraphs: row.text, fingerprint: read.fingerprint };
    const made = {
      ...stampAt(old.created || time),
      id: `v0-${fingerprintOf([{ text: row.url }, { text: `${index} ${old.id}` }])}`,
    };
    const highlight = migrateHighlightV0(old, place, made);
    if (highlight) highlights.push(highlight);
    else if (old.note.trim() !== '') notes.push(old.note.normalize('NFC'));
  }
  const noted = notes.length === 0 ? article : writeNote(article, notes.join('\n'), stampAt(time).stamp);
  return { article: noted, highlights };
}

/** The headline, the paragraphs that have words, and a date line that was not understood. */
function toBlocks({ title, text, date }: ArticleV0): { blocks: Block[]; blockOfParagraph: (number | undefined)[] } {
  const blocks: Block[] = [];
  const headline = canonicalText(title);
  if (headline !== '') blocks.push({ kind: 'headline', text: headline });
  const blockOfParagraph = text.map((paragraph) => {
    const words = canonicalText(paragraph);
    return words === '' ? undefined : blocks.push({ kind: 'paragraph', text: words }) - 1;
  });
  const dateWords = canonicalText(date);
  if (dateWords !== '' && toPressDate(date) === null) blocks.push({ kind: 'byline', text: dateWords });
  return { blocks, blockOfParagraph };
}

const DATE_V0 = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?$/;

function toPressDate(date: string): PressDate | null {
  const words = canonicalText(date);
  const [, day, time] = DATE_V0.exec(words) ?? [];
  const iso = `${day}T${time ?? '00:00'}:00+07:00`;
  // A day that no month has would be carried over into the next month.
  if (day === undefined || Number.isNaN(Date.parse(iso)) || !toMoment(Date.parse(iso)).startsWith(day)) return null;
  return { iso, precision: time === undefined ? 'day' : 'minute', words };
}

/** When a row was saved, as near as it tells: by itself, by its first highlight, by its date. Milliseconds, 0 for never. */
function timeOf({ savedAt, highlights, date }: ArticleV0): number {
  if (savedAt > 0) return savedAt;
  const made = highlights.flatMap((highlight) => (highlight && highlight.created > 0 ? [highlight.created] : []));
  if (made.length > 0) return Math.min(...made);
  const published = toPressDate(date);
  return published === null ? 0 : Math.max(0, Date.parse(published.iso));
}

function bySaving({ article: one }: MigratedRow, { article: other }: MigratedRow): number {
  const [left, right] = [`${one.savedAt} ${one.url}`, `${other.savedAt} ${other.url}`];
  return left < right ? -1 : left > right ? 1 : 0;
}
