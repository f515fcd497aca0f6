/**
 * Whether a stored record is as its type says, field by field, as far as whoever reads it relies on it. What was written by
 * this program is; a torn disk, another tool or a fault of an earlier program may have left something else. It runs
 * whenever a record is read, so it compares and does not convert: parsing is for what comes from outside (`parse-*.ts`).
 */

import {
  ARTICLE_STATUSES,
  type Article,
  type ArticleContent,
  type ArticleVersion,
  type Block,
  type BlockKind,
  type Corrections,
  type PressDate,
  type Source,
  type Span,
  TEXT_FLAWS,
  TONES,
  type TrayPlace,
} from './article';
import { HIGHLIGHT_COLOURS, type Highlight, type Quote, type QuoteSurroundings, type TextPosition } from './highlight';
import type { RecordKind } from './migrations/record-migration';
import type { EarlierNote } from './note';

type Check = (value: unknown) => boolean;
/** A check for each field: one that a type gains is missed by the compiler here. */
type Checks<Item> = { [Field in keyof Required<Item>]: Check };

type Fields = Record<string, unknown>;

export const isRecord = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
export const isText: Check = (value) => typeof value === 'string';
const isFilled: Check = (value) => typeof value === 'string' && value !== '';
export const isCount: Check = (value) => Number.isSafeInteger(value) && (value as number) >= 0;
const isBoolean: Check = (value) => typeof value === 'boolean';
const isOneOf =
  (values: readonly unknown[]): Check =>
  (value) =>
    values.includes(value);
const optional =
  (check: Check): Check =>
  (value) =>
    value === undefined || check(value);
const orNull =
  (check: Check): Check =>
  (value) =>
    value === null || check(value);
export const isListOf =
  (check: Check): Check =>
  (value) =>
    Array.isArray(value) && value.every(check);

const MOMENT = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;
export const isMoment: Check = (value) =>
  typeof value === 'string' && MOMENT.test(value) && !Number.isNaN(Date.parse(value));

const WEB = /^https?:\/\/[^/]/i;
/** Of an article that the reader typed in by hand, the prototype knew no address. */
const isWebAddress: Check = (value) => typeof value === 'string' && (value === '' || WEB.test(value));

const STAMP = /^\d{15}-./;
export const isStamp: Check = (value) => typeof value === 'string' && STAMP.test(value);
const isStamps: Check = (value) => isRecord(value) && Object.values(value).every(isStamp);

const LANGUAGES: readonly Article['language'][] = ['vi', 'en', 'zh', 'fr', 'ru', 'es', 'und'];

const isPressDate = hasFields<PressDate>({
  iso: isMoment,
  precision: isOneOf(['day', 'minute', 'second'] satisfies PressDate['precision'][]),
  words: isText,
});
const DAY = /^\d{4}-\d{2}-\d{2}$/;
export const isCalendarDay: Check = (value) =>
  typeof value === 'string' && DAY.test(value) && !Number.isNaN(Date.parse(value));
export const isTrayPlace = hasFields<TrayPlace>({ day: isCalendarDay, place: isFilled });
const isSource = hasFields<Source>({ name: isText, url: optional(isText) });
const isEarlierNote = hasFields<EarlierNote>({
  text: isText,
  stamp: isStamp,
  over: optional(isListOf(isStamp)),
  settled: optional(isOneOf([true])),
});
const NOTES = { note: isText, noteOver: optional(isListOf(isStamp)), earlierNotes: optional(isListOf(isEarlierNote)) };

const isCorrections = hasFields<Corrections>({
  headline: optional(isText),
  publishedAt: optional(orNull(isPressDate)),
  authors: optional(isListOf(isText)),
  source: optional(orNull(isSource)),
});

export const SPAN_KINDS: readonly Span['kind'][] = [
  'link',
  'strong',
  'emphasis',
  'superscript',
  'subscript',
  'note-mark',
  'line-break',
];

/** A span that lies in a text of this length. */
export function isSpanIn(value: unknown, length: number): value is Span {
  if (!isRecord(value) || !SPAN_KINDS.includes(value.kind as Span['kind'])) return false;
  const { kind, start, end, href } = value;
  const lies = isCount(start) && isCount(end) && (start as number) < (end as number) && (end as number) <= length;
  return lies && (kind !== 'link' || isText(href));
}

/** What a kind of block has besides its text. */
const BLOCK_CHECKS: Record<BlockKind, Record<string, Check>> = {
  kicker: {},
  headline: {},
  lead: {},
  paragraph: {},
  quote: {},
  byline: {},
  heading: { level: isOneOf([2, 3, 4]) },
  item: { list: isCount, ordered: isBoolean, depth: isCount },
  cell: {
    table: isCount,
    row: isCount,
    column: isCount,
    header: isBoolean,
    scope: optional(isOneOf(['row', 'column'])),
    rowSpan: optional(isCount),
    columnSpan: optional(isCount),
  },
  figure: { image: optional(hasFields({ src: isText, alt: optional(isText), credit: optional(isText) })) },
};

