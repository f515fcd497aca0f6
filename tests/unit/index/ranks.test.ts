import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nthSmallest } from '../../../lib/index/ranks';

describe('nthSmallest', () => {
  it('is what stands there in a sorted copy', () => {
    const values = fc.array(fc.oneof(fc.integer({ min: 0, max: 20 }), fc.integer()), {
      minLength: 1,
      maxLength: 1_200,
    });
    fc.assert(
      fc.property(values, fc.integer({ min: 1, max: 1_300 }), (list, nth) => {
        const sorted = list.toSorted((one, other) => one - other);
        expect(nthSmallest(Float64Array.from(list), nth)).toBe(sorted[Math.min(nth, list.length) - 1]);
      }),
    );
    expect(nthSmallest(new Float64Array(0), 3)).toBe(0);
  });
});
