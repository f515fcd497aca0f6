/**
 * Records from a file as records of this schema. A file may have been damaged, or made to do damage: what is not wholly as
 * the model says is refused, never repaired by a guess, and nothing is taken over that the model has no field for.
 */

import type { Article, Block } from '../model/article';
import type { ArticleRecords, CollectionDump } from '../model/collection-dump';
import { LIMITS } from '../model/limits';
import { stampsOfRecord, timeOfStamp } from '../model/merging/stamp';
import { migrate } from '../model/migrations/migrations';
import type { RecordKind } from '../model/migrations/record-migration';
import { isRecord, knownFields, wrongFields } from '../model/soundness';

/** The year 2200: a stamp beyond it could be followed by none, and would win every merge for ever. */
const MAX_STAMP_TIME = Date.UTC(2200, 0, 1);
const STAMP = /^\d{15}-[\w-]{1,64}$/;
const ID = /^[\w.:-]{1,200}$/;
/** Deeper than any record of any schema. */
const MAX_DEPTH = 12;
/** No record of ours has more; a tenth of it fills a disk slowly enough to be noticed. */
const MAX_TEXT = 4 * LIMITS.text;
const WEB = /^https?:\/\/[^/]/i;

/**
 * An article's records of schema `schema`; null where they are not sound. Highlights and versions are taken one by one: one
 * that is not sound is left out, and `onRefused` is called for it.
 */
export function parseArticleRecords(value: unknown, schema: number, onRefused: () => void): ArticleRecords | null {
  if (!isRecord(value) || !isRecord(value.article) || !isWithinLimits(value)) return null;
  const { article, highlights = [], versions = [] } = value;
  if (!Array.isArray(highlights) || !Array.isArray(versions)) return null;
  const [found] = parseDump({ articles: [article], highlights, versions }, schema, onRefused);
  return found ?? null;
}

/** All records of a collection in one piece, of any schema, article by article. Throws what `migrate` throws. */
export function parseDump(value: unknown, schema: number, onRefused: () => void): ArticleRecords[] {
  const dump: CollectionDump = migrate(value, schema);
  const sound = <Item>(kind: RecordKind, all: readonly Item[]): Item[] =>
    all.flatMap((one): Item[] => {
      const taken = isWithinLimits(one) ? soundRecord(kind, one) : null;
      if (taken === null) onRefused();
      return taken === null ? [] : [taken as Item];
    });
  const highlightsOf = Map.groupBy(sound('highlights', dump.highlights), ({ articleId }) => articleId);
  const versionsOf = Map.groupBy(sound('versions', dump.versions), ({ articleId }) => articleId);
  const found = sound('articles', dump.articles).map((article): ArticleRecords => {
    const own = { highlights: highlightsOf.get(article.id) ?? [], versions: versionsOf.get(article.id) ?? [] };
    highlightsOf.delete(article.id);
    versionsOf.delete(article.id);
    return { article: { ...article, versionCount: own.versions.length }, ...own };
  });
  // What is left belongs to no article that the file has.
  for (const left of [highlightsOf, versionsOf]) for (const all of left.values()) all.forEach(onRefused);
  return found;
}

/** The fields of the record that the model has, without decorations that could do harm; null where it is not sound. */
function soundRecord(kind: RecordKind, value: unknown): object | null {
  if (!isRecord(value)) return null;
  const known = knownFields(kind);
  const record = Object.fromEntries(Object.entries(value).filter(([field]) => known.has(field)));
  if (wrongFields(kind, record).length > 0) return null;
  const ids = kind === 'articles' ? [record.id] : [record.articleId, record.id ?? record.articleId];
  if (!ids.every(isId)) return null;
  const stamps = stampsOfRecord(record);
  if (!stamps.every((stamp) => STAMP.test(stamp) && timeOfStamp(stamp) < MAX_STAMP_TIME)) return null;
  if (kind === 'highlights') return record;
  const text = record as Pick<Article, 'blocks' | 'source'>;
  const { source } = text;
  return {
    ...record,
    ...(kind === 'articles' && {
      addresses: [...new Set((record as { addresses: string[] }).addresses)].filter(isWeb),
    }),
    ...(source?.url !== undefined && !isWeb(source.url) && { source: { name: source.name } }),
    blocks: text.blocks.map(withSafeParts),
  };
}

/** A block without links and images that lead elsewhere than to the web; its text stays. */
function withSafeParts(block: Block): Block {
  const { spans } = block;
  const safe = spans?.filter((span) => span.kind !== 'link' || isWeb(span.href));
  const clean: Block = safe && spans && safe.length < spans.length ? { ...block, spans: safe } : block;
  if (clean.kind !== 'figure' || clean.image === undefined || isWeb(clean.image.src)) return clean;
  const { image: _image, ...caption } = clean;
  return caption;
}

/** Whether it is an id that a record of ours may have. */
export function isId(id: unknown): id is string {
  return typeof id === 'string' && ID.test(id);
}

/** Whether it leads to the web, and nowhere else. */
export function isWeb(address: string): boolean {
  return address.length <= LIMITS.url && WEB.test(address);
}

/** No part is deeper, longer or more than a record of ours can be, and none is named so that it would change an object itself. */
function isWithinLimits(value: unknown): boolean {
  let text = 0;
  const visit = (part: unknown, depth: number): boolean => {
    if (typeof part === 'string') {
      text += part.length;
      return part.length <= LIMITS.block && text <= MAX_TEXT;
    }
    if (typeof part === 'number') return Number.isFinite(part);
    if (typeof part !== 'object' || part === null) return true;
    if (depth > MAX_DEPTH) return false;
    if (Array.isArray(part)) return part.length <= LIMITS.blocks && part.every((one) => visit(one, depth + 1));
    return Object.keys(part).every(
      (key) =>
        key !== '__proto__' && key.length <= LIMITS.url && visit((part as Record<string, unknown>)[key], depth + 1),
    );
  };
  return visit(value, 0);
}
