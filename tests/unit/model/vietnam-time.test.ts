import { describe, expect, it } from 'vitest';
import { dayOfMoment, isVietnamTime, toIsoMoment, toMoment, toVietnamClock } from '../../../lib/model/vietnam-time';

/** 01:05 in Vietnam, the day before in Greenwich. */
const NIGHT = Date.UTC(2026, 2, 6, 18, 5, 9, 40);

describe('toMoment', () => {
  it('writes a moment by Vietnamese clocks', () => {
    expect(toMoment(NIGHT)).toBe('2026-03-07T01:05:09.040+07:00');
    expect(Date.parse(toMoment(NIGHT))).toBe(NIGHT);
  });

  it('has one length, so that moments sort as strings', () => {
    expect(toMoment(0)).toHaveLength(toMoment(NIGHT).length);
    expect(toMoment(NIGHT) < toMoment(NIGHT + 1)).toBe(true);
  });

  it('throws for what no Date holds', () => {
    expect(() => toMoment(Number.NaN)).toThrow(RangeError);
  });
});

describe('dayOfMoment', () => {
  it('begins a day at midnight in Vietnam', () => {
    const before = dayOfMoment('2026-03-06T23:59:59+07:00');
    expect(dayOfMoment('2026-03-07T00:00:00+07:00')).toBe(before + 1);
    expect(dayOfMoment('2026-03-06T17:00:00Z')).toBe(before + 1);
    expect(dayOfMoment('2026-03-07T23:59:59+07:00')).toBe(before + 1);
  });

  it('is NaN for what is no moment', () => {
    expect(dayOfMoment('hôm nay')).toBeNaN();
  });
});

describe('toVietnamClock', () => {
  it('gives what the clocks show', () => {
    expect(toVietnamClock(NIGHT)).toEqual({ year: 2026, month: 3, day: 7, hour: 1, minute: 5, second: 9 });
  });
});

describe('toIsoMoment', () => {
  it('writes what a clock shows, and zero for what it does not', () => {
    expect(toIsoMoment({ year: 2026, month: 3, day: 7 })).toBe('2026-03-07T00:00:00+07:00');
    expect(toIsoMoment({ year: 2026, month: 11, day: 17, hour: 8, minute: 5 })).toBe('2026-11-17T08:05:00+07:00');
    expect(toIsoMoment(toVietnamClock(NIGHT))).toBe('2026-03-07T01:05:09+07:00');
  });
});

describe('isVietnamTime', () => {
  it('tells the offset as it is written', () => {
    expect(isVietnamTime('2026-03-07T08:05:00+07:00')).toBe(true);
    expect(isVietnamTime('2026-03-07T01:05:00Z')).toBe(false);
  });
});
