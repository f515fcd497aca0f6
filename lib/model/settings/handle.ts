/** The handle on cleared pages: where the reader wants it, and how often clearing was explained. */

import { fieldsOf } from '../fields-of';

export interface HandleSettings {
  /** The reader wants none. */
  isHidden: boolean;
  /** How far down the window it stands: 0 at the top, 1 at the foot. */
  place: number;
  /** On how many cleared pages it was said who cleared them. */
  timesExplained: number;
}

export const DEFAULT_HANDLE: HandleSettings = { isHidden: false, place: 0.4, timesExplained: 0 };

/** So many first pages say who cleared them. */
export const MOST_EXPLAINED = 3;

/** From any value; what is missing or not understood has its default. Never throws. */
export function parseHandle(value: unknown): HandleSettings {
  const { isHidden, place, timesExplained } = fieldsOf(value);
  return {
    isHidden: isHidden === true,
    place: inBounds(place, 1) ?? DEFAULT_HANDLE.place,
    timesExplained: inBounds(timesExplained, MOST_EXPLAINED) ?? DEFAULT_HANDLE.timesExplained,
  };
}

function inBounds(value: unknown, most: number): number | undefined {
  return typeof value === 'number' && value >= 0 && value <= most ? value : undefined;
}
