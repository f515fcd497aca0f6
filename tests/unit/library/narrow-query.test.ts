/** Facets, periods and orders as they are pressed, through the field's own language and back. */

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  isChosen,
  PRESSED_FACETS,
  toggleFacet,
  withOrder,
  withoutFacet,
  withPeriod,
} from '../../../lib/library/narrow-query';
import { describeQuery, toTyped } from '../../../lib/search/describe-query';
import { parseQuery } from '../../../lib/search/parse-query';
import type { SearchQuery } from '../../../lib/search/query';

const NOW = Date.parse('2026-11-27T03:00:00Z');
const ALL: SearchQuery = { clauses: [], filters: {}, order: 'relevance' };
const VALUES = {
  outlet: ['nhandan.vn', 'baochinhphu.vn', 'en.vietnamplus.vn'],
  level: ['party', 'ministry', 'unlisted'],
  color: ['yellow', 'blue', 'green'],
  tag: ['đê điều', 'lũ quét', 'or', 'a-b', '2026'],
  topic: ['Thủy lợi', 'họp báo, quý IV'],
  tone: ['positive', 'negative'],
  status: ['new', 'handled'],
  state: ['whole', 'cut', 'one-page'],
  read: ['read', 'unread'],
  marks: ['marked', 'unmarked'],
} as const;

/** What the field holds then, and what is asked where it was read once more: by back, by a saved view, by a bookmark. */
const typedAgain = (query: SearchQuery, language: 'vi' | 'en') =>
  parseQuery(toTyped(describeQuery(query, language)), { now: NOW }).query;

const press = fc.constantFrom(...PRESSED_FACETS).chain((facet) => {
  const values: readonly string[] = VALUES[facet];
  return fc.record({ facet: fc.constant(facet), value: fc.constantFrom(...values) });
});

describe('a facet that is pressed', () => {
  it('is in the query that the field then holds, in both languages, and out of it at the second press', () => {
    fc.assert(
      fc.property(
        fc.array(press, { maxLength: 4 }),
        press,
        fc.constantFrom('vi' as const, 'en' as const),
        (before, one, language) => {
          const query = before.reduce((made, { facet, value }) => toggleFacet(made, facet, value), ALL);
          const pressed = typedAgain(toggleFacet(query, one.facet, one.value), language);
          expect(isChosen(pressed, one.facet, one.value)).toBe(!isChosen(query, one.facet, one.value));
          const back = typedAgain(toggleFacet(pressed, one.facet, one.value), language);
          expect(isChosen(back, one.facet, one.value)).toBe(isChosen(query, one.facet, one.value));
          expect(isChosen(withoutFacet(pressed, one.facet), one.facet, one.value)).toBe(false);
        },
      ),
      { numRuns: 300, seed: 13 },
    );
  });

  it('takes what was typed without diacritics as the same', () => {
    const { query } = parseQuery('thẻ:"de dieu" ', { now: NOW });
    expect(isChosen(query, 'tag', 'đê điều')).toBe(true);
    expect(toggleFacet(query, 'tag', 'đê điều').filters.tags).toBeUndefined();
  });

  it('leaves words, period and order as they are', () => {
    const { query } = parseQuery('muc nuoc -lũ từ: 1/2/2024 xếp: báo ', { now: NOW });
    const pressed = typedAgain(toggleFacet(query, 'tone', 'negative'), 'vi');
    expect(pressed).toEqual({ ...query, filters: { ...query.filters, tones: ['negative'] } });
    expect(typedAgain(withPeriod(query, { from: null, to: '2025-03-04' }), 'vi').filters).toEqual({ to: '2025-03-04' });
    expect(typedAgain(withOrder(query, 'saved', true), 'en')).toMatchObject({ order: 'saved', isReversed: true });
    expect(withOrder(withOrder(query, 'saved', true), 'saved', false)).not.toHaveProperty('isReversed');
  });
});
