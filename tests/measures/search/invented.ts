/** Small invented collections and queries, made so that words, pairs and diacritics collide as often as possible. */

import fc from 'fast-check';
import { ARTICLE_STATUSES, type Article, type Block, type TextFlaw, TONES } from '../../../lib/model/article';
import { HIGHLIGHT_COLOURS, type Highlight } from '../../../lib/model/highlight';
import type { ArticleId, HighlightId } from '../../../lib/model/ids';
import { toMoment } from '../../../lib/model/vietnam-time';
import { ARTICLE_STATES } from '../../../lib/search/filter-article';
import { HIGHLIGHT_ORDERS, type HighlightQuery, toHighlightQuery } from '../../../lib/search/highlights';
import {
  SEARCH_FIELDS,
  type SearchClause,
  type SearchFilters,
  type SearchOrder,
  type SearchQuery,
  type SearchTerm,
} from '../../../lib/search/query';

export interface Kept {
  article: Article;
  highlights: Highlight[];
}

/** Few syllables, each in several spellings: "ban giao" is in many an article, and "bàn giao" not. */
export const SYLLABLES = [
  'bàn',
  'bản',
  'ban',
  'BÀN',
  'giao',
  'giáo',
  'giảo',
  'đối',
  'doi',
  'hòa',
  'hoà',
  'hoa',
  'd',
  '57',
];
const SIGNS = [' ', ' ', ' ', ', ', '-', '. '];
const HOSTS = ['nhandan.vn', 'qdnd.vn', 'bao.example.vn', 'www.chinhphu.vn'];
export const TAGS = ['ngoại giao', 'Ngoai giao', 'đất đai', 'bàn'];
const AUTHORS = ['Đỗ Bàn', 'Bản Giao', 'hoa'];
const TOPICS = ['Đất đai', 'đất đai', 'ngoại giao'];
const FLAWS: TextFlaw[] = ['cut', 'one-page'];
const START = Date.parse('2026-01-30T15:00:00Z');
const HOUR = 3_600_000;

const text = (max: number) =>
  fc.array(fc.tuple(fc.constantFrom(...SYLLABLES), fc.constantFrom(...SIGNS)), { maxLength: max }).map((words) =>
    words
      .map(([word, sign]) => word + sign)
      .join('')
      .trim(),
  );
const moment = fc.integer({ min: 0, max: 40 }).map((step) => toMoment(START + step * 6 * HOUR));

const highlight = fc.record({
  exact: text(4),
  note: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text(3) }),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
  colour: fc.constantFrom(...HIGHLIGHT_COLOURS),
  isDeleted: fc.boolean(),
  made: moment,
  start: fc.integer({ min: 0, max: 2 }),
});

