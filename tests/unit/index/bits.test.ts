import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { Bits } from '../../../lib/index/bits';

const SIZE = 200;
const places = fc.uniqueArray(fc.nat({ max: SIZE - 1 }));
const toBits = (list: readonly number[]) => {
  const bits = new Bits(SIZE);
  for (const place of list) bits.add(place);
  return bits;
};
const deleteEach = (bits: Bits, list: readonly number[]) => {
  for (const place of list) bits.delete(place);
};
const sorted = (list: Iterable<number>) => [...list].toSorted((one, other) => one - other);

describe('a set of places', () => {
  it('is what a set is', () => {
    fc.assert(
      fc.property(places, places, (one, other) => {
        const [ones, others] = [new Set(one), new Set(other)];
        const changed = (change: (bits: Bits) => void) => {
          const bits = toBits(one);
          // A count that was asked for before is none of what comes after.
          expect(bits.count).toBe(one.length);
          const copy = bits.copy();
          change(copy);
          expect([...bits.places()]).toEqual(sorted(one));
          expect(copy.count).toBe(copy.places().length);
          return [...copy.places()];
        };
        expect(changed((bits) => bits.keep(toBits(other)))).toEqual(sorted(ones.intersection(others)));
        expect(changed((bits) => bits.addAll(toBits(other)))).toEqual(sorted(ones.union(others)));
        expect(changed((bits) => bits.deleteAll(toBits(other)))).toEqual(sorted(ones.difference(others)));
        expect(changed((bits) => deleteEach(bits, other))).toEqual(sorted(ones.difference(others)));
        for (let place = 0; place < SIZE; place += 1) expect(toBits(one).has(place)).toBe(ones.has(place));
      }),
    );
  });

  it('gives its last ones, behind some of them', () => {
    fc.assert(
      fc.property(
        places,
        fc.nat({ max: 70 }),
        fc.nat({ max: 70 }),
        fc.nat({ max: SIZE }),
        (list, limit, skipped, from) => {
          const bits = toBits(list);
          expect(bits.lastPlaces(limit, skipped)).toEqual(
            sorted(list)
              .toReversed()
              .slice(skipped, skipped + limit),
          );
          expect(bits.hasFrom(from)).toBe(list.some((place) => place >= from));
        },
      ),
    );
  });

  it('has nothing that is beyond it', () => {
    const bits = toBits([SIZE - 1, SIZE, SIZE + 1_000, 2 ** 40]);
    expect([...bits.places()]).toEqual([SIZE - 1]);
    bits.delete(2 ** 40);
    expect(bits.has(SIZE + 1_000)).toBe(false);
    expect(new Bits(0).lastPlaces(3, 0)).toEqual([]);
  });
});
