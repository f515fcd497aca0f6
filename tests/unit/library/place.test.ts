import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_PLACE,
  LIBRARY_CHARTS,
  LIBRARY_TABS,
  type LibraryPlace,
  parseLibraryAddress,
  toLibraryAddress,
} from '../../../lib/library/place';
import type { ArticleId } from '../../../lib/model/ids';

const place: fc.Arbitrary<LibraryPlace> = fc.record({
  tab: fc.constantFrom(...LIBRARY_TABS),
  typed: fc.string({ unit: 'grapheme', maxLength: 60 }).map((text) => (text.trim() === '' ? '' : `${text.trim()} `)),
  isGrouped: fc.boolean(),
  unit: fc.constantFrom('day' as const, 'week' as const, 'month' as const, null),
  chart: fc.constantFrom(...LIBRARY_CHARTS, null),
  against: fc.constantFrom(null, { from: '2024-02-29', to: '2024-02-29' }, { from: '2023-01-01', to: '2024-06-30' }),
  open: fc.option(fc.uuid().map((id) => id as ArticleId)),
});

describe('the address of a place in the library', () => {
  it('leads there again', () => {
    fc.assert(
      fc.property(place, (one) => {
        expect(parseLibraryAddress(toLibraryAddress(one))).toEqual(one);
      }),
      { seed: 13 },
    );
  });

  it('is nothing where the library is as it opens, and any other address is read as far as it says something', () => {
    expect(toLibraryAddress(FIRST_PLACE)).toBe('');
    expect(parseLibraryAddress('?tab=bin&by=hour&open=%22%3E%3Cscript%3E&q=%20&grouped=yes')).toEqual(FIRST_PLACE);
    for (const against of [
      '2024-01-02',
      '2024-01-02_2024-01-01',
      '2024-13-01_2024-14-01',
      'a_b',
      '2024-01-01_2024-01-02_3',
    ]) {
      expect(parseLibraryAddress(`?chart=pie&against=${against}`)).toEqual(FIRST_PLACE);
    }
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseLibraryAddress(`?${text}`).typed.length).toBeLessThanOrEqual(2_001);
      }),
    );
  });
});
