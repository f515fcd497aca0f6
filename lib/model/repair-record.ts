/**
 * What a damaged record can be repaired with: fields that are whole stay as they are, and what takes the place of the others
 * is made of the record itself or of its article, never of a guess at the paper's words. A field that was repaired has no
 * stamp: whatever another copy of the record says of it counts for more.
 */

import { canonicalText } from '../text/canonical-text';
import { fingerprintOf } from '../text/fingerprint';
import { hostOf, normaliseAddress } from './address';
import type { Article, ArticleVersion, Block, IsoMoment } from './article';
import type { Replacement } from './damaged-record';
import type { Highlight, TextPosition } from './highlight';
import { LIMITS } from './limits';
import type { RecordKind } from './migrations/record-migration';
import { isBlock, isCount, isRecord, isSoundField, isSpanIn, isStamp, wrongFields } from './soundness';
import { textAt } from './text-position';

/** What a repair may take from beside the record. */
export interface RepairContext {
  /** The whole article that a highlight or a version belongs to. */
  article?: Article;
  /** The newest whole text that was filed of an article. */
  version?: ArticleVersion;
  /** The addresses that no other article has. */
  isFree?: (address: string) => boolean;
  /** How many versions of the article there are. */
  versionCount?: number;
  now: IsoMoment;
}

export interface Repaired {
  record: Article | Highlight | ArticleVersion;
  replaced: Replacement[];
}

type Fields = Record<string, unknown>;

/** The record as it is once repaired; null where what is left of it does not make one. */
export function repairRecord(kind: RecordKind, raw: unknown, context: RepairContext): Repaired | null {
  if (!isRecord(raw)) return null;
  const { schema, ...fields } = raw;
  const filled = FILLERS[kind](fields, context);
  if (filled === null) return null;
  const replaced: Replacement[] = schema === undefined || isCount(schema) ? [] : [{ field: 'schema', from: schema }];
  const record: Fields = {};
  for (const field of new Set([...Object.keys(fields), ...Object.keys(filled)])) {
    const isKept = !Object.hasOwn(filled, field);
    const value = isKept ? fields[field] : filled[field];
    if (value !== undefined) record[field] = value;
    if (!isKept) replaced.push({ field, from: fields[field], ...(value === undefined ? {} : { to: value }) });
  }
  for (const { field } of replaced) dropStamps(record, field);
  return wrongFields(kind, record).length > 0 ? null : { record: record as unknown as Repaired['record'], replaced };
}

/** For each kind: the fields that change, with what they are then (undefined: left out). Null: it cannot be repaired. */
const FILLERS: Record<RecordKind, (fields: Fields, context: RepairContext) => Fields | null> = {
  articles: fillArticle,
  highlights: fillHighlight,
  versions: fillVersion,
};

function fillArticle(
  fields: Fields,
  { version, isFree = () => true, versionCount = 0, now }: RepairContext,
): Fields | null {
  const url = urlOf(fields);
  const blocks = blocksOf(fields.blocks) ?? version?.blocks ?? headlineAsText(fields.headline);
  if (blocks === null || !isSoundField('articles', 'id', fields.id)) return null;
  const filled = fillWith('articles', fields, {
    url: () => url,
    host: () => hostOf(url) ?? '',
    language: () => 'und',
    headline: () => blocks.find(({ kind }) => kind === 'headline')?.text ?? '',
    outletName: () => (typeof fields.host === 'string' ? fields.host : (hostOf(url) ?? '')),
    savedAt: () => newestMoment(fields) ?? now,
    versionCount: () => versionCount,
    blocks: () => blocks,
    authors: () => textsOf(fields.authors),
    tags: () => textsOf(fields.tags),
    ...NOTE_FILLERS(fields),
    stamps: () => stampsOf(fields.stamps),
  });
  const addresses = textsOf(Array.isArray(fields.addresses) ? fields.addresses : [normaliseAddress(url)]).filter(
    isFree,
  );
  if (JSON.stringify(addresses) !== JSON.stringify(fields.addresses)) filled.addresses = addresses;
  const fingerprint = fingerprintOf(blocks);
  if (fields.fingerprint !== fingerprint) filled.fingerprint = fingerprint;
  return filled;
}

function fillHighlight(fields: Fields, { article, now }: RepairContext): Fields | null {
  if (article === undefined) return null;
  const quote = isRecord(fields.quote) ? fields.quote : {};
  const isHere = fields.fingerprint === article.fingerprint && isSoundField('highlights', 'position', fields.position);
  const atPosition = isHere ? textAt(article.blocks, fields.position as TextPosition) : null;
  const exact = typeof quote.exact === 'string' && quote.exact !== '' ? quote.exact : atPosition;
  if (exact === null || exact === '') return null;
  const text = (value: unknown) => (typeof value === 'string' ? value : '');
  const hasPosition = isSoundField('highlights', 'position', fields.position);
  return {
    ...fillWith('highlights', fields, {
      quote: () => ({ exact, prefix: text(quote.prefix), suffix: text(quote.suffix) }),
      position: () => ({ startBlock: 0, startOffset: 0, endBlock: 0, endOffset: 0 }),
      fingerprint: () => '',
      colour: () => 'yellow',
      tags: () => textsOf(fields.tags),
      createdAt: () => newestMoment(fields) ?? now,
      ...NOTE_FILLERS(fields),
      stamps: () => stampsOf(fields.stamps),
    }),
    // A position that is none counts in no text: the words are looked for.
    ...(hasPosition ? {} : { fingerprint: '' }),
  };
}

