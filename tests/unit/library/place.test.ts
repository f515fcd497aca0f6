import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  FIRST_PLACE,
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
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(parseLibraryAddress(`?${text}`).typed.length).toBeLessThanOrEqual(2_001);
      }),
    );
  });
});
