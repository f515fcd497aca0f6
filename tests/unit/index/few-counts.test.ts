/** Counts of which only some are asked for are those of all of them. */

import fc from 'fast-check';
import { expect, it } from 'vitest';
import { countMatches } from '../../../lib/index/count-matches';
import { countHighlightMatches } from '../../../lib/index/highlights/answer-highlights';
import { createTables } from '../../../lib/index/schema';
import { FACETS, SERIES_FACETS, type SearchQuery } from '../../../lib/search/query';
import { putIn } from '../../measures/search/compare';
import { steps } from '../../measures/search/invented';
import { openMemory } from '../../measures/search/open-memory';

const NOTHING_BESIDE = {
  ...{ changed: [], matching: [], counted: [], isWhole: true },
  settle: async () => ({ matches: [], isWhole: true }),
};
const QUERY: SearchQuery = { clauses: [], filters: {}, order: 'published' };

it('whichever facets, with and without a timeline and values over time', async () => {
  const sql = await openMemory();
  const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const);
  const series = fc.record({ facet: fc.constantFrom(...SERIES_FACETS), unit, most: fc.integer({ min: 1, max: 4 }) });
  const property = fc.asyncProperty(
    steps,
    fc.subarray([...FACETS]),
    fc.option(unit, { nil: undefined }),
    fc.option(series, { nil: undefined }),
    async (kept, facets, timeline, over) => {
      sql.transact(() => createTables(sql));
      for (const { kept: one } of kept) putIn(sql, one);
      const asked = { facets, ...(timeline && { timeline }), ...(over && { series: over }) };
      const all = { facets: FACETS, timeline: timeline ?? 'week', ...(over && { series: over }) } as const;
      for (const count of [
        (of: typeof asked) => countMatches(sql, QUERY, NOTHING_BESIDE, of),
        (of: typeof asked) => countHighlightMatches(sql, { ...QUERY, order: 'made' }, NOTHING_BESIDE, of),
      ]) {
        const whole = await count({ ...all, facets: [...FACETS] });
        const some = await count(asked);
        expect(some.total).toBe(whole.total);
        expect(some.facets).toEqual(Object.fromEntries(facets.map((facet) => [facet, whole.facets[facet]])));
        expect(some.timeline).toEqual(timeline ? whole.timeline : []);
        expect(some.series).toEqual(whole.series);
      }
    },
  );
  try {
    await fc.assert(property, { numRuns: 60, seed: 16 });
  } finally {
    sql.close();
  }
});
