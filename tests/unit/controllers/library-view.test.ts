import { expect, it } from 'vitest';
import { NO_COUNTS } from '../../../lib/controllers/library/library-counts';
import { toFacetViews } from '../../../lib/controllers/library/to-library-view';
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
