import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barsBefore } from '../../../lib/library/bars-before';
import { compareRest, compareValues, greatestChanges, shareOfChange } from '../../../lib/library/compare';
import { fillTimeline } from '../../../lib/library/fill-timeline';
import { daysIn, periodBefore, periodOf, recentPeriod } from '../../../lib/library/periods';
import { toBarStart } from '../../../lib/search/filter-article';
import type { Period } from '../../../lib/search/period';

const DAY_MS = 86_400_000;
const toDay = (day: number) => new Date(Date.UTC(2020, 0, 1) + day * DAY_MS).toISOString().slice(0, 10);
const anyPeriod = fc
  .tuple(fc.nat({ max: 3_000 }), fc.nat({ max: 500 }))
  .map(([from, days]): Period => ({ from: toDay(from), to: toDay(from + days) }));

describe('the period before', () => {
  it('ends on the day before, and is as long', () => {
    fc.assert(
      fc.property(anyPeriod, (period) => {
        const before = periodBefore(period);
        expect(Date.parse(period.from) - Date.parse(before.to)).toBe(DAY_MS);
        const isOfMonths =
          period.from.endsWith('-01') && toBarStart(toDay(dayNumber(period.to) + 1), 'day').endsWith('-01');
        if (!isOfMonths) expect(daysIn(before)).toBe(daysIn(period));
      }),
      { seed: 13 },
    );
  });

  it.each([
    [
      { from: '2026-03-01', to: '2026-03-31' },
      { from: '2026-02-01', to: '2026-02-28' },
    ],
    [
      { from: '2025-01-01', to: '2025-12-31' },
      { from: '2024-01-01', to: '2024-12-31' },
    ],
    [
      { from: '2026-07-01', to: '2026-09-30' },
      { from: '2026-04-01', to: '2026-06-30' },
    ],
    [
      { from: '2026-03-02', to: '2026-03-31' },
      { from: '2026-01-31', to: '2026-03-01' },
    ],
    [
      { from: '2026-03-01', to: '2026-03-30' },
      { from: '2026-01-30', to: '2026-02-28' },
    ],
    [
      { from: '2026-03-07', to: '2026-03-07' },
      { from: '2026-03-06', to: '2026-03-06' },
    ],
  ])('of %o is %o', (period, before) => {
    expect(periodBefore(period)).toEqual(before);
  });

  it('is told of what has a beginning alone, and of no other', () => {
    expect(periodOf({ from: '2026-11-01' }, '2026-11-27')).toEqual({ from: '2026-11-01', to: '2026-11-27' });
    expect(periodOf({ to: '2026-11-01' }, '2026-11-27')).toBeNull();
    expect(periodOf({ from: '2026-12-01' }, '2026-11-27')).toBeNull();
    expect(recentPeriod('days', '2026-11-27')).toEqual({ from: '2026-10-29', to: '2026-11-27' });
    expect(recentPeriod('month', '2026-11-27').from).toBe('2026-11-01');
    expect(recentPeriod('year', '2026-11-27').from).toBe('2026-01-01');
  });
});

const dayNumber = (day: string) => (Date.parse(day) - Date.UTC(2020, 0, 1)) / DAY_MS;

describe('two periods beside each other', () => {
  const pair = fc.record({ value: fc.constantFrom('a', 'b', 'c', 'd', 'đ'), isNow: fc.boolean() });

  it('have every value of either with both of its counts', () => {
    fc.assert(
      fc.property(fc.array(pair, { maxLength: 40 }), fc.nat({ max: 5 }), (all, others) => {
        const countIn = (isNow: boolean) => {
          const values = new Map<string, number>();
          for (const one of all) if (one.isNow === isNow) values.set(one.value, (values.get(one.value) ?? 0) + 1);
          return [...values].map(([value, count]) => ({ value, count }));
        };
        const compared = compareValues(countIn(true), countIn(false));
        for (const { value, now, before } of compared) {
          expect(now).toBe(all.filter((one) => one.isNow && one.value === value).length);
          expect(before).toBe(all.filter((one) => !one.isNow && one.value === value).length);
        }
        expect(new Set(compared.map(({ value }) => value))).toEqual(new Set(all.map(({ value }) => value)));
        const now = all.filter(({ isNow }) => isNow).length;
        expect(compareRest({ now: now + others, before: all.length - now }, compared)).toEqual({
          now: others,
          before: 0,
        });
        const { risen, fallen } = greatestChanges(compared);
        const changes = compared.map((one) => one.now - one.before);
        expect(risen === null ? 0 : risen.now - risen.before).toBe(Math.max(0, ...changes));
        expect(fallen === null ? 0 : fallen.now - fallen.before).toBe(Math.min(0, ...changes));
      }),
      { seed: 13 },
    );
  });

  it('tell no share of nothing', () => {
    expect(shareOfChange({ now: 3, before: 0 })).toBeNull();
    expect(shareOfChange({ now: 3, before: 4 })).toBe(-0.25);
  });
});

describe('the bars behind the bars', () => {
  const bars = fillTimeline(
    [
      { from: '2025-01-01', count: 3 },
      { from: '2025-02-01', count: 5 },
      { from: '2025-04-01', count: 7 },
      { from: '2025-06-01', count: 1 },
    ],
    'month',
  ).bars;

  it('are those as far into the earlier period', () => {
    const period = { from: '2025-04-01', to: '2025-06-30' };
    const found = barsBefore(bars, 'month', { period, before: periodBefore(period) });
    expect([...found].map(([place, bar]) => [bars[place]?.from, bar.from, bar.count])).toEqual([
      ['2025-04-01', '2025-01-01', 3],
      ['2025-05-01', '2025-02-01', 5],
      ['2025-06-01', '2025-03-01', 0],
    ]);
  });

  it('are none behind the end of a shorter one, nor before the first bar', () => {
    const period = { from: '2025-04-01', to: '2025-06-30' };
    const shorter = barsBefore(bars, 'month', { period, before: { from: '2025-02-01', to: '2025-02-28' } });
    expect([...shorter.values()].map(({ from }) => from)).toEqual(['2025-02-01']);
    const earlier = barsBefore(bars, 'month', { period, before: { from: '2024-11-01', to: '2025-01-31' } });
    expect([...earlier].map(([place, { from }]) => [bars[place]?.from, from])).toEqual([['2025-06-01', '2025-01-01']]);
  });

  it('stand also where nothing is in the last days of the period', () => {
    const shown = fillTimeline([{ from: '2025-01-01', count: 3 }], 'month', { from: '2025-02-01', to: '2025-04-30' });
    expect(shown.bars.map(({ from }) => from)).toEqual(['2025-01-01', '2025-02-01', '2025-03-01', '2025-04-01']);
  });
});