const content = fc.record({
  headline: text(5),
  correctedHeadline: fc.option(text(4), { nil: undefined, freq: 6 }),
  lead: text(5),
  body: fc.array(text(8), { maxLength: 3 }),
  caption: text(3),
  host: fc.constantFrom(...HOSTS),
  outletName: fc.constantFrom('Báo Nhân Dân', 'Bàn giao'),
  authors: fc.uniqueArray(fc.constantFrom(...AUTHORS), { maxLength: 2 }),
  source: fc.option(fc.constantFrom(...AUTHORS), { nil: undefined }),
  published: fc.option(moment, { nil: undefined, freq: 5 }),
  saved: moment,
  read: fc.option(moment, { nil: undefined }),
  tone: fc.option(fc.constantFrom(...TONES), { nil: undefined }),
  topic: fc.option(fc.constantFrom(...TOPICS), { nil: undefined }),
  status: fc.option(fc.constantFrom(...ARTICLE_STATUSES), { nil: undefined }),
  summary: fc.option(text(3), { nil: undefined, freq: 2 }),
  note: fc.oneof({ weight: 2, arbitrary: fc.constant('') }, { weight: 1, arbitrary: text(3) }),
  tags: fc.uniqueArray(fc.constantFrom(...TAGS), { maxLength: 2 }),
  flaws: fc.option(fc.uniqueArray(fc.constantFrom(...FLAWS), { minLength: 1, maxLength: 2 }), { nil: undefined }),
  isDeleted: fc.oneof({ weight: 8, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  highlights: fc.array(highlight, { maxLength: 3 }),
  versions: fc.constantFrom(0, 0, 0, 2),
});

type Content = typeof content extends fc.Arbitrary<infer Value> ? Value : never;

/** What article `number` is, or becomes. */
export interface Step {
  number: number;
  kept: Kept;
}

const step: fc.Arbitrary<Step> = fc
  .tuple(fc.integer({ min: 0, max: 25 }), content)
  .map(([number, made]) => ({ number, kept: toKept(number, made) }));

/** Articles as they are kept and changed one after the other; the same one may come several times. */
export const steps: fc.Arbitrary<Step[]> = fc.array(step, { minLength: 1, maxLength: 40 });

const fields = fc.option(fc.constantFrom(...SEARCH_FIELDS), { nil: undefined, freq: 4 });
const term: fc.Arbitrary<SearchTerm> = fc
  .record({
    form: fc.constantFrom('word', 'word', 'prefix', 'phrase'),
    words: fc.array(fc.constantFrom(...SYLLABLES), { minLength: 1, maxLength: 3 }),
    sign: fc.constantFrom(' ', '-'),
    field: fields,
    cut: fc.integer({ min: 0, max: 2 }),
  })
  .map(({ form, words, sign, field, cut }) => {
    // A word is a single one as a rule; one with a sign in it is several.
    const typed = (form === 'phrase' ? words : words.slice(0, sign === '-' ? 2 : 1)).join(sign);
    const written = form === 'prefix' ? typed.slice(0, Math.max(1, typed.length - cut)) : typed;
    return { form, text: written, ...(field !== undefined && { field }) } as SearchTerm;
  });
const clause: fc.Arbitrary<SearchClause> = fc.record({
  anyOf: fc.array(term, { minLength: 1, maxLength: 2 }),
  excluded: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
const some = (...values: string[]) => fc.uniqueArray(fc.constantFrom(...values), { maxLength: 2 });
const day = moment.map((iso) => iso.slice(0, 10));
const filters: fc.Arbitrary<SearchFilters> = fc.record(
  {
    outlets: some('nhandan', 'ban giao', 'example.vn', 'bao.example.vn'),
    levels: some('party', 'army', 'government', 'unlisted'),
    tags: some('NGOẠI GIAO', 'dat dai', 'bản'),
    colors: some(...HIGHLIGHT_COLOURS),
    tones: fc.uniqueArray(fc.constantFrom(...TONES), { maxLength: 2 }),
    topics: some('dat dai', 'Ngoại giao'),
    statuses: fc.uniqueArray(fc.constantFrom(...ARTICLE_STATUSES), { maxLength: 2 }),
    states: some(...ARTICLE_STATES),
    authors: some('bàn', 'giao', 'hoa'),
    sources: some('Do Ban', 'hoa'),
    from: day,
    to: day,
    savedFrom: day,
    savedTo: day,
    isRead: fc.boolean(),
    hasHighlights: fc.boolean(),
    hasNote: fc.boolean(),
  },
  { requiredKeys: [] },
);
const ORDERS: SearchOrder[] = ['relevance', 'published', 'saved', 'read', 'outlet', 'headline'];

export const query: fc.Arbitrary<SearchQuery> = fc
  .record({
    clauses: fc.array(clause, { maxLength: 3 }),
    // As a rule one is not filtered: then too few would be left to be ordered.
    filters: fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 2, arbitrary: filters }),
    order: fc.oneof({ weight: 2, arbitrary: fc.constant('relevance' as const) }, fc.constantFrom(...ORDERS)),
    isReversed: fc.boolean(),
  })
  .map(({ isReversed, ...rest }) => ({ ...rest, ...(isReversed && { isReversed }) }));

/** The same asked of the highlights, in an order of theirs. */
export const highlightQuery: fc.Arbitrary<HighlightQuery> = fc
  .tuple(query, fc.constantFrom(...HIGHLIGHT_ORDERS))
  .map(([one, order]) => ({ ...toHighlightQuery(one), order }));

function toKept(number: number, made: Content): Kept {
  const id = `article-${number}` as ArticleId;
  const texts = made.body.filter((one) => one !== '');
  const blocks: Block[] = [
    { kind: 'headline', text: made.headline },
    { kind: 'lead', text: made.lead },
    ...texts.map((body): Block => ({ kind: 'paragraph', text: body })),
    { kind: 'figure', text: made.caption },
  ];
  const url = `https://${made.host}/${number}.html`;
  const deletedAt = { deletedAt: toMoment(START) };
  const article: Article = {
    id,
    addresses: [url],
    url,
    host: made.host,
    language: 'vi',
    headline: made.headline,
    authors: made.authors,
    blocks,
    fingerprint: '',
    outletName: made.outletName,
    savedAt: made.saved,
    versionCount: made.versions,
    tags: made.tags,
    note: made.note,
    stamps: {},
    ...(made.source !== undefined && { source: { name: made.source } }),
    ...(made.published !== undefined && { publishedAt: { iso: made.published, precision: 'minute', words: '' } }),
    ...(made.read !== undefined && { readAt: made.read }),
    ...(made.tone !== undefined && { tone: made.tone }),
    ...(made.topic !== undefined && { topic: made.topic }),
    ...(made.status !== undefined && { status: made.status }),
    ...(made.summary !== undefined && { summary: made.summary }),
    ...(made.flaws !== undefined && { flaws: made.flaws }),
    ...(made.correctedHeadline !== undefined && { corrections: { headline: made.correctedHeadline } }),
    ...(made.isDeleted && deletedAt),
  };
  const highlights = made.highlights.map(
    (one, at): Highlight => ({
      id: `highlight-${number}-${at}` as HighlightId,
      articleId: id,
      quote: { exact: one.exact, prefix: '', suffix: '' },
      position: { startBlock: 0, startOffset: one.start, endBlock: 0, endOffset: 0 },
      fingerprint: '',
      colour: one.colour,
      note: one.note,
      tags: one.tags,
      createdAt: one.made,
      stamps: {},
      ...(one.isDeleted && deletedAt),
    }),
  );
  return { article, highlights };
}