function fillVersion(fields: Fields, { article, now }: RepairContext): Fields | null {
  const blocks = blocksOf(fields.blocks);
  if (article === undefined || blocks === null) return null;
  const filled = fillWith('versions', fields, {
    headline: () => blocks.find(({ kind }) => kind === 'headline')?.text ?? '',
    blocks: () => blocks,
    language: () => 'und',
    authors: () => textsOf(fields.authors),
    readAt: () => now,
    filedAt: () => now,
  });
  const fingerprint = fingerprintOf(blocks);
  return fields.fingerprint === fingerprint ? filled : { ...filled, fingerprint };
}

/** What takes the place of the wrong fields; one that has nothing to take its place is left out. */
function fillWith(kind: RecordKind, fields: Fields, fillers: Record<string, () => unknown>): Fields {
  return Object.fromEntries(wrongFields(kind, fields).map((field) => [field, fillers[field]?.()]));
}

const NOTE_FILLERS = (fields: Fields) => ({
  note: () => (typeof fields.note === 'number' ? String(fields.note) : ''),
  earlierNotes: () => {
    const whole = (Array.isArray(fields.earlierNotes) ? fields.earlierNotes : []).filter((note) =>
      isSoundField('articles', 'earlierNotes', [note]),
    );
    return whole.length > 0 ? whole : undefined;
  },
});

function urlOf({ url, addresses }: Fields): string {
  const known = [url, ...(Array.isArray(addresses) ? addresses : [])];
  return known.find((one): one is string => typeof one === 'string' && hostOf(one) !== null) ?? '';
}

/** The blocks that are whole, and of the others what has a text. Null where there is none. */
function blocksOf(value: unknown): Block[] | null {
  if (!Array.isArray(value)) return null;
  const blocks = value.flatMap((block: unknown): Block[] => {
    if (isBlock(block)) return [block];
    if (typeof block === 'string' && block.trim() !== '') return [{ kind: 'paragraph', text: canonicalText(block) }];
    if (!isRecord(block) || typeof block.text !== 'string') return [];
    const { text, spans, ...others } = block;
    const lying = Array.isArray(spans) ? spans.filter((span) => isSpanIn(span, text.length)) : [];
    const decorated = { ...others, text, ...(lying.length > 0 ? { spans: lying } : {}) };
    if (isBlock(decorated)) return [decorated];
    return text.trim() === '' ? [] : [{ kind: 'paragraph', text }];
  });
  return blocks.length > 0 ? blocks : null;
}

function headlineAsText(headline: unknown): Block[] | null {
  return typeof headline === 'string' && headline.trim() !== '' ? [{ kind: 'headline', text: headline }] : null;
}

function textsOf(value: unknown): string[] {
  const texts = Array.isArray(value) ? value.filter((one): one is string => typeof one === 'string' && one !== '') : [];
  return [...new Set(texts)].slice(0, LIMITS.tags);
}

function stampsOf(value: unknown): Fields {
  return isRecord(value) ? Object.fromEntries(Object.entries(value).filter(([, stamp]) => isStamp(stamp))) : {};
}

/** When the record was written last, by its own stamps. */
function newestMoment({ stamps }: Fields): IsoMoment | null {
  const times = Object.values(stampsOf(stamps)).map((stamp) => Number(String(stamp).slice(0, 15)));
  const newest = new Date(Math.max(...times));
  return Number.isNaN(newest.getTime()) ? null : newest.toISOString();
}

/** The stamps of a field: its own, those of its parts, and the target's for what makes up a target. */
function dropStamps(record: Fields, field: string): void {
  if (record.stamps === undefined) return;
  const parts: Record<string, string> = { tags: 'tag:', addresses: 'address:', corrections: 'correction:' };
  const part = parts[field];
  const own = ['quote', 'position'].includes(field) ? 'target' : field;
  const isDropped = (name: string) =>
    part === undefined ? name === own : name.startsWith(part) && !isStillIn(record, field, name.slice(part.length));
  record.stamps = Object.fromEntries(Object.entries(stampsOf(record.stamps)).filter(([name]) => !isDropped(name)));
}

/** What stayed in the list keeps its stamp. A stamp of what is not in it would say that the reader took it out. */
function isStillIn(record: Fields, field: string, part: string): boolean {
  const list = record[field];
  return Array.isArray(list) && list.includes(part);
}
