import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { comparePlaces, dayBefore, dayOf, type Placed, placeBetween, placesFor } from '../../../lib/model/tray';

describe('the day of a tray', () => {
  it.each([
    ['2026-11-27T16:59:59Z', '2026-11-27'],
    ['2026-11-27T17:00:00Z', '2026-11-28'],
    ['2026-12-31T17:00:00Z', '2027-01-01'],
  ])('is Vietnam’s: %s is %s', (moment, day) => {
    expect(dayOf(Date.parse(moment))).toBe(day);
  });

  it.each([
    ['2026-03-01', '2026-02-28'],
    ['2028-03-01', '2028-02-29'],
    ['2027-01-01', '2026-12-31'],
  ])('comes after another: %s after %s', (day, before) => {
    expect(dayBefore(day)).toBe(before);
  });
});

describe('a place', () => {
  it('lies between any two, however often one is put there', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(), { maxLength: 60 }), (choices) => {
        const places: string[] = [];
        for (const choice of choices) {
          const at = choice % (places.length + 1);
          const place = placeBetween(places[at - 1] ?? null, places[at] ?? null);
          expect(place).toMatch(/^[0-9a-z]*[1-9a-z]$/);
          places.splice(at, 0, place);
        }
        expect(places).toEqual([...new Set(places)].sort());
      }),
      { numRuns: 1000 },
    );
  });

  it('stays short where articles are added one after the other', () => {
    let place: string | null = null;
    for (let count = 0; count < 200; count += 1) place = placeBetween(place, null);
    expect(place?.length).toBeLessThan(15);
  });

  it('is none between what is in the wrong order', () => {
    expect(() => placeBetween('i', 'i')).toThrow(RangeError);
    expect(() => placeBetween('j', 'i')).toThrow(RangeError);
  });
});

describe('a new order', () => {
  const day = '2026-11-27';
  const placed = fc
    .uniqueArray(fc.nat(40), { maxLength: 12 })
    .chain((ids) =>
      fc.tuple(
        fc.array(fc.constantFrom('1', '5', 'a', 'i', 'i5', 'z'), { minLength: ids.length, maxLength: ids.length }),
        fc.shuffledSubarray(ids, { minLength: ids.length }),
        fc.subarray(ids),
        fc.constant(ids),
      ),
    )
    .map(([places, order, moved, ids]) => {
      const rows = ids.map((id, at): Placed => ({ id: `a${id}`, tray: { day, place: places[at] ?? 'i' } }));
      const wanted = order.map((id) => rows.find((row) => row.id === `a${id}`) as Placed);
      return { rows, wanted, moved: new Set(moved.map((id) => `a${id}`)) };
    });

  it('is what the rows stand in once the new places are theirs', () => {
    fc.assert(
      fc.property(placed, ({ wanted, moved }) => {
        const places = placesFor(wanted, moved);
        const after = wanted.map((row) => ({ ...row, tray: { day, place: places.get(row.id) ?? row.tray.place } }));
        expect(after.toSorted(comparePlaces).map(({ id }) => id)).toEqual(wanted.map(({ id }) => id));
      }),
      { numRuns: 1000 },
    );
  });

  it('moves one article by one place', () => {
    const rows = ['1', '5', 'a', 'i'].map((place, at): Placed => ({ id: `a${at}`, tray: { day, place } }));
    const [first, second, third, last] = rows as [Placed, Placed, Placed, Placed];
    expect([...placesFor([last, first, second, third], new Set([last.id])).keys()]).toEqual([last.id]);
    expect([...placesFor([second, first, third, last], new Set([first.id])).keys()]).toEqual([first.id]);
  });
});