export function isBlock(value: unknown): value is Block {
  if (!isRecord(value)) return false;
  const { kind, text, spans } = value;
  if (typeof kind !== 'string' || typeof text !== 'string' || !Object.hasOwn(BLOCK_CHECKS, kind)) return false;
  if (spans !== undefined && !(Array.isArray(spans) && spans.every((span) => isSpanIn(span, text.length))))
    return false;
  const checks = BLOCK_CHECKS[kind as BlockKind];
  for (const field in checks) if (!checks[field]?.(value[field])) return false;
  return true;
}

const isBlocks: Check = (value) => Array.isArray(value) && value.length > 0 && value.every(isBlock);

const isQuote = hasFields<Quote>({ exact: isFilled, prefix: isText, suffix: isText });

/** Four numbers, the end not before the start; whether they lie in a text, only that text can tell. */
const isPosition: Check = (value) => {
  if (!isRecord(value)) return false;
  const { startBlock, startOffset, endBlock, endOffset } = value as unknown as TextPosition;
  if (![startBlock, startOffset, endBlock, endOffset].every(isCount)) return false;
  return startBlock < endBlock || (startBlock === endBlock && startOffset <= endOffset);
};

/** What an article and each of its versions carry. */
const CONTENT: Checks<ArticleContent> = {
  language: isOneOf(LANGUAGES),
  kicker: optional(isText),
  headline: isText,
  lead: optional(isText),
  authors: isListOf(isText),
  source: optional(isSource),
  section: optional(isText),
  publishedAt: optional(isPressDate),
  modifiedAt: optional(isPressDate),
  blocks: isBlocks,
  fingerprint: isText,
  flaws: optional(isListOf(isOneOf(TEXT_FLAWS))),
};

const ARTICLE: Checks<Article> = {
  ...CONTENT,
  id: isFilled,
  addresses: isListOf(isFilled),
  url: isWebAddress,
  host: isText,
  passedOver: optional(isListOf(isText)),
  tags: isListOf(isText),
  tone: optional(isOneOf(TONES)),
  topic: optional(isFilled),
  summary: optional(isText),
  status: optional(isOneOf(ARTICLE_STATUSES)),
  readAt: optional(isMoment),
  tray: optional(isTrayPlace),
  outletName: isText,
  savedAt: isMoment,
  versionCount: isCount,
  corrections: optional(isCorrections),
  deletedAt: optional(isMoment),
  stamps: isStamps,
  ...NOTES,
};

const isSurroundings = hasFields<QuoteSurroundings>({
  before: isListOf(isText),
  after: isListOf(isText),
  row: optional(isText),
  column: optional(isText),
});

const HIGHLIGHT: Checks<Highlight> = {
  id: isFilled,
  articleId: isFilled,
  quote: isQuote,
  position: isPosition,
  surroundings: optional(isSurroundings),
  fingerprint: isText,
  colour: isOneOf(HIGHLIGHT_COLOURS),
  tags: isListOf(isText),
  createdAt: isMoment,
  deletedAt: optional(isMoment),
  stamps: isStamps,
  ...NOTES,
};

const VERSION: Checks<ArticleVersion> = {
  ...CONTENT,
  articleId: isFilled,
  number: isCount,
  url: optional(isWebAddress),
  isBeside: optional(isBoolean),
  readAt: isMoment,
  filedAt: isMoment,
};

const CHECKS: Record<RecordKind, Record<string, Check>> = {
  articles: ARTICLE,
  highlights: HIGHLIGHT,
  versions: VERSION,
};

const KNOWN_FIELDS: Record<RecordKind, ReadonlySet<string>> = {
  articles: new Set(Object.keys(ARTICLE)),
  highlights: new Set(Object.keys(HIGHLIGHT)),
  versions: new Set(Object.keys(VERSION)),
};

/** The fields of a record of this schema that are not as its type says; none where all are. `*`: it is no record at all. */
export function wrongFields(kind: RecordKind, record: unknown): string[] {
  if (!isRecord(record)) return ['*'];
  const checks = CHECKS[kind];
  const wrong: string[] = [];
  for (const field in checks) if (!checks[field]?.(record[field])) wrong.push(field);
  return wrong;
}

/** The fields that a record of this kind can have. */
export function knownFields(kind: RecordKind): ReadonlySet<string> {
  return KNOWN_FIELDS[kind];
}

/** The check of one field. */
export function isSoundField(kind: RecordKind, field: string, value: unknown): boolean {
  return CHECKS[kind][field]?.(value) ?? true;
}

function hasFields<Item>(checks: Checks<Item>): Check {
  const all = Object.entries(checks as Record<string, Check>);
  return (value) => isRecord(value) && all.every(([field, check]) => check(value[field]));
}
