import { expect, it } from 'vitest';
import { NO_COUNTS } from '../../../lib/controllers/library/library-counts';
import { canGroup, toFacetViews } from '../../../lib/controllers/library/to-library-view';
import { parseQuery } from '../../../lib/search/parse-query';
import { wordsFor } from '../../../locales';
import { libraryWordsFor } from '../../../locales/library';

it('begins the values that are ours with a capital, and leaves the reader’s as they are written', () => {
  const counts = {
    ...NO_COUNTS,
    facets: {
      level: [{ value: 'party', count: 1 }],
      tone: [{ value: 'positive', count: 2 }],
      tag: [{ value: 'lũ lụt', count: 3 }],
    },
  };
  const { query } = parseQuery('', { now: 0 });
  const labels = toFacetViews(counts, query, wordsFor('vi'), libraryWordsFor('vi')).flatMap(({ values }) =>
    values.map(({ label }) => label),
  );
  expect(labels).toEqual(['Đảng', 'lũ lụt', 'Tích cực']);
});

it.each([
  ['an empty list', { total: 0, isWaiting: false }, false, false],
  ['one article', { total: 1, isWaiting: false }, false, false],
  ['two', { total: 2, isWaiting: false }, false, true],
  ['rows that are still to come', { total: 0, isWaiting: true }, false, true],
  ['an empty list that is grouped', { total: 0, isWaiting: false }, true, true],
])('offers to group the same news where it can be there: %s', (_, view, isGrouped, isOffered) => {
  expect(canGroup(view, isGrouped)).toBe(isOffered);
});
