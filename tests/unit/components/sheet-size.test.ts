import { describe, expect, it } from 'vitest';
import { SHEET_GAP, SHEET_STEP, SIZE, sizeFor } from '../../../components/digest/sheet-size';

const PIXELS_PER_MILLIMETRE = 96 / 25.4;
/** The pages that stand in so many pixels, as a fraction: 1.5 is one and the half of another. */
const pagesIn = (room: number, size: number) => (room / PIXELS_PER_MILLIMETRE / (size / 100) + SHEET_GAP) / SHEET_STEP;

describe('the size of the sheets', () => {
  it.each([
    [280, 4, 1],
    [500, 4, 1],
    [1_000, 4, 2],
    [1_460, 4, 3],
  ])('has whole pages in %i px of a document of %i', (room, pages, seen) => {
    const size = sizeFor(room, pages);
    // The gap before the next page takes up what rounding leaves.
    expect(pagesIn(room, size)).toBeGreaterThanOrEqual(seen);
    expect(pagesIn(room, size)).toBeLessThan(seen + SHEET_GAP / SHEET_STEP);
  });

  it('is never larger than the paper unasked, nor smaller than can be chosen', () => {
    expect(sizeFor(1_000, 1)).toBe(100);
    expect(sizeFor(200, 3)).toBe(SIZE.least);
  });
});
