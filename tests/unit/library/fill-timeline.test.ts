import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fillTimeline, MOST_BARS } from '../../../lib/library/fill-timeline';
import { toBarStart } from '../../../lib/search/filter-article';

const DAY_MS = 86_400_000;
const toDay = (day: number) => new Date(Date.UTC(2016, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);
const unit = fc.constantFrom('day' as const, 'week' as const, 'month' as const);

/** As the index gives it: a bar for each period in which there is something. */
function barsOf(days: readonly number[], by: 'day' | 'week' | 'month') {
  const counts = new Map<string, number>();
  for (const day of days) {
    const from = toBarStart(toDay(day), by);
    counts.set(from, (counts.get(from) ?? 0) + 1);
  }
  return [...counts].map(([from, count]) => ({ from, count })).sort((one, other) => (one.from < other.from ? -1 : 1));
}

describe('the timeline as it is drawn', () => {
  it('has a bar for each period without a gap, and every article in the one that it is of', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4_000 }), { minLength: 1, maxLength: 60 }), unit, (days, by) => {
        const { bars, unit: drawn, most } = fillTimeline(barsOf(days, by), by);
        expect(bars.length).toBeLessThanOrEqual(MOST_BARS);
        expect(bars.reduce((sum, { count }) => sum + count, 0)).toBe(days.length);
        expect(Math.max(...bars.map(({ count }) => count))).toBe(most);
        for (const [at, bar] of bars.entries()) {
          expect(toBarStart(bar.from, drawn)).toBe(bar.from);
          expect(toBarStart(bar.to, drawn)).toBe(bar.from);
          const next = bars[at + 1];
          if (next) expect(Date.parse(next.from) - Date.parse(bar.to)).toBe(DAY_MS);
        }
        // Weeks that were counted before they are put into months lie in the month of their Monday.
        if (drawn === by) {
          for (const day of days) {
            const bar = bars.find(({ from, to }) => from <= toDay(day) && toDay(day) <= to);
            expect(bar?.count).toBe(days.filter((one) => toBarStart(toDay(one), by) === bar?.from).length);
          }
        }
      }),
      { seed: 13 },
    );
  });

  it('is empty where nothing has a date', () => {
    expect(fillTimeline([], 'week')).toEqual({ unit: 'week', bars: [], most: 0 });
  });
});
