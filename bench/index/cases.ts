/** What is asked of each collection. */

import {
  FACETS,
  type SearchClause,
  type SearchFilters,
  type SearchOrder,
  type SearchQuery,
} from '../../lib/search/query';

/** Which of the bounds a case is held to. */
export type CaseKind = 'rows' | 'combined' | 'unsettled';

export interface Case {
  name: string;
  query: SearchQuery;
  /**
   * `rows`: twenty rows, their passages and the total. `combined`: these and, asked at once, every facet and the weeks.
   * `unsettled`: the index alone cannot tell, so it may take several asks.
   */
  kind: CaseKind;
  /** Its counts are asked by themselves too. */
  isCounted?: true;
}

export const PAGE = { limit: 20 };
export const COUNTS = { facets: FACETS, timeline: 'week' } as const;

type Typed = [form: 'word' | 'prefix' | 'phrase', text: string];

const clauseOf = ([form, text]: Typed, excluded = false): SearchClause => ({ anyOf: [{ form, text }], excluded });

const queryOf = (
  typed: Typed[],
  order: SearchOrder = 'relevance',
  filters: SearchFilters = {},
  but: Typed[] = [],
): SearchQuery => ({
  clauses: [...typed.map((one) => clauseOf(one)), ...but.map((one) => clauseOf(one, true))],
  filters,
  order,
});

const words = (...typed: string[]): Typed[] => typed.map((text) => ['word', text]);

export const CASES: Case[] = [
  { kind: 'rows', name: 'one word that nearly all have (cua)', query: queryOf(words('cua')), isCounted: true },
  { kind: 'rows', name: 'the same with diacritics (của)', query: queryOf(words('của')) },
  { kind: 'rows', name: 'two words (chinh phu)', query: queryOf(words('chinh', 'phu')), isCounted: true },
  { kind: 'rows', name: 'two words with diacritics (chính phủ)', query: queryOf(words('chính', 'phủ')) },
  { kind: 'rows', name: 'three words (nam tinh moi)', query: queryOf(words('nam', 'tinh', 'moi')) },
  { kind: 'rows', name: 'a rare word (x2s)', query: queryOf(words('x2s')) },
  { kind: 'rows', name: 'one letter typed (c)', query: queryOf([['prefix', 'c']]) },
  { kind: 'rows', name: 'a word and two letters (chinh ph)', query: queryOf([...words('chinh'), ['prefix', 'ph']]) },
  { kind: 'rows', name: 'the same with diacritics (chính ph)', query: queryOf([...words('chính'), ['prefix', 'ph']]) },
  { kind: 'rows', name: 'a phrase of two words (“chính phủ”)', query: queryOf([['phrase', 'chính phủ']]) },
  {
    kind: 'rows',
    name: 'a word but not another (cua -viet)',
    query: queryOf(words('cua'), 'relevance', {}, words('viet')),
  },
  {
    kind: 'rows',
    name: 'a word, a tag and unread',
    query: queryOf(words('cua'), 'relevance', { tags: ['y te'], isRead: false }),
  },
  {
    kind: 'rows',
    name: 'a word and a month',
    query: queryOf(words('cua'), 'relevance', { from: '2016-02-01', to: '2016-02-29' }),
  },
  { kind: 'rows', name: 'everything, the newest', query: queryOf([], 'published'), isCounted: true },
  { kind: 'rows', name: 'a word, the latest saved', query: queryOf(words('cua'), 'saved') },
  { kind: 'rows', name: 'a word, by headline', query: queryOf(words('cua'), 'headline') },
  {
    kind: 'combined',
    name: 'a phrase and a prefix (“chính phủ” qu)',
    query: queryOf([
      ['phrase', 'chính phủ'],
      ['prefix', 'qu'],
    ]),
  },
  {
    kind: 'combined',
    name: 'the same, a level and unread',
    query: queryOf(
      [
        ['phrase', 'chính phủ'],
        ['prefix', 'qu'],
      ],
      'relevance',
      { levels: ['government', 'party'], isRead: false },
    ),
  },
  {
    kind: 'combined',
    name: 'a word that nearly all have and a year',
    query: queryOf(words('cua'), 'relevance', { from: '2016-01-01', to: '2016-12-31' }),
  },
  {
    kind: 'unsettled',
    name: 'a phrase of three words (“trong năm nay”)',
    query: queryOf([['phrase', 'trong năm nay']]),
  },
  {
    kind: 'unsettled',
    name: 'a word but not a phrase of three (cua -“trong năm nay”)',
    query: queryOf(words('cua'), 'relevance', {}, [['phrase', 'trong năm nay']]),
  },
];
