/** How large the sheets of the preview are shown. */

import { PAGE } from '../../lib/digest/measures';

/** Between two sheets of paper, in millimetres. */
export const SHEET_GAP = 8;
export const SHEET_STEP = PAGE.width + SHEET_GAP;
/** In percent; `least` shows a whole page in a window of 320 px, `first` holds until the room is known. */
export const SIZE = { least: 35, most: 140, step: 20, first: 80 } as const;
/** One page more is shown beside the others from this size on; below it a reader would rather have fewer. */
const LEAST_FOR_MORE_PAGES = 55;
const LARGEST_UNASKED = 100;
const PIXELS_PER_MILLIMETRE = 96 / 25.4;

/**
 * The size in percent at which whole pages fill so many pixels, so that the edge cuts none: what comes after them is out of
 * sight. A room too narrow for one page at the least size gets that size.
 */
export function sizeFor(room: number, pages: number): number {
  const percent = (room / PIXELS_PER_MILLIMETRE) * 100;
  const sizeOf = (count: number) => Math.floor((percent / (count * SHEET_STEP - SHEET_GAP)) * 10) / 10;
  let count = 1;
  while (count < pages && sizeOf(count + 1) >= LEAST_FOR_MORE_PAGES) count += 1;
  return Math.min(LARGEST_UNASKED, Math.max(SIZE.least, sizeOf(count)));
}
